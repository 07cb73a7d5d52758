"""The pages: what they show, what their buttons do, and what a stranger cannot do."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from introductions.model import Participant
from introductions.openers import may_open
from server import choices, db, digest, recompute
from server.app import create_app
from server.models import Account, DigestRow, MailAlarm
from server.settings import Settings
from server.store import accounts, entries, messages
from server.unsubscribe import stop_url
from tests.builders import ALICE, BOB, CAROL, M0, message

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
HOSTILE = '"><script>alert(1)</script>'


@pytest.fixture
def app(database: Settings) -> Flask:
    app = create_app(database)
    app.config["WTF_CSRF_ENABLED"] = False
    return app


@pytest.fixture
def introduced(alice: Account) -> Account:
    """Alice, to whom Carol introduced Bob four weeks ago; Bob wrote, Alice has not answered."""
    return store(alice, BOB)


def store(account: Account, other: Participant) -> Account:
    now = datetime.now(UTC)
    made = now.replace(hour=9) - 28 * DAY
    asked = message(
        other,
        [ALICE],
        "Hi Alice, good to meet you. Could we talk on Tuesday?",
        made + DAY,
        id="m2",
        subject="Re: Alice <> Bob",
        in_reply_to="<m1@example.com>",
    )
    first = message(CAROL, (ALICE, other), M0, made)
    with db.transaction() as session:
        messages.save(session, account.id, [(m, True, may_open(m)) for m in (first, asked)])
    recompute.recompute_all(account.id, now)
    return account


DAY = timedelta(days=1)


@pytest.fixture
def browser(app: Flask, introduced: Account) -> FlaskClient:
    return signed_in(app, introduced)


def signed_in(app: Flask, account: Account) -> FlaskClient:
    client = app.test_client()
    with client.session_transaction() as kept:
        kept.update(account_id=account.id, epoch=account.session_epoch)
    return client


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
        assert [m.kind for m in entries.marks(session, introduced.id)] == [kind]
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


def form(**changes: Any) -> dict[str, Any]:
    known: dict[str, Any] = {
        "language": "en",
        "timezone": "Europe/Berlin",
        "workday_start": "8",
        "workday_end": "16",
        "workday": ["0", "1", "2", "3", "6"],
        "clock.awaiting_reply": "4.5",
        "hint": [code for code in choices.CODES if code != "vague_next_step"],
        "digest.on": "on",
        "digest.weekday": "4",
        "digest.hour": "17",
        "digest.via": "smtp",
        "quiet": ["5", "6"],
        "exclude_domains": "Bank.example, @club.example",
        "exclude_labels": "Private\nFamily matters",
    }
    return known | changes


@pytest.fixture
def no_queue(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.enqueue.enqueue", lambda *_args, **_more: None)
    monkeypatch.setattr("server.connection.label_ids", lambda _account, names, *_more: names)


@pytest.mark.usefixtures("no_queue")
def test_settings_are_kept_and_wake_the_digest(browser: FlaskClient, introduced: Account) -> None:
    page = browser.post("/settings", data=form(language="de"), follow_redirects=True)
    assert "Behalten." in page.text
    found = choices.chosen(introduced.id)
    assert (found.language, found.timezone, found.workday_end) == ("de", "Europe/Berlin", 16)
    assert found.workdays == [0, 1, 2, 3, 6]
    assert found.clocks == {"awaiting_reply": 4.5}
    assert found.hint_switches == {"vague_next_step": False}
    assert found.exclude_domains == ["bank.example", "club.example"]
    assert found.exclude_labels == ["Private", "Family matters"]
    with db.reading() as session:
        alarm = session.get_one(MailAlarm, introduced.id).at
    assert alarm.astimezone(UTC).weekday() == 4


@pytest.mark.usefixtures("no_queue")
@pytest.mark.parametrize(
    "wrong",
    [
        {"timezone": "Mars/Olympus"},
        {"workday_end": "8"},
        {"workday_start": ""},
        {"workday": []},
        {"clock.awaiting_reply": "-1"},
        {"clock.nonsense": "1"},
        {"digest.hour": "25"},
        {"quiet": ["9"]},
        {"exclude_domains": "not a domain"},
        {"language": "xx"},
        {"digest.paused_until": "soon"},
    ],
    ids=lambda wrong: next(iter(wrong)),
)
def test_wrong_settings_change_nothing(
    browser: FlaskClient, introduced: Account, wrong: dict[str, Any]
) -> None:
    page = browser.post("/settings", data=form(**wrong)).text
    assert "Nothing was changed." in page
    ((name, value),) = wrong.items()
    assert re.search(rf'id="wrong-{re.escape(name)}"', page) or name == "clock.nonsense"
    if isinstance(value, str) and name not in ("language", "digest.hour", "clock.nonsense"):
        field = re.search(rf'<(?:input|textarea)[^>]* name="{re.escape(name)}".*', page)
        assert field
        assert value in field[0]
        assert f'aria-describedby="wrong-{name}"' in field[0]
    assert choices.chosen(introduced.id).timezone == "UTC"


@pytest.mark.usefixtures("no_queue")
@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Berlin", "Europe/Berlin"), ("europe/berln", "Europe/Berlin"), ("new york", "New_York")],
)
def test_a_wrong_time_zone_is_told_which_one_may_be_meant(
    browser: FlaskClient, typed: str, meant: str
) -> None:
    page = browser.post("/settings", data=form(timezone=typed)).text
    assert re.search(rf"No time zone is called “{typed}”. Do you mean \S*{meant}\?", page)


@pytest.mark.usefixtures("no_queue")
def test_the_clocks_follow_the_chosen_working_days(
    browser: FlaskClient, introduced: Account
) -> None:
    browser.post("/settings", data=form(workday=["0"], exclude_domains=""))
    with db.reading() as session:
        owner = accounts.owner(session.get_one(Account, introduced.id))
    assert owner.workdays == (0,)
    recompute.recompute_all(introduced.id, datetime.now(UTC))
    browser.post("/settings", data=form(workday=["0"], **{"clock.you_owe_reply": "8"}))
    assert recompute.recompute_all(introduced.id, datetime.now(UTC)) == 1
    with db.reading() as session:
        (entry,) = entries.newest(session, introduced.id)
    assert entry.duty is None, "28 days hold four Mondays"


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


def test_the_preview_claims_nothing(browser: FlaskClient, introduced: Account) -> None:
    page = browser.get("/digest").text
    assert "YOUR TURN" in page
    with db.reading() as session:
        assert session.query(DigestRow).count() == 0
    account = introduced
    with db.reading() as session:
        account = session.get_one(Account, introduced.id)
    assert digest.preview(account, Settings.from_env({}), datetime.now(UTC)) is not None


def test_the_picture_holds_every_name(browser: FlaskClient) -> None:
    page = browser.get("/people").text
    assert re.search(r'<text class="by"[^>]*>Carol Diaz', page)
    assert re.search(r">Bob Stone<title>", page)


@pytest.mark.usefixtures("no_queue")
def test_an_excluded_domain_leaves_the_ledger_and_comes_back(
    browser: FlaskClient, introduced: Account
) -> None:
    browser.post("/settings", data=form(exclude_domains="bright.example", exclude_labels=""))
    assert recompute.recompute_all(introduced.id, datetime.now(UTC)) == 0
    assert "No introduction fits" in browser.get("/introductions").text
    browser.post("/settings", data=form(exclude_domains="", exclude_labels=""))
    assert recompute.recompute_all(introduced.id, datetime.now(UTC)) == 1


@pytest.mark.usefixtures("no_queue")
def test_mail_with_an_excluded_word_in_its_subject_leaves_the_ledger(
    browser: FlaskClient, introduced: Account
) -> None:
    browser.post("/settings", data=form(exclude_domains="", exclude_labels="", exclude_words="bo"))
    assert recompute.recompute_all(introduced.id, datetime.now(UTC)) == 1
    browser.post("/settings", data=form(exclude_domains="", exclude_labels="", exclude_words="BOB"))
    assert recompute.recompute_all(introduced.id, datetime.now(UTC)) == 0


@pytest.mark.usefixtures("no_queue")
def test_mail_with_an_excluded_label_is_not_looked_at(
    browser: FlaskClient, introduced: Account
) -> None:
    choices.keep(introduced.id, choices.Choices(), ["INBOX"], datetime.now(UTC))
    assert recompute.recompute_all(introduced.id, datetime.now(UTC)) == 0
