"""The mailbox: how far it has been read, what was permitted and why."""

from __future__ import annotations

from flask import abort, current_app, redirect, url_for
from werkzeug.wrappers import Response

from server import connection, enqueue, ledger_lists
from server.web.pages.frame import Page, bp, me, noted, page
from server.web.tongues import mark


@bp.get("/mailboxes")
def mailboxes() -> Page:
    """Progress and coverage of the sync, permissions, connected browsers."""
    account_id = me()
    box = connection.connection(account_id)
    return page("mailboxes.html", box=box, ledger=ledger_lists.totals(account_id), here="mailboxes")


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
        mark("Disconnected; Google confirmed that the permission is gone.")
        if confirmed
        else mark("Disconnected. Google did not confirm: look at myaccount.google.com/permissions.")
    )
    return redirect(url_for("dashboard.mailboxes"), 303)


@bp.post("/mailboxes/browsers/<int(max=2147483647):token_id>/forget")
def forget_browser(token_id: int) -> Response:
    """End what one browser's extension may read."""
    if not connection.forget_browser(me(), token_id):
        abort(404)
    noted("This browser is disconnected.")
    return redirect(url_for("dashboard.mailboxes"), 303)
