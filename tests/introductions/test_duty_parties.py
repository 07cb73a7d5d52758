"""Duties of asker, target and party after M0 (spec, section 4)."""

from __future__ import annotations

import pytest

from introductions.model import Mark, MarkKind, Message
from tests.builders import ALICE, BOB, CAROL, DAVE
from tests.introductions.stories import (
    ASKER,
    EQUALS,
    TARGET,
    auto_reply,
    bounce,
    day,
    entry,
    made,
    mail,
    standing,
)

ASKED = made(ASKER)
ALICE_ASKS = mail(2, ALICE, BOB, "Thanks Carol! Bob, may I send you a plan?", day(1), cc=(CAROL,))
BOB_ASKS = mail(2, BOB, ALICE, "Thanks Carol! Alice, may I send you a plan?", day(1), cc=(CAROL,))
PROPOSES = mail(2, ALICE, BOB, "Bob, could we talk on Tuesday 13 January at 10:00?", day(1))
AGREES = mail(3, BOB, ALICE, "10:00 on the 13th works.", day(2))


def duty(*messages: Message, now: float, **more: object) -> str | None:
    return standing(messages, day(now), **more)[1]  # type: ignore[arg-type]


def test_the_asker_writes_first_after_a_day():
    assert duty(ASKED, now=0.9) is None
    assert duty(ASKED, now=1.0) == "you_write_first"


def test_equals_write_first_after_two_days():
    assert duty(made(EQUALS), now=1.9) is None
    assert duty(made(EQUALS), now=2.0) == "you_write_first"


def test_the_target_owes_nothing_before_the_asker_wrote():
    assert duty(made(TARGET), now=10) is None


def test_a_question_is_owed_an_answer_after_two_days():
    assert duty(made(TARGET), BOB_ASKS, now=2.9) is None
    assert duty(made(TARGET), BOB_ASKS, now=3.0) == "you_owe_reply"


def test_an_acknowledgement_is_owed_no_answer():
    yes = mail(3, ALICE, BOB, "Of course, send it along. Which format?", day(2))
    thanks = mail(4, BOB, ALICE, "Perfect, thank you!", day(2, 2))
    assert duty(made(TARGET), BOB_ASKS, yes, thanks, now=4) == "thank_introducer"


def test_an_invitation_to_call_beside_an_agreed_hour_is_owed_no_answer():
    agreed = mail(3, BOB, ALICE, "10:00 on the 13th works. Call me on Teams.", day(2))
    thanked = mail(4, ALICE, CAROL, "Thank you Carol, Bob answered.", day(2, 1))
    assert duty(ASKED, PROPOSES, agreed, thanked, now=5) is None


def test_the_owner_waits_three_days_before_a_follow_up():
    assert duty(ASKED, ALICE_ASKS, now=3.9) is None
    assert duty(ASKED, ALICE_ASKS, now=4.0) == "awaiting_reply"


def test_an_absence_of_the_other_side_stops_the_wait():
    away = auto_reply(3, BOB, "I am out of the office until Monday, 12 January.", day(1, 0.1))
    assert duty(ASKED, ALICE_ASKS, away, now=7) is None
    assert duty(ASKED, ALICE_ASKS, away, now=10) == "awaiting_reply"


def test_three_unanswered_messages_are_enough():
    second = mail(3, ALICE, BOB, "Bob, would Friday suit?", day(7))
    third = mail(4, ALICE, BOB, "Bob, is somebody else the better address?", day(14))
    assert duty(ASKED, ALICE_ASKS, second, third, now=14 + 6.9) == "awaiting_reply"
    assert duty(ASKED, ALICE_ASKS, second, third, now=14 + 7.1) == "give_up"


def test_after_giving_up_the_introducer_is_told():
    mark = Mark("m1", MarkKind.GIVEN_UP, day(8))
    assert duty(ASKED, ALICE_ASKS, now=9, marks=(mark,)) is None
    assert duty(ASKED, ALICE_ASKS, now=10.1, marks=(mark,)) == "close_loop"


def test_a_deferral_that_has_come_due_is_checked_in():
    later = mail(3, BOB, ALICE, "Too busy now. Please write again on 2 February.", day(2))
    assert duty(ASKED, ALICE_ASKS, later, now=27) is None
    assert duty(ASKED, ALICE_ASKS, later, now=28) == "check_in_due"


def test_a_check_in_that_the_owner_promised_is_due_on_its_day():
    busy = mail(3, BOB, ALICE, "We are in the middle of an audit.", day(2))
    promise = mail(4, ALICE, BOB, "Good luck! I'll check in with you on Monday.", day(3))
    assert duty(ASKED, ALICE_ASKS, busy, promise, now=7) == "check_in_due"


def test_a_slipped_meeting_asks_for_a_new_time_after_two_days():
    off = mail(4, BOB, ALICE, "So sorry, I have to cancel tomorrow.", day(7))
    assert duty(ASKED, PROPOSES, AGREES, off, now=8.9) == "thank_introducer"
    assert duty(ASKED, PROPOSES, AGREES, off, now=9.1) == "meeting_slipped"


def test_the_asker_follows_up_two_days_after_the_meeting():
    assert duty(ASKED, PROPOSES, AGREES, now=8 + 2.2) == "follow_up_after_meeting"


def test_the_loop_is_closed_three_days_after_the_meeting():
    thanks = mail(4, ALICE, BOB, "Bob, thank you for yesterday.", day(9))
    assert duty(ASKED, PROPOSES, AGREES, thanks, now=8 + 3.2) == "close_loop"


def test_an_introducer_who_saw_the_agreed_hour_needs_no_report():
    agrees = mail(3, BOB, ALICE, "10:00 on the 13th works.", day(2), cc=(CAROL,))
    words = "Bob, thank you for yesterday. And thank you, Carol."
    thanks = mail(4, ALICE, BOB, words, day(9), cc=(CAROL,))
    assert duty(ASKED, PROPOSES, agrees, thanks, now=8 + 5) is None


def test_a_no_the_introducer_did_not_see_is_told():
    no = mail(3, BOB, ALICE, "Thank you, but this is not for us.", day(2))
    assert duty(ASKED, ALICE_ASKS, no, now=4.1) == "close_loop"
    seen = mail(3, BOB, ALICE, "Thank you, but this is not for us.", day(2), cc=(CAROL,))
    assert duty(ASKED, ALICE_ASKS, seen, now=4.1) is None


def test_the_introducer_is_thanked_two_days_after_both_wrote():
    ask = mail(2, ALICE, BOB, "Hi Bob, may I send you a plan?", day(1))
    yes = mail(3, BOB, ALICE, "Please do.", day(2))
    plan = mail(4, ALICE, BOB, "Here it is.", day(2, 1))
    assert duty(ASKED, ask, yes, plan, now=4.1) == "thank_introducer"


def test_a_stalled_talk_without_a_question_has_gone_quiet():
    news = mail(3, BOB, ALICE, "The plan is with our engineers, they like the first part.", day(2))
    assert duty(ASKED, ALICE_ASKS, news, now=2 + 9.1) == "gone_quiet"


def test_a_bounce_asks_for_another_way_at_once():
    lost = mail(2, ALICE, BOB, "Hi Bob, could we talk?", day(1))
    found = entry((ASKED, lost, bounce(3, lost, BOB.email, day(1, 0.1))), day(1, 1))
    assert found.duty is not None
    assert (str(found.duty.code), found.duty.people) == ("delivery_failed", (BOB,))


def test_a_snoozed_hint_comes_back_on_its_day():
    mark = Mark("m1", MarkKind.SNOOZED, day(1), until=day(3))
    assert duty(ASKED, now=2, marks=(mark,)) is None
    assert duty(ASKED, now=3.1, marks=(mark,)) == "you_write_first"


def test_a_hint_names_the_person_and_its_cause():
    found = entry((ASKED, ALICE_ASKS), day(4.1)).duty
    assert found is not None
    assert (found.people, found.message_id, found.since) == ((BOB,), "m2", day(1))
    assert found.why


def test_thanks_to_the_other_side_are_not_the_introducers():
    ask = mail(2, ALICE, BOB, "Hi Bob, may I send you a plan?", day(1), cc=(CAROL,))
    yes = mail(3, BOB, ALICE, "Please do.", day(2))
    plan = mail(4, ALICE, BOB, "Thank you for the quick answer, here it is.", day(2), cc=(CAROL,))
    assert duty(ASKED, ask, yes, plan, now=4.5) == "thank_introducer"


# Not unanswered (background, section 5.5, traps 31 to 42).


def test_an_answer_in_another_thread_is_an_answer():
    answer = mail(3, BOB, ALICE, "Yes, send it.", day(2), thread_id="t9", in_reply_to="")
    assert duty(ASKED, ALICE_ASKS, answer, now=6) is None


def test_an_answer_from_another_address_of_his_is_an_answer():
    private = type(BOB)("bob.stone@home.example", BOB.name)
    answer = mail(3, private, ALICE, "Yes, send it.", day(2))
    assert duty(ASKED, ALICE_ASKS, answer, now=6) is None


def test_an_answer_by_his_assistant_is_an_answer():
    pat = type(BOB)("pat@bright.example", "Pat Lee")
    answer = mail(3, pat, ALICE, "I answer for Bob: yes, send it please.", day(2), cc=(BOB,))
    assert standing((ASKED, ALICE_ASKS, answer), day(3))[0] == "connected"


def test_an_accepted_invitation_is_an_answer():
    from introductions.model import Attendee, CalendarPart

    start = day(9)
    asked = CalendarPart("REQUEST", "u1", start, organizer=ALICE.email)
    accepted = CalendarPart("REPLY", "u1", attendees=(Attendee(BOB.email, "accepted"),))
    sent = mail(3, ALICE, BOB, "Talk", day(2), calendar=asked, subject="Invitation: Talk")
    yes = mail(4, BOB, ALICE, "Accepted", day(2, 1), calendar=accepted, subject="Accepted: Talk")
    assert standing((ASKED, ALICE_ASKS, sent, yes), day(7)) == ("scheduled", None)


def test_the_ball_with_the_owner_is_no_waiting():
    answer = mail(3, BOB, ALICE, "Which plan do you mean?", day(2))
    assert duty(ASKED, ALICE_ASKS, answer, now=6) == "you_owe_reply"


def test_a_weekend_is_no_waiting():
    friday = mail(2, ALICE, BOB, "Thanks Carol! Bob, may I send a plan?", day(4), cc=(CAROL,))
    assert duty(ASKED, friday, now=8.9) is None


def test_a_draft_of_an_answer_is_not_yet_one():
    draft = mail(3, ALICE, BOB, "Bob, yes.", day(2), labels=frozenset({"DRAFT"}))
    assert duty(made(TARGET), BOB_ASKS, draft, now=4) == "you_owe_reply"


def test_the_own_sent_copy_is_no_answer():
    copy = mail(3, ALICE, (BOB, ALICE), ALICE_ASKS.text, day(1), cc=(CAROL,))
    assert duty(ASKED, ALICE_ASKS, copy, now=5) == "awaiting_reply"


def test_a_thumb_up_is_an_acknowledgement():
    assert duty(made(TARGET), BOB_ASKS, mail(3, ALICE, BOB, "Yes, do.", day(2)),
                mail(4, BOB, ALICE, "👍", day(2, 1)), now=3.5) is None  # fmt: skip


def test_a_new_topic_years_later_asks_nothing():
    late = mail(3, BOB, ALICE, "Alice, do you know a good hotel in Cork?", day(500))
    thanked = mail(4, ALICE, BOB, "The old one by the river.", day(2))
    assert duty(ASKED, ALICE_ASKS, thanked, late, now=505) != "you_owe_reply"


@pytest.mark.parametrize("now", [1, 5, 30])
def test_a_stranger_in_the_mailbox_changes_nothing(now: int):
    noise = mail(9, DAVE, ALICE, "Lunch?", day(0.5), thread_id="t7", in_reply_to="", subject="Hi")
    assert duty(ASKED, noise, now=now) == duty(ASKED, now=now)
