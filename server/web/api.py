"""The JSON API that the extension and the dashboard read."""

from __future__ import annotations

import json as jsons
from datetime import UTC, datetime
from types import ModuleType
from typing import Any

from flask import Blueprint, current_app, jsonify, request
from spectree import Response as Answers

from server import draft_check, hint_views, ledger_views, slips
from server.budget import OutOfBudget
from server.gmail import drafts as drafts_in_gmail
from server.gmail.errors import GmailError
from server.store.tokens import Asker
from server.web import access, observe, schemas
from server.web.api_document import spec
from server.web.problems import ApiProblem

bp = Blueprint("api", __name__, url_prefix="/api/v1")
ERRORS = {
    f"HTTP_{status}": schemas.ProblemOut for status in (400, 401, 403, 404, 413, 415, 429, 503)
}


def asker() -> Asker:
    """Return who asks; refuse with 401 when nobody does."""
    found = access.asker()
    if found is None:
        raise ApiProblem(401, "not_signed_in", "Sign in, or connect the extension again.")
    return found


def me() -> int:
    """Return the account that asks; refuse with 401 when nobody does."""
    return asker().account_id


@bp.before_request
def _read_body() -> None:
    """Refuse a body that is no JSON with 400, and one that does not say it is with 415."""
    if request.content_length:
        request.get_json()


@bp.get("/ping")
@spec.validate(resp=Answers(HTTP_200=schemas.PingOut, **ERRORS), tags=["me"])
def ping() -> Any:
    """Says that the server is there and knows who asks."""
    me()
    return jsonify(ok=True)


@bp.get("/threads/<thread_id>/hints")
@spec.validate(resp=Answers(HTTP_200=schemas.ThreadOut, **ERRORS), tags=["hints"])
def thread_hints(thread_id: str) -> Any:
    """What the introductions of one Gmail thread wait for; else a slip, in the same shape."""
    found = hint_views.of_thread(access.connection(), asker(), thread_id, _now())
    if found is None:
        raise ApiProblem(404, "unknown_thread", "This thread has not been read yet.")
    words = f'{{"thread_id":{jsons.dumps(thread_id)},"introductions":{found}}}'
    return current_app.response_class(words, mimetype="application/json")


@bp.post("/drafts/check")
@spec.validate(
    json=schemas.DraftIn, resp=Answers(HTTP_200=schemas.DraftOut, **ERRORS), tags=["hints"]
)
def check_draft(json: schemas.DraftIn) -> Any:
    """Faults and advice on the draft that is being written."""
    return jsonify(draft_check.check(access.connection(), asker(), json, _now()))


@bp.get("/introductions")
@spec.validate(
    query=schemas.ListQuery, resp=Answers(HTTP_200=schemas.ListOut, **ERRORS), tags=["ledger"]
)
def introductions(query: schemas.ListQuery) -> Any:
    """One page of the ledger."""
    return jsonify(ledger_views.listed(me(), query, _now()))


@bp.get("/introductions/<int:entry_id>")
@spec.validate(resp=Answers(HTTP_200=schemas.IntroductionOut, **ERRORS), tags=["ledger"])
def introduction(entry_id: int) -> Any:
    """One introduction with its life."""
    return jsonify(_known(_home(entry_id).one(me(), entry_id, _now())))


@bp.get("/waiting")
@spec.validate(resp=Answers(HTTP_200=schemas.WaitingOut, **ERRORS), tags=["hints"])
def waiting() -> Any:
    """The threads that wait for the owner."""
    account_id, now = me(), _now()
    threads = ledger_views.waiting(account_id, now) + slips.waiting(account_id, now)
    return jsonify(count=len(threads), threads=threads)


@bp.post("/introductions/<int:entry_id>/marks")
@spec.validate(
    json=schemas.MarkIn, resp=Answers(HTTP_200=schemas.IntroductionOut, **ERRORS), tags=["ledger"]
)
def mark(entry_id: int, json: schemas.MarkIn) -> Any:
    """Correct an introduction: it wins over the rules and can be undone."""
    if json.kind == "snoozed" and json.until is None:
        raise ApiProblem(422, "until_missing", "Say until when to snooze.")
    if json.kind == "seat" and json.seat is None:
        raise ApiProblem(422, "seat_missing", "Say which seat is right.")
    return jsonify(_known(_home(entry_id).mark(me(), entry_id, json, _now())))


@bp.delete("/introductions/<int:entry_id>/marks/<kind>")
@spec.validate(resp=Answers(HTTP_200=schemas.IntroductionOut, **ERRORS), tags=["ledger"])
def unmark(entry_id: int, kind: str) -> Any:
    """Take a correction back."""
    return jsonify(_known(_home(entry_id).unmark(me(), entry_id, kind, _now())))


@bp.post("/introductions/<int:entry_id>/drafts")
@spec.validate(
    json=schemas.DraftWish, resp=Answers(HTTP_200=schemas.DraftMade, **ERRORS), tags=["ledger"]
)
def make_draft(entry_id: int, json: schemas.DraftWish) -> Any:
    """Put a suggested reply into Gmail as a draft; nothing is sent."""
    config = current_app.config
    try:
        made = drafts_in_gmail.create(
            me(), entry_id, json.choice, config["SETTINGS"], config["REDIS"], _now()
        )
    except drafts_in_gmail.ScopeMissing:
        sentence = "Drafts are not switched on: click for the draft on this page, and allow it."
        url = f"{config['SETTINGS'].base_url}/introductions/{entry_id}/reply"
        raise ApiProblem(403, "scope_missing", sentence, connect_url=url) from None
    except (GmailError, OutOfBudget):
        raise ApiProblem(503, "gmail_unavailable", "Gmail cannot answer now; try again.") from None
    if made is None:
        raise ApiProblem(404, "unknown", "There is no such suggestion.")
    return jsonify(gmail_draft_id=made.draft_id, thread_id=made.thread_id, how=made.how)


@bp.get("/me")
@spec.validate(resp=Answers(HTTP_200=schemas.MeOut, **ERRORS), tags=["me"])
def read_me() -> Any:
    """Who is connected, and what they chose."""
    return jsonify(_known(ledger_views.profile(me())))


@bp.patch("/me")
@spec.validate(json=schemas.MeIn, resp=Answers(HTTP_200=schemas.MeOut, **ERRORS), tags=["me"])
def change_me(json: schemas.MeIn) -> Any:
    """Change language and hint switches."""
    return jsonify(_known(ledger_views.change_profile(me(), json)))


@bp.post("/dismissals")
@spec.validate(
    json=schemas.DismissalIn, resp=Answers(HTTP_200=schemas.MeOut, **ERRORS), tags=["hints"]
)
def dismiss_advice(json: schemas.DismissalIn) -> Any:
    """Note a dismissed piece of advice; after two it is switched off."""
    return jsonify(_known(ledger_views.dismiss_advice(me(), json.code)))


@bp.post("/adapter-health")
@spec.validate(
    json=schemas.HealthIn, resp=Answers("HTTP_204", HTTP_401=schemas.ProblemOut), tags=["me"]
)
def adapter_health(json: schemas.HealthIn) -> Any:
    """Count which parts of Gmail's page an extension finds; nothing else is kept."""
    me()
    for part, found in json.model_dump().items():
        observe.GMAIL_PAGE.labels(part, "found" if found else "lost").inc()
    return "", 204


def _home(number: int) -> ModuleType:
    """Return what shows and marks the thing of that number: the ledger, or the slips."""
    return slips if number > slips.FIRST_NUMBER else ledger_views


def _known(found: dict[str, Any] | None) -> dict[str, Any]:
    if found is None:
        raise ApiProblem(404, "unknown", "There is no such introduction.")
    return found


def _now() -> datetime:
    return datetime.now(UTC)
