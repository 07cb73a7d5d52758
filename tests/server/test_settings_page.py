"""The settings: kept as sent, told apart where wrong, and followed by the ledger."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from flask.testing import FlaskClient

from server import choices, db, recompute
from server.models import Account, MailAlarm
from server.store import accounts, entries
from tests.server.dashboard import form


@pytest.mark.usefixtures("no_queue")
def test_settings_are_kept_and_wake_the_digest(browser: FlaskClient, introduced: Account) -> None:
    page = browser.post("/settings", data=form(language="de"), follow_redirects=True)
    assert "Gespeichert." in page.text
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
