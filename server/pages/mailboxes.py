"""The mailbox: how far it has been read, what was permitted and why; drafts made in it."""

from __future__ import annotations

from flask import abort, current_app, redirect, request, url_for
from werkzeug.wrappers import Response

from .. import connection, drafts_in_gmail, enqueue
from ..budget import OutOfBudget
from ..gmail_errors import GmailError
from ..problems import problem_page
from .frame import Page, back, bp, me, noted, now, page


@bp.get("/mailboxes")
def mailboxes() -> Page:
    """Progress and coverage of the sync, permissions, connected browsers."""
    return page("mailboxes.html", box=connection.connection(me()), here="mailboxes")


@bp.post("/mailboxes/sync")
def sync_now() -> Response:
    """Ask for what is new."""
    enqueue.enqueue(current_app.config["REDIS"], enqueue.SYNC, me(), queue=enqueue.HIGH)
    noted("Looking for new mail.")
    return redirect(url_for("dashboard.mailboxes"), 303)


@bp.post("/mailboxes/disconnect")
def disconnect() -> Response:
    """Give the permission back; what was read stays until it is deleted."""
    confirmed = connection.disconnect(me(), current_app.config["SETTINGS"])
    noted(
        "Disconnected; Google confirmed that the permission is gone."
        if confirmed
        else "Disconnected. Google did not confirm: look at myaccount.google.com/permissions."
    )
    return redirect(url_for("dashboard.mailboxes"), 303)


@bp.post("/mailboxes/browsers/<int:token_id>/forget")
def forget_browser(token_id: int) -> Response:
    """End what one browser's extension may read."""
    if not connection.forget_browser(me(), token_id):
        abort(404)
    noted("This browser is disconnected.")
    return redirect(url_for("dashboard.mailboxes"), 303)


@bp.post("/introductions/<int:entry_id>/drafts")
def make_draft(entry_id: int) -> Page:
    """Put a suggested reply into Gmail as a draft; nothing is sent."""
    config = current_app.config
    choice = request.form.get("choice", 0, type=int)
    try:
        made = drafts_in_gmail.create(
            me(), entry_id, choice, config["SETTINGS"], config["REDIS"], now()
        )
    except drafts_in_gmail.ScopeMissing:
        return page("allow.html", feature="drafts", here="mailboxes")
    except (GmailError, OutOfBudget):
        return problem_page("Gmail cannot answer now; try again in a minute.", 503)
    if made is None:
        abort(404)
    noted("The draft is in Gmail. You send it yourself.")
    return back(url_for("dashboard.introduction", entry_id=entry_id))
