"""Which hints go into a digest, in what order, and what it leaves out."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from introductions.digest import MOST, Section, nudge_lines, section_of, week_lines
from introductions.model import Duty, Entry, Fault, Hint, Kind, Seat, State, Step
from introductions.told import Happened
from introductions.words.standing import standing_sentence
from introductions.words.standing_words import WORDS
from tests.builders import ALICE, BOB, CAROL, MONDAY, OWNER


def entry(
    number: int = 1, duty: Duty | None = None, fault: Fault | None = None, **more: Any
) -> Entry:
    """Return an entry: Carol introduced Alice and Bob, and the duty holds since Monday."""
    known: dict[str, Any] = {
        "opener": f"m{number:03}",
        "thread_id": f"t{number}",
        "kind": Kind.INTRODUCTION,
        "opened_at": MONDAY,
        "introducer": CAROL,
        "parties": (ALICE, BOB),
        "seat": Seat.ASKER,
        "state": State.MADE,
        "duty": Hint(duty, (BOB,), since=MONDAY) if duty else None,
        "faults": (Hint(fault, (BOB,), since=MONDAY),) if fault else (),
    }
    return Entry(**(known | more))


def settled(number: int, state: State, days_ago: float) -> Entry:
    """Return an entry that came to its state some days before Monday."""
    at = MONDAY - timedelta(days=days_ago)
    step = Step(at, Happened.WROTE, f"c{number}", BOB)
    return entry(number, state=state, state_cause=f"c{number}", timeline=(step,), last_at=at)


def test_sections_come_in_the_order_of_duty() -> None:
    duties = (Duty.CHECK_IN_DUE, Duty.PROMISED_TO_YOU, Duty.CLOSE_LOOP, Duty.NOBODY_PICKED_UP)
    ledger = [entry(i, duty) for i, duty in enumerate((*duties, Duty.AWAITING_REPLY))]
    ledger += [entry(8, Duty.YOU_OWE_REPLY), settled(9, State.MET, 1)]
    assert [line.section for line in week_lines(ledger, MONDAY)] == list(Section)


def test_every_duty_and_fault_has_a_section() -> None:
    assert {section_of(code) for code in (*Duty, *Fault)} == set(Section) - {Section.DONE}


def test_a_fault_goes_before_the_duty_of_the_same_introduction() -> None:
    both = entry(1, Duty.AWAITING_REPLY, Fault.MISSING_OTHER_PARTY)
    (line,) = week_lines([both], MONDAY)
    assert (line.section, line.hint and line.hint.code) == (
        Section.YOUR_TURN,
        Fault.MISSING_OTHER_PARTY,
    )


def test_no_more_than_ten_lines_and_each_section_keeps_its_first() -> None:
    ledger = [entry(i, Duty.YOU_OWE_REPLY) for i in range(30)]
    ledger += [entry(50, Duty.CHECK_IN_DUE), settled(51, State.MET, 2)]
    lines = week_lines(ledger, MONDAY)
    assert len(lines) == MOST
    assert [line.section for line in lines[-2:]] == [Section.CHECK_IN, Section.DONE]


def test_nothing_to_say_is_no_line() -> None:
    assert week_lines([entry(1), settled(2, State.DISMISSED, 1)], MONDAY) == ()


@pytest.mark.parametrize(("days", "shown"), [(0.5, True), (6.9, True), (7.1, False)])
def test_done_this_week_forgets_after_seven_days(days: float, shown: bool) -> None:
    assert bool(week_lines([settled(1, State.MET, days)], MONDAY)) is shown


def test_a_hint_that_is_switched_off_is_silent() -> None:
    assert week_lines([entry(1, Duty.GIVE_UP)], MONDAY, {"give_up": False}) == ()


def test_a_nudge_tells_at_most_three_new_things_and_never_of_waiting() -> None:
    ledger = [entry(i, Duty.YOU_OWE_REPLY) for i in range(5)]
    ledger.append(entry(9, Duty.AWAITING_REPLY))
    assert len(nudge_lines(ledger, MONDAY - timedelta(hours=1))) == 3
    assert nudge_lines(ledger, MONDAY) == ()
    assert nudge_lines([ledger[-1]], MONDAY - timedelta(hours=1)) == ()


@pytest.mark.parametrize("language", sorted(WORDS))
@pytest.mark.parametrize("state", list(State))
def test_every_state_has_a_sentence_in_every_language(state: State, language: str) -> None:
    for seat in Seat:
        said = standing_sentence(entry(1, state=state, seat=seat), OWNER, MONDAY, language)
        assert said.endswith(".")
        assert "{" not in said
