"""Taking everything along, and deleting everything with proof."""

from __future__ import annotations

from collections.abc import Iterator

from flask import Response, current_app, render_template, request
from flask import session as browser

from server import ledger_views
from server.keeping import export
from server.keeping.forget import forget_account
from server.web.pages.frame import Page, bp, me, now, page


@bp.get("/export.json")
def export_json() -> Response:
    """Everything as JSON."""
    return _file(export.as_json(me(), now()), "application/json", "introkeeper.json")


@bp.get("/export.csv")
def export_csv() -> Response:
    """Every introduction as a table."""
    return _file(export.as_csv(me()), "text/csv", "introkeeper.csv")


@bp.get("/delete")
def delete_everything() -> Page:
    """Ask before everything is deleted; nothing happens yet."""
    return page("delete.html", wrong=False, typed="", here="mailboxes")


@bp.post("/delete")
def deleted() -> Page:
    """Delete everything, sign out, and show the proof."""
    account_id = me()
    typed = request.form.get("address", "").strip()
    if typed.lower() != ledger_views.profile(account_id)["email"]:
        return page("delete.html", wrong=True, typed=typed, here="mailboxes")
    config = current_app.config
    proof = forget_account(account_id, config["SETTINGS"], config["REDIS"])
    browser.clear()
    return render_template("deleted.html", proof=proof)


def _file(parts: Iterator[str], kind: str, name: str) -> Response:
    answer = Response(parts, mimetype=kind)
    answer.headers["Content-Disposition"] = f"attachment; filename={name}"
    answer.headers["Cache-Control"] = "no-store"
    return answer
