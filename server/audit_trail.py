"""Writes the audit log: every change that somebody asked for, and every export."""

from __future__ import annotations

import structlog
from flask import Flask, Response, g, request
from flask import session as browser
from sqlalchemy.exc import SQLAlchemyError

from server.db import transaction
from server.store import audit
from server.web import access

log = structlog.get_logger(__name__)
CHANGES = frozenset({"POST", "PUT", "PATCH", "DELETE"})
STOP = "dashboard.stop"  # needs no sign-in: its address names the account, and proves it
WORDS = {
    "oauth.callback": "signed in, mailbox connected",
    "oauth.sign_out": "signed out",
    "extension_auth.confirm": "extension connected",
    "extension_auth.revoke": "extension disconnected",
    "dashboard.export_json": "everything exported",
    "dashboard.export_csv": "introductions exported",
    "api.mark": "introduction corrected",
    "api.unmark": "correction taken back",
    "api.make_draft": "draft put into Gmail",
    "api.change_me": "settings changed",
    "api.dismiss_advice": "advice dismissed",
    "dashboard.mark": "introduction corrected",
    "dashboard.unmark": "correction taken back",
    "dashboard.make_draft": "draft put into Gmail",
    "dashboard.keep_settings": "settings changed",
    "dashboard.sync_now": "new mail asked for",
    "dashboard.disconnect": "mailbox disconnected",
    "dashboard.forget_browser": "extension disconnected",
    STOP: "digest ended",
    "dashboard.people_csv": "people exported",
    "dashboard.record_csv": "record exported",
}
ASKED_WITH_GET = frozenset(
    {
        "oauth.callback",
        "dashboard.export_json",
        "dashboard.export_csv",
        "dashboard.people_csv",
        "dashboard.record_csv",
    }
)
# They change nothing, or write a line of their own.
SILENT = frozenset(
    {"api.check_draft", "oauth.start", "push.gmail", "dashboard.deleted", "extension_auth.exchange"}
)


def register(app: Flask) -> None:
    """Have *app* write down what was asked and done."""
    app.before_request(_note_asker)
    app.after_request(_write)


def _note_asker() -> None:
    if _is_noted() and request.endpoint != "oauth.callback":
        access.account_id()  # now, because signing out ends the session before the answer


def _is_noted() -> bool:
    if request.endpoint is None or request.endpoint in SILENT:
        return False
    return request.method in CHANGES or request.endpoint in ASKED_WITH_GET


def _write(response: Response) -> Response:
    if not _is_noted() or response.status_code >= 400:
        return response
    asker, endpoint = g.get("asker"), request.endpoint or ""
    named = dict(request.view_args or {})
    account_id = named.pop("account_id", None) if endpoint == STOP else None
    account_id = account_id or (asker.account_id if asker else browser.get("account_id"))
    if account_id is None:
        return response
    actor = "extension" if request.authorization else "owner"
    numbers = " ".join(f"{k}={v}" for k, v in named.items() if k != "proof")
    try:
        with transaction() as session:
            words = WORDS.get(endpoint, endpoint.replace(".", " ").replace("_", " "))
            audit.note(session, account_id, words, numbers, actor)
    except SQLAlchemyError:
        log.error("the audit log could not be written", action=endpoint)
    return response
