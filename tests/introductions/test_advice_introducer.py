"""Advice on introductions that Alice makes, and on her notes to the two."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.builders import ALICE, BOB, DAVE, MONDAY, message
from tests.introductions.desk import DAY, NEW_THREAD, codes, draft

MADE = message(
    ALICE,
    (BOB, DAVE),
    "Bob, meet Dave, who runs a port. Dave, Bob builds tide gauges. Bob, please start.",
    subject="Bob / Dave",
)
BOB_WROTE = message(
    BOB,
    (DAVE,),
    "Thanks Alice. Dave, when could I show you a gauge?",
    MONDAY + timedelta(hours=4),
    id="m2",
    cc=(ALICE,),
    in_reply_to="m1",
)
URGES = [
    "Dave, did you see Bob's note?",
    "Dave, could you get back to Bob please?",
    "Hi Dave, just a nudge on this one.",
    "Dave, Bob is still waiting for an answer.",
    "Dave - any thoughts for Bob?",
    "Dave, when do you think you can answer Bob?",
    "Dave, please give Bob a time.",
    "Dave, a friendly reminder: Bob's question is open.",
    "Dave, are you there? Bob would love an answer.",
    "Dave, I believe it's your turn.",
    "Dave, kindly respond to Bob this week.",
]
URGES_NOT = [
    "Thank you both, lovely to see this moving.",
    "Bob, Dave, I am out of this now, have fun.",
    "Dave, Bob's new address is bob2@bright.example, the old one bounced.",
    "Sorry both, I mixed up your surnames.",
    "Bob, the port's gauge broke in 2019, in case that helps.",
    "Dave, congratulations on the award!",
    "Hi both, attached is the tide table that I mentioned.",
    "Bob, thanks for picking this up.",
]
PRIVATE_NUMBER = [
    "Bob, meet Dave, who runs a port. Dave, Bob builds gauges. Dave's cell is 555-010-2233.",
    "Bob, meet Dave, who runs a port (+44 7700 900123). Dave, Bob builds gauges.",
    "Bob, meet Dave, who runs a port. Dave lives at 12 Elm Street. Dave, Bob builds gauges.",
    "Bob, meet Dave, he runs a port. Dave, Bob builds gauges. You can reach Bob on 07700 900 456.",
    "Bob, Dave: Bob (gauges) 212 555 0188, Dave (port) 212 555 0199. Go talk, you two.",
]
NO_PRIVATE_NUMBER = [
    "Bob, meet Dave, who runs a port. Dave, Bob builds gauges. I'm on 555-010-9999 if needed.",
    "Bob, meet Dave, who runs a port. Dave, Bob builds gauges. His office number is 212 555 0199.",
    "Bob, meet Dave, who runs a port. Dave, Bob builds gauges.\n\nAlice Moreau\n+44 7700 900123",
    "Bob, meet Dave, who runs a port since 2004-2010. Dave, Bob builds gauges. His mail is "
    "dave@north.example.",
    "Bob, meet Dave. His port is at 12 Harbour Road, Leith. Dave, Bob builds gauges.",
    "Bob, meet Dave, who bought 12 000 000 bolts in 2020. Dave, Bob builds gauges.",
    "Bob, meet Dave, who runs a port. Dave, Bob builds gauges. My mobile: 07700 900 456",
]
BARE = [
    "Bob, Dave. Dave, Bob. Have fun.",
    "Bob, meet Dave. Dave, meet Bob. I'll let you take it from here!",
    "Hi Bob and Dave, connecting you two as promised. Enjoy!",
    "Dave, Bob - you two should talk. Best, Alice",
]
TOLD = [
    "Bob, meet Dave, who runs a port and needs gauges. Dave, Bob builds them.",
    "Hi Bob and Dave, I'd like to introduce you to each other. Dave is harbour master in Leith.",
    "Bob, meet my old friend Dave from Leith. He wants a gauge.",
    "Dave, Bob sells gauges. Bob, Dave buys them. Over to you two.",
]
ORDINARY = [
    "Hi Bob, Dave, the meeting moves to Thursday at 10. See you there.",
    "Bob, Dave, please find the minutes attached. Next meeting on Friday.",
    "Hi Bob and Dave, could you both send me your slides?",
    "Hi Dave, please meet me at the station at 9.",
]
FRESH = {**NEW_THREAD, "subject": "gauges for the port"}


@pytest.mark.parametrize("text", URGES)
def test_urging_dave_before_bob_is_public(text: str) -> None:
    written = draft(text, (BOB, DAVE), MONDAY + 8 * DAY, in_reply_to="m2")
    assert "nudge_in_public" in codes(written, (MADE, BOB_WROTE))


@pytest.mark.parametrize("text", URGES)
def test_urging_dave_alone_is_private(text: str) -> None:
    written = draft(text, (DAVE,), MONDAY + 8 * DAY, in_reply_to="m2")
    assert "nudge_in_public" not in codes(written, (MADE, BOB_WROTE))


@pytest.mark.parametrize("text", URGES_NOT)
def test_other_notes_to_both_urge_nobody(text: str) -> None:
    written = draft(text, (BOB, DAVE), MONDAY + 8 * DAY, in_reply_to="m2")
    assert "nudge_in_public" not in codes(written, (MADE, BOB_WROTE))


@pytest.mark.parametrize("text", BARE)
def test_an_introduction_without_who_and_why_has_no_context(text: str) -> None:
    assert "intro_no_context" in codes(draft(text, (BOB, DAVE), **FRESH), ())


@pytest.mark.parametrize("text", TOLD)
def test_an_introduction_that_says_who_has_context(text: str) -> None:
    assert "intro_no_context" not in codes(draft(text, (BOB, DAVE), **FRESH), ())


@pytest.mark.parametrize("text", TOLD)
def test_nobody_was_asked_before(text: str) -> None:
    assert "intro_no_opt_in" in codes(draft(text, (BOB, DAVE), **FRESH), ())


@pytest.mark.parametrize("text", TOLD)
def test_dave_was_asked_about_bob_before(text: str) -> None:
    asked = message(
        ALICE,
        (DAVE,),
        "Dave, may I connect you with Bob Stone, who builds gauges?",
        MONDAY - 2 * DAY,
        id="q1",
        thread_id="tq",
    )
    assert "intro_no_opt_in" not in codes(draft(text, (BOB, DAVE), **FRESH), (asked,))


@pytest.mark.parametrize("text", PRIVATE_NUMBER)
def test_a_private_number_of_another_is_shared(text: str) -> None:
    assert "intro_shares_contact" in codes(draft(text, (BOB, DAVE), **FRESH), ())


@pytest.mark.parametrize("text", NO_PRIVATE_NUMBER)
def test_offices_ones_own_number_and_figures_are_not_shared_contacts(text: str) -> None:
    assert "intro_shares_contact" not in codes(draft(text, (BOB, DAVE), **FRESH), ())


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_mail_to_two_people_gets_no_advice(text: str) -> None:
    assert codes(draft(text, (BOB, DAVE), **FRESH), ()) == set()
