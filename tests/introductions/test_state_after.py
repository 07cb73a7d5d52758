"""States after an introduction was made (spec, section 3): the first row that holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from introductions.model import Mark, MarkKind, Message, Seat
from tests.builders import ALICE, BOB, CAROL, MONDAY, OWNER, message
from tests.introductions.stories import (
    ASKER,
    BOTH,
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

CAROLS = replace(OWNER, emails=(CAROL.email,), name=CAROL.name)
ALICE_ASKS = mail(2, ALICE, BOB, "Hi Bob, could we talk about gauges?", day(1), cc=(CAROL,))
BOB_ANSWERS = mail(3, BOB, ALICE, "Hi Alice, yes. Which tides do you measure?", day(2))


def state(*messages: Message, now: float, **more: object) -> str:
    return standing(messages, day(now), **more)[0]  # type: ignore[arg-type]


def test_nobody_wrote_is_made():
    assert state(made(), now=0.5) == "made"


def test_one_side_wrote_is_first_reply():
    assert state(made(), ALICE_ASKS, now=2) == "first_reply"


def test_both_wrote_is_connected():
    assert state(made(), ALICE_ASKS, BOB_ANSWERS, now=3) == "connected"


def test_seven_quiet_business_days_is_stalled():
    assert state(made(), ALICE_ASKS, BOB_ANSWERS, now=2 + 9.1) == "stalled"


def test_a_note_to_the_introducer_alone_is_not_writing_to_the_other_side():
    note = mail(2, ALICE, CAROL, "Thank you, I will write to Bob.", day(1))
    assert state(made(), note, now=2) == "made"


def test_a_party_silent_for_ten_business_days_is_awol():
    assert state(made(), ALICE_ASKS, now=1 + 13.9) == "first_reply"
    assert state(made(), ALICE_ASKS, now=1 + 14.1) == "awol"


def test_follow_ups_do_not_restart_the_silence():
    again = mail(3, ALICE, BOB, "Bob, would Friday suit?", day(10))
    assert state(made(), ALICE_ASKS, again, now=1 + 14.1) == "awol"


def test_an_out_of_office_stops_the_clock_until_the_day_it_names():
    away = auto_reply(3, BOB, "I am out of the office until 19 January.", day(1, 0.1))
    assert state(made(), ALICE_ASKS, away, now=1 + 14.1) == "first_reply"


def test_a_clear_no_is_declined():
    no = mail(3, BOB, ALICE, "Thank you, but this is not for us.", day(2))
    assert state(made(), ALICE_ASKS, no, now=3) == "declined"


def test_a_no_that_is_taken_back_is_not_declined():
    no = mail(3, BOB, ALICE, "Thank you, but this is not for us.", day(2))
    back = mail(4, BOB, ALICE, "I thought again. Could you send me the price list?", day(5))
    assert state(made(), ALICE_ASKS, no, back, now=6) == "connected"


def test_put_off_until_a_date_is_deferred_until_that_date():
    later = mail(3, BOB, ALICE, "Too busy now. Please write again on 2 February.", day(2))
    assert state(made(), ALICE_ASKS, later, now=10) == "deferred"
    assert state(made(), ALICE_ASKS, later, now=28.5) != "deferred"


def test_an_acknowledgement_does_not_end_a_deferral():
    later = mail(3, BOB, ALICE, "Too busy now. Please write again on 2 February.", day(2))
    fine = mail(4, ALICE, BOB, "Will do, thanks.", day(2, 1))
    assert state(made(), ALICE_ASKS, later, fine, now=10) == "deferred"


def test_put_off_without_a_date_lasts_ninety_days():
    later = mail(3, BOB, ALICE, "Not now, maybe after the harvest.", day(2))
    assert state(made(), ALICE_ASKS, later, now=91) == "deferred"
    assert state(made(), ALICE_ASKS, later, now=93) != "deferred"


PROPOSES = mail(2, ALICE, BOB, "Bob, could we talk on Tuesday 13 January at 10:00?", day(1))
AGREES = mail(3, BOB, ALICE, "10:00 on the 13th works.", day(2))


def test_a_day_and_hour_both_agree_on_is_scheduled():
    assert state(made(), PROPOSES, AGREES, now=3) == "scheduled"


def test_a_plain_yes_to_one_time_agrees_on_it():
    assert state(made(), PROPOSES, mail(3, BOB, ALICE, "Sure thing!", day(2)), now=3) == "scheduled"


def test_a_day_alone_agrees_nothing():
    ask = mail(2, ALICE, BOB, "Bob, could we meet on Tuesday 13 January?", day(1))
    yes = mail(3, BOB, ALICE, "Tuesday the 13th is good. Which hour?", day(2))
    assert state(made(), ask, yes, now=3) == "connected"


def test_an_acceptance_that_bounced_agrees_nothing():
    ask = mail(2, BOB, ALICE, "Alice, could we talk on Tuesday 13 January at 10:00?", day(1))
    yes = mail(3, ALICE, BOB, "10:00 on the 13th works.", day(2))
    messages = (made(TARGET), ask, yes, bounce(4, yes, BOB.email, day(2, 0.1)))
    assert standing(messages, day(3)) == ("delivery_failed", "delivery_failed")


def test_an_agreed_time_that_passed_is_met():
    assert state(made(), PROPOSES, AGREES, now=9) == "met"


def test_words_after_a_talk_are_met():
    talked = mail(4, BOB, ALICE, "Good talking yesterday, the plan is clear.", day(6))
    assert state(made(), ALICE_ASKS, BOB_ANSWERS, talked, now=7) == "met"


def test_a_cancelled_time_is_slipped():
    off = mail(4, BOB, ALICE, "So sorry, I have to cancel tomorrow.", day(7))
    assert state(made(), PROPOSES, AGREES, off, now=9) == "slipped"


def test_a_new_time_after_a_cancelled_one_is_scheduled():
    off = mail(4, BOB, ALICE, "I have to cancel. Would Friday 16 January at 15:00 do?", day(7))
    yes = mail(5, ALICE, BOB, "Friday at 15:00 is fine.", day(7, 2))
    assert state(made(), PROPOSES, AGREES, off, yes, now=9) == "scheduled"


def test_an_hour_in_another_zone_lies_ahead():
    ask = mail(2, ALICE, BOB, "Bob, could we talk on Tuesday 13 January, 11am your time?", day(1))
    yes = mail(3, BOB, ALICE, "11am Pacific on Tuesday the 13th it is.", day(2))
    assert standing((made(), ask, yes), day(8, 9))[0] == "scheduled"  # 18:00 UTC


def test_a_bounce_is_delivery_failed_until_later_mail_reached_them():
    lost = mail(2, ALICE, BOB, "Hi Bob, could we talk?", day(1))
    back = bounce(3, lost, BOB.email, day(1, 0.1))
    again = mail(4, ALICE, BOB, "Hi Bob, once more: could we talk?", day(2))
    assert state(made(), lost, back, now=1.5) == "delivery_failed"
    assert state(made(), lost, back, again, now=2.5) == "first_reply"


def test_a_reply_with_the_introducer_in_bcc_is_handed_off():
    m0 = made(sender=CAROL, labels=frozenset({"SENT"}))
    reply = mail(2, ALICE, BOB, "Thanks Carol, to bcc. Bob, could we talk?", day(1))
    assert standing((m0, reply), day(40), owner=CAROLS)[0] == "handed_off"


def test_an_announced_last_copy_is_handed_off():
    m0 = made(sender=CAROL, labels=frozenset({"SENT"}))
    text = "Thanks Carol, my last reply-all, I'll drop you from here. Bob, could we talk?"
    reply = mail(2, ALICE, BOB, text, day(1), cc=(CAROL,))
    assert standing((m0, reply), day(8), owner=CAROLS)[0] == "handed_off"


def test_the_owner_who_told_the_introducer_has_closed_it():
    told = mail(4, ALICE, CAROL, "Carol, Bob and I spoke on Tuesday, thank you.", day(9))
    assert state(made(), PROPOSES, AGREES, told, now=10) == "closed"


def test_a_report_to_the_introducer_closes_it():
    reply = mail(2, ALICE, BOB, "Thanks Carol, to bcc. Bob, could we talk?", day(1))
    report = mail(3, ALICE, CAROL, "Carol, Bob and I had lunch on Friday. It went well.", day(8))
    assert standing((made(), reply, report), day(9), owner=CAROLS)[0] == "closed"


def test_a_message_in_another_thread_between_the_two_counts():
    elsewhere = replace(BOB_ANSWERS, thread_id="t9", subject="Gauges", in_reply_to="")
    assert state(made(), ALICE_ASKS, elsewhere, now=3) == "connected"


def test_a_message_after_ninety_quiet_days_moves_nothing():
    late = mail(
        3, BOB, ALICE, "Hi Alice, is the gauge still for sale?", day(1) + timedelta(days=91)
    )
    assert state(made(), ALICE_ASKS, late, now=93) == "awol"


@pytest.mark.parametrize("kind", [MarkKind.DISMISSED, MarkKind.DONE])
def test_what_the_owner_closed_by_hand_stays_closed(kind: MarkKind):
    mark = Mark("m1", kind, day(1))
    assert standing((made(),), day(5), marks=(mark,)) == ("dismissed", None)


def test_given_up_leaves_the_state_as_the_mail_says():
    mark = Mark("m1", MarkKind.GIVEN_UP, day(3))
    assert state(made(), ALICE_ASKS, now=4, marks=(mark,)) == "first_reply"


def test_a_corrected_seat_wins_over_the_text():
    mark = Mark("m1", MarkKind.SEAT, day(1), seat=Seat.TARGET)
    assert entry((made(ASKER),), day(5), marks=(mark,)).seat is Seat.TARGET


def test_each_state_names_the_message_that_caused_it():
    assert entry((made(), ALICE_ASKS, BOB_ANSWERS), day(3)).state_cause == "m3"


def test_the_move_is_the_readers():
    assert entry((made(), ALICE_ASKS), day(2)).turn == (BOB,)


def test_equals_are_both_to_write():
    assert set(entry((made(EQUALS, to=BOTH),), day(1)).turn) == {ALICE, BOB}


def test_the_ledger_before_the_introduction_is_empty():
    from introductions.ledger import read_ledger

    assert read_ledger((made(),), OWNER, MONDAY - timedelta(days=1)) == ()


def test_a_draft_is_not_mail():
    draft = replace(message(id="d1"), labels=frozenset({"DRAFT"}))
    assert len({e.opener for e in [entry((made(), draft), day(1))]}) == 1
