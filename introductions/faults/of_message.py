"""Recipient mistakes in a message that the owner wrote or is writing (spec, section 5)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from introductions.days.clock import business_days
from introductions.faults.copy_faults import copy_faults
from introductions.faults.one_recipient import intro_one_recipient
from introductions.faults.recipient_faults import (
    introducer_dropped,
    missing_other_party,
    thanks_introducer,
)
from introductions.faults.situation import Introduction, Situation, oldest_first, situation_of
from introductions.mail.human import is_human
from introductions.model import Fault, Hint, Message, Owner, Participant, Rules
from introductions.who.names import names_match
from introductions.who.people import Book


def message_faults(situation: Situation) -> tuple[Hint, ...]:
    """The faults of one message in its situation, in the order of the specification."""
    found = [
        missing_other_party(situation),
        *copy_faults(situation),
        introducer_dropped(situation),
        intro_one_recipient(situation),
    ]
    return tuple(hint for hint in found if hint is not None)


def sent_faults(
    case: Introduction,
    messages: Sequence[Message],
    owner: Owner,
    now: datetime,
    rules: Rules | None = None,
) -> tuple[Hint, ...]:
    """The faults of the owner's latest messages in the threads of *case*, not yet repaired."""
    mail = oldest_first(messages, now)
    book = Book(mail, owner)
    made = next((m for m in mail if case.made_by and m.id == case.made_by), None)
    if made is None:
        return ()
    own = [m for m in _latest_sent(mail, book) if _belongs(m, made, case, book)]
    return _unrepaired(own, mail, owner, now, rules or Rules(), case)


def stray_faults(
    messages: Sequence[Message],
    owner: Owner,
    now: datetime,
    known: Iterable[str] = (),
    rules: Rules | None = None,
) -> tuple[Hint, ...]:
    """The faults of the owner's latest messages outside the threads of the *known* message ids."""
    mail = oldest_first(messages, now)
    inside = frozenset(known)
    taken = {m.thread_id for m in mail if m.id in inside}
    book = Book(mail, owner)
    own = [m for m in _latest_sent(mail, book) if m.id not in inside and m.thread_id not in taken]
    return _unrepaired(own, mail, owner, now, rules or Rules(), None)


def _latest_sent(mail: tuple[Message, ...], book: Book) -> list[Message]:
    """The owner's latest message of each thread."""
    latest = {m.thread_id or m.id: m for m in mail if book.is_owner(m.sender) and is_human(m)}
    return sorted(latest.values(), key=lambda m: m.sent_at)


def _belongs(message: Message, made: Message, case: Introduction, book: Book) -> bool:
    """True for a message of M0's thread, or one written to an introduced person since."""
    if message.id == made.id or (made.thread_id and message.thread_id == made.thread_id):
        return message.sent_at >= made.sent_at
    others = [p for p in case.parties if not book.is_owner(p)]
    reached = message.reached
    to_party = any(book.same(p, r) for p in others for r in reached)
    return to_party and message.sent_at >= made.sent_at and not book.is_owner(case.introducer)


def _unrepaired(
    own: list[Message],
    mail: tuple[Message, ...],
    owner: Owner,
    now: datetime,
    rules: Rules,
    case: Introduction | None,
) -> tuple[Hint, ...]:
    found: list[Hint] = []
    for message in own:
        age = business_days(message.sent_at, now, owner)
        if age > rules.fault_shown:
            continue
        situation = situation_of(message, mail, owner, now, rules, case)
        later = [m for m in mail if m.sent_at > message.sent_at]
        found += [h for h in message_faults(situation) if not _settled(h, situation, later, age)]
    return tuple(found)


def _settled(hint: Hint, situation: Situation, later: list[Message], age: float) -> bool:
    """True where a later message repaired the fault, or its time to be shown has not come."""
    people = hint.people
    if hint.code is Fault.INTRODUCER_DROPPED:
        if age < situation.rules.introducer_dropped:
            return True
        return any(
            thanks_introducer(situation, m) or _reaches_all(situation, m, people) for m in later
        )
    if hint.code is Fault.BCC_CLAIM_STILL_CC:
        return False
    return any(_repairs(situation, m, hint) for m in later)


def _repairs(situation: Situation, message: Message, hint: Hint) -> bool:
    """True where the missing people are on a later message of the thread, or were written to."""
    if not _reaches_all(situation, message, hint.people):
        return False
    if message.thread_id and message.thread_id == situation.message.thread_id:
        return True
    apart = (Fault.MISSING_OTHER_PARTY, Fault.INTRO_ONE_RECIPIENT)
    return hint.code in apart and situation.book.is_owner(message.sender)


def _reaches_all(situation: Situation, message: Message, people: tuple[Participant, ...]) -> bool:
    """True where everybody whom the fault names wrote *message* or received it."""
    there = (message.sender, *message.reached)
    return bool(people) and all(
        any(
            situation.book.same(p, t) or (p.name and not p.email and names_match(p.name, t))
            for t in there
        )
        for p in people
    )
