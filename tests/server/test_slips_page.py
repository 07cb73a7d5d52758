"""A wrong recipient in sent mail outside introductions stands on *Now* as a quiet card."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from flask.testing import FlaskClient

from server import db, slips
from server.models import Account
from server.settings import Settings
from server.store import digests, messages
from server.web.app import create_app
from tests.builders import ALICE, DAVE, message
from tests.server.dashboard import HOSTILE, signed_in

SAID = "Hi Dave,\n\nThe boat is ready. I'm copying Bob, who has the key.\n\nAlice"


@pytest.fixture
def browser(alice: Account, database: Settings) -> FlaskClient:
    """Alice's browser; yesterday she told Dave that Bob is copied, and he is not."""
    now = datetime.now(UTC)
    sent = message(ALICE, (DAVE,), SAID, now - timedelta(days=1), subject=f"The boat {HOSTILE}")
    with db.transaction() as session:
        messages.save(session, alice.id, [(sent, True, True)])
        slips.look_at(session, alice.id, [sent], now)
    app = create_app(database)
    app.config["WTF_CSRF_ENABLED"] = False
    return signed_in(app, alice)


def test_the_card_says_who_is_missing_and_offers_the_reply(browser: FlaskClient) -> None:
    page = browser.get("/").text
    assert "thing needs you" not in page
    card = page.partition("In other mail you sent")[2]
    assert "Bob" in card
    assert "The boat &#34;&gt;" in card
    assert "Suggested reply" in card
    assert "<script>alert" not in page


@pytest.mark.parametrize("kind", ["done", "dismissed"])
def test_the_card_goes_on_a_click_and_comes_back(browser: FlaskClient, kind: str) -> None:
    action = re.search(r'action="(/introductions/\d+/marks)"', browser.get("/").text)
    assert action
    page = browser.post(action[1], data={"kind": kind}, follow_redirects=True).text
    assert "In other mail you sent" not in page
    assert f"{action[1]}/{kind}/undo" in page
    page = browser.post(f"{action[1]}/{kind}/undo", follow_redirects=True).text
    assert "In other mail you sent" in page


def test_the_digest_tells_of_it_once(browser: FlaskClient, alice: Account) -> None:
    now = datetime.now(UTC)
    assert "IN OTHER MAIL YOU SENT" in browser.get("/digest").text
    with db.transaction() as session:
        row = digests.claim(session, alice.id, "nudge", "2026-01-05", now)
        assert row is not None
        digests.move(session, row.id, row.claimed_at, digests.SENT, sent_at=now)
    assert "IN OTHER MAIL YOU SENT" in browser.get("/digest").text, "a nudge tells of no slip"
    with db.transaction() as session:
        row = digests.claim(session, alice.id, "digest", "2026-W02", now)
        assert row is not None
        digests.move(session, row.id, row.claimed_at, digests.SENT, sent_at=now)
    assert "IN OTHER MAIL YOU SENT" not in browser.get("/digest").text
