"""One hostile mail must not stall a worker: reading any text takes moments."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introductions.finding.openers import find_openers
from introductions.finding.phrases_first import ORDER
from introductions.mail.bounce import bounced_recipients
from introductions.text.long_runs import LONGEST_BLANK, LONGEST_WORD, without_long_runs
from introductions.text.newtext import new_text
from tests.builders import ALICE, M0, OWNER, message

MOMENTS = 2.0  # seconds of the processor's time; without the limits each of these takes minutes
BODIES = {
    "rules": ("_" * 30 + "\n") * 6000,
    "an endless word": "a" * 200_000,
    "endless dots": "." * 200_000,
    "endless blanks": M0 + " " * 200_000 + ".",
    "endless lines": M0 + "\n \n" * 60_000 + "Bob",
    "answers without words": "\n\nhi" * 40_000,
    "a head of addresses": " a <@" * 12_000 + "\nFrom: a@b.example\nTo: b\nDate: c\n",
}
NOTICES = {
    "dashes": "-" * 200_000,
    "empty lines": "\n" * 200_000,
    "recipients without end": "final-recipient:" + " " * 200_000,
}


def seconds(read: Callable[[], object]) -> float:
    start = time.process_time()
    read()
    return time.process_time() - start


@pytest.mark.parametrize("name", BODIES)
def test_no_text_keeps_the_reader_long(name: str) -> None:
    mail = message(text=BODIES[name])
    assert seconds(lambda: find_openers([mail], OWNER)) < MOMENTS


@pytest.mark.parametrize("name", NOTICES)
def test_no_bounce_keeps_the_reader_long(name: str) -> None:
    notice = message(text=NOTICES[name], headers={"x-failed-recipients": ""}, to=(ALICE,))
    assert seconds(lambda: bounced_recipients(notice)) < MOMENTS


def test_an_order_of_a_thousand_words_is_read_at_once() -> None:
    assert seconds(lambda: ORDER.search("so " * 20_000)) < MOMENTS


@given(st.text("a \n\t§⟨", max_size=2000))
def test_nothing_but_blanks_changes_and_no_run_stays_long(text: str) -> None:
    short = without_long_runs(text)
    assert "".join(short.split()) == "".join(text.split())
    assert all(len(word) <= LONGEST_WORD for word in short.split())
    assert " " * (LONGEST_BLANK + 1) not in short


def test_a_text_as_people_write_it_stays_as_it_is() -> None:
    assert without_long_runs(M0) == M0
    assert "Alice, meet Bob" in new_text(M0)
