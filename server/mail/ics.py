"""A text/calendar part becomes a CalendarPart."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from icalendar import Calendar

from introductions.model import Attendee, CalendarPart

_MAX_ICS = 200_000
_MAX_ATTENDEES = 200
# What icalendar raises on garbage; it promises ValueError only.
_GARBAGE = (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError)
_METHOD = re.compile(r"^METHOD:[ \t]*([A-Za-z]+)", re.MULTILINE)


def calendar_part(text: str) -> CalendarPart | None:
    """The first event of an iCalendar text; None when it is garbage or holds no event."""
    if len(text) > _MAX_ICS or "BEGIN:VEVENT" not in text.upper():
        return None
    try:
        calendar: Any = Calendar.from_ical(text)
        event: Any = next(iter(calendar.walk("VEVENT")), None)
        return _part(calendar, event, text) if event is not None else None
    except (*_GARBAGE, RecursionError):
        return None


def _part(calendar: Any, event: Any, text: str) -> CalendarPart:
    method = str(calendar.get("METHOD", "")) or _first(_METHOD.findall(text))
    return CalendarPart(
        method=method.strip().upper(),
        uid=str(event.get("UID", "")),
        start=_instant(event.get("DTSTART")),
        end=_end(event),
        organizer=_email(event.get("ORGANIZER")),
        attendees=tuple(_attendee(guest) for guest in _list(event.get("ATTENDEE"))),
        sequence=_number(event.get("SEQUENCE")),
        summary=" ".join(str(event.get("SUMMARY", "")).split())[:500],
        cancelled=method.strip().upper() == "CANCEL"
        or str(event.get("STATUS", "")).upper() == "CANCELLED",
    )


def _first(found: list[str]) -> str:
    return found[0] if found else ""


def _end(event: Any) -> datetime | None:
    """DTEND, or DTSTART and DURATION, or None."""
    end, start = _instant(event.get("DTEND")), _instant(event.get("DTSTART"))
    length = getattr(event.get("DURATION"), "dt", None)
    if end is None and start is not None and isinstance(length, timedelta):
        return start + length
    return end


def _instant(value: Any) -> datetime | None:
    """An aware UTC instant; a time without a zone counts as UTC, a day as its midnight."""
    at = getattr(value, "dt", None)
    if isinstance(at, datetime):
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    return datetime.combine(at, time(), UTC) if isinstance(at, date) else None


def _attendee(value: Any) -> Attendee:
    status = str(getattr(value, "params", {}).get("PARTSTAT", "NEEDS-ACTION"))
    return Attendee(_email(value), status.lower())


def _email(value: Any) -> str:
    """The address of a `mailto:` value, in lower case; empty when there is none."""
    address = str(value or "").strip().lower()
    address = address.removeprefix("mailto:")
    if "@" not in address:
        address = str(getattr(value, "params", {}).get("EMAIL", "")).lower()
    return address if "@" in address else ""


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value)[:_MAX_ATTENDEES] if isinstance(value, list) else [value]


def _number(value: Any) -> int:
    try:
        return max(0, int(str(value)))
    except ValueError:
        return 0
