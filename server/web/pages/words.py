"""The words of the pages for states, seats, sections and clocks."""

from __future__ import annotations

from server.sync.progress import WORDS
from server.web.tongues import Spoken, count, mark, month, say, share, weekdays

__all__ = ["month", "share", "weekdays"]

STATES = Spoken(
    {
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
)
TONES = {
    **dict.fromkeys(("connected", "scheduled", "met", "closed", "opted_in"), "good"),
    **dict.fromkeys(("slipped", "stalled", "awol", "delivery_failed"), "warn"),
    **dict.fromkeys(("declined", "dismissed", "opt_in_declined", "handed_off", "deferred"), "rest"),
}
SEATS = Spoken(
    {
        "introducer": "You introduce",
        "asker": "You asked for it",
        "target": "You were asked",
        "party": "You were introduced",
        "observer": "You read along",
    }
)
KINDS = Spoken(
    {
        "introduction": "Introduction",
        "one_sided": "One-sided introduction",
        "offer": "Offer",
        "request": "Request",
        "opt_in": "Question before an introduction",
    }
)
VIEWS = Spoken(
    {
        "all": "All",
        "now": "Needs me",
        "progress": "Under way",
        "promised": "Before it is made",
        "ended": "Ended",
    }
)
SECTIONS = Spoken(
    {
        "your_turn": "Your turn",
        "waiting": "Waiting on others",
        "made": "Introductions you made",
        "loops": "Loops to close",
        "promised": "Promised",
        "check_in": "Check in",
    }
)
MARKS = Spoken(
    {
        "dismissed": "Not an introduction.",
        "done": "Done.",
        "given_up": "Given up.",
        "snoozed": "Snoozed.",
        "seat": "Seat corrected.",
    }
)
SLIP = mark("This is not shown again.")
ACTORS = Spoken({"owner": "You", "extension": "The extension", "introkeeper": "Introkeeper"})
DELIVERIES = Spoken(
    {
        "skipped": "nothing to say",
        "sent": "sent",
        "claimed": "on its way",
        "sending": "on its way",
        "failed": "failed",
    }
)
STAGES = Spoken(WORDS)


def hours(value: float | None) -> str:
    """Return working hours as people say them: "5 h", "2 days" of eight hours."""
    if value is None:
        return "–"
    if value < 16:
        return f"{max(1, round(value))} h"
    days = round(value / 8)
    return count("%(days)s day", "%(days)s days", days, days=days)


def duration(seconds: int) -> str:
    """Return a stretch of time as people say it.

    >>> duration(5400)
    '2 hours'
    """
    if seconds < 90:
        return say("a minute")
    minutes, whole = round(seconds / 60), round(seconds / 3600)
    if seconds < 5400:
        return count("%(minutes)s minute", "%(minutes)s minutes", minutes, minutes=minutes)
    return count("%(hours)s hour", "%(hours)s hours", whole, hours=whole)
