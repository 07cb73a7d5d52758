"""What patterns find once names are marked, the look before never denies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introductions import absent_words, near_who, near_words, phrases, phrases_before, phrases_first
from introductions.gated import Gated, patterns_of
from introductions.marked import Marked, known_words, mark, unwrapped
from introductions.model import Participant
from introductions.newtext import new_text
from introductions.pattern_parts import branches
from introductions.people import Book
from introductions.recipients import called_names, people_on
from introductions.unread import Unread
from introductions.word_sets import Needed
from server.scenarios import read_scenarios
from tests.builders import ALICE, BOB, CAROL, OWNER, message
from tests.introductions.test_openers_any_mail import TEXTS

_FILES = sorted((Path(__file__).parents[1] / "data" / "scenarios").glob("*.jsonl"))
_MODULES = (phrases, phrases_before, phrases_first, absent_words, near_words, near_who)


# Made before any text is looked at: a text is searched for the words of the patterns that exist.
_ALTERNATIVES = [
    (pattern, [(one, Needed(one)) for part in patterns_of(pattern) for one in branches(part)])
    for module in _MODULES
    for pattern in vars(module).values()
    if isinstance(pattern, Gated | re.Pattern)
]


def denied(unread: Unread, marked: Marked) -> Iterator[str]:
    """The alternatives that match in the marked text and that the look before denies."""
    for pattern, alternatives in _ALTERNATIVES:
        if pattern.search(marked.text):
            for branch, needed in alternatives:
                matches = not needed.wordless and re.search(branch, marked.text)
                if matches and not unread.may_match(needed):
                    yield branch


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_what_is_found_in_marked_mail_may_be_found_in_it_unmarked(path: Path) -> None:
    read = 0
    for one in read_scenarios(path):
        book = Book(one.messages, one.owner)
        for mail in one.messages:
            people = people_on(mail, book)
            text = unwrapped(new_text(mail.text))
            names = called_names(text, mail, people, book)
            unread = Unread(text, partial(known_words, people, mail.sender, names))
            marked = mark(text, people, mail.sender, names)
            assert not list(denied(unread, marked)), text
            assert unread.least_length <= len(marked.text)
            read += 1
    assert read > 100


_NAMES = st.sampled_from(
    [
        *("Bob", "bob", "Bob Stone", "Dave Birch", "Dr. Birch", "J. Birch", "Jean-Luc O'Neil"),
        *(
            "Anna van der Berg",
            "b.birch@x.example",
            "+1 212 555 1234",
            "Alice",
            "Carol",
            "Capt. Ray",
        ),
    ]
)
_SAID = st.sampled_from(
    [
        *(
            "I told {} you would call.",
            "meet {}!",
            "{} would love to talk to you",
            "Call {} at {}.",
        ),
        *("{} will call you on Monday", "I know a man named {}", "Could you introduce me to {}?"),
        *(
            "{}, meet {}",
            "Can u two talk",
            "let me put you and {} in touch",
            "{} is a friend of mine;",
        ),
        *("You can reach {} at {}.", "your name from {}", "expect a call from {} soon", "Y'all {}"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(_SAID, _NAMES, _NAMES), max_size=6), st.sampled_from([" ", "\n", ". "]))
def test_names_of_any_form_hide_nothing(said: list[tuple[str, str, str]], between: str) -> None:
    looks_before(between.join(one.format(*names) for one, *names in said))


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_any_text_hides_nothing(text: str) -> None:
    looks_before(text)


def looks_before(written: str) -> None:
    text = unwrapped(new_text(written))
    people: tuple[Participant, ...] = (ALICE, BOB)
    mail = message(CAROL, people, text)
    names = called_names(text, mail, people, Book([mail], OWNER))
    unread = Unread(text, partial(known_words, people, CAROL, names))
    marked = mark(text, people, CAROL, names)
    assert not list(denied(unread, marked))
    assert unread.least_length <= len(marked.text)
