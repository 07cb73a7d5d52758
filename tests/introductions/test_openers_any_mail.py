"""Any text at all: no crash, no slow pattern, and the cheap test never misses an opener."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introductions.finding.openers import find_openers, may_open, opener_in
from introductions.model import Owner
from introductions.who.people import Book
from tests.builders import ALICE, BOB, CAROL, DAVE, OWNER, message

_WORDS_TEXT = (
    "Alice Bob Dave Carol meet introduce you two to , . ? : - him her she he will write call asked "
    "told your number Dan Birch could would may i me in touch with over and \n expects is the who"
)
WORDS = st.sampled_from(_WORDS_TEXT.split(" "))
TEXTS = st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=40).map(" ".join))
PEOPLE = st.lists(st.sampled_from([ALICE, BOB, DAVE]), min_size=1, max_size=3, unique=True)


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, to=PEOPLE, subject=TEXTS)
def test_what_opens_an_entry_passes_the_cheap_test(text: str, to: list, subject: str) -> None:  # type: ignore[type-arg]
    mail = message(CAROL, to, text, subject=subject)

    if opener_in(mail, Book([mail], OWNER)) is not None:
        assert may_open(mail)


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, to=PEOPLE)
def test_any_text_is_read_without_an_error(text: str, to: list) -> None:  # type: ignore[type-arg]
    find_openers((message(CAROL, to, text),), Owner())


@pytest.mark.parametrize(
    "text",
    [
        "Alice, " * 4000,
        "could you " * 4000,
        "Alice Bob " * 4000,
        "a" * 100_000,
        "would you introduce " + "x " * 30_000,
        "Dan Birch, " * 3000 + "is expecting your call",
        "(" * 20_000,
    ],
)
def test_long_hostile_text_takes_no_time(text: str) -> None:
    started = time.process_time()

    find_openers((message(text=text), message(to=(ALICE,), text=text, id="m2")), OWNER)

    assert time.process_time() - started < 3
