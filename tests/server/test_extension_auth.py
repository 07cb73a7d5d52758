"""The extension's connection: what the page accepts, what a code and a token are good for."""

from __future__ import annotations

import base64
import hashlib
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient
from sqlalchemy import update

from server import db
from server.models import AccessToken, Account, ConnectCode
from server.settings import Settings
from server.web import guard, observe
from server.web.app import create_app
from tests.builders import MONDAY

VERIFIER = "v" * 43
BACK = f"https://{guard.OUR_EXTENSION}.chromiumapp.org/cb"
WISH = {
    "redirect_uri": BACK,
    "state": "s1",
    "code_challenge_method": "S256",
    "code_challenge": base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest())
    .rstrip(b"=")
    .decode(),
}


@pytest.fixture
def browser(database: Settings, alice: Account) -> FlaskClient:
    """Alice's browser, signed in to the dashboard."""
    client = create_app(database).test_client()
    with client.session_transaction() as session:
        session.update(account_id=alice.id, epoch=alice.session_epoch)
    return client


@pytest.fixture
def stranger(browser: FlaskClient) -> FlaskClient:
    """A browser that nobody signed in."""
    return browser.application.test_client()


def confirmed(browser: FlaskClient, decision: str = "allow") -> dict[str, list[str]]:
    page = browser.get("/extension/connect", query_string=WISH).get_data(as_text=True)
    token = re.search(r'name="csrf_token" value="([^"]+)"', page)
    assert token
    form = {**WISH, "decision": decision, "csrf_token": token[1]}
    answer = browser.post("/extension/connect", data=form)
    assert answer.location.startswith(f"{BACK}?")
    return parse_qs(urlsplit(answer.location).query)


def exchange(
    client: FlaskClient, code: str, verifier: str = VERIFIER, back: str = BACK
) -> tuple[int, dict[str, str]]:
    body = {"code": code, "code_verifier": verifier, "redirect_uri": back}
    answer = client.post("/api/v1/token", json=body)
    return answer.status_code, answer.get_json()


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def test_a_confirmed_connection_reads_as_the_owner(
    browser: FlaskClient, stranger: FlaskClient
) -> None:
    came_back = confirmed(browser)
    status, answer = exchange(stranger, came_back["code"][0])
    assert (status, came_back["state"], answer["email"]) == (200, ["s1"], "alice@example.com")
    assert stranger.get("/api/v1/me", headers=bearer(answer["token"])).status_code == 200


def test_a_refused_connection_brings_no_code(browser: FlaskClient) -> None:
    assert confirmed(browser, "refuse") == {"state": ["s1"], "error": ["access_denied"]}


def test_a_code_works_once(browser: FlaskClient, stranger: FlaskClient) -> None:
    code = confirmed(browser)["code"][0]
    assert exchange(stranger, code)[0] == 200
    assert exchange(stranger, code)[0] == 400


@pytest.mark.parametrize(
    ("verifier", "back"),
    [("w" * 43, BACK), (VERIFIER, BACK.replace("/cb", "/other"))],
    ids=["another verifier", "another way back"],
)
def test_a_stolen_code_is_worth_nothing(
    browser: FlaskClient, stranger: FlaskClient, verifier: str, back: str
) -> None:
    code = confirmed(browser)["code"][0]
    assert exchange(stranger, code, verifier, back)[0] == 400
    assert exchange(stranger, code)[0] == 400


def test_an_old_code_is_refused(browser: FlaskClient, stranger: FlaskClient) -> None:
    code = confirmed(browser)["code"][0]
    with db.transaction() as session:
        session.execute(update(ConnectCode).values(expires_at=MONDAY))
    assert exchange(stranger, code)[0] == 400


def test_disconnecting_ends_the_token(browser: FlaskClient, stranger: FlaskClient) -> None:
    token = exchange(stranger, confirmed(browser)["code"][0])[1]["token"]
    assert stranger.delete("/api/v1/token", headers=bearer(token)).status_code == 204
    assert stranger.get("/api/v1/me", headers=bearer(token)).status_code == 401
    assert stranger.delete("/api/v1/token", headers=bearer(token)).status_code == 401


def test_only_hashes_are_kept(browser: FlaskClient, stranger: FlaskClient) -> None:
    code = confirmed(browser)["code"][0]
    with db.transaction() as session:
        assert session.get(ConnectCode, code) is None
    token = exchange(stranger, code)[1]["token"]
    with db.transaction() as session:
        kept = session.query(AccessToken).one()
        assert token not in (kept.token_hash, kept.label)


@pytest.mark.parametrize(
    "change",
    [
        {"redirect_uri": "https://evil.example/cb"},
        {"redirect_uri": f"https://{'a' * 32}.chromiumapp.org/cb"},
        {"redirect_uri": f"{BACK}/../x"},
        {"code_challenge_method": "plain"},
        {"code_challenge": "short"},
        {"state": ""},
    ],
    ids=str,
)
def test_other_requests_are_not_asked_about(browser: FlaskClient, change: dict[str, str]) -> None:
    answer = browser.get("/extension/connect", query_string={**WISH, **change})
    assert answer.status_code == 400
    assert "Location" not in answer.headers


def test_confirming_needs_the_page_itself(browser: FlaskClient) -> None:
    assert browser.post("/extension/connect", data={**WISH, "decision": "allow"}).status_code == 400


def test_signed_out_people_sign_in_first(stranger: FlaskClient) -> None:
    page = stranger.get("/extension/connect", query_string=WISH)
    assert "Connect Gmail" in page.get_data(as_text=True)
    with stranger.session_transaction() as session:
        assert session["after"].startswith("/extension/connect?")


def test_the_health_of_gmails_page_is_counted(browser: FlaskClient, stranger: FlaskClient) -> None:
    health = {"main": True, "subject": True, "sender": False, "me": True, "compose": True}
    lost = observe.GMAIL_PAGE.labels("sender", "lost")
    before = lost._value.get()
    assert browser.post("/api/v1/adapter-health", json=health).status_code == 204
    assert lost._value.get() == before + 1
    assert stranger.post("/api/v1/adapter-health", json=health).status_code == 401
