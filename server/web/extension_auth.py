"""Connect a browser extension: a one-time code bound by PKCE (RFC 7636) for a revocable token."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from flask import Blueprint, Response, abort, jsonify, redirect, render_template, request
from flask import session as browser
from pydantic import BaseModel, Field
from spectree import Response as Answers
from werkzeug.wrappers import Response as AnyResponse

from server import ledger_views
from server.db import transaction
from server.models import Account, ConnectCode
from server.store import accounts, tokens
from server.web import access, api_document, guard, schemas
from server.web.problems import ApiProblem, problem_page

bp = Blueprint("extension_auth", __name__)
CODE_LIFE = timedelta(minutes=2)
REDIRECT = re.compile(r"https://([a-p]{32})\.chromiumapp\.org/cb")
CHALLENGE = re.compile(r"[A-Za-z0-9_-]{43}")  # RFC 7636, section 4.2: base64url of SHA-256


class TokenIn(schemas.Strict):
    """The one-time code, and the proof that the same extension asked for it."""

    code: str = Field(max_length=100)
    code_verifier: str = Field(max_length=128)
    redirect_uri: str = Field(max_length=200)


class TokenOut(BaseModel):
    """The token, shown this once, and whose mailbox it reads."""

    token: str
    email: str


@bp.get("/extension/connect")
def ask() -> str | AnyResponse:
    """The page that asks whether this extension may read the owner's introductions."""
    wish = _wish(request.args.to_dict())
    if wish is None:
        return problem_page("This is not a request of the Introkeeper extension.", 400)
    account_id = access.account_id()
    if account_id is None:
        browser["after"] = request.full_path
        return render_template("welcome.html", demo=access.settings().demo)
    return render_template("connect.html", wish=wish, me=ledger_views.profile(account_id))


@bp.post("/extension/connect")
def confirm() -> AnyResponse:
    """Send the browser back to the extension, with a code when the owner allowed it."""
    wish, account_id = _wish(request.form.to_dict()), access.account_id()
    if wish is None or account_id is None:
        abort(400)
    answer = {"state": wish["state"]}
    if request.form.get("decision") == "allow":
        answer["code"] = _offer(account_id, wish)
    else:
        answer["error"] = "access_denied"
    return redirect(f"{wish['redirect_uri']}?{urlencode(answer)}")


@bp.post("/api/v1/token")
@api_document.spec.validate(
    json=TokenIn, resp=Answers(HTTP_200=TokenOut, HTTP_400=schemas.ProblemOut), tags=["me"]
)
def exchange(json: TokenIn) -> Any:
    """Exchange a one-time code for a token."""
    now = datetime.now(UTC)
    token = f"ik_{secrets.token_urlsafe(32)}"
    with transaction() as session:
        code = tokens.take_code(session, access.token_hash(json.code), now)
        good = code is not None and _proves(json, code)
        if good and code is not None:
            digest = access.token_hash(token)
            tokens.add(session, code.account_id, digest, "Browser extension", now)
            email = accounts.owner(session.get_one(Account, code.account_id)).emails[0]
    if not good:
        raise ApiProblem(400, "bad_code", "This code is used, too old or not yours; connect again.")
    return _unstored(jsonify(token=token, email=email))


@bp.delete("/api/v1/token")
@api_document.spec.validate(resp=Answers("HTTP_204", HTTP_401=schemas.ProblemOut), tags=["me"])
def revoke() -> Any:
    """Forget the token that asks."""
    given = request.authorization
    account_id = access.account_id()
    if account_id is None or given is None or not given.token:
        raise ApiProblem(401, "not_signed_in", "There is no such token.")
    with transaction() as session:
        tokens.revoke(session, account_id, access.token_hash(given.token))
    return "", 204


def _wish(given: dict[str, str]) -> dict[str, str] | None:
    redirect_uri = REDIRECT.fullmatch(given.get("redirect_uri", ""))
    if redirect_uri is None or not guard.is_known_extension(redirect_uri[1], access.settings()):
        return None
    if given.get("code_challenge_method") != "S256" or not given.get("state"):
        return None
    if not CHALLENGE.fullmatch(given.get("code_challenge", "")):
        return None
    names = ("redirect_uri", "state", "code_challenge", "code_challenge_method")
    return {name: given[name] for name in names}


def _offer(account_id: int, wish: dict[str, str]) -> str:
    code = secrets.token_urlsafe(32)
    now = datetime.now(UTC)
    row = ConnectCode(
        code_hash=access.token_hash(code),
        account_id=account_id,
        challenge=wish["code_challenge"],
        redirect_uri=wish["redirect_uri"],
        expires_at=now + CODE_LIFE,
    )
    with transaction() as session:
        tokens.offer_code(session, row, now)
    return code


def _proves(given: TokenIn, code: ConnectCode) -> bool:
    digest = hashlib.sha256(given.code_verifier.encode()).digest()
    challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    return (
        hmac.compare_digest(challenge, code.challenge) and given.redirect_uri == code.redirect_uri
    )


def _unstored(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response
