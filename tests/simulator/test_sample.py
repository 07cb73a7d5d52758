"""The demo's mailbox is Alice's, always looks fresh, and never lies in the future."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from simulator import Simulator
from simulator.sample import DATA, load_sample, messages, with_days

MOMENTS = [
    datetime(2026, 3, 9, 6, 0, tzinfo=UTC),
    datetime(2026, 3, 14, 23, 30, tzinfo=UTC),
    datetime(2027, 1, 1, 12, 0, tzinfo=UTC),
]


@pytest.mark.parametrize("now", MOMENTS, ids=["monday-morning", "saturday-night", "new-year"])
def test_newest_mail_is_of_the_last_days_and_none_is_of_the_future(now: datetime) -> None:
    dates = [datetime.fromisoformat(message["date"]) for message in messages(now)]
    assert dates == sorted(dates)
    assert timedelta(0) < now - dates[-1] < timedelta(days=4)


def test_answers_stand_behind_what_they_answer() -> None:
    for now in MOMENTS:
        found = {message["id"]: message for message in messages(now)}
        for message in found.values():
            if message["in_reply_to"]:
                assert message["date"] > found[message["in_reply_to"]]["date"], message["id"]


def test_days_in_the_text_are_working_days_around_now() -> None:
    friday = datetime(2026, 3, 13, 12, 0, tzinfo=UTC)
    assert with_days("See you on {+1}, not {-1}.", friday) == (
        "See you on Monday 16 March, not Thursday 12 March."
    )
    assert with_days("{utc+1T1300}", friday) == "20260316T130000Z"


def test_mailbox_holds_every_line_of_the_data(gmail: Simulator) -> None:
    box = load_sample(gmail.world)
    lines = DATA.read_text(encoding="utf-8").splitlines()
    assert len(box.mails) == len(lines)
    assert b"{" not in b"".join(mail.raw for mail in box.mails.values())
    assert len(box.threads) < len(box.mails)


def test_sample_names_reserved_domains_only() -> None:
    for message in messages(MOMENTS[0]):
        for line in [message["from"], *message["to"], *message.get("cc", [])]:
            domain = line.rpartition("@")[2].rstrip(">")
            assert domain.endswith((".example", "example.com", "googlemail.com")), line
