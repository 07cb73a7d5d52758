"""Gmail's pushes by Pub/Sub: a signed note that a mailbox changed; the work is left to a job."""

from __future__ import annotations

import base64
import binascii
import json
import time
from threading import Lock
from typing import Any

import requests
from flask import Blueprint, current_app, request
from google.auth import exceptions, transport
from google.auth.transport.requests import Request
from google.oauth2 import id_token
from werkzeug.wrappers import Response

from server import enqueue
from server.db import reading
from server.gmail import second_look
from server.settings import Settings
from server.store import accounts

bp = Blueprint("push", __name__)
ISSUERS = ("https://accounts.google.com", "accounts.google.com")
# How long certificates are fresh, and how long they last where no others can be fetched.
CERTS_SECONDS, CERTS_LAST_SECONDS = 300.0, 3600.0
CERTS_TIMEOUT, AGAIN_SECONDS = 10.0, 15.0


class NotFromGoogle(Exception):
    """The push carries no good token."""


class CannotTell(Exception):
    """Google's certificates cannot be had now: nobody knows whose push it is."""


class _Certs(transport.Request):
    """Fetches Google's certificates: one thread at a time, and not again right after a failure."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[float, transport.Response]] = {}
        self._not_before: dict[str, float] = {}
        self._request, self._lock = Request(requests.Session()), Lock()

    def __call__(
        self,
        url: str,
        method: str = "GET",
        body: Any = None,
        headers: Any = None,
        timeout: Any = None,
        **more: Any,
    ) -> transport.Response:
        fetched, known = self._kept.get(url, (0.0, None))
        age = time.monotonic() - fetched
        if known is not None and age < CERTS_SECONDS:
            return known
        if not self._may_ask(url):
            if known is not None and age < CERTS_LAST_SECONDS:
                return known
            raise exceptions.TransportError("not so soon again")  # type: ignore[no-untyped-call]
        patience = timeout or CERTS_TIMEOUT
        answer: transport.Response = self._request(url, method, body, headers, patience, **more)
        if answer.status == 200:
            self._kept[url] = (time.monotonic(), answer)
        return answer

    def _may_ask(self, url: str) -> bool:
        """Whether this thread is to fetch; the others do without for some seconds."""
        with self._lock:
            now = time.monotonic()
            if now < self._not_before.get(url, 0.0):
                return False
            self._not_before[url] = now + AGAIN_SECONDS
            return True


_certs = _Certs()


@bp.post("/push/gmail")
def gmail() -> Response:
    """Take a push: 204 whether or not there is work, 403 without a good token, 503 for later."""
    settings: Settings = current_app.config["SETTINGS"]
    try:
        verify(request.headers.get("authorization", ""), settings)
    except NotFromGoogle:
        return Response(status=403)
    except CannotTell:
        return Response(status=503)
    told = content(request.get_data())
    if told is not None:
        _sync(*told)
    return Response(status=204)


def verify(header: str, settings: Settings) -> None:
    """Check signature, expiry, audience, issuer and service account.

    Raise `NotFromGoogle`, or `CannotTell` without certificates.

    https://docs.cloud.google.com/pubsub/docs/authenticate-push-subscriptions
    """
    kind, _, token = header.partition(" ")
    audience = settings.push_audience or f"{settings.base_url}/push/gmail"
    if kind.lower() != "bearer" or not settings.push_service_account:
        raise NotFromGoogle
    try:
        claims = id_token.verify_token(
            token, _certs, audience=audience, certs_url=settings.push_certs_url
        )
    except exceptions.TransportError as error:
        raise CannotTell from error
    except (ValueError, exceptions.GoogleAuthError) as error:
        raise NotFromGoogle from error
    verified = claims.get("email_verified") is True
    known = claims.get("email") == settings.push_service_account
    if not (verified and known and claims.get("iss") in ISSUERS):
        raise NotFromGoogle


def content(body: bytes) -> tuple[str, int] | None:
    """Return address and history ID of a push; None when it holds none."""
    try:
        data = json.loads(body)["message"]["data"]
        told = json.loads(base64.urlsafe_b64decode(data + "=" * (-len(data) % 4)))
        return str(told["emailAddress"]), int(told["historyId"])
    except (ValueError, KeyError, TypeError, binascii.Error):
        return None


def _sync(email: str, history_id: int) -> None:
    """Enqueue a sync, unless that change is known already or the mailbox does not sync."""
    with reading() as session:
        account = accounts.by_email(session, email)
        if account is None or account.state != "active":
            return
        account_id, known = account.id, int(account.history_id or 0)
    redis = current_app.config["REDIS"]
    if history_id > known:
        enqueue.enqueue(redis, enqueue.SYNC, account_id, queue=enqueue.HIGH)
    second_look.expect(redis, account_id)
