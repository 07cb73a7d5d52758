"""Headers, hosts, origins, limits, the audit log: what every request is held to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from server import db
from server.models import Account
from server.settings import Settings
from server.store import accounts, audit
from server.web import guard
from server.web.app import create_app
from tests.server.dashboard import TOKEN, store_introduction, store_token

OURS = f"chrome-extension://{guard.OUR_EXTENSION}"


@pytest.fixture
def app(alice: Account, database: Settings) -> Flask:
    store_introduction(alice)
    store_token(alice)
    return create_app(database)


def in_browser(app: Flask, account: Account) -> FlaskClient:
    client = app.test_client()
    with client.session_transaction() as cookie:
        cookie["account_id"], cookie["epoch"] = account.id, account.session_epoch
    return client


def test_every_answer_carries_the_security_headers(app: Flask) -> None:
    for path in ("/", "/healthz", "/nowhere", "/api/v1/me"):
        answer = app.test_client().get(path)
        assert {"Content-Security-Policy", *guard.HEADERS} <= set(answer.headers.keys()), path
        assert "unsafe" not in answer.headers["Content-Security-Policy"]


def test_on_https_cookies_are_bound_to_the_host_and_http_is_ruled_out(database: Settings) -> None:
    app = create_app(replace(database, base_url="https://intro.example"))
    assert app.config["SESSION_COOKIE_NAME"] == "__Host-introkeeper"
    assert app.config["SESSION_COOKIE_SECURE"]
    answer = app.test_client().get("/healthz", base_url="https://intro.example")
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"


def test_an_unknown_host_name_is_refused(app: Flask) -> None:
    answer = app.test_client().get("/healthz", headers={"Host": "rebound.example"})
    assert answer.status_code == 400


def test_only_the_one_extension_may_read_across_origins(app: Flask) -> None:
    client, header = app.test_client(), "Access-Control-Allow-Origin"
    ours = client.get("/api/v1/me", headers={**TOKEN, "Origin": OURS})
    assert ours.headers[header] == OURS
    for origin in (f"chrome-extension://{'a' * 32}", "https://evil.example", "null"):
        assert header not in client.get("/api/v1/me", headers={"Origin": origin}).headers
    assert header not in client.get("/", headers={"Origin": OURS}).headers


def test_a_page_of_another_site_cannot_change_anything_by_cookie(
    app: Flask, alice: Account
) -> None:
    client, wish = in_browser(app, alice), {"kind": "dismissed"}
    path = "/api/v1/introductions/1/marks"
    refused = client.post(path, json=wish, headers={"Origin": "https://evil.example"})
    assert refused.status_code == 401
    assert client.post(path, json=wish, headers={"Origin": "http://localhost"}).status_code == 200


def test_signing_out_ends_the_session_even_for_a_copy_of_the_cookie(
    app: Flask, alice: Account
) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    client, thief = in_browser(app, alice), in_browser(app, alice)
    assert thief.get("/api/v1/me").status_code == 200
    client.post("/oauth/sign-out")
    assert thief.get("/api/v1/me").status_code == 401


def test_a_revoked_token_ends_at_once(app: Flask) -> None:
    client = app.test_client()
    assert client.get("/api/v1/ping", headers=TOKEN).status_code == 200
    assert client.delete("/api/v1/token", headers=TOKEN).status_code == 204
    assert client.get("/api/v1/ping", headers=TOKEN).status_code == 401


@pytest.mark.parametrize(
    ("body", "kind", "status", "sentence"),
    [
        (b'{"text": ', "application/json", 400, "The request is not well formed."),
        (b"[" * 100_000, "application/json", 400, "The request is not well formed."),
        (b"text=Hi", "text/plain", 415, "The request must be JSON."),
    ],
)
def test_a_body_that_is_no_json_is_refused_with_one_sentence(
    app: Flask, body: bytes, kind: str, status: int, sentence: str
) -> None:
    client = app.test_client()
    answer = client.post("/api/v1/drafts/check", data=body, content_type=kind, headers=TOKEN)
    assert answer.status_code == status
    assert answer.get_json()["error"]["message"] == sentence


def test_a_body_that_is_too_large_is_refused_with_one_sentence(app: Flask) -> None:
    huge = {"text": "x" * 3_000_000}
    answer = app.test_client().post("/api/v1/drafts/check", json=huge, headers=TOKEN)
    assert answer.status_code in (413, 422)


@pytest.mark.usefixtures("app")
def test_the_api_is_limited_per_account(
    database: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert guard.API_LIMIT == "1200 per minute"
    monkeypatch.setattr(guard, "API_LIMIT", "12 per minute")
    client = create_app(database).test_client()
    codes = [client.get("/api/v1/ping", headers=TOKEN).status_code for _ in range(14)]
    assert codes == [200] * 12 + [429] * 2
    told = client.get("/api/v1/ping", headers=TOKEN).get_json()
    assert told["error"]["message"] == "Too many requests; wait a moment."


@pytest.mark.parametrize("queue_answers", [True, False], ids=["all processes", "no queue"])
@pytest.mark.usefixtures("redis")
def test_sign_ins_are_throttled(
    database: Settings, valkey: str, tmp_path: Path, queue_answers: bool
) -> None:
    nothing = f"unix://{tmp_path}/q.sock"
    settings = replace(database, redis_url=valkey if queue_answers else nothing)
    assert _codes(create_app(settings))[-1] == 429
    if queue_answers:
        assert _codes(create_app(settings))[0] == 429  # another process knows it too


def _codes(app: Flask) -> list[int]:
    client = app.test_client()
    return [client.get("/oauth/callback?state=x&code=y").status_code for _ in range(21)]


def test_what_is_asked_for_is_written_down_without_names(app: Flask, alice: Account) -> None:
    client = app.test_client()
    client.post("/api/v1/introductions/1/marks", json={"kind": "done"}, headers=TOKEN)
    client.post("/api/v1/drafts/check", json={"text": "Hi Bob"}, headers=TOKEN)
    in_browser(app, alice).get("/export.json")
    with db.reading() as session:
        lines = [(r.actor, r.action, r.detail) for r in audit.newest(session, alice.id)]
    assert lines == [
        ("owner", "everything exported", ""),
        ("extension", "introduction corrected", "entry_id=1"),
    ]


def test_metrics_are_not_shown_through_a_proxy_on_this_machine(app: Flask) -> None:
    answer = app.test_client().get("/metrics", headers={"X-Forwarded-For": "203.0.113.9"})
    assert answer.status_code == 404


def test_an_account_that_is_disabled_syncs_no_more(app: Flask, alice: Account) -> None:
    with db.transaction() as session:
        accounts.stop(session, alice.id, "disabled")
    with db.reading() as session:
        assert accounts.active_ids(session) == []


def test_behind_a_proxy_everybody_is_throttled_alone(database: Settings) -> None:
    client = create_app(replace(database, proxies=1)).test_client()

    def codes(address: str) -> list[int]:
        headers = {"X-Forwarded-For": address}
        wish = "/oauth/callback?state=x&code=y"
        return [client.get(wish, headers=headers).status_code for _ in range(21)]

    assert codes("203.0.113.1")[-1] == 429
    assert codes("203.0.113.2")[0] == 400


@pytest.mark.parametrize(
    "path", ["//evil.example", "/\\evil.example", "/\t/evil.example", "/\n/evil.example", "evil"]
)
def test_a_form_leads_back_to_a_page_of_ours_only(app: Flask, alice: Account, path: str) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    wish = {"kind": "done", "back": path}
    answer = in_browser(app, alice).post("/introductions/1/marks", data=wish)
    assert answer.status_code == 303
    assert "evil" not in answer.headers["Location"]


@pytest.mark.parametrize("body", ["[" * 100_000, '{"a":' * 100_000], ids=["lists", "objects"])
def test_json_nested_past_all_reason_breaks_nothing(app: Flask, body: str) -> None:
    json = {"data": body, "content_type": "application/json"}
    answer = app.test_client().post("/api/v1/dismissals", headers=TOKEN, **json)
    assert answer.status_code in (400, 422)


@pytest.mark.parametrize("until", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_a_snooze_to_the_end_of_time_is_refused(app: Flask, until: str) -> None:
    wish = {"kind": "snoozed", "until": until}
    answer = app.test_client().post("/api/v1/introductions/1/marks", json=wish, headers=TOKEN)
    assert answer.status_code == 422


def test_an_origin_that_is_none_is_refused_like_any_other_sites(app: Flask, alice: Account) -> None:
    headers = {"Origin": "http://["}
    answer = in_browser(app, alice).post("/api/v1/dismissals", json={"code": "x"}, headers=headers)
    assert answer.status_code == 401


def test_a_browser_of_an_impossible_number_is_not_found(app: Flask, alice: Account) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    path = f"/mailboxes/browsers/{2**63}/forget"
    assert in_browser(app, alice).post(path).status_code == 404
