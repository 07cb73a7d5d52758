"""One entry for the same people: requests, offers, opt-ins, the introduction and its repair."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from introductions.finding.opener import Opener
from introductions.finding.openers import Look, find_openers
from introductions.finding.seats import roles, seat_of
from introductions.model import Kind, Message, Owner, Participant, Seat, Signal
from introductions.who.people import Book

_BEFORE = (Kind.OFFER, Kind.REQUEST, Kind.OPT_IN)
REPAIR = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Preface:
    """One step before the introduction: an offer, a request or an opt-in ask."""

    message_id: str
    what: Kind


@dataclass(frozen=True, slots=True)
class Case:
    """One line of the ledger before its state is known.

    *opener* is the id under which it is listed; *m0* the introduction, None before it exists.
    """

    opener: str
    kind: Kind
    introducer: Participant
    parties: tuple[Participant, ...]
    asker: Participant | None
    target: Participant | None
    seat: Seat
    m0: Opener | None = None
    prefaces: tuple[Preface, ...] = ()
    signals: tuple[Signal, ...] = ()

    @property
    def made_by(self) -> str:
        """The id of M0; empty before it."""
        return self.m0.message_id if self.m0 else ""


def find_cases(
    messages: Iterable[Message], owner: Owner, look: Look | None = None
) -> tuple[Case, ...]:
    """The entries of the ledger, oldest opener first; *look* as `find_openers` takes it."""
    ordered = sorted(messages, key=lambda m: m.sent_at)
    book = Book(ordered, owner)
    by_id = {m.id: m for m in ordered}
    groups: list[list[Opener]] = []
    for opener in find_openers(ordered, owner, look):
        home = next((g for g in reversed(groups) if _continues(g, opener, book, by_id)), None)
        if home is None:
            groups.append([opener])
        else:
            home.append(opener)
    return tuple(_case(g, book, by_id) for g in groups)


def _continues(group: list[Opener], opener: Opener, book: Book, by_id: dict[str, Message]) -> bool:
    last = group[-1]
    if not book.same(last.introducer, opener.introducer):
        return False
    made = next((o for o in group if o.kind not in _BEFORE), None)
    if made is not None:
        soon = by_id[opener.message_id].sent_at - by_id[made.message_id].sent_at <= REPAIR
        return opener.kind not in _BEFORE and soon and _same_people(made, opener, book)
    return _may_be_same(group, opener, book)


def _same_people(a: Opener, b: Opener, book: Book) -> bool:
    return len(a.parties) == len(b.parties) and all(
        any(book.same(p, q) for q in b.parties) for p in a.parties
    )


def _may_be_same(group: list[Opener], opener: Opener, book: Book) -> bool:
    """Whether a later step is about the same two: one shared, the other same or unknown yet."""
    known = [p for o in group for p in o.parties if p.email or p.name]
    shared = [p for p in opener.parties if any(book.same(p, q) for q in known)]
    if not shared:
        return False
    if len(shared) == len(opener.parties):
        return True
    return any(not (p.email or p.name) for p in group[0].parties) or (
        any(not p.email for p in group[0].parties)
        and all(p.email for p in opener.parties)
        and opener.kind in (Kind.INTRODUCTION, Kind.ONE_SIDED)
    )


def _case(group: list[Opener], book: Book, by_id: dict[str, Message]) -> Case:
    made = [o for o in group if o.kind not in _BEFORE]
    before = [o for o in group if o.kind in _BEFORE]
    head = made[0] if made else before[0]
    if len(made) > 1:
        head = replace(head, repaired_by=tuple(o.message_id for o in made[1:]))
    parties = _best_parties(made if made else group, group, book)
    if any(not p.email for p in parties):
        later = _reached_later(head, by_id, book)
        parties = tuple(_with_address(p, later, book) for p in parties)
    asker, target = roles(head, before, parties, book)
    return Case(
        opener=head.message_id,
        kind=head.kind,
        introducer=head.introducer,
        parties=parties,
        asker=asker,
        target=target,
        seat=seat_of(head.introducer, parties, asker, target, book),
        m0=head if made else None,
        prefaces=tuple(Preface(o.message_id, o.kind) for o in before),
        signals=tuple(s for o in group for s in o.signals),
    )


def _best_parties(named: list[Opener], group: list[Opener], book: Book) -> tuple[Participant, ...]:
    """The people of the *named* openers, each with the address that any of the *group* gives."""
    parties: list[Participant] = []
    for opener in named:
        for person in opener.parties:
            if not (person.email or person.name):
                continue
            at = next((i for i, p in enumerate(parties) if book.same(p, person)), None)
            if at is None:
                parties.append(person)
            elif not parties[at].email and person.email:
                parties[at] = person
    known = [p for o in group for p in (*o.parties, o.sender) if p.email]
    return tuple(_with_address(p, known, book) for p in parties)


def _reached_later(head: Opener, by_id: dict[str, Message], book: Book) -> list[Participant]:
    """Those to whom the introducer wrote in the same thread within 14 days."""
    opener = by_id[head.message_id]
    return [
        p
        for m in by_id.values()
        if m.thread_id == opener.thread_id
        and opener.sent_at < m.sent_at <= opener.sent_at + REPAIR
        and book.same(m.sender, head.introducer)
        for p in m.recipients
    ]


def _with_address(person: Participant, known: list[Participant], book: Book) -> Participant:
    if person.email:
        return person
    return next((p for p in known if book.same(p, person)), person)
