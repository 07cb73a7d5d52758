"""Suggested replies as Gmail drafts: made on a click, also where Google is asked first."""

from __future__ import annotations

from flask import abort, current_app, redirect, request
from flask import session as browser

from server.budget import OutOfBudget
from server.gmail import drafts as drafts_in_gmail
from server.gmail.errors import GmailError
from server.web.oauth import own_path
from server.web.pages.frame import Page, bp, me, noted, now, page
from server.web.problems import problem_page
from server.web.tongues import mark

SENTENCES = {
    drafts_in_gmail.MADE: mark("The draft is in Gmail. You send it yourself."),
    drafts_in_gmail.RENEWED: mark(
        "The draft that waits in Gmail says this now. You send it yourself."
    ),
    drafts_in_gmail.LEFT: mark("You have changed the draft in Gmail, so it stays as it is."),
}


@bp.post("/introductions/<int:entry_id>/drafts")
def make_draft(entry_id: int) -> Page:
    """Put a suggested reply into Gmail as a draft; nothing is sent."""
    choice = request.form.get("choice", 0, type=int)
    where = own_path(request.form.get("back", "")) or "/"
    try:
        return _make(entry_id, choice, where)
    except drafts_in_gmail.ScopeMissing:
        return page("allow.html", entry_id=entry_id, choice=choice, where=where, here="now")


@bp.get("/introductions/<int:entry_id>/drafts")
def wished_draft(entry_id: int) -> Page:
    """Make the draft that was clicked for before Google was asked; else nothing happens."""
    wish = browser.pop("draft", None)
    if not wish or wish["entry"] != entry_id:
        return redirect("/")
    try:
        return _make(entry_id, wish["choice"], wish["back"])
    except drafts_in_gmail.ScopeMissing:
        noted("The permission was not given, so no draft was made.")
        return redirect(wish["back"])


def _make(entry_id: int, choice: int, where: str) -> Page:
    config = current_app.config
    try:
        made = drafts_in_gmail.create(
            me(), entry_id, choice, config["SETTINGS"], config["REDIS"], now()
        )
    except (GmailError, OutOfBudget):
        return problem_page("Gmail cannot answer now; try again in a minute.", 503)
    if made is None:
        abort(404)
    noted(SENTENCES[made.how])
    return redirect(where, 303)
