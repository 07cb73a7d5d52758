"""Takes a call of the Gmail API through token, faults, scopes and quota to its method."""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote, urlsplit

import simulator.methods  # noqa: F401 - registers the methods
from simulator.calls import METHODS, Call, Json, Method
from simulator.errors import GmailError, invalid, not_found, scope_missing, unauthorised
from simulator.faults import Fault
from simulator.masks import narrowed
from simulator.quota import too_many_at_once

if TYPE_CHECKING:
    from simulator.world import World

PATH = re.compile(
    r"(?P<upload>/(?:resumable/)?upload)?/gmail/v1/users/(?P<user>[^/]+)/(?P<rest>.*)"
)
JSON_TYPE = "application/json; charset=UTF-8"
# The discovery document's maxSize of an upload.
LARGEST_UPLOAD = 36_700_160


@dataclass
class Request:
    """One HTTP request, or one part of a batch; header names in lower case."""

    verb: str
    target: str
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    part: bool = False


@dataclass
class Response:
    """What goes back. *cut* breaks the connection after that many bytes of the body."""

    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    content_type: str = JSON_TYPE
    cut: int | None = None


@dataclass(frozen=True)
class Routed:
    """Which method a request is for, and the parts of its address."""

    method: Method
    path: dict[str, str]
    user: str
    query: str


def answer(world: World, request: Request, admitted: bool = False) -> Response:
    """The API's answer. *admitted* parts already hold a place among the calls at once."""
    name = "unknown"
    try:
        routed = _routed(request)
        name = routed.method.name
        email = user_of(world, request)
        run = _run if admitted else _run_alone
        response = run(world, request, routed, email)
    except GmailError as error:
        response = error_response(error)
    world.stats.answered(name, response.status, request.part)
    return response


def user_of(world: World, request: Request) -> str:
    """Whose token this is; 401 when it is not good."""
    grant = world.oauth.grant_of(bearer(request))
    if grant is None or grant.email not in world.accounts:
        raise unauthorised()
    return grant.email


def bearer(request: Request) -> str:
    """The access token in the header; empty when there is none."""
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""


def error_response(error: GmailError) -> Response:
    """An error as an HTTP answer."""
    return Response(error.status, dumped(error.body()), dict(error.headers))


def dumped(answer: Json) -> bytes:
    """JSON as bytes."""
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def suffer(faults: list[Fault]) -> int | None:
    """Waits, raises, or answers how many bytes to send before the connection is cut."""
    cut = None
    for fault in faults:
        if fault.kind == "slow":
            time.sleep(fault.seconds)
        elif fault.kind == "cut":
            cut = fault.count
        elif fault.kind == "error":
            raise fault.error()
    return cut


def _run_alone(world: World, request: Request, routed: Routed, email: str) -> Response:
    if not world.quota.enter(email, 1):
        raise too_many_at_once()
    try:
        return _run(world, request, routed, email)
    finally:
        world.quota.leave(email, 1)


def _run(world: World, request: Request, routed: Routed, email: str) -> Response:
    method = routed.method
    if routed.user not in ("me", email):
        raise GmailError(403, "forbidden", f"Delegation denied for {email}")
    faults = world.faults.strike(method.name, email, request.part)
    cut = suffer(faults)
    mailbox, scopes = world.accounts[email].mailbox, _scopes(world, request, method)
    if mailbox.closed:
        raise GmailError(400, "failedPrecondition", mailbox.closed)
    world.quota.spend(email, method.name)
    call = Call(
        mailbox, world.accounts[email].search, routed.path, _query(routed.query), scopes=scopes
    )
    call.faults = faults
    _read_body(request, call)
    with mailbox.lock:
        result = method.answer(call)
    if method.verb != "GET" or call.fault("vanish"):
        world.changed(mailbox)
    if result is None:
        return Response(204, cut=cut)
    mask = call.text("fields")
    return Response(200, dumped(narrowed(result, mask) if mask else result), cut=cut)


def _scopes(world: World, request: Request, method: Method) -> frozenset[str]:
    """What the token reaches, looked up again: it may have been revoked during a slow answer."""
    grant = world.oauth.grant_of(bearer(request))
    if grant is None:
        raise unauthorised()
    if not method.scopes & set(grant.scopes):
        raise scope_missing()
    return frozenset(grant.scopes)


def _routed(request: Request) -> Routed:
    target, _, query = request.target.partition("?")
    if "://" in target:
        target = urlsplit(target).path
    found = PATH.fullmatch(target)
    if found is None:
        raise not_found(f"The requested URL {target} was not found on this server.")
    known = _method(request.verb, found["rest"])
    if known is None:
        raise not_found(f"The requested URL {target} was not found on this server.")
    method, path = known
    return Routed(method, path, unquote(found["user"]), query)


@lru_cache(maxsize=1024)
def _method(verb: str, rest: str) -> tuple[Method, dict[str, str]] | None:
    for method in METHODS:
        if method.verb == verb and (found := method.pattern.fullmatch(rest)):
            return method, {key: unquote(value) for key, value in found.groupdict().items()}
    return None


@lru_cache(maxsize=1024)
def _query(address: str) -> dict[str, list[str]]:
    return parse_qs(address, keep_blank_values=False)


def _read_body(request: Request, call: Call) -> None:
    if len(request.body) > LARGEST_UPLOAD:
        raise GmailError(413, "uploadTooLarge", "Request Entity Too Large")
    if not request.body:
        return
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "message/rfc822":
        call.media = request.body
        return
    try:
        body = json.loads(request.body)
    except ValueError:
        raise GmailError(400, "parseError", "Parse Error") from None
    if not isinstance(body, dict):
        raise invalid("Invalid JSON payload received. Root element must be a message.")
    call.body = body
