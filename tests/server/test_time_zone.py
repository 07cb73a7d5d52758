"""The owner's time zone is the browser's, until the owner chooses another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urljoin

import pytest
import requests
from flask.testing import FlaskClient

from server import db
from server.app import create_app
from server.models import Account
from server.store import accounts
from tests.running import consent_fields
from tests.syncing import ALICE, Home

HERE = "http://127.0.0.1:8321"


@pytest.fixture
def web(alice_home: Home, valkey: str) -> Iterator[FlaskClient]:
    app = create_app(replace(alice_home.settings, redis_url=valkey))
    app.config["WTF_CSRF_ENABLED"] = False
    with app.test_client() as client:
        yield client
    app.config["REDIS"].close()


def connect(web: FlaskClient, zone: str) -> None:
    """Go through the consent in a browser of that zone."""
    asked = web.post("/oauth/start", data={"zone": zone}, base_url=HERE)
    page = requests.get(asked.location, timeout=30)
    fields = {**consent_fields(page.text), "account": [ALICE], "decision": ["allow"]}
    address = urljoin(page.url, "/o/oauth2/v2/auth")
    answer = requests.post(address, data=fields, allow_redirects=False, timeout=30)
    back = answer.headers["location"].removeprefix(HERE)
    assert web.get(back, base_url=HERE).status_code == 302


def test_connecting_takes_the_zone_of_the_browser(web: FlaskClient, alice_home: Home) -> None:
    connect(web, "Asia/Kolkata")
    assert alice_home.account().timezone == "Asia/Kolkata"


def test_a_zone_that_does_not_exist_is_not_taken(web: FlaskClient, alice_home: Home) -> None:
    connect(web, "Europe/Atlantis")
    assert alice_home.account().timezone == "UTC"


def test_connecting_again_leaves_a_chosen_zone_alone(web: FlaskClient, alice_home: Home) -> None:
    with db.transaction() as session:
        account = session.get_one(Account, alice_home.account_id)
        account.timezone = "America/Chicago"
        accounts.change_settings(account, {"timezone_chosen": True})
    connect(web, "Asia/Kolkata")
    assert alice_home.account().timezone == "America/Chicago"


def test_a_browser_that_tells_no_zone_changes_nothing(web: FlaskClient, alice_home: Home) -> None:
    connect(web, "Asia/Kolkata")
    connect(web, "")
    assert alice_home.account().timezone == "Asia/Kolkata"
