"""Only Google's own pushes start a sync, and each change starts one."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from flask.testing import FlaskClient
from rq import Queue

from server import enqueue
from server.app import create_app
from server.push import content
from server.settings import Settings
from simulator.push import SERVICE_ACCOUNT
from tests.syncing import ALICE, Home

AUDIENCE = "http://127.0.0.1:8321/push/gmail"


@pytest.fixture
def web(alice_home: Home, valkey: str) -> Iterator[FlaskClient]:
    settings: Settings = replace(
        alice_home.settings,
        redis_url=valkey,
        push_service_account=SERVICE_ACCOUNT,
        push_certs_url=f"{alice_home.gmail.url}/oauth2/v1/certs",
    )
    alice_home.sync()
    app = create_app(settings)
    with app.test_client() as client:
        yield client
    app.config["REDIS"].close()


def push(web: FlaskClient, home: Home, history_id: object = 10**18, **claims: Any) -> int:
    """Send a push with a token of these claims; return the status."""
    now = int(time.time())
    good = {
        "iss": "https://accounts.google.com",
        "aud": AUDIENCE,
        "email": SERVICE_ACCOUNT,
        "email_verified": True,
        "iat": now,
        "exp": now + 3600,
    }
    token = home.gmail.world.oauth.signer.token(good | claims)
    data = json.dumps({"emailAddress": ALICE.upper(), "historyId": history_id}).encode()
    body = {"message": {"data": base64.urlsafe_b64encode(data).decode().rstrip("=")}}
    answer = web.post("/push/gmail", json=body, headers={"Authorization": f"Bearer {token}"})
    return answer.status_code


def waiting(home: Home) -> int:
    """Return how many syncs wait."""
    return Queue(enqueue.HIGH, connection=home.redis).count


def test_a_good_push_starts_one_sync_however_often_it_comes(
    web: FlaskClient, alice_home: Home
) -> None:
    assert [push(web, alice_home) for _ in range(3)] == [204, 204, 204]
    assert waiting(alice_home) == 1


def test_a_push_of_what_is_known_starts_nothing(web: FlaskClient, alice_home: Home) -> None:
    assert push(web, alice_home, alice_home.account().history_id) == 204
    assert waiting(alice_home) == 0


@pytest.mark.parametrize(
    "claims",
    [
        {"aud": "https://elsewhere.example/push"},
        {"email": "somebody@x.iam.gserviceaccount.com"},
        {"email_verified": False},
        {"exp": 1_000_000_000, "iat": 999_990_000},
        {"iss": "https://evil.example"},
    ],
    ids=["audience", "service account", "unverified", "expired", "issuer"],
)
def test_a_token_that_is_wrong_in_one_claim_is_refused(
    web: FlaskClient, alice_home: Home, claims: dict[str, Any]
) -> None:
    assert push(web, alice_home, **claims) == 403
    assert waiting(alice_home) == 0


def test_a_token_that_another_signed_is_refused(web: FlaskClient, alice_home: Home) -> None:
    token = alice_home.gmail.world.oauth.signer.token({"aud": AUDIENCE})
    head, body, _ = token.split(".")
    answer = web.post("/push/gmail", headers={"Authorization": f"Bearer {head}.{body}.AAAA"})
    assert answer.status_code == 403
    assert web.post("/push/gmail").status_code == 403


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"message": {"data": "!"}}', b"\xff"])
def test_a_push_that_says_nothing_is_taken_and_forgotten(body: bytes) -> None:
    assert content(body) is None
