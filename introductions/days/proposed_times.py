"""Times that a suggested reply may propose: in the owner's working hours, on working days."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from introductions.days.clock import zone
from introductions.model import Owner

_AHEAD = 2  # days: a proposal for tomorrow is a hurry
_LATER = 21  # days: "later, with a date"


def two_times(owner: Owner, now: datetime) -> tuple[datetime, datetime]:
    """Two hours on two different working days, one in the morning and one in the afternoon."""
    first = _working_day(owner, now, _AHEAD)
    second = _working_day(owner, first, 1)
    morning = min(owner.workday_start + 1, 23)
    afternoon = max(morning, min(owner.workday_end - 2, 23))
    return _at(first, morning), _at(second, afternoon)


def later_day(owner: Owner, now: datetime) -> datetime:
    """The working day three weeks ahead at which a thing may be taken up again."""
    return _at(_working_day(owner, now, _LATER), owner.workday_start)


def _working_day(owner: Owner, start: datetime, ahead: int) -> datetime:
    day = start.astimezone(zone(owner.timezone)) + timedelta(days=ahead)
    while day.weekday() not in owner.workdays:
        day += timedelta(days=1)
    return day


def _at(day: datetime, hour: int) -> datetime:
    return datetime.combine(day.date(), time(hour), day.tzinfo)
