"""The demo's mailbox: a few weeks of Alice Moreau's mail, always as if it were from today."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from simulator.mailboxes import Mailbox
from simulator.scenarios import add_messages
from simulator.world import World

DATA = Path(__file__).with_name("sample.jsonl")
OWNER = "alice.moreau@example.com"
NAME = "Alice Moreau"
FRIDAY = 4
PLACE = re.compile(r"\{(?:utc)?(?P<distance>[+-]\d+)(?:T(?P<time>\d{4}))?\}")


def load_sample(world: World) -> Mailbox:
    """Alice's mailbox, its mail dated back from the world's present."""
    mailbox = world.mailbox(OWNER, NAME)
    if not mailbox.mails:
        add_messages(mailbox, messages(world.clock.moment()), "sample")
    return mailbox


def messages(now: datetime) -> list[dict[str, Any]]:
    """The sample's messages, oldest first, as scenario messages with dates.

    Each line has `age` in working days, counted back from *now*, and `at`, a UTC time of day;
    days that a text names stand in it as distances from *now*.
    """
    dated = []
    with DATA.open(encoding="utf-8") as file:
        for line in filter(str.strip, file):
            message = json.loads(line)
            at = moment(now, message.pop("age"), message.pop("at"))
            for name in ("body", "ics"):
                if name in message:
                    message[name] = with_days(message[name], now)
            dated.append(message | {"date": at.isoformat()})
    return sorted(dated, key=lambda message: str(message["date"]))


def moment(now: datetime, age: int, at: str) -> datetime:
    """The time of day *at*, *age* working days before *now*; never in the future.

    >>> moment(datetime(2026, 3, 9, 12, tzinfo=UTC), 1, "10:00")
    datetime.datetime(2026, 3, 6, 10, 0, tzinfo=datetime.timezone.utc)
    """
    hours, minutes = at.split(":")
    day = working_day(now, -age)
    found = day.replace(hour=int(hours), minute=int(minutes), second=0, microsecond=0)
    return min(found, now.astimezone(UTC) - timedelta(minutes=20))


def working_day(now: datetime, distance: int) -> datetime:
    """The day that many working days before (negative) or after *now*, at the same hour."""
    day, step = now.astimezone(UTC), timedelta(days=1 if distance > 0 else -1)
    for _ in range(abs(distance)):
        day += step
        while day.weekday() > FRIDAY:
            day += step
    return day


def with_days(text: str, now: datetime) -> str:
    """The text with `{+2}` as a day ("Thursday 12 March"), `{utc+2T1300}` as iCalendar's time."""

    def written(found: re.Match[str]) -> str:
        day = working_day(now, int(found["distance"]))
        if found["time"]:
            return f"{day:%Y%m%d}T{found['time']}00Z"
        return f"{day:%A} {day.day} {day:%B}"

    return PLACE.sub(written, text)
