"""The words of the pages for states, seats, sections and clocks."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

STATES = {
    "made": "Made",
    "first_reply": "First reply",
    "connected": "In touch",
    "scheduled": "Time agreed",
    "met": "Met",
    "slipped": "Meeting slipped",
    "stalled": "Quiet",
    "awol": "No answer",
    "handed_off": "Handed off",
    "delivery_failed": "Mail came back",
    "deferred": "Put off",
    "declined": "Declined",
    "closed": "Closed",
    "dismissed": "Put aside",
    "requested": "Asked for",
    "promised": "Offered",
    "opt_in_pending": "Asked first",
    "opted_in": "Said yes",
    "opt_in_declined": "Said no",
}
TONES = {
    **dict.fromkeys(("connected", "scheduled", "met", "closed", "opted_in"), "good"),
    **dict.fromkeys(("slipped", "stalled", "awol", "delivery_failed"), "warn"),
    **dict.fromkeys(("declined", "dismissed", "opt_in_declined", "handed_off", "deferred"), "rest"),
}
SEATS = {
    "introducer": "You introduce",
    "asker": "You asked for it",
    "target": "You were asked",
    "party": "You were introduced",
    "observer": "You read along",
}
KINDS = {
    "introduction": "Introduction",
    "one_sided": "One-sided introduction",
    "offer": "Offer",
    "request": "Request",
    "opt_in": "Question before an introduction",
}
VIEWS = {
    "all": "All",
    "now": "Needs me",
    "progress": "Under way",
    "promised": "Before it is made",
    "ended": "Ended",
}
SECTIONS = {
    "your_turn": "Your turn",
    "waiting": "Waiting on others",
    "made": "Introductions you made",
    "loops": "Loops to close",
    "promised": "Promised",
    "check_in": "Check in",
}
MARKS = {
    "dismissed": "Not an introduction.",
    "done": "Done.",
    "given_up": "Given up.",
    "snoozed": "Snoozed.",
    "seat": "Seat corrected.",
}
SLIP = "This is not shown again."
ACTORS = {"owner": "You", "extension": "The extension", "introkeeper": "Introkeeper"}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def month(name: str) -> str:
    """Return the short name of a month such as "2026-03"."""
    return MONTHS[int(name[5:7]) - 1]


def day(moment: str | datetime | None, zone: ZoneInfo, year: bool = False) -> str:
    """Return a local date as people say it: "12 March", with the year where it helps.

    >>> day("2026-03-12T23:30:00+00:00", ZoneInfo("Europe/Paris"), year=True)
    '13 March 2026'
    """
    if not moment:
        return ""
    at = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    at = at.astimezone(zone)
    return f"{at.day} {at:%B}" + (f" {at.year}" if year else "")


def clock(moment: datetime, zone: ZoneInfo) -> str:
    """Return the local time of day."""
    return f"{moment.astimezone(zone):%H:%M}"


def share(value: float | None) -> str:
    """Return a share in per cent, a dash where it is unknown."""
    return "–" if value is None else f"{value:.0%}"


def hours(value: float | None) -> str:
    """Return working hours as people say them: "5 hours", "2 days" of eight hours."""
    if value is None:
        return "–"
    if value < 16:
        return f"{max(1, round(value))} h"
    return f"{round(value / 8)} days"


def duration(seconds: int) -> str:
    """Return a stretch of time as people say it.

    >>> duration(5400)
    '2 hours'
    """
    if seconds < 90:
        return "a minute"
    if seconds < 5400:
        return f"{round(seconds / 60)} minutes"
    return f"{round(seconds / 3600)} hours"
