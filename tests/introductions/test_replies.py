"""Suggested replies: one for every duty and fault, to the right people, kind and complete."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introductions.model import (
    Duty,
    Entry,
    Fault,
    Hint,
    Kind,
    Message,
    Participant,
    Reply,
    Seat,
    State,
)
from introductions.replies.suggest import suggest
from introductions.text.language import language_of
from introductions.words.packs import PACKS, pack
from tests.builders import ALICE, BOB, CAROL, DAVE, MONDAY, OWNER, message
from tests.drafting import CASTS
from tests.introductions.desk import ANSWERED, ASKED, DAY, draft

NOW = MONDAY + 7 * DAY
BLAME = re.compile(
    r"!|ignor|failed to|you (?:never|forgot|did not|didn't)|your fault|as I said|third time"
    r"|vergessen"
    r"|oublié|olvid|esquec",
    re.IGNORECASE,
)
INTRODUCER_DUTIES = (Duty.APOLOGISE, Duty.PARTY_AWOL, Duty.NOBODY_PICKED_UP, Duty.ASK_HOW_IT_WENT)
MAKER_DUTIES = (Duty.MAKE_INTRO_NOW, Duty.REQUEST_UNANSWERED, Duty.PROMISED_INTRO_DUE)
THREE = (Duty.YOU_OWE_REPLY, Duty.OPT_IN_WAITING, Duty.GIVE_UP)


def entry(duty: Duty | None = None, **more: object) -> Entry:
    """Return Carol's introduction of Alice and Bob; Alice's of Bob and Dave for her own duties."""
    made_by_alice = duty in INTRODUCER_DUTIES + MAKER_DUTIES
    known = Entry(
        opener="m1",
        thread_id="t1",
        kind=Kind.INTRODUCTION,
        opened_at=MONDAY,
        introducer=ALICE if made_by_alice else CAROL,
        parties=(BOB, DAVE) if made_by_alice else (ALICE, BOB),
        seat=Seat.INTRODUCER if made_by_alice else Seat.ASKER,
        state=State.MET if duty is Duty.CLOSE_LOOP else State.CONNECTED,
        asker=BOB if made_by_alice else ALICE,
        target=DAVE if made_by_alice else BOB,
        messages=("m1", "m2", "m3"),
        made_by="m1",
        last_at=MONDAY,
    )
    return replace(known, **more)  # type: ignore[arg-type]


def hint(duty: Duty) -> Hint:
    """Return the hint of that duty, naming those whom the ledger would name."""
    people = {
        Duty.APOLOGISE: (BOB,),
        Duty.PARTY_AWOL: (DAVE,),
        Duty.NOBODY_PICKED_UP: (BOB,),
        Duty.CLOSE_LOOP: (CAROL,),
        Duty.THANK_INTRODUCER: (CAROL,),
    }
    return Hint(duty, people.get(duty, (BOB,)), "m1", MONDAY)


def replies(duty: Duty, mail: tuple[Message, ...] = (), **more: object) -> tuple[Reply, ...]:
    return suggest(
        entry(duty, **more),
        hint(duty),
        mail or (message(subject="tide gauges"), ASKED, ANSWERED),
        OWNER,
        NOW,
    )


def sentences_of(body: str) -> int:
    """Return how many sentences stand between greeting and name."""
    middle = body.split("\n\n")[1:-1]
    return sum(len(re.findall(r"[.?](?:\s|$)", part)) for part in middle)


@pytest.mark.parametrize("duty", list(Duty))
def test_every_duty_brings_a_reply(duty: Duty) -> None:
    found = replies(duty)
    assert found
    assert len(found) >= (3 if duty in THREE else 1)


@pytest.mark.parametrize("duty", list(Duty))
def test_a_reply_has_two_to_five_sentences_and_no_blame(duty: Duty) -> None:
    for reply in replies(duty):
        assert 2 <= sentences_of(reply.body) <= 5, reply.body
        assert not BLAME.search(reply.body), reply.body
        assert "{" not in reply.body + reply.subject


@pytest.mark.parametrize("duty", list(Duty))
def test_a_reply_never_goes_to_oneself_and_always_to_somebody(duty: Duty) -> None:
    for reply in replies(duty):
        assert reply.to
        assert ALICE.email not in {p.email for p in (*reply.to, *reply.cc, *reply.bcc)}


@pytest.mark.parametrize("language", sorted(PACKS))
@pytest.mark.parametrize("duty", list(Duty))
def test_every_language_has_every_reply(duty: Duty, language: str) -> None:
    texts = {
        "en": "Thank you for the note, this is what we have for you and the port.",
        "de": "Vielen Dank, das ist nicht für mich, ich und die Kollegen sind im Hafen mit dem "
        "Boot.",
        "fr": "Merci, je ne suis pas là pour le moment et vous êtes dans le port avec les bateaux.",
        "es": "Gracias por el correo, no es para mí y los barcos que están en el puerto.",
        "pt": "Obrigado, não é para mim e os barcos que estão no porto com uma carga.",
    }
    mail = (message(text=texts[language] * 2, subject="x"),)
    for reply in suggest(entry(duty, messages=("m1",)), hint(duty), mail, OWNER, NOW):
        assert reply.choice in PACKS[language].choices.values()
        assert len(re.findall(r"[.?;](?:\s|$)", reply.body)) >= 2, reply.body
        assert not BLAME.search(reply.body), reply.body


@given(
    st.sampled_from(list(Duty)),
    st.text(max_size=30),
    st.text(max_size=30),
    st.text(max_size=30),
)
@settings(max_examples=150, deadline=None)
def test_no_mail_can_put_a_placeholder_into_a_reply(
    duty: Duty, name: str, subject: str, topic: str
) -> None:
    bob = Participant(BOB.email, name + "{name}")
    found = entry(duty, parties=(ALICE, bob), topic=topic + "{topic}")
    mail = (message(to=(ALICE, bob), subject=subject + "{subject}"),)
    for reply in suggest(found, replace(hint(duty), people=(bob,)), mail, OWNER, NOW):
        assert "{" not in reply.body + reply.subject
        assert "\n" not in reply.subject


def test_the_first_reply_thanks_carol_in_bcc_and_offers_two_times() -> None:
    reply = replies(Duty.YOU_WRITE_FIRST)[0]
    assert (reply.to, reply.cc, reply.bcc) == ((BOB,), (), (CAROL,))
    assert (reply.thread_id, reply.in_reply_to) == ("t1", "m1")
    assert "Thank you for the introduction, Carol; I am moving you to Bcc" in reply.body
    assert "Wednesday 14 January at 10:00 or Thursday 15 January at 15:00" in reply.body


def test_proposed_times_lie_in_working_hours_of_working_days() -> None:
    friday = MONDAY + 4 * DAY
    early = replace(OWNER, workday_start=6, workday_end=14)
    found = suggest(entry(), hint(Duty.YOU_WRITE_FIRST), (message(),), early, friday)
    assert "Monday 12 January at 07:00 or Tuesday 13 January at 12:00" in found[0].body


def test_a_fact_that_is_unknown_is_left_out() -> None:
    with_topic = replies(Duty.YOU_WRITE_FIRST)[0].body
    without = replies(Duty.YOU_WRITE_FIRST, (message(),))[0].body
    assert "“tide gauges”" in with_topic
    assert "had" not in without


def test_the_target_may_say_yes_later_or_no() -> None:
    assert [r.choice for r in replies(Duty.YOU_OWE_REPLY)] == ["Yes", "Later", "No"]


def test_the_first_follow_up_names_carol_the_day_and_the_topic() -> None:
    reply = replies(Duty.AWAITING_REPLY)[0]
    assert "Carol put us in touch on 5 January about “tide gauges”." in reply.body
    assert reply.in_reply_to == "m3"


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Thanks Carol. Bob, which gauge fits a harbour of two metres?", "Which gauge fits"),
        ("Dear Bob, when will the plans be ready?", "When will the plans"),
        ("Bob, could we talk on Friday at 10:00?", ""),
        ("Bob, what does it cost to ship? And which one do you advise us to take?", ""),
        ("Bob, here are the plans. Yours?", ""),
    ],
)
def test_a_follow_up_repeats_the_one_question_that_was_asked(text: str, quoted: str) -> None:
    body = replies(Duty.AWAITING_REPLY, (message(), replace(ASKED, text=text)))[0].body

    assert (f"My question is still open: “{quoted}" in body) is bool(quoted)
    assert ("short call" in body) is not bool(quoted)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Could we talk on Friday 16 January at 15:00?", "Friday 16 January at 15:00 suits me"),
        ("Could we talk on Tuesday 6 January at 15:00?", "would suit me"),
        ("The price list of 16 January at 15:00 is attached. Which gauge fits?", "would suit me"),
    ],
)
def test_a_yes_takes_the_hour_that_was_offered_and_lies_ahead(text: str, said: str) -> None:
    asked = replace(ANSWERED, text=text)
    owed = replace(hint(Duty.YOU_OWE_REPLY), message_id=asked.id)

    assert said in suggest(entry(), owed, (message(), ASKED, asked), OWNER, NOW)[0].body


def test_the_second_follow_up_asks_one_easy_question() -> None:
    again = replace(ASKED, id="m3")
    assert "one easy question" in replies(Duty.AWAITING_REPLY, (message(), ASKED, again))[0].body


def test_a_nudge_goes_to_the_silent_one_alone() -> None:
    reply = replies(Duty.PARTY_AWOL)[0]
    assert (reply.to, reply.cc, reply.bcc) == ((DAVE,), (), ())
    assert "Bob's note" in reply.body


def test_an_apology_goes_to_the_one_who_waits() -> None:
    reply = replies(Duty.APOLOGISE)[0]
    assert reply.to == (BOB,)
    assert "from Dave" in reply.body


def test_the_loop_is_closed_with_carol_alone() -> None:
    assert {r.to for r in replies(Duty.CLOSE_LOOP)} == {(CAROL,)}


def test_an_introduction_goes_to_both_in_a_new_thread() -> None:
    reply = replies(Duty.MAKE_INTRO_NOW)[0]
    assert set(reply.to) == {BOB, DAVE}
    assert (reply.thread_id, reply.in_reply_to) == ("", "")
    assert reply.subject == "Introduction: Bob and Dave"


@pytest.mark.parametrize(
    ("code", "person", "line"),
    [
        (Fault.MISSING_OTHER_PARTY, BOB, "to"),
        (Fault.INTRO_ONE_RECIPIENT, BOB, "to"),
        (Fault.CC_CLAIM_ABSENT, DAVE, "cc"),
        (Fault.BCC_CLAIM_ABSENT, CAROL, "bcc"),
        (Fault.BCC_CLAIM_STILL_CC, CAROL, "bcc"),
        (Fault.INTRODUCER_DROPPED, CAROL, "bcc"),
    ],
)
def test_a_fault_corrects_the_recipients_and_leaves_the_text(
    code: Fault, person: Participant, line: str
) -> None:
    written = draft("Hi Bob,\n\nnice to meet you.\n\nAlice", (CAROL,))
    reply = suggest(entry(), Hint(code, (person,)), (message(), written), OWNER, NOW)[0]
    lines = {"to": reply.to, "cc": reply.cc, "bcc": reply.bcc}
    assert [name for name, people in lines.items() if person in people] == [line]
    assert reply.body == written.text
    assert reply.in_reply_to == "m1"


def test_advice_brings_no_reply() -> None:
    assert suggest(None, hint(Duty.GIVE_UP), (message(),), OWNER, NOW + timedelta(1)) == ()


INFORMAL = {
    "de": r"\b(?:du|dich|dir|dein\w*|euch|euer\w*)\b",
    "fr": r"\b(?:tu|te|toi|ton|ta|tes)\b|\bt['’]",
    "es": r"\b(?:tú|te|ti|tus?|contigo|vosotros|os)\b",
    "pt": r"\b(?:tu|te|ti|teus?|tuas?|contigo|vos)\b|-te\b",
}


@pytest.mark.parametrize("language", INFORMAL)
def test_letters_address_everybody_formally(language: str) -> None:
    letters = [text for texts in PACKS[language].replies.values() for text in texts]
    assert not [text for text in letters if re.search(INFORMAL[language], text, re.IGNORECASE)]


def test_lines_to_forward_are_there_without_a_topic() -> None:
    known = entry(Duty.SEND_BLURB, kind=Kind.REQUEST, topic="", made_by="")
    asked = message(subject="Hello")
    letter = suggest(known, Hint(Duty.SEND_BLURB, (BOB,), "m1"), [asked], OWNER, NOW)[0]
    assert "I would like to talk with Bob." in letter.body


def test_an_introduction_keeps_the_place_of_one_whose_address_is_unknown() -> None:
    nameless = Participant("", "Dave Okafor")
    known = entry(Duty.MAKE_INTRO_NOW, parties=(BOB, nameless), target=nameless, made_by="")
    letter = suggest(known, Hint(Duty.MAKE_INTRO_NOW, (), "m1"), [message()], OWNER, NOW)[0]
    assert letter.to == (BOB, nameless)


@pytest.mark.parametrize(
    ("language", "on_monday", "on_the_fifth", "of_monday"),
    [
        ("en", "on Monday", "on 5 January", "of Monday"),
        ("de", "am Montag", "am 5. Januar", "vom Montag"),
        ("fr", "lundi", "le 5 janvier", "de lundi"),
        ("es", "el lunes", "el 5 de enero", "del lunes"),
        ("pt", "na segunda-feira", "a 5 de janeiro", "de segunda-feira"),
    ],
)
def test_a_day_is_named_as_the_language_does(
    language: str, on_monday: str, on_the_fifth: str, of_monday: str
) -> None:
    words = pack(language)
    assert words.on(MONDAY, MONDAY + timedelta(days=2)) == on_monday
    assert words.of(MONDAY, MONDAY + timedelta(days=2)) == of_monday
    assert words.on(MONDAY, MONDAY + timedelta(days=20)) == on_the_fifth


def test_a_saturday_is_masculine_in_portuguese() -> None:
    saturday = MONDAY + timedelta(days=5)
    assert pack("pt").on(saturday, saturday) == "no sábado"


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt"])
def test_a_short_mail_is_answered_in_its_own_language(language: str) -> None:
    assert language_of(CASTS[language].made) == language


def test_in_german_the_sentence_goes_on_behind_the_greeting() -> None:
    german = replace(message(), text=CASTS["de"].made)
    assert replies(Duty.YOU_WRITE_FIRST, (german,))[0].body.startswith("Hallo Bob,\n\ndanke für")


def test_a_choice_is_named_in_the_owners_language_and_the_reply_in_that_of_the_thread() -> None:
    mail, duty = (message(),), Duty.YOU_OWE_REPLY
    english = suggest(entry(duty, messages=("m1",)), hint(duty), mail, OWNER, NOW)
    french = suggest(entry(duty, messages=("m1",)), hint(duty), mail, OWNER, NOW, language="fr")
    assert [reply.choice for reply in french] == ["Oui", "Plus tard", "Non"]
    assert [reply.body for reply in french] == [reply.body for reply in english]
