"""Duties of the one who made the introduction (spec, section 4): Carol owns this mailbox."""

from __future__ import annotations

from dataclasses import replace

from introductions.model import Message
from tests.builders import ALICE, BOB, CAROL, OWNER
from tests.introductions.stories import auto_reply, day, entry, made, mail, standing

OWNER_CAROL = replace(OWNER, emails=(CAROL.email,), name=CAROL.name)
M0 = made(sender=CAROL, labels=frozenset({"SENT"}))
ALICE_ASKS = mail(2, ALICE, BOB, "Thanks Carol! Bob, may I send a plan?", day(1), cc=(CAROL,))
BOB_ANSWERS = mail(3, BOB, ALICE, "Alice, yes please.", day(2), cc=(CAROL,))


def duty(*messages: Message, now: float) -> str | None:
    return standing(messages, day(now), owner=OWNER_CAROL)[1]


def test_nobody_picked_it_up_after_three_days():
    assert duty(M0, now=2.9) is None
    assert duty(M0, now=3.0) == "nobody_picked_up"


def test_the_one_who_is_to_write_may_be_away():
    away = replace(auto_reply(2, ALICE, "I am away until 12 January.", day(0, 0.1)), to=(CAROL,))
    assert duty(M0, away, now=5) is None


def test_a_silent_side_is_nudged_after_five_days():
    assert duty(M0, ALICE_ASKS, now=7.9) is None
    found = entry((M0, ALICE_ASKS), day(8), owner=OWNER_CAROL).duty
    assert found is not None
    assert (str(found.code), found.people) == ("party_awol", (BOB,))


def test_after_a_nudge_the_silent_one_is_left_in_peace():
    nudge = mail(3, CAROL, BOB, "Bob, did Alice's note reach you?", day(7), thread_id="t2")
    assert duty(M0, ALICE_ASKS, nudge, now=9) is None


def test_five_days_after_a_nudge_the_waiting_one_hears():
    nudge = mail(3, CAROL, BOB, "Bob, did Alice's note reach you?", day(7), thread_id="t2")
    assert duty(M0, ALICE_ASKS, nudge, now=14) == "apologise"


def test_ten_silent_days_are_an_apology():
    found = entry((M0, ALICE_ASKS), day(15.1), owner=OWNER_CAROL).duty
    assert found is not None
    assert (str(found.code), found.people) == ("apologise", (ALICE,))


def test_an_apology_is_written_once():
    sorry = mail(3, CAROL, ALICE, "Alice, I am sorry, nothing from Bob yet.", day(14))
    assert duty(M0, ALICE_ASKS, sorry, now=15.1) == "party_awol"


def test_nothing_is_claimed_once_handed_off():
    reply = mail(2, ALICE, BOB, "Thanks Carol, to bcc. Bob, may I send a plan?", day(1))
    assert standing((M0, reply), day(14.5), owner=OWNER_CAROL) == ("handed_off", None)


def test_two_weeks_later_one_question():
    reply = mail(2, ALICE, BOB, "Thanks Carol, to bcc. Bob, may I send a plan?", day(1))
    assert duty(M0, reply, now=15.1) == "ask_how_it_went"


def test_the_question_is_asked_once():
    asked = mail(4, CAROL, (ALICE, BOB), "Did you two manage to talk?", day(17))
    assert duty(M0, ALICE_ASKS, BOB_ANSWERS, now=17) == "ask_how_it_went"
    assert duty(M0, ALICE_ASKS, BOB_ANSWERS, asked, now=20) is None


def test_an_agreed_visit_leaves_nobody_silent():
    ask = mail(
        2, ALICE, BOB, "Bob, could I come on Tuesday 13 January at 7 am?", day(1), cc=(CAROL,)
    )
    yes = mail(3, BOB, ALICE, "Tuesday 7 am, the gate is open.", day(2), cc=(CAROL,))
    assert standing((M0, ask, yes), day(12), owner=OWNER_CAROL) == ("met", None)
    assert duty(M0, ask, yes, now=8 + 14.1) == "ask_how_it_went"
