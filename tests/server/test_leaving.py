"""What an owner takes along and leaves behind: exports, the record, disconnecting, deleting."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient

from introductions.model import Participant
from server import db
from server.models import Account
from server.store import accounts
from tests.builders import ALICE, BOB
from tests.server.dashboard import form, signed_in, store


def test_export_holds_everything_once(browser: FlaskClient) -> None:
    browser.post("/introductions/1/marks", data={"kind": "done"})
    whole = json.loads(browser.get("/export.json").text)
    assert [mark["kind"] for mark in whole["corrections"]] == ["done"]
    assert whole["introductions"][0]["parties"][1]["email"] == BOB.email
    rows = list(csv.DictReader(io.StringIO(browser.get("/export.csv").text)))
    assert rows[0]["introducer"] == "Carol Diaz <carol@harbour.example>"


def test_a_spreadsheet_takes_no_name_for_a_formula(app: Flask, alice: Account) -> None:
    store(alice, Participant("bob@bright.example", "=HYPERLINK(1)"))
    sheet = signed_in(app, alice).get("/people.csv").text
    assert ",=HYPERLINK" not in sheet
    assert not any(line.startswith("=") for line in sheet.splitlines())


def test_delete_needs_the_address_and_shows_the_proof(
    browser: FlaskClient, introduced: Account
) -> None:
    page = browser.post("/delete", data={"address": "bob@bright.example"})
    assert "Nothing was deleted" in page.text
    page = browser.post("/delete", data={"address": ALICE.email})
    assert "Everything is deleted" in page.text
    with db.reading() as session:
        assert session.get(Account, introduced.id) is None


def test_disconnect_gives_the_permission_back_and_keeps_what_was_read(
    browser: FlaskClient, introduced: Account
) -> None:
    page = browser.post("/mailboxes/disconnect", follow_redirects=True)
    assert "Connect again" in page.text
    with db.reading() as session:
        account = session.get_one(Account, introduced.id)
        assert (account.state, account.token, account.scopes) == ("closed", None, "")
    assert "Bob" in browser.get("/introductions").text


@pytest.mark.usefixtures("no_queue")
def test_the_record_says_what_was_done_by_whom_and_can_be_taken_along(
    app: Flask, browser: FlaskClient, introduced: Account
) -> None:
    browser.post("/settings", data=form())
    for _ in range(60):
        browser.post("/introductions/1/marks", data={"kind": "done"})
    first, second = browser.get("/record").text, browser.get("/record?page=2").text
    assert "introduction corrected" in first
    assert "settings changed" not in first
    assert "settings changed" in second
    lines = list(csv.DictReader(io.StringIO(browser.get("/record.csv").text)))
    assert lines[-1]["what"] == "settings changed"
    assert {line["by"] for line in lines} == {"owner"}
    with db.transaction() as session:
        other = accounts.connect(session, "eve@evil.example", "{}", "", datetime.now(UTC))
    assert "settings changed" not in signed_in(app, other).get("/record?page=1").text
