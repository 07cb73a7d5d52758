"""Permissions are asked for by the click that needs them, and what was clicked for happens then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from http.cookies import SimpleCookie
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
import requests
from flask.testing import FlaskClient

from server import choices
from server.gmail import grants
from server.web.app import create_app
from tests.running import consent_fields
from tests.server.dashboard import form
from tests.syncing import ALICE, BOB, Home, deliver

HERE = "http://127.0.0.1:8321"


@pytest.fixture
def web(alice_home: Home, valkey: str) -> Iterator[FlaskClient]:
    """Alice's browser, signed in; Bob waits for her answer."""
    opener = deliver(alice_home.box, days_ago=12)
    asks = "Thanks Carol! Alice, could we talk on Thursday about your tide gauge?\nBob"
    to = f"Alice Moreau <{ALICE}>"
    subject = "Re: Alice <> Bob"
    deliver(alice_home.box, f"Bob <{BOB}>", to, asks, subject, days_ago=10, parent=opener)
    alice_home.sync()
    app = create_app(replace(alice_home.settings, redis_url=valkey))
    app.config["WTF_CSRF_ENABLED"] = False
    with app.test_client() as client:
        sign_in(client)
        yield client
    app.config["REDIS"].close()


def sign_in(web: FlaskClient) -> str:
    """Sign in with Google; return where the browser lands."""
    return consent(web, web.post("/oauth/start", base_url=HERE).location)


def consent(web: FlaskClient, address: str, decision: str = "allow", leave_out: str = "") -> str:
    """Answer Google's question, perhaps without ticking one scope; return where that leads."""
    page = requests.get(address, timeout=30)
    fields = {**consent_fields(page.text), "account": [ALICE], "decision": [decision]}
    fields["granted"] = [one for one in fields.get("granted", []) if one != leave_out]
    target = urljoin(page.url, "/o/oauth2/v2/auth")
    answer = requests.post(target, data=fields, allow_redirects=False, timeout=30)
    back = answer.headers["location"].removeprefix(HERE)
    return str(web.get(back, base_url=HERE).location)


def asked_scopes(address: str) -> list[str]:
    """Return the scopes of a link to the consent page."""
    return parse_qs(urlsplit(address).query)["scope"][0].split()


def click_for_draft(web: FlaskClient) -> str:
    """Click for a draft without the permission; return the address of Google's question."""
    page = web.post("/introductions/1/drafts", data={"back": "/introductions/1"}, base_url=HERE)
    assert "One more permission" in page.text
    hidden = {name: values[0] for name, values in consent_fields(page.text).items()}
    return str(web.post("/oauth/start", data=hidden, base_url=HERE).location)


def test_switching_the_digest_on_asks_for_sending_with_the_same_click(
    web: FlaskClient, alice_home: Home
) -> None:
    answer = web.post("/settings", data=form(**{"digest.via": "gmail"}), base_url=HERE)
    assert answer.status_code == 303
    assert grants.SEND in asked_scopes(answer.location)
    assert choices.chosen(alice_home.account_id).digest.on
    assert consent(web, answer.location) == "/settings"
    assert grants.SEND in alice_home.account().scopes.split()
    assert "Kept." in web.get("/settings", base_url=HERE).text
    again = web.post("/settings", data=form(**{"digest.via": "gmail"}), base_url=HERE)
    assert again.location == "/settings"


def test_a_permission_is_asked_of_the_mailbox_that_is_open(web: FlaskClient) -> None:
    first = web.post("/oauth/start", base_url=HERE).location
    more = web.post("/oauth/start", data={"feature": "labels"}, base_url=HERE).location
    assert "login_hint" not in parse_qs(urlsplit(first).query)
    assert parse_qs(urlsplit(more).query)["login_hint"] == [ALICE]


def test_a_refused_permission_keeps_the_settings_and_the_sign_in(web: FlaskClient) -> None:
    answer = web.post("/settings", data=form(**{"digest.via": "gmail"}), base_url=HERE)
    assert consent(web, answer.location, decision="deny") == "/settings"
    page = web.get("/settings", base_url=HERE).text
    assert "The permission was not given" in page
    assert "so nothing can go out" in page


def test_the_draft_is_made_after_the_question(web: FlaskClient, alice_home: Home) -> None:
    where = consent(web, click_for_draft(web))
    assert alice_home.box.drafts == {}
    assert web.get(where, base_url=HERE).location == "/introductions/1"
    assert len(alice_home.box.drafts) == 1
    assert "The draft is in Gmail" in web.get("/introductions/1", base_url=HERE).text
    web.get(where, base_url=HERE)
    assert len(alice_home.box.drafts) == 1


@pytest.mark.parametrize(
    ("decision", "leave_out"), [("deny", ""), ("allow", grants.COMPOSE)], ids=["deny", "untick"]
)
def test_without_the_permission_no_draft_is_made(
    web: FlaskClient, alice_home: Home, decision: str, leave_out: str
) -> None:
    where = consent(web, click_for_draft(web), decision, leave_out)
    page = web.get(where, base_url=HERE, follow_redirects=True)
    assert alice_home.box.drafts == {}
    assert page.request.path == "/introductions/1"
    assert "permission was not given" in page.text


def test_a_draft_that_was_not_consented_to_is_forgotten(web: FlaskClient, alice_home: Home) -> None:
    click_for_draft(web)
    wish = {"feature": "drafts", "back": "/mailboxes"}
    asked = web.post("/oauth/start", data=wish, base_url=HERE)
    assert consent(web, asked.location) == "/mailboxes"
    assert alice_home.box.drafts == {}


def test_signing_in_does_not_reopen_a_closed_mailbox(web: FlaskClient, alice_home: Home) -> None:
    web.post("/mailboxes/disconnect", base_url=HERE)
    web.post("/oauth/sign-out", base_url=HERE)
    assert sign_in(web) == "/mailboxes"
    account = alice_home.account()
    assert (account.state, account.token, account.scopes) == ("closed", None, "")
    page = web.get("/mailboxes", base_url=HERE).text
    assert "This mailbox is disconnected." in page
    hidden = {name: values[0] for name, values in consent_fields(page).items()}
    consent(web, web.post("/oauth/start", data=hidden, base_url=HERE).location)
    assert alice_home.account().state == "active"


def test_the_sign_in_outlives_the_browser_and_begins_anew_every_day(web: FlaskClient) -> None:
    with web.session_transaction(base_url=HERE) as kept:
        assert kept.permanent
        kept["seen"] = "2026-01-01"
    first = web.get("/", base_url=HERE).headers.get("Set-Cookie", "")
    assert SimpleCookie(first)["introkeeper"]["expires"]
    assert "Set-Cookie" not in web.get("/", base_url=HERE).headers
