"""What a mailbox costs in a day of steady state: units, CPU seconds and bytes; one JSON line.

The jobs are those of the workers: a poll, the sync after a push, and the second look after it.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from redis import Redis

from bench.big_mailbox import OWNER
from bench.connecting import Gmail, connected, gmail
from server.gmail import second_look
from server.settings import Settings
from server.sync import sync_account
from server.sync.watch import watch
from workers import sync

POLLS = 288  # every five minutes
ARRIVING = 60  # messages a day
ROUNDS = 20
TOPIC = "projects/introkeeper-simulated/topics/gmail"
PLENTY = {"INTROKEEPER_UNITS_PER_MINUTE": "1000000"}  # the first sync is not what is measured


class Meter:
    """CPU seconds of this process and units of Gmail, for one round of something."""

    def __init__(self, served: Gmail) -> None:
        self._served = served

    def __call__(self, action: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
        """Return CPU seconds and units of one round."""
        units, begun = self._units(), time.process_time()
        for _ in range(rounds):
            action()
        seconds = (time.process_time() - begun) / rounds
        return seconds, (self._units() - units) / rounds

    def _units(self) -> int:
        return int(self._served.control("stats")["units_total"])


def main(count: int = 2000) -> None:
    """Sync a mailbox, then measure the jobs of quiet times and of messages that come."""
    with (
        gmail(count, 0, 0) as served,
        connected(served, **PLENTY, INTROKEEPER_PUSH_TOPIC=TOPIC) as (account_id, settings, redis),
    ):
        sync_account(account_id, settings, redis)
        os.environ |= _environ(settings)
        meter = Meter(served)
        figures = _measured(meter, served, account_id, redis)
        figures["watch"] = meter(lambda: watch(account_id, settings, redis), 1)
        size = sum(path.stat().st_size for path in _files(settings.data_dir))
    print(json.dumps(_report(figures) | {"bytes_stored_a_message": round(size / count)}))


def _environ(settings: Settings) -> dict[str, str]:
    """What the jobs read."""
    return {
        "INTROKEEPER_DATA_DIR": str(settings.data_dir),
        "INTROKEEPER_GMAIL_ENDPOINT": settings.gmail_endpoint,
        "INTROKEEPER_CLIENT_FILE": str(settings.client_file),
        **PLENTY,
    }


def _measured(
    meter: Meter, served: Gmail, account_id: int, redis: Redis
) -> dict[str, tuple[float, float]]:
    def arrive() -> None:
        mail = (
            f"From: Carol <carol@harbour.example>\nTo: {OWNER}, Bob <bob@bright.example>\n"
            f"Subject: Plan {time.time()}\n\nHere is the plan of the week.\n" * 3
        )
        served.control("messages", email=OWNER, text=mail, labels=["INBOX"])

    def pushed() -> None:
        arrive()
        second_look.expect(redis, account_id)
        sync.sync_account(account_id)

    figures = {
        "poll": meter(lambda: sync.sync_account(account_id)),
        "arriving": meter(arrive),
    }
    sync.sync_account(account_id)  # what came just now
    return figures | {
        "push": meter(pushed),
        "look": meter(lambda: sync.look_again(account_id)),
    }


def _files(folder: Path) -> list[Path]:
    paths = [folder / f"introkeeper.sqlite{end}" for end in ("", "-wal")]
    return [path for path in paths if path.exists()]


def _report(figures: dict[str, tuple[float, float]]) -> dict[str, Any]:
    poll, arriving, push, look, renewal = (
        figures[name] for name in ("poll", "arriving", "push", "look", "watch")
    )
    message = [a - b for a, b in zip(push, arriving, strict=True)]  # ours alone
    # Of a day's polls, so many bring one message each: that is what it costs more than a quiet one.
    polled = [POLLS * p + ARRIVING * (m - p) for p, m in zip(poll, message, strict=True)]
    by_push = [ARRIVING * (m + k) for m, k in zip(message, look, strict=True)]
    return {
        "quiet_sync_cpu_seconds": round(poll[0], 4),
        "message_sync_cpu_seconds": round(message[0], 4),
        "second_look_cpu_seconds": round(look[0], 4),
        "units_quiet_sync": round(poll[1], 1),
        "units_a_message": round(message[1], 1),
        "units_second_look": round(look[1], 1),
        "units_renewal": round(renewal[1]),
        "units_a_day_polling": round(polled[1]),
        "units_a_day_pushed": round(by_push[1] + renewal[1]),
        "cpu_seconds_a_day_polling": round(polled[0], 1),
        "cpu_seconds_a_day_pushed": round(by_push[0] + renewal[0], 1),
    }


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
