"""The pages: what needs the owner now, and the state of every introduction."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from flask import Blueprint, abort, current_app, redirect, render_template, request, url_for
from pydantic import ValidationError
from werkzeug.wrappers import Response

from . import access, ledger_views, schemas

bp = Blueprint("dashboard", __name__)
Page = str | Response


@bp.get("/")
def now() -> Page:
    """The first page: connect, or what needs the owner now."""
    account_id = access.account_id()
    if account_id is None:
        return render_template("welcome.html", demo=current_app.config["SETTINGS"].demo)
    return _list_page(account_id, "now")


@bp.get("/introductions")
def introductions() -> Page:
    """Every introduction, by state, seat and person."""
    return _list_page(_me(), "all")


@bp.get("/introductions/<int:entry_id>")
def introduction(entry_id: int) -> Page:
    """One introduction and its life."""
    found = ledger_views.one(_me(), entry_id, _now())
    if found is None:
        abort(404)
    return render_template("introduction.html", intro=found, me=ledger_views.profile(_me()))


@bp.post("/introductions/<int:entry_id>/marks")
def mark(entry_id: int) -> Page:
    """Keep a correction that came from a page's form."""
    form: dict[str, Any] = {
        k: v for k, v in request.form.items() if v and k in ("kind", "until", "seat")
    }
    try:
        wish = schemas.MarkIn(**form)
    except ValidationError:
        abort(400)
    if ledger_views.mark(_me(), entry_id, wish, _now()) is None:
        abort(404)
    return redirect(url_for("dashboard.now"))


def _list_page(account_id: int, view: str) -> str:
    wish = schemas.ListQuery.model_validate({"view": view, **request.args.to_dict()})
    return render_template(
        "introductions.html",
        view=view,
        wish=wish,
        found=ledger_views.listed(account_id, wish, _now()),
        me=ledger_views.profile(account_id),
    )


def _me() -> int:
    account_id = access.account_id()
    if account_id is None:
        abort(401)
    return account_id


def _now() -> datetime:
    return datetime.now(UTC)
