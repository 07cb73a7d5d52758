"""Offers, requests and opt-ins before any introduction (spec, sections 3 and 4)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from introductions.model import Message
from tests.builders import ALICE, BOB, CAROL, OWNER, message
from tests.introductions.stories import day, entry, mail, standing

OWNER_CAROL = replace(OWNER, emails=(CAROL.email,), name=CAROL.name)
OWNER_BOB = replace(OWNER, emails=(BOB.email,), name=BOB.name)
OFFER = message(CAROL, (ALICE,), "Alice, I'll introduce you to Bob Stone.", subject="gauges")
REQUEST = message(ALICE, (CAROL,), "Carol, could you introduce me to Bob Stone?", subject="gauges")
OPT_IN = message(
    CAROL,
    (BOB,),
    "Bob, Alice Moreau builds tide gauges. May I introduce you two?",
    subject="a name",
    id="m5",
    thread_id="t5",
    at=day(1),
)


def carol(*messages: Message, now: float) -> tuple[str, str | None]:
    return standing(messages, day(now), owner=OWNER_CAROL)


def test_an_offer_to_the_owner_is_remembered_after_seven_days():
    assert standing((OFFER,), day(8)) == ("promised", None)
    assert standing((OFFER,), day(9.1)) == ("promised", "promised_to_you")


def test_an_old_offer_lapses_and_stays_promised():
    assert standing((OFFER,), day(60)) == ("promised", None)


def test_the_owners_own_offer_is_due_after_three_days():
    assert carol(OFFER, now=3.1) == ("promised", "promised_intro_due")


def test_a_request_waits_two_days():
    assert carol(REQUEST, now=1.9) == ("requested", None)
    assert carol(REQUEST, now=2.1) == ("requested", "request_unanswered")


def test_a_question_back_leaves_it_requested_and_answered():
    back = mail(2, CAROL, ALICE, "What would you like to ask him?", day(1))
    assert carol(REQUEST, back, now=4) == ("requested", None)


def test_happy_to_is_a_promise():
    yes = mail(2, CAROL, ALICE, "Happy to, I'll write to you both this week.", day(1))
    assert carol(REQUEST, yes, now=4.1) == ("promised", "promised_intro_due")


def test_a_yes_after_ninety_quiet_days_moves_nothing():
    def yes(days: float) -> Message:
        return mail(2, CAROL, ALICE, "Happy to, I'll write to you both this week.", day(days))

    assert standing((REQUEST, yes(89)), day(92))[0] == "promised"
    assert standing((REQUEST, yes(91)), day(92))[0] == "requested"


def test_a_refused_request_is_declined():
    no = mail(2, CAROL, ALICE, "I'm afraid I can't, I hardly know him.", day(1))
    assert carol(REQUEST, no, now=4) == ("declined", None)


def test_the_text_asked_for_is_due_after_a_day():
    ask = mail(2, CAROL, ALICE, "Sure! Send me three lines that I can forward.", day(1))
    assert standing((REQUEST, ask), day(2.1)) == ("promised", "send_blurb")


def test_a_text_that_was_sent_is_not_due():
    ask = mail(2, CAROL, ALICE, "Sure! Send me three lines that I can forward.", day(1))
    text = mail(3, ALICE, CAROL, "Here you go: Alice Moreau builds tide gauges for small harbours "
                "and would like to ask Bob how he calibrates his.", day(1, 1))  # fmt: skip
    assert standing((REQUEST, ask, text), day(2.5)) == ("promised", None)


def test_an_opt_in_to_the_owner_waits_two_days():
    assert standing((OPT_IN,), day(3.1), owner=OWNER_BOB) == ("opt_in_pending", "opt_in_waiting")


def test_a_yes_asks_for_the_introduction_after_a_day():
    yes = mail(6, BOB, CAROL, "Gladly, connect us.", day(2), thread_id="t5")
    assert carol(REQUEST, OPT_IN, yes, now=2.9) == ("opted_in", None)
    assert carol(REQUEST, OPT_IN, yes, now=3.1) == ("opted_in", "make_intro_now")


def test_a_no_is_opt_in_declined_until_the_asker_is_told():
    no = mail(6, BOB, CAROL, "Kind of you, but I'd rather not.", day(2), thread_id="t5")
    told = mail(7, CAROL, ALICE, "Alice, I asked Bob and he would rather not.", day(3))
    assert carol(REQUEST, OPT_IN, no, now=4)[0] == "opt_in_declined"
    assert carol(REQUEST, OPT_IN, no, told, now=4)[0] == "declined"


@pytest.mark.parametrize(
    "text",
    [
        "Yes, but only after 12 May please.",
        "Sure, have her write.",
        "Happy to. I'm away till Monday though.",
        "Why not. Wednesdays are best.",
        "Ja, gerne, ab Mai.",
        "Bring her on.",
        "Grand so.",
    ],
)
def test_a_yes_with_a_wish_is_a_yes(text: str):
    assert carol(REQUEST, OPT_IN, reply(text), now=2.5)[0] == "opted_in"


@pytest.mark.parametrize(
    "text",
    [
        "I'd love to but I'm swamped.",
        "No, sorry.",
        "Please don't, I have retired.",
        "Nein, lieber nicht.",
        "Maybe another time.",
    ],
)
def test_a_friendly_no_is_a_no(text: str):
    assert carol(REQUEST, OPT_IN, reply(text), now=2.5)[0] == "opt_in_declined"


@pytest.mark.parametrize("text", ["Who is she exactly?", "Let me think about it for a day."])
def test_neither_yes_nor_no_is_pending(text: str):
    assert carol(REQUEST, OPT_IN, reply(text), now=2.5)[0] == "opt_in_pending"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Sure, I can do that.", "promised"),
        ("Yes! Leave it with me.", "promised"),
        ("Can't promise that he answers, but happy to introduce you.", "promised"),
        ("Klar, mache ich gern.", "promised"),
        ("I'd rather not, to be honest.", "declined"),
        ("Sorry hon, can't do that one. We aren't on terms.", "declined"),
        ("Leider kenne ich ihn nicht gut genug dafür.", "declined"),
        ("I'll ask him, no promises.", "requested"),
        ("Can you send me two lines on what you do?", "requested"),
    ],
)
def test_the_answer_to_a_request(text: str, state: str):
    assert carol(REQUEST, mail(2, CAROL, ALICE, text, day(1)), now=2.5)[0] == state


def reply(text: str) -> Message:
    return mail(6, BOB, CAROL, text, day(2), thread_id="t5")


def test_a_person_sounded_out_without_set_words_is_asked():
    ask = replace(OPT_IN, text="Bob, would you talk with Alice Moreau? She builds tide gauges.")
    asked = replace(REQUEST, text="Carol, could you introduce me to a surveyor you trust?")
    found = entry((asked, ask), day(2), owner=OWNER_CAROL)
    assert (str(found.state), found.target) == ("opt_in_pending", BOB)
