"""How two people settle on a time, or let it go: what stands on Thursday, three days on."""

from __future__ import annotations

import pytest

from introductions.model import Attendee, CalendarPart, Participant
from tests.builders import ALICE, BOB
from tests.introductions.stories import day, made, mail, standing

TWO_TIMES = "Bob, Tue 13 Jan 10am or Wed 14 Jan 3pm?"
ONE_TIME = "Bob, could we talk on Tuesday 13 January at 10:00?"
AGREED = "10 on Tuesday works."


@pytest.mark.parametrize(
    "texts",
    [
        (TWO_TIMES, "Tuesday at 10 works best. Talk then!"),
        (TWO_TIMES, "Let's do Wednesday."),
        (TWO_TIMES, "The second one, please."),
        (TWO_TIMES, "3pm Wednesday is great, I'll send a link."),
        (TWO_TIMES, "Either is fine, you choose.", "Tuesday at 10 then."),
        (ONE_TIME, "Sounds good!"),
        (ONE_TIME, "10 is too early, 11:30 that day would be OK.", "11:30 it is, thank you."),
        (ONE_TIME, "I can't do the 13th, I'm afraid. How about the 14th at 10?", "Works for me."),
        (ONE_TIME, AGREED, "Great. Should I come to the front desk?"),
        ("Bob, shall we meet on Monday?", "Monday is good. 11:00 at our office?", "Perfect."),
        ("Bob, when suits?", "Tuesday 13 January 14:00 or Thursday 15th 9:00.", "Thursday 9:00."),
        ("Lieber Bob, passt dir Dienstag, 13. Januar, 15 Uhr?", "Passt! Bis Dienstag."),
        ("Bonjour Bob, mardi 13 janvier à 15h vous conviendrait-il ?", "Parfait, à mardi."),
        ("Hola Bob, ¿te viene bien el martes 13 de enero a las 16:00?", "Sí, perfecto."),
        ("Olá Bob, terça, 13 de janeiro, às 15:00?", "Combinado!"),
        ("Ciao Bob, martedì 13 gennaio alle 15:00 va bene?", "Va bene, a martedì."),
        ("Hoi Bob, schikt dinsdag 13 januari om 15.00 uur?", "Prima, tot dinsdag."),
    ],
)
def test_a_day_and_hour_of_both_is_scheduled(texts: tuple[str, ...]):
    assert told(*texts) == "scheduled"


@pytest.mark.parametrize(
    "texts",
    [
        (TWO_TIMES, "Either is fine, you choose."),
        ("Hi Bob, how does 4pm on Monday sound?", "Monday is tricky, could we do Wednesday?"),
        (ONE_TIME, "Thanks for the note. What exactly would you like to cover?"),
        (ONE_TIME, "I can't do the 13th I'm afraid. How about the 14th at 10?"),
        ("Would love to chat, Bob. When suits?", "Sometime next week?", "Great, which day?"),
        (ONE_TIME, "At 10 we have cleaners. Could you do 14:00 that day?"),
        ("Bob, le 14 janvier à 10 h ?", "Le 14 non, le 15 à 10 h ?"),
    ],
)
def test_no_time_of_both_is_no_agreement(texts: tuple[str, ...]):
    assert told(*texts) == "connected"


@pytest.mark.parametrize(
    "text",
    [
        "Bob, I am so sorry, I have to travel that day. Could we find another slot?",
        "Apologies, Tuesday no longer works for me.",
        "Something urgent came up at the yard. Can we do the week after?",
    ],
)
def test_an_agreed_time_that_falls_through_is_slipped(text: str):
    assert told(ONE_TIME, AGREED, text) == "slipped"


def told(*texts: str) -> str:
    """Return the state after Alice and Bob wrote these in turn, from Tuesday on."""
    messages = [made()]
    for number, text in enumerate(texts):
        sender, reader = (BOB, ALICE) if number % 2 else (ALICE, BOB)
        messages.append(mail(number + 2, sender, reader, text, day(1 + number * 0.6)))
    return standing(messages, day(3))[0]


GOOGLE = Participant("calendar-notification@google.com", "Google Calendar")


def test_a_calendar_answer_is_its_guests_whatever_machine_sent_it():
    start = day(9)
    host, guest = ALICE.email, (Attendee(BOB.email, "accepted"),)
    asked = CalendarPart("REQUEST", "u1", start, organizer=host, attendees=(Attendee(BOB.email),))
    accepted = CalendarPart("REPLY", "u1", start, organizer=host, attendees=guest)
    more = {"thread_id": "t8", "in_reply_to": "", "references": ()}
    messages = (
        made(),
        mail(2, ALICE, BOB, "Invitation", day(1), calendar=asked, **more),
        mail(3, GOOGLE, ALICE, "Bob has accepted", day(2), calendar=accepted, **more),
    )
    assert standing(messages, day(3))[0] == "scheduled"


def test_an_invitation_that_was_declined_is_slipped():
    more = {"thread_id": "t8", "in_reply_to": "", "references": ()}
    asked = CalendarPart("REQUEST", "u1", day(9), organizer=ALICE.email)
    no = CalendarPart("REPLY", "u1", attendees=(Attendee(BOB.email, "declined"),))
    messages = (
        made(),
        mail(2, ALICE, BOB, "Invitation", day(1), calendar=asked, **more),
        mail(3, BOB, ALICE, "Declined", day(2), calendar=no, **more),
    )
    assert standing(messages, day(3))[0] == "slipped"


def test_an_invitation_that_was_withdrawn_is_slipped():
    off = CalendarPart("CANCEL", "u1", day(9), organizer=BOB.email, cancelled=True)
    more = {"thread_id": "t8", "in_reply_to": "", "references": ()}
    messages = (
        made(),
        mail(2, ALICE, BOB, ONE_TIME, day(1)),
        mail(3, BOB, ALICE, AGREED, day(2)),
        mail(4, BOB, ALICE, "Cancelled: Talk", day(2.5), calendar=off, **more),
    )
    assert standing(messages, day(3))[0] == "slipped"
