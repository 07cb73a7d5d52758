"""Whether and when the two sides agreed to meet, met, or let it slip: `meeting_of`."""

# ruff: noqa: E501 - a row of alternatives is read more easily unbroken

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from introductions.days.moments import Moment
from introductions.life.evidence import Event
from introductions.model import CalendarPart

_TAIL = timedelta(days=5)
_INSTEAD = re.compile(
    r"\binstead\b|\b(?:could|can) we (?:do|make)\b|\bstattdessen\b|\bplutôt\b|\ben (?:su|vez)\b|\binvece\b",
    re.I,
)


@dataclass(slots=True)
class Meeting:
    """What the mail says of a meeting: *agreed* is the time that stands, *met* the first held.

    *shown_by* are the messages that show the outcome; *seen* whether the introducer was on one.
    """

    agreed: datetime | None = None
    agreed_by: str = ""
    agreed_at: datetime | None = None
    met: datetime | None = None
    met_by: str = ""
    slipped_by: str = ""
    slipped_at: datetime | None = None
    seen: bool = False


@dataclass(slots=True)
class _Talks:
    zone: str
    offers: dict[int, tuple[Moment, ...]] = field(default_factory=dict)
    open_hours: dict[int, bool] = field(default_factory=dict)
    open_choice: set[int] = field(default_factory=set)
    wrote: set[int] = field(default_factory=set)
    invitations: dict[str, CalendarPart] = field(default_factory=dict)
    result: Meeting = field(default_factory=Meeting)


def meeting_of(events: Sequence[Event], now: datetime, zone_name: str) -> Meeting:
    """Return the meeting as it stands at *now* after these events, oldest first."""
    talks = _Talks(zone_name)
    for event in events:
        _pass(talks, event.at)
        if event.message.calendar or not event.human:
            _calendar(talks, event)
        elif event.between:
            _human(talks, event)
        elif event.side is not None and event.to_introducer and event.acts.after_talk:
            _talked(talks, event)
    _pass(talks, now)
    return talks.result


def _pass(talks: _Talks, now: datetime) -> None:
    """Note that the agreed time has gone by."""
    found = talks.result
    if found.agreed and found.agreed <= now and found.met is None:
        found.met, found.met_by = found.agreed, found.agreed_by


def _human(talks: _Talks, event: Event) -> None:
    found, acts = talks.result, event.acts
    if event.side is None:
        return
    if acts.after_talk and _trusted(talks, event):
        _talked(talks, event)
    elif found.agreed and _falls_through(found, event):
        _slip(talks, event)
    agreed = None if acts.says_no or acts.until else _agreement(talks, event)
    if agreed and agreed > event.at - timedelta(hours=1):
        _agree(talks, event, agreed)
    if acts.offered:
        talks.offers[event.side] = _dated(talks, acts.offered)
        talks.open_hours[event.side] = acts.open_hours
    talks.open_choice.discard(event.side)
    if acts.open_choice:
        talks.open_choice.add(event.side)
    talks.wrote.add(event.side)


def _dated(talks: _Talks, offered: tuple[Moment, ...]) -> tuple[Moment, ...]:
    """The offers with the one day that is spoken of, where they name an hour alone."""
    named = {m.day for m in offered if m.day}
    before = {m.day for known in talks.offers.values() for m in known if m.day}
    days = named or before
    if len(days) != 1:
        return offered
    return tuple(m if m.day else replace(m, day=next(iter(days))) for m in offered)


def _trusted(talks: _Talks, event: Event) -> bool:
    """Words as after a talk count once both have written, or a time was agreed."""
    return len(talks.wrote | {event.side or 0}) > 1 or talks.result.agreed is not None


def _talked(talks: _Talks, event: Event) -> None:
    found = talks.result
    if found.met is None or found.slipped_by:
        found.met, found.met_by = event.at, event.message.id
        found.seen = event.to_introducer
    else:
        found.seen = found.seen or event.to_introducer
    found.slipped_by, found.slipped_at = "", None


def _falls_through(found: Meeting, event: Event) -> bool:
    if found.agreed is None or event.at > found.agreed + _TAIL:
        return False
    new = [m for m in event.acts.offered if m.hour]
    moved = bool(event.acts.asks and new and _INSTEAD.search(event.message.text))
    days = {found.agreed.date(), found.agreed.date() - timedelta(days=1)}
    refused = any(m.day in days for m in event.acts.refused)
    return event.acts.cancels or moved or refused


def _slip(talks: _Talks, event: Event) -> None:
    found = talks.result
    if found.met == found.agreed:
        found.met, found.met_by = None, ""
    found.slipped_by, found.slipped_at = event.message.id, event.at
    found.agreed = None
    talks.offers.clear()


def _agree(talks: _Talks, event: Event, agreed: datetime) -> None:
    found = talks.result
    found.agreed, found.agreed_by, found.agreed_at = agreed, event.message.id, event.at
    found.slipped_by, found.slipped_at = "", None
    found.seen = found.seen or event.to_introducer


def _agreement(talks: _Talks, event: Event) -> datetime | None:
    """The day and hour on which this message agrees with an offer of another side."""
    choose = bool(talks.open_choice - {event.side or 0})
    open_to = [s for s in talks.offers if s != event.side or choose]
    others = [(s, m) for s in open_to for m in talks.offers[s]]
    refused = {(m.day, m.hour) for m in event.acts.refused}
    timed = {
        i: m for _, m in others if (i := m.instant(talks.zone)) and (m.day, m.hour) not in refused
    }
    if event.acts.questions and not event.acts.agrees and _another(event, others):
        return None
    if event.acts.chosen is not None and event.acts.chosen < len(timed):
        return list(timed)[event.acts.chosen]
    at_hour = [(i, m) for i, m in timed.items() if _is_at(m, event.acts.hour)]
    if len(at_hour) == 1:
        instant, offer = at_hour[0]
        return _likely(instant, offer, offer, talks.zone)
    for named in event.acts.offered:
        for instant, offer in timed.items():
            if _same(named, offer, list(timed.values())):
                return _likely(instant, named, offer, talks.zone)
        free = [
            s for s, m in others if named.day and m.day == named.day and talks.open_hours.get(s)
        ]
        if free and named.hour:
            return named.instant(talks.zone)
    yes = event.acts.agrees and not event.acts.unfit and event.acts.words <= 80
    if yes and len(timed) == 1 and not any(m.day for m in event.acts.offered):
        instant, offer = next(iter(timed.items()))
        return _likely(instant, offer, offer, talks.zone)
    return None


def _is_at(offer: Moment, hour: int | None) -> bool:
    """Whether an offer is at that hour, in either half of the day."""
    return hour is not None and offer.hour is not None and offer.hour.hour % 12 == hour % 12


def _another(event: Event, others: list[tuple[int, Moment]]) -> bool:
    """Whether the message names an hour at which none of the offers stands."""
    offers = [m for _, m in others if m.hour]
    return bool(offers) and any(
        named.hour and not any(_same(named, offer, offers) for offer in offers)
        for named in event.acts.offered
    )


def _same(named: Moment, offer: Moment, offers: list[Moment]) -> bool:
    hour = (
        named.hour is None
        or offer.hour == named.hour
        or (
            (named.half or offer.half)
            and named.hour is not None
            and offer.hour is not None
            and (named.hour.hour % 12, named.hour.minute)
            == (offer.hour.hour % 12, offer.hour.minute)
        )
    )
    if named.day is None:
        days = {
            o.day
            for o in offers
            if named.hour and o.hour and o.hour.hour % 12 == named.hour.hour % 12
        }
        return hour and len(days) == 1
    if named.hour is None:
        return _one_day(named, offer) and len([o for o in offers if _one_day(named, o)]) == 1
    return hour and _one_day(named, offer)


def _one_day(named: Moment, offer: Moment) -> bool:
    """Whether both name one day; a bare weekday means the offered day that falls on it."""
    if named.day is None or offer.day is None:
        return False
    if named.loose or offer.loose:
        return named.day.weekday() == offer.day.weekday()
    return named.day == offer.day


def _likely(instant: datetime, named: Moment, offer: Moment, zone_name: str) -> datetime:
    """The instant of the two readings that names a zone or half of the day; an early hour is p.m."""
    if named.zone and named.hour and not offer.zone:
        exact = replace(named, day=offer.day).instant(zone_name)
        if exact:
            return exact
    sure = next((m for m in (offer, named) if m.hour and not m.half), None)
    if sure and sure.hour and offer.hour and sure.hour.hour != offer.hour.hour:
        return instant + timedelta(hours=sure.hour.hour - offer.hour.hour)
    if sure is None and offer.hour and offer.hour.hour < 7:
        return instant + timedelta(hours=12)
    return instant


_ACCEPTED = re.compile(
    r"^\W*(?:accepted|zugesagt|angenommen|accepté\w*|aceptad\w*|aceite|accettat\w*|geaccepteerd)\b",
    re.I,
)
_DECLINED = re.compile(
    r"^\W*(?:declined|abgesagt|abgelehnt|refusé\w*|rechazad\w*|recusad\w*|rifiutat\w*|geweigerd|afgewezen)\b",
    re.I,
)
_CANCELLED = re.compile(
    r"^\W*(?:cancell?ed|abgesagt|annulé\w*|cancelad\w*|annullat\w*|geannuleerd)\b", re.I
)


def _calendar(talks: _Talks, event: Event) -> None:
    part = event.message.calendar
    subject = event.message.subject
    if (part and (part.method == "CANCEL" or part.cancelled)) or _CANCELLED.search(subject):
        if talks.result.agreed or talks.invitations:
            _slip(talks, event)
        return
    if part and part.method == "REQUEST" and part.start:
        talks.invitations[part.uid] = part
        if event.side is not None and talks.result.agreed and part.start != talks.result.agreed:
            talks.result.agreed = part.start
        return
    known = talks.invitations.get(part.uid) if part else None
    start = (part.start if part else None) or (known.start if known else None)
    if _says(event, "accepted", _ACCEPTED) and start:
        if start > event.at - timedelta(hours=1):
            _agree(talks, event, start)
    elif _says(event, "declined", _DECLINED) and (start or talks.result.agreed):
        _slip(talks, event)


def _says(event: Event, status: str, words: re.Pattern[str]) -> bool:
    part = event.message.calendar
    if part and part.method == "REPLY" and part.attendees:
        return any(a.status == status for a in part.attendees)
    return bool(words.search(event.message.subject))
