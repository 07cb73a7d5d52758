"""The calendar part of a scenario's message, read with the icalendar library."""

from __future__ import annotations

from datetime import UTC, datetime

from icalendar import Calendar

from introductions.model import Attendee, CalendarPart


def calendar_part(text: str) -> CalendarPart | None:
    """Return what an iCalendar text says of its first event, None where it cannot be read."""
    try:
        calendar = Calendar.from_ical(text)
    except ValueError:
        return None
    for event in calendar.walk("VEVENT"):
        guests = event.get("attendee") or []
        return CalendarPart(
            method=str(calendar.get("method", "")).upper(),
            uid=str(event.get("uid", "")),
            start=_moment(event.get("dtstart")),
            end=_moment(event.get("dtend")),
            organizer=_address(event.get("organizer") or ""),
            attendees=tuple(_guest(g) for g in (guests if isinstance(guests, list) else [guests])),
            summary=str(event.get("summary", "")),
            cancelled=str(event.get("status", "")).upper() == "CANCELLED",
        )
    return None


def _guest(value: object) -> Attendee:
    params = getattr(value, "params", {})
    return Attendee(_address(value), str(params.get("PARTSTAT", "needs-action")).lower())


def _address(value: object) -> str:
    return str(value).lower().removeprefix("mailto:")


def _moment(value: object) -> datetime | None:
    moment = getattr(value, "dt", None)
    if not isinstance(moment, datetime):
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
