"""The first page: what needs the owner now, and the corrections that its buttons make."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from types import ModuleType
from typing import Any

from flask import abort, current_app, render_template, request, url_for
from pydantic import ValidationError
from werkzeug.wrappers import Response

from introductions.days.clock import zone
from server import ledger_lists, ledger_views, slips
from server.web import access, schemas
from server.web.pages import words
from server.web.pages.frame import Page, back, bp, me, noted, page
from server.web.pages.frame import now as instant


@bp.get("/")
def now() -> Page:
    """What needs the owner now; a stranger is asked to connect."""
    account_id = access.account_id()
    if account_id is None:
        return render_template("welcome.html", demo=current_app.config["SETTINGS"].demo)
    number = request.args.get("page", 1, type=int)
    found = ledger_lists.due_now(account_id, max(1, min(number, 100_000)), instant())
    mistakes = ledger_lists.slips_now(account_id, instant()) if found["page"] == 1 else []
    return page("now.html", found=found, facts=found["totals"], slips=mistakes, here="now")


@bp.get("/favicon.ico")
def icon() -> Response:
    """The two rings, for pages that name no icon."""
    return current_app.send_static_file("mark.svg")


@bp.post("/introductions/<int:entry_id>/marks")
def mark(entry_id: int) -> Page:
    """Keep a correction that came from a page's form, and offer to undo it."""
    account_id, moment = me(), instant()
    form: dict[str, Any] = {k: v for k, v in request.form.items() if v and k in ("kind", "seat")}
    if form.get("kind") == "snoozed":
        days = request.form.get("days", 7, type=int)
        form["until"] = _morning(account_id, moment, min(max(days, 1), 366))
    if form.get("kind") == "seat" and "seat" not in form:
        abort(400)
    try:
        wish = schemas.MarkIn(**form)
    except ValidationError:
        abort(400)
    if _home(entry_id).mark(account_id, entry_id, wish, moment) is None:
        abort(404)
    noted(words.SLIP if _home(entry_id) is slips else words.MARKS[wish.kind], entry_id, wish.kind)
    return back(url_for("dashboard.now"))


@bp.post("/introductions/<int:entry_id>/marks/<kind>/undo")
def unmark(entry_id: int, kind: str) -> Response:
    """Take a correction back."""
    if _home(entry_id).unmark(me(), entry_id, kind, instant()) is None:
        abort(404)
    noted("Taken back.")
    return back(url_for("dashboard.now"))


def _home(number: int) -> ModuleType:
    """Return what takes corrections of the thing of that number: the ledger, or the slips."""
    return slips if number > slips.FIRST_NUMBER else ledger_views


def _morning(account_id: int, moment: datetime, days: int) -> datetime:
    here = zone(ledger_views.profile(account_id)["timezone"])
    day = moment.astimezone(here).date() + timedelta(days=days)
    return datetime.combine(day, time(6), here)
