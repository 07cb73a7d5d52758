"""Reading claims takes time in proportion to the text, whatever the text is."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introductions.faults.claims import find_claims
from tests.introductions.desk import codes, draft

PIECES = [
    "cc ",
    "copying ",
    "Bob ",
    "my ",
    "colleague ",
    ", ",
    "(cc",
    "with ",
    "en copie ",
    "I'll ",
    "bcc",
]
PIECES += [
    "thanks ",
    "to ",
    "12 ",
    "+1 ",
    "if ",
    "\n",
    ". ",
    "when ",
    "555-01 ",
    "Dear ",
    "a",
    "'s ",
]
HOSTILE = [
    "with " * 2000,
    "Bob, " * 2000,
    "copying in my " * 1500,
    "(" * 5000,
    "cc cc'd " * 1500,
    "Hi Bob " * 1500,
    "1 2 3 4 5 6 7 " * 700,
    "thanks for " * 1500,
    "call call call " * 1000,
    "12 Elm Oak Ash Yew Fir " * 500,
    "A. " * 4000,
]


@given(st.lists(st.sampled_from(PIECES), max_size=120))
@settings(max_examples=150, deadline=None)
def test_any_text_can_be_read(pieces: list[str]) -> None:
    find_claims("".join(pieces))


@given(st.text(max_size=400))
@settings(max_examples=100, deadline=None)
def test_any_draft_can_be_checked(text: str) -> None:
    assert isinstance(codes(draft(text)), set)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: re.sub(r"\W+", "-", text[:12]))
def test_a_hostile_draft_costs_little_more_when_twice_as_long(text: str) -> None:
    half = _seconds(text[: len(text) // 2])
    whole = _seconds(text)
    assert whole < 6 * half + 0.25


def _seconds(text: str) -> float:
    start = time.process_time()
    codes(draft(text))
    return time.process_time() - start
