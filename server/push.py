"""Gmail's pushes by Pub/Sub: a signed note that a mailbox changed; the work is left to a job."""

from __future__ import annotations

import base64
import binascii
import json
import time
from typing import Any

import requests
from flask import Blueprint, current_app, request
from google.auth import exceptions, transport
from google.auth.transport.requests import Request
from google.oauth2 import id_token
from werkzeug.wrappers import Response

from . import enqueue, second_look
from .db import reading
from .settings import Settings
from .store import accounts

bp = Blueprint("push", __name__)
ISSUERS = ("https://accounts.google.com", "accounts.google.com")
CERTS_SECONDS = 300.0
CERTS_TIMEOUT = 10.0


class NotFromGoogle(Exception):
    """The push carries no good token."""


class _Certs(transport.Request):
    """Fetches Google's certificates, at most every five minutes."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[float, transport.Response]] = {}
        self._request = Request(requests.Session())

    def __call__(
        self,
        url: str,
        method: str = "GET",
        body: Any = None,
        headers: Any = None,
        timeout: Any = None,
        **more: Any,
    ) -> transport.Response:
        fetched, answer = self._kept.get(url, (0.0, None))
        if answer is None or time.monotonic() - fetched > CERTS_SECONDS:
            answer = self._request(url, method, body, headers, timeout or CERTS_TIMEOUT, **more)
            self._kept[url] = (time.monotonic(), answer)
        return answer


_certs = _Certs()


@bp.post("/push/gmail")
def gmail() -> Response:
    """Take a push: 204 whether or not there is work, 403 without a good token."""
    settings: Settings = current_app.config["SETTINGS"]
    try:
        verify(request.headers.get("authorization", ""), settings)
    except NotFromGoogle:
        return Response(status=403)
    told = content(request.get_data())
    if told is not None:
        _sync(*told)
    return Response(status=204)


def verify(header: str, settings: Settings) -> None:
    """Check signature, expiry, audience, issuer and service account; raise `NotFromGoogle`.

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
