"""Advice in words of other hands: each rule beside what only resembles its case."""

from __future__ import annotations

import pytest

from introductions.model import Message
from tests.builders import BOB, CAROL, DAVE, MONDAY
from tests.introductions.desk import CONNECTED, DAY, WRITTEN, codes, draft

VAGUE = [
    "Drop by the pier any time, I'm usually around.",
    "Let me come back to you about a meeting when my calendar looks better.",
    "Come and taste in a few weeks when things calm down here.",
    "I'm hoping we can get together before too long.",
    "Now's not ideal for a meeting, maybe after Easter?",
    "Ring me whenever.",
    "It would be wonderful to have a word with you at your convenience.",
    "Gern zeige ich Ihnen bei Gelegenheit den Pier, kommen Sie einfach mal vorbei.",
    "Je vous propose que nous nous parlions prochainement.",
    "Me encantaría tomar un café contigo la semana que viene.",
    "Mi farebbe piacere vederci a Dover, quando le è comodo.",
]
NOT_VAGUE = [
    "Before long the ice comes and the gauge freezes, I fear.",
    "Whenever a storm comes the deck floods.",
    "We install in a few weeks when the ice is gone.",
    "I can't do a call this week; Monday 19 January at 10 is open.",
    "Der Pegel soll bald stehen. Was kostet er?",
    "Pronto tendremos electricidad en el muelle.",
]
JUDGES = [
    "Bob never shows up on time and treats people like dirt.",
    "Honestly Bob strikes me as shady, so I passed.",
    "Talking with Bob was pointless; he only wants to sell.",
    "Bob couldn't be bothered to read our brief.",
    "Bob ist leider ein Schwätzer, total unseriös.",
    "Bob è un cafone, che perdita di tempo.",
]
DOES_NOT_JUDGE = [
    "It would be unfair to call Bob lazy: he came on a Sunday.",
    "The boring machine broke, so Bob comes again on Monday at 10.",
    "I was embarrassed to be late; Bob was kind about it.",
    "No complaints about Bob, quite the contrary.",
]
EMPTY = [
    "Did my email land in spam?",
    "¿Has tenido ocasión de leer mi correo?",
    "Haben Sie meine letzte Nachricht bekommen?",
    "Avez-vous pu regarder mon message ? Merci d'avance.",
    "Ik vroeg me af of u mijn mail hebt gezien.",
]
NOT_EMPTY = [
    "Circling back with the tide table you'd need.",
    "Did you get a chance to test in salt water?",
    "Quick nudge, Bob: would a shorter mast be cheaper?",
]
SAYS_WHY = [
    "Bob, Dave, connecting you two as promised: Bob's gauges would fit the Dover pier.",
    "Bob - Dave - you two should talk about gauges for the new pier.",
    "Introducing Bob (gauge maker, Deal) and Dave (harbour master, Dover).",
]


@pytest.mark.parametrize("text", VAGUE)
def test_a_meeting_without_a_day_is_vague(text: str) -> None:
    written = draft(f"Bob, four metres. {text}", in_reply_to="m3")
    assert "vague_next_step" in codes(written, CONNECTED)


@pytest.mark.parametrize("text", NOT_VAGUE)
def test_what_proposes_no_meeting_or_names_a_day_is_not_vague(text: str) -> None:
    written = draft(f"Bob, four metres. {text}", in_reply_to="m3")
    assert "vague_next_step" not in codes(written, CONNECTED)


@pytest.mark.parametrize("text", JUDGES)
def test_a_judgement_before_the_introducer_is_badmouthing(text: str) -> None:
    assert "badmouth" in codes(draft(f"Carol, a word. {text}", (CAROL,)), CONNECTED)


@pytest.mark.parametrize("text", DOES_NOT_JUDGE)
def test_what_judges_nobody_is_no_badmouthing(text: str) -> None:
    assert "badmouth" not in codes(draft(f"Carol, a word. {text}", (CAROL,)), CONNECTED)


@pytest.mark.parametrize("text", EMPTY)
def test_a_follow_up_that_only_asks_after_the_mail_is_empty(text: str) -> None:
    written = draft(text, at=MONDAY + 9 * DAY, in_reply_to="m2")
    assert "follow_up_empty" in codes(written, WRITTEN)


@pytest.mark.parametrize("text", NOT_EMPTY)
def test_a_follow_up_with_a_matter_of_its_own_is_not_empty(text: str) -> None:
    written = draft(text, at=MONDAY + 9 * DAY, in_reply_to="m2")
    assert "follow_up_empty" not in codes(written, WRITTEN)


@pytest.mark.parametrize("text", SAYS_WHY)
def test_an_introduction_that_says_why_has_context(text: str) -> None:
    assert "intro_no_context" not in codes(_introduction(text), ())


def _introduction(text: str) -> Message:
    return draft(text, (BOB, DAVE), in_reply_to="", thread_id="", subject="Bob <> Dave")
