"""Every introduction as a list, and one with its life."""

from __future__ import annotations

from flask import abort, redirect, request, url_for
from pydantic import ValidationError

from server import ledger_lists, ledger_views
from server.web import schemas
from server.web.pages.frame import Page, bp, me, noted, now, page


@bp.get("/introductions")
def introductions() -> Page:
    """All introductions, by view, state, seat and person."""
    try:
        wish = schemas.ListQuery.model_validate(request.args.to_dict())
    except ValidationError:
        abort(400)
    found = ledger_lists.rows(me(), wish, now())
    return page("introductions.html", found=found, wish=wish, here="introductions")


@bp.get("/introductions/<int:entry_id>")
def introduction(entry_id: int) -> Page:
    """One introduction and its life."""
    found = ledger_views.one(me(), entry_id, now())
    if found is None:
        abort(404)
    return page("introduction.html", intro=found, here="introductions")


@bp.get("/introductions/<int:entry_id>/reply")
def reply(entry_id: int) -> Page:
    """The suggested reply, to look at before a draft is made of it; nothing happens yet.

    A mail may lead here when the matter is long settled: then the introduction says how it is.
    """
    found = ledger_views.one(me(), entry_id, now())
    if found is None:
        abort(404)
    if not any(hint["replies"] for hint in found["hints"]):
        noted("Nothing is left to do here.")
        return redirect(url_for("dashboard.introduction", entry_id=entry_id))
    return page("reply.html", intro=found, here="introductions")
