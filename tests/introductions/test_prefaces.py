"""Requests, opt-in asks and offers in people's own words, from Carol to Alice."""

from __future__ import annotations

from pathlib import Path

import pytest

from introductions.finding.openers import find_openers
from tests.builders import ALICE, CAROL, OWNER, message

WRITTEN = Path(__file__).parent.parent / "data" / "prefaces.txt"
LINES = [line.split("\t") for line in WRITTEN.read_text().splitlines() if line[:1] != "#"]


def kind_of(text: str) -> str:
    """The kind of entry that a mail from Carol to Alice opens, "none" if it opens none."""
    mail = message(CAROL, [ALICE], f"Hi Alice,\n\n{text}\n\nCarol\n", subject="hello")
    found = find_openers([mail], OWNER)
    return str(found[0].kind) if found else "none"


def wrong(kind: str) -> list[tuple[str, str]]:
    """The mails of one kind that are taken for another."""
    return [(kind_of(text), text) for label, text in LINES if label == kind != kind_of(text)]


@pytest.mark.parametrize(
    ("kind", "missed"), [("request", 7), ("opt_in", 1), ("offer", 2)], ids=lambda value: str(value)
)
def test_what_comes_before_an_introduction_is_heard(kind: str, missed: int) -> None:
    assert len(wrong(kind)) <= missed, wrong(kind)


def test_mail_that_only_sounds_like_it_opens_nothing() -> None:
    assert len(wrong("none")) <= 1, wrong("none")
