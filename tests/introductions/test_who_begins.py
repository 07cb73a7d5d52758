"""Who writes first is told by what is said to and of the two, where no known words tell it."""

from __future__ import annotations

import pytest

from introductions.finding.addressing import read
from introductions.finding.entries import find_cases
from introductions.finding.marked import mark
from introductions.finding.who_begins import SURE, WEIGHTS, signs
from introductions.model import Owner
from tests.builders import ALICE, BOB, CAROL, message


def begins(text: str) -> str | None:
    """The address of the one who writes first."""
    (case,) = find_cases((message(to=(ALICE, BOB), text=text),), Owner())
    return case.asker.email if case.asker else None


def signs_in(text: str) -> dict[str, float]:
    """The signs for Alice (1) and for Bob (-1)."""
    people = (ALICE, BOB)
    marked = mark(text, people, CAROL, [frozenset((p.name,)) for p in people])
    return signs(message(to=people, text=text), marked, read(marked.text), (0, 1))


def test_words_to_alice_lean_to_her_and_words_of_bob_to_him() -> None:
    found = signs_in("Alice, have at it. Alice, Bob lost his terrace.")

    assert (found["to: have"], found["of: lost"]) == (1.0, -1.0)


def test_a_pronoun_in_words_to_bob_means_alice() -> None:
    assert signs_in("Bob, here is Alice. Bob, she would value your advice.")["of: would value"] == 1


def test_what_is_said_of_both_leans_to_neither() -> None:
    assert "alone: keeps" not in signs_in("Alice keeps bees. Bob keeps bees.")


def test_somebody_on_copy_is_noted() -> None:
    marked = mark("Alice, meet Bob.", (ALICE, BOB), CAROL, [frozenset(), frozenset()])
    mail = message(to=(ALICE,), cc=(BOB,), text="Alice, meet Bob.")

    assert signs(mail, marked, read(marked.text), (0, 1))["on copy"] == -1.0


def test_words_that_hand_over_tell_alice_without_a_known_order() -> None:
    text = "Bob, Alice designs gardens. Alice, Bob's terrace slid downhill. Alice, have at it."

    assert begins(text) == ALICE.email


@pytest.mark.parametrize(
    "text",
    [
        "Alice, meet Bob, who keeps bees. Bob, meet Alice, who keeps bees.",
        "Alice, Bob: neither of you knows anyone there. Alice, who does mills, meet Bob. Alice, "
        "have at it.",
    ],
)
def test_two_on_one_footing_are_both_left_alone(text: str) -> None:
    assert begins(text) is None


def test_a_known_order_stands_over_all_words() -> None:
    text = "Bob, meet Alice, who would value your advice. Alice, have at it. Bob, please write."

    assert begins(text) == BOB.email


def test_no_single_sign_is_sure() -> None:
    assert max(abs(weight) for weight in WEIGHTS.values()) < SURE
