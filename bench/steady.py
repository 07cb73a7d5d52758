"""What a mailbox costs in a day of steady state: units, CPU seconds and bytes; one JSON line."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

from bench.big_mailbox import OWNER
from bench.connecting import connected, gmail
from server.sync import sync_account

POLLS = 288  # every five minutes
ARRIVING = 60  # messages a day
RENEWAL = 100  # units of one watch
LOOK = 2  # units of the second look after a push
ROUNDS = 20


def main(count: int = 2000) -> None:
    """Sync a mailbox, then measure quiet syncs and syncs that bring one message."""
    with gmail(count, 0, 0) as served, connected(served) as (account_id, settings, redis):
        sync_account(account_id, settings, redis)
        quiet = _cpu(lambda: sync_account(account_id, settings, redis))
        before = served.control("stats")
        files = [settings.data_dir / f"introkeeper.sqlite{end}" for end in ("", "-wal")]
        size = sum(path.stat().st_size for path in files if path.exists())

        def arrive() -> None:
            mail = (
                f"From: Carol <carol@harbour.example>\nTo: {OWNER}, Bob <bob@bright.example>\n"
                f"Subject: Plan {time.time()}\n\nHere is the plan of the week.\n" * 3
            )
            served.control("messages", email=OWNER, text=mail, labels=["INBOX"])
            sync_account(account_id, settings, redis)

        one = _cpu(arrive)
        after = served.control("stats")
    units = (after["units_total"] - before["units_total"]) / ROUNDS
    print(
        json.dumps(
            {
                "quiet_sync_cpu_seconds": round(quiet, 4),
                "message_sync_cpu_seconds": round(one, 4),
                "units_a_message": round(units, 1),
                "bytes_stored_a_message": round(size / count),
                "units_a_day_polling": round(POLLS * 2 + ARRIVING * 20),
                "units_a_day_pushed": round(ARRIVING * (units + LOOK) + RENEWAL),
                "cpu_seconds_a_day_polling": round(POLLS * quiet + ARRIVING * one, 1),
                "cpu_seconds_a_day_pushed": round(ARRIVING * (one + quiet), 1),
            }
        )
    )


def _cpu(call: Callable[[], object]) -> float:
    begun = time.process_time()
    for _ in range(ROUNDS):
        call()
    return (time.process_time() - begun) / ROUNDS


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
