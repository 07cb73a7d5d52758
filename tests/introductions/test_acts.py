"""What one message does, read from its own words in several languages."""

from __future__ import annotations

import re

import pytest

from introductions.life import act_words
from introductions.life.acts import Acts, acts_of
from tests.builders import ALICE, BOB, message
from tests.introductions.stories import day

NO = [
    "Thanks for thinking of us but it isn't a fit for what we do.",
    "We've gone with another supplier.",
    "I must respectfully decline.",
    "We are not taking on new clients.",
    "Wir haben uns anders entschieden.",
    "Nous avons déjà un fournisseur, je préfère ne pas donner suite.",
    "No nos encaja, gracias.",
    "Não temos interesse, obrigado.",
    "Non siamo interessati, grazie.",
    "Dit is niets voor ons.",
]
NOT_NO = [
    "No problem at all, Tuesday is fine.",
    "If it's not a fit, just say so.",
    "A no is perfectly fine.",
    "I can't do Tuesday, could we do Wednesday at 10?",
    "We don't have the 40 mm version, but the 45 is in stock.",
]
LATER = [
    "Can you come back to me after the summer?",
    "Let's revisit in Q3.",
    "Try me again in a couple of months.",
    "Bitte melden Sie sich im Herbst wieder.",
    "Reparlons-en à partir du 12 octobre.",
    "Agora não dá, podemos falar em maio?",
    "Kunnen we het na de zomer oppakken? Nu niet.",
]
NOT_LATER = [
    "Could we talk on Monday at 10 instead?",
    "We ship in spring and need it by June.",
    "We launch in two months and need a partner.",
    "I hold a travel grant until July.",
]
TALKED = [
    "Good speaking earlier.",
    "Thanks for making time yesterday, the plant is impressive.",
    "Following our call on Tuesday, here are the numbers.",
    "Danke für das nette Gespräch gestern.",
    "Merci encore pour votre accueil mardi.",
    "È stato bello conoscerti ieri.",
]
NOT_TALKED = [
    "Great to meet you, Bob.",
    "Looking forward to speaking on Tuesday.",
    "It was good of Carol to connect us.",
    "Thanks for your message.",
]


def read(text: str) -> Acts:
    return acts_of(message(BOB, (ALICE,), text, day(1)), "UTC")


@pytest.mark.parametrize("text", NO)
def test_a_clear_no_is_heard(text: str):
    assert read(text).says_no


@pytest.mark.parametrize("text", NOT_NO)
def test_a_polite_or_supposed_no_is_none(text: str):
    assert not read(text).says_no


@pytest.mark.parametrize("text", LATER)
def test_later_is_heard(text: str):
    assert read(text).until is not None


@pytest.mark.parametrize("text", NOT_LATER)
def test_a_plan_is_not_a_putting_off(text: str):
    assert read(text).until is None


@pytest.mark.parametrize("text", TALKED)
def test_words_as_after_a_talk_are_heard(text: str):
    assert read(text).after_talk


@pytest.mark.parametrize("text", NOT_TALKED)
def test_a_greeting_is_no_word_after_a_talk(text: str):
    assert not read(text).after_talk


@pytest.mark.parametrize(
    "text", ["Perfect, speak then.", "Will do, have a good summer.", "👍", "Super, bis Dienstag!"]
)
def test_a_word_of_assent_only_acknowledges(text: str):
    assert read(text).acknowledges


@pytest.mark.parametrize(
    "text",
    [
        "Great, which day?",
        "Thanks. The plan is attached: four weeks from 12 January on berth two, with the small "
        "crane, and the crew of the yard would be there from the first morning until the end.",
    ],
)
def test_a_question_or_news_does_more_than_acknowledge(text: str):
    assert not read(text).acknowledges


def test_only_newly_written_text_counts():
    text = "Perfect.\n\nOn Mon, 5 Jan 2026 at 09:00, Alice <alice@example.com> wrote:\n> Why not?"
    assert not read(text).asks


@pytest.mark.parametrize(
    "text",
    ["Send me a blurb.", "Schick mir bitte drei Sätze, die ich weiterleiten kann."],
)
def test_the_wish_for_a_text_is_heard(text: str):
    assert read(text).asks_text


def test_no_pattern_leaves_a_gap_without_an_end():
    patterns = [p.pattern for p in vars(act_words).values() if isinstance(p, re.Pattern)]
    assert len(patterns) > 20
    assert not [p for p in patterns if re.search(r"(?<!\\)(?:\.|\[\^[^\]]*\])[*+]", p)]


@pytest.mark.parametrize(
    "piece", ["sorry i ", '"', "please ", "if ", "12 ", "10:00 ", "May ", "a,"]
)
def test_a_long_monotonous_text_is_read(piece: str):
    assert read(piece * 4000).words >= 0
