"""In a mail to Alice about Bob, who is not on it: who of the two writes first."""

from __future__ import annotations

import pytest

from introductions.finding.entries import find_cases
from introductions.model import Kind, Owner
from tests.builders import ALICE, message


def begins(text: str) -> str:
    """The first name of the one who writes first."""
    (case,) = find_cases((message(to=(ALICE,), subject="bread", text=text),), Owner())
    assert case.kind is Kind.ONE_SIDED
    return case.asker.name.split()[0] if case.asker else ""


@pytest.mark.parametrize(
    "text",
    [
        "Hi Alice,\nmy neighbour Bob Stone mills flour and is desperate to sell some in town. I "
        "told him about your shop and he has your number.",
        "Hi Alice,\nI hope you don't mind that I gave my old friend Bob Stone your e-mail. He "
        "builds ovens and you'll hear from him soon.",
        "Liebe Alice,\nich habe Bob Stone deine Adresse gegeben, er sucht eine Bäckerin. Er "
        "schreibt dir (bob@stone.example).",
    ],
)
def test_bob_who_was_given_a_way_to_alice_begins(text: str) -> None:
    assert begins(text) == "Bob"


@pytest.mark.parametrize(
    "text",
    [
        "Hi Alice,\nyou want my old friend Bob Stone, who builds ovens. I told him about you. "
        "Call him on 555 010 4477.",
        "Hi Alice,\nthe person to ask about flour is Bob Stone, bob@stone.example. He knows that "
        "you will write.",
    ],
)
def test_alice_who_was_given_a_way_to_bob_begins(text: str) -> None:
    assert begins(text) == "Alice"
