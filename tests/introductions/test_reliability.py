"""The reliability list: shares, hours, fading, and mercy for one bad event (spec, section 8)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from introductions.model import Entry, Kind, Message, Seat, State
from introductions.reliability import Record, business_hours, reliability
from tests.builders import ALICE, BOB, CAROL, MONDAY, OWNER, message

DAY = timedelta(days=1)


def made(number: int, weeks: int, answered: bool) -> tuple[Entry, tuple[Message, ...]]:
    """Return one introduction of Bob by Carol, with Alice's first mail and perhaps his answer."""
    start = MONDAY + timedelta(weeks=weeks)
    ids = tuple(f"{number}{part}" for part in "abc")
    opener = message(id=ids[0], at=start)
    asked = message(ALICE, (BOB,), "Bob, hello.", start + timedelta(hours=1), id=ids[1])
    answer = message(BOB, (ALICE,), "Hello Alice.", start + timedelta(hours=4), id=ids[2])
    mail = (opener, asked, answer) if answered else (opener, asked)
    entry = Entry(
        opener=ids[0],
        thread_id=f"t{number}",
        kind=Kind.INTRODUCTION,
        opened_at=start,
        introducer=CAROL,
        parties=(ALICE, BOB),
        seat=Seat.ASKER,
        state=State.CONNECTED if answered else State.AWOL,
        messages=tuple(m.id for m in mail),
        made_by=ids[0],
    )
    return entry, mail


def record(events: list[tuple[int, bool]], weeks_later: int = 4) -> Record:
    """Return Bob's record after introductions in those weeks."""
    cases = [made(number, weeks, answered) for number, (weeks, answered) in enumerate(events)]
    mail = [m for _, messages in cases for m in messages]
    now = MONDAY + timedelta(weeks=max(w for w, _ in events) + weeks_later)
    return reliability([entry for entry, _ in cases], mail, OWNER, now)[0]


def test_an_answer_counts_with_its_business_hours() -> None:
    bob = record([(0, True)])
    assert (bob.person.email, bob.introductions, bob.answered, bob.hours) == (
        BOB.email,
        1,
        1.0,
        3.0,
    )
    assert bob.last_seen == MONDAY + timedelta(hours=4)


def test_who_writes_first_answers_the_introduction_itself() -> None:
    entry, (opener, asked) = made(1, 0, answered=False)
    first = message(BOB, (ALICE,), "Hello Alice.", opener.sent_at + timedelta(minutes=30), id="1c")
    entry = replace(entry, messages=(opener.id, first.id, asked.id))
    (bob,) = reliability([entry], [opener, first, asked], OWNER, MONDAY + 30 * DAY)
    assert (bob.answered, bob.hours) == (1.0, 0.5)


def test_one_bad_event_changes_nothing() -> None:
    assert record([(0, True), (2, False)]).answered == 1.0
    assert record([(0, False)]).answered is None


def test_two_bad_events_do_count() -> None:
    share = record([(0, True), (1, False), (2, False)]).answered
    assert share == pytest.approx(1 / 3, abs=0.02)


def test_old_events_fade_to_a_half_in_180_days() -> None:
    old_silence = [(0, False), (0, False), (26, True), (26, True)]
    share = record(old_silence).answered
    assert share == pytest.approx(1 / (1 + 0.5 ** (26 * 7 / 180)), abs=0.01)


def test_silence_is_not_counted_before_five_business_days() -> None:
    assert record([(0, True), (1, False), (1, False)], weeks_later=0).answered == 1.0


def test_the_owner_is_not_on_the_list() -> None:
    entry, mail = made(0, 0, True)
    assert [r.person for r in reliability([entry], mail, OWNER, MONDAY + DAY)] == [BOB]


def test_hours_outside_the_working_day_do_not_count() -> None:
    friday_evening = MONDAY + 4 * DAY + timedelta(hours=10)
    monday_morning = MONDAY + 7 * DAY + timedelta(hours=2)
    assert business_hours(friday_evening, monday_morning, OWNER) == 2.0
