"""Which messages belong to one introduction, and who wrote to whom with each: `gather`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from introductions.days.clock import Pause
from introductions.life.acts import Acts, acts_of
from introductions.life.thanks import thanks_for_introduction
from introductions.mail.bounce import is_bounce
from introductions.mail.delivery import Bounce, bounces_in, pause_of
from introductions.mail.human import is_calendar_notice, is_human
from introductions.model import Message, Owner, Participant, Rules
from introductions.text.newtext import new_text
from introductions.who.names import folded, name_words
from introductions.who.sides import Sides


@dataclass(frozen=True, slots=True)
class Event:
    """One message of an introduction after M0.

    *side* is the writer's (None: the introducer, or nobody of the introduction), *to* the other
    sides that it reached.
    """

    message: Message
    zone_name: str
    side: int | None
    to: frozenset[int]
    from_introducer: bool
    to_introducer: bool
    by_owner: bool
    human: bool = True

    @property
    def acts(self) -> Acts:
        """What its text does, read when it is asked for: most mail belongs to no introduction."""
        return acts_of(self.message, self.zone_name)

    @property
    def at(self) -> datetime:
        """When it was sent."""
        return self.message.sent_at

    @property
    def between(self) -> bool:
        """Whether one side has written to another with it."""
        return self.human and self.side is not None and bool(self.to)


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that the mailbox shows of one introduction since M0, oldest first.

    *resent* are M0 and its repairs.
    """

    made: Message
    resent: tuple[Message, ...] = ()
    events: tuple[Event, ...] = ()
    bounces: tuple[Bounce, ...] = ()
    pauses: dict[int, tuple[Pause, ...]] = field(default_factory=dict)


def gather(
    made: Message,
    openers: Iterable[str],
    candidates: Sequence[Message],
    sides: Sides,
    owner: Owner,
    rules: Rules,
) -> Evidence:
    """Return what *candidates* (oldest first) show of the introduction made by *made*.

    *openers* are the ids of M0 and its repairs: they present, and are no answer.
    """
    present = frozenset(openers)
    later = [m for m in candidates if m.sent_at >= made.sent_at and m.id not in present]
    bounces = _bounces(made, candidates, sides)
    failed = {b.original.id: b.addresses for b in bounces if b.original}
    threads = {made.thread_id}
    events: list[Event] = []
    pauses: dict[int, tuple[Pause, ...]] = {}
    last = made.sent_at
    for message in later:
        if message.sent_at - last > timedelta(days=rules.continues_days):
            break
        if is_bounce(message):
            continue
        pause = pause_of(message, owner, rules)
        side = sides.member(message.sender)
        if pause and side is not None:
            pauses[side] = (*pauses.get(side, ()), pause)
            continue
        event = _event(message, sides, threads, failed.get(message.id, frozenset()), owner.timezone)
        if event is None:
            continue
        threads.add(message.thread_id)
        last = message.sent_at
        events.append(event)
    resent = tuple(m for m in candidates if m.id in present)
    return Evidence(made, resent, tuple(events), bounces, pauses)


def _bounces(made: Message, candidates: Sequence[Message], sides: Sides) -> tuple[Bounce, ...]:
    return tuple(
        b
        for b in bounces_in(candidates)
        if b.notice.sent_at >= made.sent_at
        and any(sides.member(Participant(a)) is not None for a in b.addresses)
    )


def _event(
    message: Message, sides: Sides, threads: set[str], failed: frozenset[str], zone_name: str
) -> Event | None:
    human = is_human(message)
    if not human and not (message.calendar or is_calendar_notice(message)):
        return None
    linked = message.thread_id in threads or message.calendar is not None
    reached = [p for p in _readers(message) if p.email not in failed]
    writer = _writer(message)
    side = _side(writer, message, sides, linked)
    by_owner = sides.book.is_owner(writer)
    event = Event(
        message,
        zone_name,
        side,
        _reached_sides(reached, message, sides, linked, side),
        side is None and sides.is_introducer(writer),
        any(sides.is_introducer(p) for p in reached)
        or (sides.book.is_owner(sides.introducer) and not by_owner),
        by_owner,
        human,
    )
    return event if _belongs(event, sides, linked) else None


def _belongs(event: Event, sides: Sides, linked: bool) -> bool:
    """Whether it is between the sides, or with the introducer about the introduction."""
    about = linked or _mentions(event.message, sides, event.side, event.to)
    if event.side is not None and event.to:
        return about or _solely(event.message)
    if event.side is not None and event.to_introducer:
        return about or thanks_for_introduction(new_text(event.message.text))
    return about and bool(event.from_introducer and event.to)


def _reached_sides(
    reached: Iterable[Participant],
    message: Message,
    sides: Sides,
    linked: bool,
    side: int | None,
) -> frozenset[int]:
    """The other sides that a message reached; what lies in the owner's mailbox reached them."""
    found = {_side(p, message, sides, linked) for p in reached}
    if side is not None:
        found.add(sides.mine)
    return frozenset(n for n in found if n is not None and n != side)


def _writer(message: Message) -> Participant:
    """Whose message it is: a calendar answer is its guest's, whatever machine sent it."""
    part = message.calendar
    if part and part.method == "REPLY" and part.attendees:
        return Participant(part.attendees[0].email, message.sender.name)
    if part and part.method in ("REQUEST", "CANCEL") and part.organizer:
        return Participant(part.organizer)
    return message.sender


def _readers(message: Message) -> tuple[Participant, ...]:
    """To, Cc, Bcc and, of an invitation, its guests and its host."""
    part = message.calendar
    if part is None:
        return message.reached
    guests = (a.email for a in part.attendees if part.method != "REPLY")
    return (*message.reached, *(Participant(e) for e in (*guests, part.organizer) if e))


def _side(person: Participant, message: Message, sides: Sides, linked: bool) -> int | None:
    found = sides.member(person)
    if found is not None or not linked:
        return found
    return sides.deputy(person, message)


def _solely(message: Message) -> bool:
    """Whether a mail outside the thread is one between the sides, not one to a crowd."""
    return len(message.reached) <= 6


def _mentions(message: Message, sides: Sides, side: int | None, to: frozenset[int]) -> bool:
    """Whether the text names somebody of the introduction who is neither its writer nor reader."""
    text = folded(new_text(message.text)[:4000] + " " + message.subject)
    words = set(_words(text))
    absent = [n for n in range(len(sides.groups)) if n != side and n not in to]
    named = frozenset(w for n in absent for w in sides.names(n))
    if side is not None and to:
        named |= {w for w in name_words(sides.book.named(sides.introducer).name) if len(w) > 2}
    return bool(named & words)


def _words(text: str) -> list[str]:
    return [w.removesuffix("'s") for w in _WORD.findall(text.replace("’", "'"))]


_WORD = re.compile(r"[\w'-]+")
