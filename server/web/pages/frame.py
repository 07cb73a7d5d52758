"""What every page shares: the blueprint, who asks, the frame around the page, and undo."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import Any

from flask import Blueprint, abort, make_response, redirect, render_template, request
from flask import session as browser
from werkzeug.wrappers import Response

from introductions.days.clock import zone
from server import ledger_views
from server.web import access, tongues
from server.web.oauth import own_path
from server.web.pages import troubles, words

bp = Blueprint("dashboard", __name__)
Page = str | Response


def me() -> int:
    """Return the account that asks; a stranger is asked to connect, and comes back after it."""
    account_id = access.account_id()
    if account_id is None:
        if request.method == "GET":
            browser["after"] = request.full_path.rstrip("?")
        demo = access.settings().demo
        abort(make_response(render_template("welcome.html", demo=demo), 401))
    return account_id


def now() -> datetime:
    """Return the present instant."""
    return datetime.now(UTC)


def page(template: str, **facts: Any) -> str:
    """Return a page with the frame's own facts: whose it is, and what can be undone."""
    profile = ledger_views.profile(me())
    today = now().date().isoformat()
    if browser.get("seen") != today:  # once a day the session's days begin anew
        browser["seen"] = today
    here = zone(profile["timezone"])
    return render_template(
        template,
        me=profile,
        words=words,
        day=partial(tongues.day, zone=here),
        clock=partial(tongues.clock, zone=here),
        trouble=troubles.trouble,
        note=browser.pop("note", None),
        **facts,
    )


def noted(sentence: str, entry_id: int = 0, mark: str = "") -> None:
    """Say *sentence* on the next page; with a mark it can be undone there."""
    browser["note"] = {"sentence": sentence, "entry_id": entry_id, "mark": mark}


def back(otherwise: str) -> Response:
    """Send the browser to the page that the form named, one of ours, else to *otherwise*."""
    return redirect(own_path(request.form.get("back", "")) or otherwise, 303)
