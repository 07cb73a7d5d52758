"""The pages: what they show, what their buttons do, and what a stranger cannot do."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient

from introductions.model import Participant
from server import db
from server.models import Account
from server.store import accounts, corrections, entries
from server.sync import progress
from tests.server.dashboard import HOSTILE, signed_in, store

PAGES = (
    "/",
    "/introductions",
    "/introductions/1",
    "/introductions/1/reply",
    "/people",
    "/numbers",
    "/mailboxes",
    "/settings",
    "/record",
    "/digest",
    "/digest/mail",
    "/delete",
    "/export.json",
    "/export.csv",
    "/people.csv",
    "/record.csv",
)


def shown(browser: FlaskClient) -> str:
    """Return the introduction's page without its tokens, which differ each time."""
    return re.sub(r'name="csrf_token" value="[^"]+"', "", browser.get("/introductions/1").text)


def state(account: Account) -> str:
    with db.reading() as session:
        return entries.newest(session, account.id)[0].state


@pytest.mark.parametrize("path", PAGES)
def test_every_page_answers_its_owner(browser: FlaskClient, path: str) -> None:
    assert browser.get(path).status_code == 200


@pytest.mark.parametrize("path", PAGES[1:])
def test_a_stranger_sees_nothing_and_is_asked_to_connect(
    app: Flask, introduced: Account, path: str
) -> None:
    answer = app.test_client().get(path)
    assert answer.status_code == 401
    assert b"Connect Gmail" in answer.data
    assert b"Bob" not in answer.data


@pytest.mark.parametrize("path", ["/introductions/1", "/introductions/1/reply"])
def test_another_owner_cannot_open_an_introduction(
    app: Flask, introduced: Account, path: str
) -> None:
    with db.transaction() as session:
        other = accounts.connect(session, "eve@evil.example", "{}", "", datetime.now(UTC))
    eve = signed_in(app, other)
    assert eve.get(path).status_code == 404
    assert eve.post("/introductions/1/marks", data={"kind": "dismissed"}).status_code == 404
    assert state(introduced) != "dismissed"


def test_forms_without_the_token_are_refused(app: Flask, introduced: Account) -> None:
    app.config["WTF_CSRF_ENABLED"] = True
    answer = signed_in(app, introduced).post("/introductions/1/marks", data={"kind": "dismissed"})
    assert answer.status_code == 400
    assert state(introduced) != "dismissed"


def test_now_says_what_needs_alice_with_reply_and_why(browser: FlaskClient) -> None:
    page = browser.get("/").text
    assert "Bob wrote to you" in page
    assert "Suggested reply" in page
    assert "Create Gmail draft" in page
    assert "Why?" in page


@pytest.mark.parametrize("kind", ["dismissed", "done", "given_up", "snoozed", "seat"])
def test_every_correction_can_be_undone(
    browser: FlaskClient, introduced: Account, kind: str
) -> None:
    before = shown(browser)
    wish = {"kind": kind, "seat": "target", "days": "7"}
    page = browser.post("/introductions/1/marks", data=wish, follow_redirects=True)
    assert f"/introductions/1/marks/{kind}/undo" in page.text
    with db.reading() as session:
        assert [m.kind for m in corrections.every(session, introduced.id)] == [kind]
    browser.post(f"/introductions/1/marks/{kind}/undo", follow_redirects=True)
    assert shown(browser) == before


def test_a_snoozed_introduction_leaves_now_until_its_day(browser: FlaskClient) -> None:
    browser.post("/introductions/1/marks", data={"kind": "snoozed", "days": "7"})
    assert "Nothing needs you now" in browser.get("/").text
    browser.post("/introductions/1/marks/snoozed/undo")
    assert "One thing needs you" in browser.get("/").text


@pytest.mark.parametrize("wish", [{"kind": "seat"}, {"kind": "nonsense"}, {}])
def test_a_wrong_correction_is_refused(browser: FlaskClient, wish: dict[str, str]) -> None:
    assert browser.post("/introductions/1/marks", data=wish).status_code == 400


def test_a_form_never_leads_away_from_here(browser: FlaskClient) -> None:
    for away in ("https://evil.example/", "//evil.example/", "/\\evil.example"):
        data = {"kind": "done", "back": away}
        answer = browser.post("/introductions/1/marks", data=data)
        assert answer.headers["Location"] == "/"


def test_the_life_links_every_step_to_its_mail(browser: FlaskClient) -> None:
    page = browser.get("/introductions/1").text
    for gmail_id in ("m1", "m2"):
        assert f"https://mail.google.com/mail/u/alice%40example.com/#all/{gmail_id}" in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=bob", True),
        ("q=BOB+stone", True),
        ("q=bob@bright.example", True),
        ("q=dave", False),
        ("seat=introducer", False),
        ("view=promised", False),
        ("view=progress", True),
        ("view=ended", False),
        ("state=closed", False),
    ],
)
def test_search_and_filters(browser: FlaskClient, query: str, found: bool) -> None:
    assert ("One introduction" in browser.get(f"/introductions?{query}").text) is found


def test_a_wrong_filter_is_one_clear_sentence(browser: FlaskClient) -> None:
    answer = browser.get("/introductions?view=everything")
    assert answer.status_code == 400
    assert "not well formed" in answer.text


def test_names_from_mail_stay_text(app: Flask, alice: Account) -> None:
    store(alice, Participant("bob@bright.example", f"Bob{HOSTILE} Stone"))
    client = signed_in(app, alice)
    for path in PAGES[:11]:
        assert "<script>alert" not in client.get(path).text


def test_pages_load_nothing_from_elsewhere_and_run_nothing_inline(browser: FlaskClient) -> None:
    for path in ("/", "/introductions/1", "/people", "/numbers", "/settings"):
        answer = browser.get(path)
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert not re.search(r'(src|<link[^>]*href)="https?:', answer.text)
        assert not re.search(r'\s(style|on\w+)="', answer.text)


def test_the_picture_holds_every_name(browser: FlaskClient) -> None:
    page = browser.get("/people").text
    assert re.search(r'<text class="by"[^>]*>Carol Diaz', page)
    assert re.search(r">Bob Stone<title>", page)


def test_a_mailbox_without_introductions_says_so(app: Flask, alice: Account) -> None:
    with db.transaction() as session:
        progress.update(session, alice.id, {"stage": "complete"})
    page = signed_in(app, alice).get("/").text
    assert "No introduction has been found yet." in page
    assert "0 in all" not in page
