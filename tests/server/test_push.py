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
from google.auth import exceptions
from rq import Queue
from rq.job import Job

from server import enqueue
from server.gmail import push as push_route
from server.gmail import second_look
from server.gmail.push import content
from server.settings import Settings
from server.web.app import create_app
from simulator.push import SERVICE_ACCOUNT
from tests.syncing import ALICE, Home, deliver
from workers import sync

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


def test_a_push_of_what_is_known_starts_nothing_at_once(web: FlaskClient, alice_home: Home) -> None:
    assert push(web, alice_home, alice_home.account().history_id) == 204
    assert waiting(alice_home) == 0


def looks(home: Home) -> list[str]:
    """Return the ids of the second looks that are to come."""
    registry = Queue(enqueue.HIGH, connection=home.redis).scheduled_job_registry
    found = [Job.fetch(one, connection=home.redis) for one in registry.get_job_ids()]
    return [job.id for job in found if job.func_name == enqueue.LOOK_AGAIN]


def test_after_pushes_the_mailbox_is_looked_at_once_more(
    web: FlaskClient, alice_home: Home
) -> None:
    known = alice_home.account().history_id
    assert [push(web, alice_home, known) for _ in range(3)] == [204, 204, 204]
    assert len(looks(alice_home)) == 1


def test_mail_of_a_dropped_push_is_found_by_the_second_look(
    web: FlaskClient, alice_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Settings, "from_env", lambda: web.application.config["SETTINGS"])
    push(web, alice_home)
    unseen = deliver(alice_home.box)
    assert sync.look_again(alice_home.account_id) == 1
    assert unseen.id in alice_home.stored()


@pytest.mark.parametrize(("quiet", "to_come"), [(True, 1), (False, 2)])
def test_the_second_look_is_the_last_once_pushes_stop(
    web: FlaskClient,
    alice_home: Home,
    monkeypatch: pytest.MonkeyPatch,
    quiet: bool,
    to_come: int,
) -> None:
    monkeypatch.setattr(Settings, "from_env", lambda: web.application.config["SETTINGS"])
    monkeypatch.setattr(second_look, "is_quiet", lambda *_: quiet)
    push(web, alice_home)
    sync.look_again(alice_home.account_id)
    assert len(looks(alice_home)) == to_come


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


def test_certificates_that_cannot_be_fetched_are_not_asked_for_with_each_push(
    web: FlaskClient, alice_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    certs = push_route._Certs()
    asked: list[str] = []

    def failing(url: str, *_: object, **__: object) -> None:
        asked.append(url)
        raise exceptions.TransportError("no network")  # type: ignore[no-untyped-call]

    monkeypatch.setattr(push_route, "_certs", certs)
    fetch = certs._request
    monkeypatch.setattr(certs, "_request", failing)
    assert [push(web, alice_home) for _ in range(5)] == [503] * 5
    assert len(asked) == 1
    certs._not_before.clear()
    monkeypatch.setattr(certs, "_request", fetch)
    assert push(web, alice_home) == 204
    certs._kept = {url: (when - 400, known) for url, (when, known) in certs._kept.items()}
    monkeypatch.setattr(certs, "_request", failing)
    assert [push(web, alice_home) for _ in range(3)] == [204] * 3


def test_strangers_who_push_are_soon_refused_unread(web: FlaskClient, alice_home: Home) -> None:
    forged = {"Authorization": "Bearer a.b.c"}
    answers = [web.post("/push/gmail", headers=forged).status_code for _ in range(70)]
    assert answers == [403] * 60 + [429] * 10


def test_googles_own_pushes_are_never_too_many(web: FlaskClient, alice_home: Home) -> None:
    assert {push(web, alice_home) for _ in range(100)} == {204}


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"message": {"data": "!"}}', b"\xff"])
def test_a_push_that_says_nothing_is_taken_and_forgotten(body: bytes) -> None:
    assert content(body) is None
