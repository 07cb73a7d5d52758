"""The demo's mailbox: a few weeks of Alice Moreau's mail, always as if it were from today."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from simulator.mailboxes import Mailbox
from simulator.scenarios import add_messages
from simulator.world import World

DATA = Path(__file__).with_name("sample.jsonl")
OWNER = "alice.moreau@example.com"
NAME = "Alice Moreau"


def load_sample(world: World) -> Mailbox:
    """Alice's mailbox, its mail dated back from the world's present."""
    mailbox = world.mailbox(OWNER, NAME)
    if not mailbox.mails:
        add_messages(mailbox, messages(world.clock.moment()), "sample")
    return mailbox


def messages(now: datetime) -> list[dict[str, Any]]:
    """The sample's messages, oldest first, as scenario messages with dates.

    Each line has `age` in working days, counted back from *now*, and `at`, a UTC time of day.
    """
    dated = []
    with DATA.open(encoding="utf-8") as file:
        for line in filter(str.strip, file):
            message = json.loads(line)
            at = moment(now, message.pop("age"), message.pop("at"))
            dated.append(message | {"date": at.isoformat()})
    return sorted(dated, key=lambda message: str(message["date"]))


def moment(now: datetime, age: int, at: str) -> datetime:
    """The time of day *at*, *age* working days before *now*; never in the future.

    >>> moment(datetime(2026, 3, 9, 12, tzinfo=UTC), 1, "10:00")
    datetime.datetime(2026, 3, 6, 10, 0, tzinfo=datetime.timezone.utc)
    """
    day = now.astimezone(UTC)
    for _ in range(age):
        day -= timedelta(days=1)
        while day.weekday() > 4:
            day -= timedelta(days=1)
    hours, minutes = at.split(":")
    found = day.replace(hour=int(hours), minute=int(minutes), second=0, microsecond=0)
    return min(found, now - timedelta(minutes=20))
