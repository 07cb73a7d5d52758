"""Copies claimed in a form of its own: whoever stands nearest to the word of copying is meant."""

from __future__ import annotations

import pytest

from introductions.faults.claims import find_claims
from introductions.who.own_people import own_person
from introductions.who.written_names import Named
from tests.introductions.desk import codes, draft

NEAREST = [
    ("My partner Ruth I have put on copy because she knows the pipes.", "Ruth"),
    ("Loooping in Chidi who wrote the form.", "Chidi"),
    ("In the cc line is Theo from procurement.", "Theo"),
    ("Esme Tilley from our side reads with us.", "Esme Tilley"),
    ("For the invoice please talk to Mrs Kerr, whom I've put on this email.", "Kerr"),
    ("Amit from our Pune office has joined the thread.", "Amit"),
    ("Rhys, cc'ing you here as you asked about the price.", "Rhys"),
]
ROLES = [
    ("The lab's director (she's on copy) wants the figures.", "director"),
    ("My other half keeps the diary, so I have him on this thread.", "other half"),
    ("Our skipper is on this mail as well.", "skipper"),
]
NOBODY = [
    "The last supplier put our whole board in cc, which they hated.",
    "Please note that I didn't include Delia or Kitson on this note.",
    "Yusuf is following this project since 2019.",
    "Wei and Tomi, two of my students, copied your old design.",
    "I copied my image to the other disk.",
    "The invoice can go to the office, with Mrs Kerr in copy.",
    "Nora (copied on Monday's mail) has no objection.",
    "You are receiving this e-mail because you asked for it.",
    "+ Fix the sensor\n+ Remove the board\n+ Drop the driver\n+ Rename the file",
]


@pytest.mark.parametrize(("text", "name"), NEAREST)
def test_the_person_nearest_to_the_word_is_said_to_be_copied(text: str, name: str) -> None:
    assert any(name in person.name for person in _claimed(text))


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_somebody_told_only_by_what_they_are_is_said_to_be_copied(text: str, role: str) -> None:
    assert role in {person.role for person in _claimed(text)}


@pytest.mark.parametrize("text", NOBODY)
def test_what_is_denied_elsewhere_or_of_a_thing_claims_nothing(text: str) -> None:
    assert [p for p in _claimed(text) if p.name not in ("Bob", "Carol")] == []


def test_the_thing_that_somebody_owns_is_no_person() -> None:
    assert own_person("my last message") is None


def test_an_opening_aside_is_told_from_the_two_spoken_to() -> None:
    text = "Bob, Dave, a quick introduction. Dave runs a harbour; Bob builds gauges for harbours."
    assert "intro_one_recipient" in codes(draft(text, in_reply_to=""), [])


def _claimed(text: str) -> list[Named]:
    return [person for claim in find_claims(text) if not claim.bcc for person in claim.who]
