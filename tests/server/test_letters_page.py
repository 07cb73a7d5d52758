"""The digest on its page: a preview claims nothing, and one click ends the mails."""

from __future__ import annotations

from datetime import UTC, datetime

from flask import Flask
from flask.testing import FlaskClient

from server import choices, db
from server.digests import send as digest
from server.digests.unsubscribe import stop_url
from server.models import Account, DigestRow
from server.settings import Settings
from server.store import accounts
from tests.server.dashboard import signed_in


def test_one_click_ends_the_digest_without_sign_in_and_looking_does_not(
    app: Flask, introduced: Account
) -> None:
    app.config["WTF_CSRF_ENABLED"] = True
    with db.transaction() as session:
        account = session.get_one(Account, introduced.id)
        accounts.change_settings(account, {"digest": {"on": True, "nudge": True}})
    address = stop_url("", introduced.id, "digest")
    stranger = app.test_client()
    assert stranger.get(address).status_code == 200
    assert choices.chosen(introduced.id).digest.on
    body = {"List-Unsubscribe": "One-Click"}
    assert stranger.post(address, data=body).status_code == 200
    assert not choices.chosen(introduced.id).digest.on
    assert choices.chosen(introduced.id).digest.nudge
    assert stranger.post(address[:-1] + "x", data=body).status_code == 404
    record = signed_in(app, introduced).get("/record").text
    assert record.count("digest ended") == 1
    assert "kind=digest" in record
    assert address.rpartition("/")[2] not in record, "whoever reads the record cannot end mails"


def test_the_preview_claims_nothing(browser: FlaskClient, introduced: Account) -> None:
    page = browser.get("/digest").text
    assert "YOUR TURN" in page
    with db.reading() as session:
        assert session.query(DigestRow).count() == 0
    account = introduced
    with db.reading() as session:
        account = session.get_one(Account, introduced.id)
    assert digest.preview(account, Settings.from_env({}), datetime.now(UTC)) is not None
