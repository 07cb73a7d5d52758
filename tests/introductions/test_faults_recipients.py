"""People left out of a draft, and letters that only look so (traps 48, 54, 55, 57)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from introductions.model import Participant
from tests.builders import ALICE, BOB, CAROL, DAVE, MONDAY, message
from tests.introductions.desk import (
    CONNECTED,
    DAY,
    INTRODUCED,
    NEW_THREAD,
    WRITTEN,
    codes,
    draft,
    report,
)

MEANT_FOR_BOB = [
    "Hi Bob,\n\nnice to meet you.",
    "Bob - great to connect.",
    "Hello Bob and Carol,\n\nthank you.",
    "Carol, thanks!\n\nBob: could we talk Tuesday at 10?",
    "Thanks Carol. Great to meet you, Bob.",
    "Nice to e-meet you Bob!",
    "Thank you Carol, and hi Bob!",
    "Happy to chat. Tuesday or Thursday afternoon work for me.",
    "Sure, I'd be glad to. How about Thursday at 3?",
    "Yes please. I'm free on Friday after 2.",
    "@Bob when are you free?",
    "Thanks Carol, looking forward to it. Does Thursday the 8th at 11 work?",
    "Thanks so much!\n\nLovely to meet you Bob, could you send me the data sheet?",
    "Many thanks for this. A call sounds good, Wednesday 10 am or Thursday 2 pm?",
    "Hey both, thanks. Bob, can we talk?",
    "Dear Mr. Stone,\n\nThank you for your time.",
    "Great, thanks. I can do Tuesday at 3 or Wednesday morning.",
    "Gladly. My calendar is open on Thursday afternoon.",
]
LETS_US_GO = [
    "No need to keep me on this.",
    "You can take me off from here.",
    "You needn't copy me on the details.",
    "Please leave me off the thread.",
    "Feel free to drop me.",
    "You two don't need me for this.",
    "Carry on without me.",
    "Mich müsst ihr nicht im Verteiler lassen.",
    "Mich könnt ihr gern rausnehmen.",
    "Nehmt mich bitte aus dem Verteiler.",
    "Vous pouvez me retirer de la boucle.",
    "Podéis quitarme del hilo.",
    "Potete togliermi dalla copia.",
    "Podem tirar-me da conversa.",
    "Jullie hoeven mij er niet bij te houden.",
]
STAYS = [
    "Keep me on this, please.",
    "Let me know how it goes.",
    "Please don't drop me.",
    "Mich müsst ihr beide besuchen.",
    "Mich könnt ihr gern anrufen.",
    "Podéis llamarme.",
    "Nehmt mich beim Wort.",
]
FOR_CAROL_ALONE = [
    "Thanks Carol, I'll write to Bob today.",
    "Thank you so much for thinking of me, Carol!",
    "Carol, who is Bob?",
    "Before I answer Bob: is he any good?",
    "Carol, I'd rather not, please tell Bob.",
    "Bob and I spoke on Tuesday, thank you.",
    "Carol, could you tell Bob that I'm free Tuesday at 3?",
    "Thanks Carol, lovely. Will ping Bob on Monday.",
    "Carol, are we still on for lunch on Friday at 12?",
    "Carol, thanks. By the way, are you free for dinner on Friday?",
    "Thanks! I owe you one.",
    "Happy to help, any time.",
    "Carol, do you know whether he is in London on Tuesday?",
    "That's kind, but I am swamped until March, so I'll pass.",
    "Thanks Carol. I met Bob years ago, funny.",
    "Perfect, I'll reach out to him tomorrow.",
    "Thanks Carol, happy to talk to Bob. I'll drop him a line.",
    "Thank you, Carol. Let's catch up soon, the two of us, maybe Thursday?",
    "Got it, thank you!",
]
WITHOUT_A_WORD_OF_CAROL = [
    "Hi Bob,\n\ngood to meet you. Could we talk on Tuesday at 10?\n\nAlice",
    "Bob, the gauge should go up to 4 m. When can you deliver?",
    "Hi Bob, thanks for your time. Are you free on Thursday at 3?",
    "Dear Bob,\n\nplease find the drawings attached.\n\nThanks,\nAlice",
]
WITH_A_WORD_OF_CAROL = [
    "Hi Bob, Carol says you build gauges.",
    "Thanks for the intro! Bob, are you free?",
    "Hi Bob, thanks to our mutual friend we are in touch.",
    "Hi Bob, I heard about you from Carol Diaz.",
    "Hi Bob, Ms. Diaz thought we should talk.",
]
SPEAKS_TO_BOTH = [
    "Bob, meet Dave. Dave, meet Bob.",
    "Hi Bob and Dave,\n\nI'd love for you two to meet. Dave builds boats, Bob builds gauges.",
    "Dave, Bob - you should talk. Dave runs North.",
    "Dear Bob, dear Dave,\n\nas promised I am putting you in touch. Bob builds gauges. Dave "
    "sells them.",
    "Bob, Dave. Dave, Bob. Enjoy!",
    "Bob, I'd like to introduce you to Dave (cc'd), who runs North.",
    "Bob, this is Dave, copied, who runs North. Dave, Bob builds gauges.",
    "Hi both,\n\nBob, meet Dave, he sails. Dave, Bob builds gauges. Over to you.",
]
SPEAKS_TO_ONE = [
    "Bob, you should meet Dave. May I connect you?",
    "Bob, I told Dave about you, write to him at dave@north.example.",
    "Bob, meet Dave Okafor, dave@north.example, he expects your mail.",
    "Hi Bob, Dave and I met yesterday. Could you send the plan?",
    "Bob, Dave says hi.",
    "Bob, thanks for lunch.",
    "Hi Bob,\n\nwould you like to meet Dave? He sells gauges.",
    "Hi Bob, Dave asked me for an introduction to you. Is that ok?",
    "Bob, please meet the deadline.",
    "Hi Bob, I'd like to introduce our new price list.",
]


@pytest.mark.parametrize("text", MEANT_FOR_BOB)
def test_reply_to_introducer_only_drops_bob(text: str) -> None:
    assert "missing_other_party" in codes(draft(text, (CAROL,)))


@pytest.mark.parametrize("text", FOR_CAROL_ALONE)
def test_a_note_to_the_introducer_is_private(text: str) -> None:
    assert "missing_other_party" not in codes(draft(text, (CAROL,)))


@pytest.mark.parametrize("text", MEANT_FOR_BOB)
def test_bob_on_the_mail_is_not_missing(text: str) -> None:
    assert "missing_other_party" not in codes(draft(text, (CAROL, BOB)))


def test_bob_at_a_second_address_is_not_missing() -> None:
    private = Participant("bobstone@example.com", "Bob Stone")
    assert codes(draft("Hi Bob, Tuesday at 10? Thanks Carol.", (CAROL, private))) == set()


def test_bobs_assistant_stands_in_for_bob() -> None:
    pat = Participant("pat@bright.example", "Pat Lee")
    assert codes(draft("Hi Bob, Tuesday at 10? Thanks Carol.", (CAROL, pat))) == set()


def test_bob_whose_mail_bounced_is_not_missing() -> None:
    bounce = message(
        Participant("mailer-daemon@example.com"),
        (ALICE,),
        "No such user: bob@bright.example",
        id="m3",
        headers={"x-failed-recipients": BOB.email, "auto-submitted": "auto-replied"},
    )
    mail = (*WRITTEN, bounce)
    text = "Hi Bob is gone, his mail came back. Bob, are you there?"
    assert "missing_other_party" not in codes(draft(text, (CAROL,)), mail)


def test_bob_who_asked_to_be_left_out_is_not_missing() -> None:
    asked = message(BOB, (ALICE, CAROL), "Please take me off this one.", id="m3", in_reply_to="m1")
    text = "Hi Bob, hi Carol, understood. Let us talk on Tuesday at 10."
    assert "missing_other_party" not in codes(draft(text, (CAROL,)), (*INTRODUCED, asked))


@pytest.mark.parametrize("text", WITHOUT_A_WORD_OF_CAROL)
def test_first_reply_without_the_introducer_drops_her(text: str) -> None:
    assert "introducer_dropped" in codes(draft(text))


@pytest.mark.parametrize("text", WITH_A_WORD_OF_CAROL)
def test_an_introducer_who_is_named_or_thanked_is_not_dropped(text: str) -> None:
    assert "introducer_dropped" not in codes(draft(text))


def test_the_introducer_in_bcc_is_not_dropped() -> None:
    assert "introducer_dropped" not in codes(draft("Hi Bob, Tuesday at 10?", bcc=(CAROL,)))


@pytest.mark.parametrize("leave", LETS_US_GO)
def test_the_introducer_who_set_us_free_is_not_dropped(leave: str) -> None:
    free = message(text=f"Alice, meet Bob. Bob, meet Alice.\n\n{leave}\n\nCarol")
    assert "introducer_dropped" not in codes(draft("Hi Bob, Tuesday at 10?"), (free,))


@pytest.mark.parametrize("stay", STAYS)
def test_the_introducer_who_did_not_set_us_free_is_dropped(stay: str) -> None:
    bound = message(text=f"Alice, meet Bob. Bob, meet Alice.\n\n{stay}\n\nCarol")
    assert "introducer_dropped" in codes(draft("Hi Bob, Tuesday at 10?"), (bound,))


def test_the_introducer_thanked_apart_is_not_dropped() -> None:
    thanks = message(
        ALICE, (CAROL,), "Carol, thank you so much!", MONDAY + DAY / 2, id="m2", in_reply_to="m1"
    )
    assert "introducer_dropped" not in codes(draft("Hi Bob, 10 am?"), (*INTRODUCED, thanks))


def test_a_later_answer_may_leave_the_introducer_out() -> None:
    assert codes(draft("Tuesday at 10 is fine.", in_reply_to="m3"), CONNECTED) == set()


@pytest.mark.parametrize("text", SPEAKS_TO_BOTH)
def test_an_introduction_to_one_of_two_lacks_the_other(text: str) -> None:
    written = draft(text, subject="hello", **NEW_THREAD)
    assert "intro_one_recipient" in codes(written, ())


@pytest.mark.parametrize("text", SPEAKS_TO_BOTH)
def test_an_introduction_to_both_lacks_nobody(text: str) -> None:
    written = draft(text, (BOB, DAVE), subject="hello", **NEW_THREAD)
    assert not codes(written, ()) & {"intro_one_recipient", "cc_claim_absent"}


@pytest.mark.parametrize("text", SPEAKS_TO_ONE)
def test_a_mail_to_one_person_is_complete(text: str) -> None:
    written = draft(text, subject="hello", **NEW_THREAD)
    assert "intro_one_recipient" not in codes(written, ())


def test_bcc_does_not_make_an_introduction_complete() -> None:
    written = draft("Bob, meet Dave. Dave, meet Bob.", bcc=(DAVE,), subject="hello", **NEW_THREAD)
    assert "intro_one_recipient" in codes(written, ())


def test_two_addresses_of_one_person_count_once() -> None:
    second = replace(BOB, email="bob.stone@example.com")
    written = draft("Bob, meet Dave. Dave, meet Bob.", (BOB, second), subject="hello", **NEW_THREAD)
    assert "intro_one_recipient" in codes(written, ())


def test_a_fault_says_who_and_why() -> None:
    fault = report(draft("Hi Bob, nice to meet you.", (CAROL,))).faults[0]
    assert fault.people == (BOB,)
    assert fault.why[0].who == ("Bob Stone",)
