"""Time as the owner's working week sees it: business days, and clocks that absence stops."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from introductions.model import Owner

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Pause:
    """A stretch in which one person's clock stands still (spec, section 1)."""

    start: datetime
    end: datetime


@lru_cache(maxsize=256)
def zone(name: str) -> ZoneInfo:
    """Return the IANA zone of that name, UTC where no such zone is known."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def business_days(
    start: datetime, end: datetime, owner: Owner, pauses: Iterable[Pause] = ()
) -> float:
    """Return the time from *start* to *end* on working days, without pauses, in units of 24 h.

    Friday 17:00 to Monday 17:00 is 1.0 (spec, section 1); which days are working days is the
    owner's to say. Zero where *end* is not after *start*.
    """
    if end <= start:
        return 0.0
    stretches = _without(start, end, pauses)
    return sum(_working_seconds(a, b, owner) for a, b in stretches) / 86_400


def after_business_days(start: datetime, days: float, owner: Owner) -> datetime:
    """Return the instant at which *days* business days have gone by since *start*."""
    here = zone(owner.timezone)
    moment, left = start, days * 86_400
    while True:
        midnight = _next_midnight(moment, here)
        if moment.astimezone(here).weekday() in owner.workdays:
            span = (midnight - moment).total_seconds()
            if span >= left:
                return moment + timedelta(seconds=left)
            left -= span
        moment = midnight


def local_midnight(day: datetime, zone_name: str) -> datetime:
    """Return 00:00 of the owner's zone on the local day that *day* falls on, in UTC."""
    here = zone(zone_name)
    local = day.astimezone(here)
    return datetime.combine(local.date(), time.min, here).astimezone(UTC)


def _working_seconds(start: datetime, end: datetime, owner: Owner) -> float:
    here = zone(owner.timezone)
    first = _next_midnight(start, here)
    weeks = max(0, (end - first).days // 7 - 1)
    if not weeks:
        return _seconds_by_day(start, end, owner)
    day = first.astimezone(here).date() + timedelta(weeks=weeks)
    resume = datetime.combine(day, time.min, here).astimezone(UTC)
    whole = weeks * len(owner.workdays) * 86_400.0
    return _seconds_by_day(start, first, owner) + whole + _seconds_by_day(resume, end, owner)


def _seconds_by_day(start: datetime, end: datetime, owner: Owner) -> float:
    here, total, moment = zone(owner.timezone), 0.0, start
    while moment < end:
        midnight = min(_next_midnight(moment, here), end)
        if moment.astimezone(here).weekday() in owner.workdays:
            total += (midnight - moment).total_seconds()
        moment = midnight
    return total


def _next_midnight(moment: datetime, here: ZoneInfo) -> datetime:
    local = moment.astimezone(here)
    tomorrow = datetime.combine(local.date() + _DAY, time.min, here).astimezone(UTC)
    return tomorrow if tomorrow > moment else moment + _DAY


def _without(
    start: datetime, end: datetime, pauses: Iterable[Pause]
) -> list[tuple[datetime, datetime]]:
    stretches, moment = [], start
    for pause in sorted(pauses, key=lambda p: p.start):
        if pause.end <= moment or pause.start >= end:
            continue
        if pause.start > moment:
            stretches.append((moment, pause.start))
        moment = max(moment, pause.end)
    if moment < end:
        stretches.append((moment, end))
    return stretches
