"""What keeps the mailbox from being read is said where its owner looks, and no longer than that."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from server import connection, db
from server.models import Account
from server.settings import Settings
from server.sync import progress
from server.web.app import create_app

TROUBLE = "Gmail cannot answer now (<b>Backend Error</b>); it is asked again in a minute or more."
SHOWN = "Gmail cannot answer now (&lt;b&gt;Backend Error&lt;/b&gt;); it is asked again"


@pytest.fixture
def browser(database: Settings, alice: Account) -> FlaskClient:
    """Alice's browser, signed in."""
    app: Flask = create_app(database)
    client = app.test_client()
    with client.session_transaction() as kept:
        kept.update(account_id=alice.id, epoch=alice.session_epoch)
    return client


def note(account: Account, trouble: str) -> None:
    with db.transaction() as session:
        progress.update(session, account.id, {"trouble": trouble})


@pytest.mark.parametrize("path", ["/", "/mailboxes"])
def test_trouble_is_told_while_it_lasts(browser: FlaskClient, alice: Account, path: str) -> None:
    note(alice, TROUBLE)
    assert SHOWN in browser.get(path).text
    note(alice, "")
    assert "Gmail cannot answer now" not in browser.get(path).text


def test_a_mailbox_that_its_owner_closed_has_no_trouble(
    browser: FlaskClient, alice: Account, database: Settings
) -> None:
    note(alice, TROUBLE)
    connection.disconnect(alice.id, database)
    assert "Gmail cannot answer now" not in browser.get("/").text
