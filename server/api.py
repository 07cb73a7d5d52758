"""The JSON API that the extension and the dashboard read."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from flask import Blueprint, current_app, jsonify, request
from spectree import Response as Answers
from spectree import SpecTree
from werkzeug.wrappers import Response

from . import access, draft_check, drafts_in_gmail, ledger_views, schemas
from .budget import OutOfBudget
from .gmail_errors import GmailError
from .problems import ApiProblem, problem_json

bp = Blueprint("api", __name__, url_prefix="/api/v1")
spec = SpecTree(
    "flask",
    title="Introkeeper",
    version="1",
    path="docs/api",
    mode="strict",
    validation_error_status=422,
    before=lambda *_: None,
    after=lambda *_: None,
)
ERRORS = {"HTTP_401": schemas.ProblemOut, "HTTP_404": schemas.ProblemOut}


def me() -> int:
    """Return the account that asks; refuse with 401 when nobody does."""
    account_id = access.account_id()
    if account_id is None:
        raise ApiProblem(401, "not_signed_in", "Sign in, or connect the extension again.")
    return account_id


@bp.get("/ping")
@spec.validate(resp=Answers(HTTP_200=schemas.PingOut, **ERRORS), tags=["me"])
def ping() -> Any:
    """Says that the server is there and knows who asks."""
    me()
    return jsonify(ok=True)


@bp.get("/threads/<thread_id>/hints")
@spec.validate(resp=Answers(HTTP_200=schemas.ThreadOut, **ERRORS), tags=["hints"])
def thread_hints(thread_id: str) -> Any:
    """What the introductions of one Gmail thread wait for."""
    found = ledger_views.of_thread(me(), thread_id, _now())
    if found is None:
        raise ApiProblem(404, "unknown_thread", "This thread has not been read yet.")
    return jsonify(thread_id=thread_id, introductions=found)


@bp.post("/drafts/check")
@spec.validate(
    json=schemas.DraftIn, resp=Answers(HTTP_200=schemas.DraftOut, **ERRORS), tags=["hints"]
)
def check_draft(json: schemas.DraftIn) -> Any:
    """Faults and advice on the draft that is being written."""
    return jsonify(draft_check.check(me(), json, _now()))


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
    return jsonify(_known(ledger_views.one(me(), entry_id, _now())))


@bp.get("/waiting")
@spec.validate(resp=Answers(HTTP_200=schemas.WaitingOut, **ERRORS), tags=["hints"])
def waiting() -> Any:
    """The threads that wait for the owner."""
    threads = ledger_views.waiting(me(), _now())
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
    return jsonify(_known(ledger_views.mark(me(), entry_id, json, _now())))


@bp.delete("/introductions/<int:entry_id>/marks/<kind>")
@spec.validate(resp=Answers(HTTP_200=schemas.IntroductionOut, **ERRORS), tags=["ledger"])
def unmark(entry_id: int, kind: str) -> Any:
    """Take a correction back."""
    return jsonify(_known(ledger_views.unmark(me(), entry_id, kind, _now())))


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
        sentence = "Drafts are not switched on: allow them on the page of this mailbox."
        url = f"{config['SETTINGS'].base_url}/mailboxes"
        raise ApiProblem(403, "scope_missing", sentence, connect_url=url) from None
    except (GmailError, OutOfBudget):
        raise ApiProblem(503, "gmail_unavailable", "Gmail cannot answer now; try again.") from None
    if made is None:
        raise ApiProblem(404, "unknown", "There is no such suggestion.")
    draft_id, thread_id = made
    return jsonify(gmail_draft_id=draft_id, thread_id=thread_id)


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
@spec.validate(json=schemas.DismissalIn, resp=Answers(HTTP_200=schemas.MeOut), tags=["hints"])
def dismiss_advice(json: schemas.DismissalIn) -> Any:
    """Note a dismissed piece of advice; after two it is switched off."""
    return jsonify(_known(ledger_views.dismiss_advice(me(), json.code)))


def _known(found: dict[str, Any] | None) -> dict[str, Any]:
    if found is None:
        raise ApiProblem(404, "unknown", "There is no such introduction.")
    return found


def _now() -> datetime:
    return datetime.now(UTC)


def refuse_invalid(_req: Any, resp: Response, error: Any, _instance: Any) -> None:
    """Turn spectree's list of errors into our one sentence."""
    if error is None:
        return
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    sentence = f"{where or 'The body'}: {first['msg']}." if request.data else "The body is empty."
    resp.data = problem_json(422, "invalid", sentence).data
