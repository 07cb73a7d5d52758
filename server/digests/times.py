"""When a digest or a nudge is due, in the time zone of its owner. Pure: `now` is an argument."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from introductions.days.clock import zone

DIGEST, NUDGE = "digest", "nudge"
WEEKEND = (5, 6)
LATE = {DIGEST: timedelta(days=2), NUDGE: timedelta(hours=6)}


@dataclass(frozen=True, slots=True)
class Plan:
    """What the owner chose: weekday (0 is Monday) and hour of the digest, nudges, rest."""

    on: bool = False
    weekday: int = 0
    hour: int = 8
    via: str = "gmail"
    nudge: bool = False
    quiet_days: tuple[int, ...] = WEEKEND
    paused_until: date | None = None
    timezone: str = "UTC"


@dataclass(frozen=True, slots=True)
class Issue:
    """One mail that is due: its kind, its period ("2026-W12" or "2026-03-17"), and since when."""

    kind: str
    period: str
    at: datetime


def plan_of(settings: Mapping[str, Any], timezone: str) -> Plan:
    """Return the plan that the owner's settings hold."""
    chosen = settings.get("digest", {})
    paused = chosen.get("paused_until")
    return Plan(
        on=bool(chosen.get("on", False)),
        weekday=int(chosen.get("weekday", 0)),
        hour=int(chosen.get("hour", 8)),
        via=str(chosen.get("via", "gmail")),
        nudge=bool(chosen.get("nudge", False)),
        quiet_days=tuple(chosen.get("quiet_days", WEEKEND)),
        paused_until=date.fromisoformat(paused) if paused else None,
        timezone=timezone,
    )


def due(plan: Plan, now: datetime) -> tuple[Issue, ...]:
    """Return what should have gone out by *now* and is not too late.

    An hour that a clock change skips is the hour after it; one that comes twice is the first.
    """
    today = now.astimezone(zone(plan.timezone)).date()
    days = (today - timedelta(days=back) for back in range(8))
    found: dict[str, Issue] = {}
    for issue in (issue for day in days for issue in _of_day(plan, day)):
        if issue.at <= now <= issue.at + LATE[issue.kind]:
            found.setdefault(issue.kind, issue)
    return tuple(found.values())


def next_look(plan: Plan, now: datetime) -> datetime | None:
    """Return the next instant at which something comes due; None where nothing is wanted."""
    if not plan.on and not plan.nudge:
        return None
    first = now.astimezone(zone(plan.timezone)).date()
    if plan.paused_until is not None:
        first = max(first, plan.paused_until)
    for ahead in range(9):
        for issue in _of_day(plan, first + timedelta(days=ahead)):
            if issue.at > now:
                return issue.at
    return None


def _of_day(plan: Plan, day: date) -> list[Issue]:
    if plan.paused_until is not None and day <= plan.paused_until:
        return []
    at = datetime.combine(day, time(plan.hour), zone(plan.timezone)).astimezone(UTC)
    if plan.on and day.weekday() == plan.weekday:
        year, week, _ = day.isocalendar()
        return [Issue(DIGEST, f"{year}-W{week:02}", at)]
    if plan.nudge and day.weekday() not in plan.quiet_days:
        return [Issue(NUDGE, day.isoformat(), at)]
    return []
