"""The numbers that an owner may want: answered, how fast, loops closed, promises kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

from introductions.days.clock import after_business_days, zone
from introductions.model import Entry, Kind, Owner, Participant, Seat, State
from introductions.reliability import business_hours
from introductions.who.names import same_address

MONTHS = 12
_MADE = (Kind.INTRODUCTION, Kind.ONE_SIDED)
_ANSWERED = (
    State.CLOSED,
    State.DECLINED,
    State.DEFERRED,
    State.MET,
    State.SLIPPED,
    State.SCHEDULED,
    State.STALLED,
    State.CONNECTED,
)
_UNSEEN = (State.DISMISSED, State.HANDED_OFF)
_OUTCOMES = (State.MET, State.DECLINED, State.CLOSED)
_PATIENCE = 5.0  # business days before silence counts, as in the reliability list


@dataclass(frozen=True, slots=True)
class Month:
    """One month of the owner's zone ("2026-03"): introductions made in it, and those answered."""

    name: str
    made: int = 0
    answered: int = 0


@dataclass(frozen=True, slots=True)
class Week:
    """One week from its Monday: introductions made in it, and those answered by now."""

    monday: date
    made: int = 0
    answered: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of the whole ledger; *hours* is the median first answer in working hours."""

    made: int
    asked: int
    answered: int
    hours: float | None
    outcomes: int
    closed: int
    promised: int
    kept: int
    months: tuple[Month, ...]


def figures(entries: Iterable[Entry], owner: Owner, now: datetime) -> Figures:
    """Return the numbers of *entries*; what cannot be seen, or is too young, is not counted."""
    seen = [entry for entry in entries if entry.state not in _UNSEEN]
    made = [entry for entry in seen if entry.kind in _MADE]
    asked = [e for e in made if e.state in _ANSWERED or _is_old(e, owner, now)]
    loops = [e for e in made if e.state in _OUTCOMES and e.seat is not Seat.INTRODUCER]
    hours = [h for entry in made if (h := first_answer(entry, owner)) is not None]
    mine = [entry for entry in seen if entry.seat is Seat.INTRODUCER]
    kept = sum(1 for e in mine if e.kind in _MADE and e.messages[:1] != (e.made_by,))
    return Figures(
        made=len(made),
        asked=len(asked),
        answered=sum(1 for entry in asked if entry.state in _ANSWERED),
        hours=median(hours) if hours else None,
        outcomes=len(loops),
        closed=sum(1 for entry in loops if entry.state is State.CLOSED),
        promised=kept + sum(1 for e in mine if e.state in (State.PROMISED, State.OPTED_IN)),
        kept=kept,
        months=_months(made, owner, now),
    )


def weeks(
    opened: Iterable[tuple[datetime, State]], owner: Owner, now: datetime, count: int = 4
) -> tuple[Week, ...]:
    """Return the last *count* weeks of the owner's zone, the oldest first, each from its Monday.

    *opened* says of each introduction when it was made and how it stands.
    """
    here = zone(owner.timezone)
    today = now.astimezone(here).date()
    monday = today - timedelta(days=today.weekday())
    starts = [monday - timedelta(weeks=back) for back in reversed(range(count))]
    counts = {start: [0, 0] for start in starts}
    for at, state in opened:
        day = at.astimezone(here).date()
        tally = counts.get(day - timedelta(days=day.weekday()))
        if tally and state is not State.DISMISSED:
            tally[0] += 1
            tally[1] += state in _ANSWERED
    return tuple(Week(start, *tally) for start, tally in counts.items())


def first_answer(entry: Entry, owner: Owner) -> float | None:
    """Return the working hours from the first mail of one side to the first of the other."""
    wrote = [step for step in entry.timeline if step.who and _is_party(step.who, entry)]
    for step in wrote[1:]:
        if step.who and wrote[0].who and not same_address(step.who.email, wrote[0].who.email):
            return business_hours(wrote[0].at, step.at, owner)
    return None


def _is_party(person: Participant, entry: Entry) -> bool:
    return any(same_address(person.email, party.email) for party in entry.parties)


def _is_old(entry: Entry, owner: Owner, now: datetime) -> bool:
    return now >= after_business_days(entry.opened_at, _PATIENCE, owner)


def _months(made: Iterable[Entry], owner: Owner, now: datetime) -> tuple[Month, ...]:
    here = zone(owner.timezone)
    today = now.astimezone(here)
    last = today.year * 12 + today.month - 1
    counts: dict[int, list[int]] = {n: [0, 0] for n in range(last - MONTHS + 1, last + 1)}
    for entry in made:
        opened = entry.opened_at.astimezone(here)
        number = opened.year * 12 + opened.month - 1
        if number in counts:
            counts[number][0] += 1
            counts[number][1] += entry.state in _ANSWERED
    return tuple(Month(f"{n // 12}-{n % 12 + 1:02}", *c) for n, c in counts.items())
