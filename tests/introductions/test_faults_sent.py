"""Faults of sent mail: shown while it is the latest, fresh and not repaired (spec, section 5)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from introductions.faults.of_message import sent_faults, stray_faults
from introductions.finding.entries import find_cases
from introductions.model import Message, Participant
from tests.builders import ALICE, BOB, CAROL, DAVE, MONDAY, OWNER, message

DAY = timedelta(days=1)
TO_CAROL = message(
    ALICE,
    (CAROL,),
    "Hi Bob, nice to meet you. Tuesday at 10?",
    MONDAY + DAY,
    id="m2",
    in_reply_to="m1",
)
DROPPED = message(
    ALICE, (BOB,), "Hi Bob, could you do Tuesday at 10?", MONDAY + DAY, id="m2", in_reply_to="m1"
)
COPIED = message(
    ALICE,
    (BOB,),
    "Thanks Carol. Bob, I'm copying Eve Marsh, who knows the pier.",
    MONDAY + DAY,
    id="m2",
    cc=(CAROL,),
    in_reply_to="m1",
)


def codes(mail: Sequence[Message], now: datetime) -> list[str]:
    """Return the fault codes of the one introduction in *mail*."""
    case = find_cases(mail, OWNER)[0]
    return [str(hint.code) for hint in sent_faults(case, mail, OWNER, now)]


def test_a_sent_reply_to_introducer_only_drops_bob() -> None:
    assert codes((message(), TO_CAROL), MONDAY + 2 * DAY) == ["missing_other_party"]


def test_a_fault_is_gone_after_ten_business_days() -> None:
    assert codes((message(), TO_CAROL), MONDAY + 16 * DAY) == []


def test_writing_to_bob_repairs_the_fault() -> None:
    again = message(
        ALICE, (BOB, CAROL), "Now with Bob.", MONDAY + 2 * DAY, id="m3", in_reply_to="m1"
    )
    assert codes((message(), TO_CAROL, again), MONDAY + 3 * DAY) == []


def test_the_introducer_adding_bob_repairs_the_fault() -> None:
    added = message(
        CAROL, (ALICE, BOB), "Bob, see below.", MONDAY + 2 * DAY, id="m3", in_reply_to="m2"
    )
    assert codes((message(), TO_CAROL, added), MONDAY + 3 * DAY) == []


def test_a_dropped_introducer_is_shown_after_two_business_days() -> None:
    mail = (message(), DROPPED)
    assert codes(mail, MONDAY + 2 * DAY) == []
    assert codes(mail, MONDAY + 4 * DAY) == ["introducer_dropped"]


def test_thanks_apart_repair_a_dropped_introducer() -> None:
    thanks = message(
        ALICE, (CAROL,), "Thank you, Carol!", MONDAY + 2 * DAY, id="m3", thread_id="t2"
    )
    assert codes((message(), DROPPED, thanks), MONDAY + 4 * DAY) == []


def test_a_claimed_copy_is_repaired_on_the_thread_only() -> None:
    eve = Participant("eve@example.com", "Eve Marsh")
    elsewhere = message(
        eve, (ALICE,), "Sign this, please.", MONDAY + 2 * DAY, id="m3", thread_id="t9"
    )
    here = message(ALICE, (BOB, eve), "Now with Eve.", MONDAY + 2 * DAY, id="m4", in_reply_to="m2")
    assert codes((message(), COPIED, elsewhere), MONDAY + 3 * DAY) == ["cc_claim_absent"]
    assert codes((message(), COPIED, here), MONDAY + 3 * DAY) == []


def test_an_introduction_sent_to_one_of_two_lacks_the_other() -> None:
    made = message(
        ALICE,
        (BOB,),
        "Hi Bob and Dave,\n\nI'd like to introduce you two. Bob builds gauges, Dave runs a port.",
        subject="Bob, meet Dave",
    )
    again = message(
        ALICE, (BOB, DAVE), "Now with both of you.", MONDAY + DAY, id="m2", in_reply_to="m1"
    )
    assert codes((made,), MONDAY + DAY) == ["intro_one_recipient"]
    assert codes((made, again), MONDAY + 2 * DAY) == []


def test_a_fault_names_the_message_and_the_day() -> None:
    mail = (message(), TO_CAROL)
    hint = sent_faults(find_cases(mail, OWNER)[0], mail, OWNER, MONDAY + 2 * DAY)[0]
    assert (hint.message_id, hint.since, hint.people) == ("m2", TO_CAROL.sent_at, (BOB,))


def test_sent_mail_of_no_introduction_is_checked_for_copies() -> None:
    sent = message(ALICE, (DAVE,), "The report is attached, copying Eve.", id="x1", thread_id="t7")
    found = stray_faults((sent,), OWNER, MONDAY + DAY)
    assert [str(hint.code) for hint in found] == ["cc_claim_absent"]
    assert stray_faults((sent,), OWNER, MONDAY + DAY, known=("x1",)) == ()
