"""How people answer introductions, visible to the owner only (spec, section 8): `reliability`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from statistics import median

from introductions.days.clock import after_business_days, local_midnight, zone
from introductions.mail.human import is_human
from introductions.model import Entry, Kind, Message, Owner, Participant, State
from introductions.who.people import Book

HALF_LIFE = timedelta(days=180)
_PATIENCE = 5.0  # business days: a person is not yet silent before party_awol would say so
_NO_INTRODUCTION = frozenset([State.DISMISSED, State.DELIVERY_FAILED])
_MADE = frozenset([Kind.INTRODUCTION, Kind.ONE_SIDED])


@dataclass(frozen=True, slots=True)
class Record:
    """One person: how many introductions, the share answered, the median first answer in hours.

    *answered* is None where nothing was asked of the person yet, or only once without an answer:
    one bad event changes nothing. *hours* are hours of the owner's working days.
    """

    person: Participant
    introductions: int
    answered: float | None
    hours: float | None
    last_seen: datetime | None


@dataclass(frozen=True, slots=True)
class _Event:
    """One introduction in which the person was written to: answered or not, and how fast."""

    at: datetime
    answered: bool
    hours: float | None


def reliability(
    entries: Iterable[Entry], messages: Sequence[Message], owner: Owner, now: datetime
) -> tuple[Record, ...]:
    """A record for each person whom the owner introduced or was introduced to, by name."""
    book = Book(messages, owner)
    by_id = {m.id: m for m in messages if is_human(m)}
    people: dict[str, Participant] = {}
    events: dict[str, list[_Event]] = {}
    counts: dict[str, int] = {}
    for entry in entries:
        if entry.kind not in _MADE or entry.state in _NO_INTRODUCTION:
            continue
        for person in entry.parties:
            key = book.key(person)
            if key == "owner":
                continue
            people.setdefault(key, book.named(person))
            counts[key] = counts.get(key, 0) + 1
            event = _event(entry, person, _since_made(entry, by_id), book, owner, now)
            events.setdefault(key, []).extend([event] if event else [])
    seen = _last_seen(messages, book)
    records = [_record(people[k], counts[k], events[k], seen.get(k), now) for k in people]
    return tuple(sorted(records, key=lambda r: (r.person.name or r.person.email).casefold()))


def _since_made(entry: Entry, by_id: dict[str, Message]) -> list[Message]:
    """The human messages of the entry from M0 on, oldest first."""
    made = by_id.get(entry.made_by)
    if made is None:
        return []
    known = (by_id[i] for i in dict.fromkeys((made.id, *entry.messages)) if i in by_id)
    return sorted((m for m in known if m.sent_at >= made.sent_at), key=lambda m: m.sent_at)


def _last_seen(messages: Sequence[Message], book: Book) -> dict[str, datetime]:
    """When each person last wrote."""
    seen: dict[str, datetime] = {}
    for message in messages:
        key = book.key(message.sender)
        seen[key] = max(seen.get(key, message.sent_at), message.sent_at)
    return seen


def _event(
    entry: Entry,
    person: Participant,
    mine: list[Message],
    book: Book,
    owner: Owner,
    now: datetime,
) -> _Event | None:
    """What the person did when first written to; None while it is too early to say.

    Who writes first of all answers the introduction itself.
    """
    parties = [p for p in entry.parties if not book.same(p, person)]
    asked = next((m for m in mine if _writes(m, parties, book) and _reaches(m, person, book)), None)
    wrote = next((m for m in mine if book.same(m.sender, person)), None)
    if wrote is not None and (asked is None or wrote.sent_at < asked.sent_at):
        told = next(
            (m for m in mine if m.sent_at < wrote.sent_at and _reaches(m, person, book)), None
        )
        waited = business_hours(told.sent_at, wrote.sent_at, owner) if told else None
        return _Event(wrote.sent_at, True, waited)
    if asked is None:
        return None
    if wrote is not None:
        return _Event(asked.sent_at, True, business_hours(asked.sent_at, wrote.sent_at, owner))
    if now < after_business_days(asked.sent_at, _PATIENCE, owner):
        return None
    return _Event(asked.sent_at, False, None)


def _record(
    person: Participant,
    count: int,
    events: list[_Event],
    seen: datetime | None,
    now: datetime,
) -> Record:
    hours = [event.hours for event in events if event.hours is not None]
    middle = median(hours) if hours else None
    return Record(person, count, _share(events, now), middle, seen)


def _share(events: list[_Event], now: datetime) -> float | None:
    """The share answered, old events counting less; a single silence is left out."""
    silent = [event for event in events if not event.answered]
    counted = [event for event in events if event.answered or len(silent) > 1]
    weights = [(_weight(event, now), event.answered) for event in counted]
    whole = sum(weight for weight, _ in weights)
    if not whole:
        return None
    return sum(weight for weight, answered in weights if answered) / whole


def _weight(event: _Event, now: datetime) -> float:
    """One for today, a half after the half-life."""
    return float(0.5 ** ((now - event.at) / HALF_LIFE))


def business_hours(start: datetime, end: datetime, owner: Owner) -> float:
    """The hours between two instants that fall in the owner's working hours."""
    here = zone(owner.timezone)
    total, day = 0.0, local_midnight(start, owner.timezone)
    while day < end:
        local = day.astimezone(here)
        if local.weekday() in owner.workdays:
            opens = local.replace(hour=owner.workday_start).astimezone(UTC)
            closes = _closing(local, owner).astimezone(UTC)
            total += max(0.0, (min(end, closes) - max(start, opens)).total_seconds())
        day = local_midnight(day + timedelta(hours=30), owner.timezone)
    return total / 3600


def _closing(local: datetime, owner: Owner) -> datetime:
    if owner.workday_end >= 24:
        return local.replace(hour=23, minute=59, second=59)
    return local.replace(hour=owner.workday_end)


def _writes(message: Message, people: Sequence[Participant], book: Book) -> bool:
    return any(book.same(message.sender, p) for p in people)


def _reaches(message: Message, person: Participant, book: Book) -> bool:
    return any(book.same(person, r) for r in message.reached)
