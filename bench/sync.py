"""Quota units until introductions are found, beside a client that downloads everything.

`python -m bench.sync [MESSAGES]` prints one JSON line. The quota's minutes pass on a clock of
their own, so that five hours of quota take minutes. Shares are of all planted introductions of
the last 12 months, whether the rules can find them or not: `units_90` until 90 % of them were in
the ledger, `read_90` until they had been read. A run that is out of time tells the stage that it
came to. `--plant FILE` plants other introductions than those that the order was fitted on.
"""

from __future__ import annotations

import argparse
import json
import threading
import time
from collections.abc import Callable, Collection
from datetime import UTC, datetime, timedelta

from sqlalchemy import event, inspect
from sqlalchemy.orm import ORMExecuteState, Session

from bench.connecting import Gmail, connected, gmail
from server.db import SessionFactory, reading
from server.models import EntryRow, MessageRow
from server.store import messages
from server.sync import progress, sync_account

UNITS = 6000
GET, PAGE, PAGE_COST = 20, 500, 5
SHARES = (50, 90, 98, 99)


class QuotaClock:
    """The simulator's quota clock: waiting moves it."""

    def __init__(self, served: Gmail) -> None:
        self._served, self._lock = served, threading.Lock()
        self._now = float(served.control("clock")["quota_now"])
        self.began = self._now

    def now(self) -> float:
        """The quota's present second; never one that is about to be past."""
        with self._lock:
            return self._now

    def wait_until(self, moment: float) -> None:
        """Move the clock to *moment*, unless another has moved it there."""
        with self._lock:
            if moment > self._now:
                answer = self._served.control("clock", advance=moment - self._now)
                self._now = float(answer["quota_now"])


def main(count: int, search_only: bool, minutes: float, planting: Collection[str]) -> None:
    """Run the first sync of a large mailbox to its end, until the searches are over or time is."""
    until = time.monotonic() + 60 * minutes
    with gmail(count, UNITS, 50, "--virtual-time", *planting) as served, connected(served) as known:
        account_id, settings, redis = known
        clock = QuotaClock(served)
        watch = Watch(served, lambda: spent(served))
        event.listen(SessionFactory, "do_orm_execute", watch.executed)
        event.listen(SessionFactory, "after_flush", watch.flushed)
        event.listen(SessionFactory, "after_commit", watch.committed)
        while time.monotonic() < until:
            outcome = sync_account(
                account_id,
                settings,
                redis,
                patience=float("inf"),
                slice_seconds=20.0,
                clock=clock,
            )
            if outcome.again_in is None or (search_only and outcome.stage == "backfill"):
                break
        print(json.dumps(report(served, watch, clock, account_id, outcome.stage)))


class Watch:
    """Notes at how many units each planted introduction was read, and came into the ledger."""

    def __init__(self, served: Gmail, units: Callable[[], int]) -> None:
        year = datetime.now(UTC) - timedelta(days=365)
        self.names = {one: name for one, _, name in served.told["planted"]}
        self.planted = set(self.names)
        self.recent = {one for one, at, _ in served.told["planted"] if at >= year.timestamp()}
        self.found: dict[str, int] = {}
        self.read: dict[str, int] = {}
        self._units, self._opened, self._stored = units, set[str](), set[str]()

    def executed(self, state: ORMExecuteState) -> None:
        """Collect messages that are about to be stored."""
        if state.is_insert and state.bind_mapper is inspect(MessageRow):
            rows = state.parameters if isinstance(state.parameters, list) else []
            self._stored |= {row["gmail_id"] for row in rows} & self.planted

    def flushed(self, session: Session, _context: object) -> None:
        """Collect openers that are about to be saved."""
        self._opened |= {row.opener for row in session.new if isinstance(row, EntryRow)}

    def committed(self, _session: Session) -> None:
        """Date those that were."""
        opened, stored = self._opened - self.found.keys(), self._stored - self.read.keys()
        self._opened, self._stored = set(), set()
        if opened or stored:
            now = self._units()
            self.found |= dict.fromkeys(opened, now)
            self.read |= dict.fromkeys(stored, now)


def spent(served: Gmail) -> int:
    """Return the units that the simulator has charged."""
    return int(served.control("stats")["units_total"])


def report(
    served: Gmail, watch: Watch, clock: QuotaClock, account_id: int, stage: str
) -> dict[str, object]:
    """Return the figures of the run."""
    stats = served.control("stats")
    reachable = sorted(units for one, units in watch.found.items() if one in watch.recent)
    fetched = sorted(units for one, units in watch.read.items() if one in watch.recent)
    order = {one: place for place, one in enumerate(served.told["order"])}
    plain = sorted(
        (order[one] + 1) * GET + (order[one] // PAGE + 1) * PAGE_COST for one in watch.recent
    )
    minutes = (clock.now() - clock.began) / 60
    with reading() as session:
        stored = messages.count(session, account_id)
        state = progress.read(session, account_id)
    return {
        "messages": served.told["messages"],
        "stored": stored,
        "listed": state.get("listed"),
        "missing": state.get("missing"),
        "stage": stage,
        "introductions_12_months": len(watch.recent),
        "not_found": sorted(watch.names[one] for one in watch.recent - watch.found.keys()),
        "not_read": sorted(watch.names[one] for one in watch.recent - watch.read.keys()),
        "found_12_months": len(reachable),
        "found_in_all": len(watch.found.keys() & watch.planted),
        "introductions_in_all": len(watch.planted),
        "units_first_hint": min(watch.found.values(), default=None),
        **{f"units_{n}": at(reachable, n, watch.recent) for n in SHARES},
        **{f"read_{n}": at(fetched, n, watch.recent) for n in SHARES},
        **{f"plain_client_units_{n}": at(plain, n, watch.recent) for n in SHARES},
        "units_total": stats["units_total"],
        "minutes_total": round(minutes, 1),
        # The quota of a first minute is there at once: in ten minutes one may spend eleven.
        "backfill_share": round(stats["units_total"] / (UNITS * (minutes + 1)), 3),
        "fullest_minute": stats["fullest_minute"],
        "refused": stats["refused"],
        "parts": stats["parts"],
        "parts_429": stats["parts_429"],
    }


def at(units: list[int], share: int, planted: Collection[str]) -> int | None:
    """Return the units at which *share* percent of the planted were reached; None: never."""
    needed = -(-len(planted) * share // 100)
    return units[needed - 1] if 0 < needed <= len(units) else None


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("messages", type=int, nargs="?", default=100_000)
    arguments.add_argument("--search-only", action="store_true", help="stop before the backfill")
    arguments.add_argument("--minutes", type=float, default=14, help="stop after so many minutes")
    chosen, planting = arguments.parse_known_args()
    main(chosen.messages, chosen.search_only, chosen.minutes, planting)
