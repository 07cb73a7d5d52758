"""The cheap look before the deep one: it holds back most mail, and nothing that opens an entry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introductions.finding import openers
from introductions.model import Participant
from introductions.who.people import Book
from server.evaluating.scenarios import read_scenarios
from tests.builders import ALICE, BOB, CAROL, DAVE, OWNER, message
from tests.introductions.test_openers_any_mail import TEXTS

_FILES = sorted((Path(__file__).parents[1] / "data" / "scenarios").glob("*.jsonl"))


@pytest.fixture
def ungated(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Without the cheap look."""
    with monkeypatch.context() as patch:
        patch.setattr(openers, "may_open_marked", lambda *_: True)
        yield patch


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_every_mail_opens_the_same_with_and_without_the_cheap_look(
    path: Path, ungated: pytest.MonkeyPatch
) -> None:
    stories = [
        (mail, book)
        for one in read_scenarios(path)
        for book in (Book(one.messages, one.owner),)
        for mail in one.messages
    ]
    deep = [openers.opener_in(mail, book) for mail, book in stories]
    ungated.undo()

    assert [openers.opener_in(mail, book) for mail, book in stories] == deep
    assert sum(opener is not None for opener in deep) > 50


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_the_last_mail_opens_alone_what_it_opens_among_all(path: Path) -> None:
    found = 0
    for one in read_scenarios(path):
        ordered = sorted(one.messages, key=lambda mail: mail.sent_at)
        for stop in range(1, len(ordered) + 1):
            *before, last = ordered[:stop]
            among_all = openers.find_openers(ordered[:stop], one.owner)
            alone = openers.opened_after(before, last, one.owner)
            assert alone == next((o for o in among_all if o.message_id == last.id), None)
            found += alone is not None
    assert found > 50


@settings(max_examples=200, deadline=None)
@given(text=TEXTS, to=st.lists(st.sampled_from([ALICE, BOB, DAVE]), min_size=1, unique=True))
def test_what_is_held_back_opens_nothing_in_any_text(text: str, to: list[Participant]) -> None:
    mail = message(CAROL, to, text, subject="Alice <> Bob")
    book = Book([mail], OWNER)
    gated = openers.opener_in(mail, book)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(openers, "may_open_marked", lambda *_: True)

        assert openers.opener_in(mail, book) == gated


@pytest.mark.parametrize(
    "text",
    [
        "Hi Alice,\n\nplease find the report attached. The meeting is on Monday.",
        "Alice,\n\nthe figures are done. Thanks for waiting.",
        "ok, see you there",
    ],
)
def test_plain_mail_is_not_read_deeply(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("a plain mail was read deeply")

    monkeypatch.setattr(openers, "read", fail)
    for to in ([ALICE], [ALICE, BOB]):
        mail = message(CAROL, to, text, subject="Report")
        assert openers.opener_in(mail, Book([mail], OWNER)) is None
