"""The owner's time zone is the browser's, else that of sent mail, until the owner chooses one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin

import pytest
import requests
from flask.testing import FlaskClient

from server import db
from server.models import Account
from server.store import accounts
from server.sync.zone import likely_zone
from server.web.app import create_app
from tests.running import consent_fields
from tests.syncing import ALICE, BOB, Home, deliver, fill

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


def send(home: Home, *dates: str) -> None:
    for day, date in enumerate(dates, 1):
        deliver(home.box, f"Alice Moreau <{ALICE}>", BOB, "Yes.", days_ago=day, Date=date)


WINTER, SUMMER = "Mon, 12 Jan 2026 10:00:00 {}", "Mon, 13 Jul 2026 10:00:00 {}"


def test_without_a_browsers_word_sent_mail_tells_the_zone(alice_home: Home) -> None:
    fill(alice_home.box)
    send(alice_home, WINTER.format("+0100"), SUMMER.format("+0200"), SUMMER.format("-0700"))
    alice_home.sync()
    assert alice_home.account().timezone == "Europe/Berlin"


def test_sent_mail_overrules_neither_browser_nor_owner(alice_home: Home) -> None:
    send(alice_home, WINTER.format("+0100"))
    with db.transaction() as session:
        account = session.get_one(Account, alice_home.account_id)
        accounts.change_settings(account, {"timezone_chosen": True})
    alice_home.sync()
    assert alice_home.account().timezone == "UTC"


@pytest.mark.parametrize(
    ("dates", "zone"),
    [
        ([WINTER.format("-0500"), SUMMER.format("-0400")], "America/New_York"),
        ([WINTER.format("-0500"), SUMMER.format("-0500")], "America/Bogota"),
        ([SUMMER.format("+0530")], "Asia/Kolkata"),
        ([WINTER.format("+0000")], "UTC"),
        ([WINTER.format("+0000"), SUMMER.format("+0100")], "Europe/London"),
        ([WINTER.format("+0100"), WINTER.format("+0900")], "UTC"),
        ([], "UTC"),
    ],
)
def test_the_zone_is_that_of_most_sent_mail_in_winter_and_summer(
    dates: list[str], zone: str
) -> None:
    assert likely_zone([parsedate_to_datetime(date) for date in dates]) == zone


@pytest.mark.parametrize("date", ["yesterday", "Mon, 12 Jan 2026 10:00:00 +9959", ""])
def test_a_date_that_tells_nothing_leaves_the_zone_alone(alice_home: Home, date: str) -> None:
    send(alice_home, date)
    assert alice_home.sync().stage == "complete"
    assert alice_home.account().timezone == "UTC"
