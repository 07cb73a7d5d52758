"""How many hints are shown at a time (spec, section 9)."""

from __future__ import annotations

from datetime import timedelta

from introductions.choose import nudges_today, on_a_thread
from introductions.model import Advice, Duty, Fault, Hint
from tests.builders import MONDAY

FAULTS = [Hint(Fault.BCC_CLAIM_ABSENT), Hint(Fault.MISSING_OTHER_PARTY)]
OTHERS = [Hint(Advice.BADMOUTH), Hint(Advice.VAGUE_NEXT_STEP), Hint(Duty.GIVE_UP)]


def test_a_thread_shows_one_fault_and_nothing_else() -> None:
    assert on_a_thread([*OTHERS, *FAULTS]) == (Hint(Fault.MISSING_OTHER_PARTY),)


def test_without_a_fault_a_thread_shows_two_hints_the_duty_first() -> None:
    assert on_a_thread(OTHERS) == (Hint(Duty.GIVE_UP), Hint(Advice.VAGUE_NEXT_STEP))


def test_advice_dismissed_twice_is_switched_off() -> None:
    shown = on_a_thread(OTHERS, {"vague_next_step": 2, "badmouth": 1})
    assert shown == (Hint(Duty.GIVE_UP), Hint(Advice.BADMOUTH))


def test_three_new_nudges_a_day() -> None:
    new = [Hint(duty) for duty in list(Duty)[::-1]]
    assert nudges_today(new, (), MONDAY, "UTC") == tuple(Hint(d) for d in list(Duty)[:3])
    assert len(nudges_today(new, [MONDAY - timedelta(hours=1)], MONDAY, "UTC")) == 2


def test_a_day_is_the_owners_day() -> None:
    early = [MONDAY - timedelta(hours=8)] * 3  # 01:00 in UTC, Sunday evening in Chicago
    new = [Hint(duty) for duty in Duty]
    assert nudges_today(new, early, MONDAY, "UTC") == ()
    assert len(nudges_today(new, early, MONDAY, "America/Chicago")) == 3
