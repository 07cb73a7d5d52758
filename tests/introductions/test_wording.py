"""The sentence of every hint: names, the day, no blame (spec, section 9)."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from introductions.model import Advice, Duty, Fault, Hint, Participant, Seat, State
from introductions.words.packs import PACKS
from introductions.words.standing import standing_sentence
from introductions.words.wording import question, sentence
from tests.builders import BOB, DAVE, MONDAY, OWNER
from tests.introductions.desk import DAY
from tests.introductions.test_replies import BLAME, INTRODUCER_DUTIES, entry, hint

NOW = MONDAY + 3 * DAY
CODES = [*Duty, *Fault, *Advice]


@pytest.mark.parametrize("language", sorted(PACKS))
@pytest.mark.parametrize("code", CODES)
def test_every_hint_is_one_kind_sentence(code: Duty | Fault | Advice, language: str) -> None:
    known = entry(code if isinstance(code, Duty) else None)
    found = Hint(code, hint(code).people if isinstance(code, Duty) else (BOB,), "m1", MONDAY)
    said = sentence(known, found, OWNER, NOW, language)
    assert re.fullmatch(r"[^\n{}!]+\.", said), said
    assert said[0].isupper()
    assert not BLAME.search(said)


@pytest.mark.parametrize("language", sorted(PACKS))
@pytest.mark.parametrize("code", CODES)
def test_a_hint_about_nobody_known_is_still_a_sentence(
    code: Duty | Fault | Advice, language: str
) -> None:
    nobody = Participant("")
    bare = replace(entry(), introducer=nobody, parties=(), asker=None, target=None)
    for known in (bare, None):
        said = sentence(known, Hint(code), OWNER, NOW, language)
        assert re.fullmatch(r"[^\n{}!]+\.", said), said


@pytest.mark.parametrize("duty", [d for d in Duty if d not in INTRODUCER_DUTIES])
def test_a_duty_names_somebody(duty: Duty) -> None:
    said = sentence(entry(duty), hint(duty), OWNER, NOW)
    assert re.search(r"Bob|Carol|Dave", said), said


def test_a_day_within_the_week_is_a_weekday_and_an_older_one_a_date() -> None:
    owed = hint(Duty.YOU_OWE_REPLY)
    near = sentence(entry(), owed, OWNER, NOW)
    assert near == "Bob wrote to you on Monday; a short answer is due."
    later = sentence(entry(), owed, OWNER, MONDAY + 9 * DAY)
    assert later == "Bob wrote to you on 5 January; a short answer is due."


def test_a_language_without_a_pack_is_english() -> None:
    owed = hint(Duty.YOU_OWE_REPLY)
    assert sentence(entry(), owed, OWNER, NOW, "eo") == sentence(entry(), owed, OWNER, NOW)


def test_the_question_before_sending_names_bob() -> None:
    asked = Hint(Fault.MISSING_OTHER_PARTY, (BOB,))
    assert question(asked) == "Bob isn't on this email. Send anyway?"
    assert question(Hint(Fault.INTRODUCER_DROPPED, (BOB,))) == ""


def test_a_fault_of_sent_mail_names_the_day() -> None:
    sent = Hint(Fault.MISSING_OTHER_PARTY, (BOB,), "m2", MONDAY)
    assert sentence(entry(), sent, OWNER, NOW) == "Your answer of Monday did not go to Bob."


@pytest.mark.parametrize(
    ("language", "one", "several"),
    [
        ("en", "Bob isn't", "Bob and Dave aren't"),
        ("de", "Bob steht nicht", "Bob und Dave stehen nicht"),
        ("fr", "Bob n’est pas", "Bob et Dave ne sont pas"),
        ("es", "Bob no está", "Bob y Dave no están"),
        ("pt", "Bob não está", "Bob e Dave não estão"),
    ],
)
def test_several_people_are_spoken_of_as_several(language: str, one: str, several: str) -> None:
    for people, said in (((BOB,), one), ((BOB, DAVE), several)):
        missing = Hint(Fault.MISSING_OTHER_PARTY, people)
        assert sentence(entry(), missing, OWNER, NOW, language).startswith(said)
        assert question(missing, language).startswith(said)


@pytest.mark.parametrize("language", sorted(PACKS))
@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("seat", [Seat.ASKER, Seat.INTRODUCER, Seat.OBSERVER])
def test_where_an_introduction_stands_is_one_sentence_with_its_day_inside(
    seat: Seat, state: State, language: str
) -> None:
    for now in (NOW, NOW + 30 * DAY):
        said = standing_sentence(replace(entry(), seat=seat, state=state), OWNER, now, language)
        assert re.fullmatch(r"[^\n{}()!]+\.", said), said


@pytest.mark.parametrize(
    ("names", "joined"),
    [
        (["Hugo", "Inés"], "Hugo e Inés"),
        (["Eva", "Hilda"], "Eva e Hilda"),
        (["Ana", "Hugo", "Yvonne"], "Ana, Hugo e Yvonne"),
        (["Ana", "Yolanda"], "Ana y Yolanda"),
        (["Ana", "Ian"], "Ana y Ian"),
        (["Inés", "Ana"], "Inés y Ana"),
    ],
)
def test_spanish_softens_the_and_before_the_sound_of_i(names: list[str], joined: str) -> None:
    assert PACKS["es"].joined_names(names) == joined


def test_french_elides_before_a_name_that_begins_with_a_vowel() -> None:
    anna = Participant("anna@bright.example", "Anna Stone")
    waiting = Hint(Duty.AWAITING_REPLY, (anna,), "", MONDAY)
    known = replace(entry(Duty.AWAITING_REPLY), parties=(anna,))
    assert "de réponse d’Anna" in sentence(known, waiting, OWNER, NOW, "fr")
    assert "respuesta de Anna" in sentence(known, waiting, OWNER, NOW, "es")
    absent = Hint(Fault.BCC_CLAIM_ABSENT, (anna,))
    assert "Vous dites qu’Anna est en Cci" in sentence(None, absent, OWNER, NOW, "fr")
