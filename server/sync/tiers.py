"""First things first: what Gmail's search says may be an introduction is read before the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from ..db import reading
from ..store import messages
from . import backfill, keep
from .mailbox import Mailbox
from .nets import BARRED, ENOUGH, NETS, Net

FIRST = 4  # threads that are read before anything else, so that a hint comes within seconds
GROUP = 40
PAGES = 4  # of 500 hits: a net that holds more in its span tells nothing


def search(box: Mailbox, since: datetime, until: datetime, enough: float = ENOUGH) -> None:
    """Read the mail of a span that hangs in the nets, the most promising first."""
    span = f"after:{int(since.timestamp())} before:{int(until.timestamp())}"
    caught: Counter[str] = Counter()
    thread_of: dict[str, str] = {}
    for net in NETS:
        for message_id, thread_id in _hits(box, net, span):
            caught[message_id] += net.weight  # type: ignore[assignment]
            thread_of[message_id] = thread_id
    ranked = [one for one, weight in caught.most_common() if weight >= enough]
    _read(box, ranked, thread_of, span)


def _hits(box: Mailbox, net: Net, span: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for number, pairs in enumerate(backfill.listing(box, f"{net.query} {span} {BARRED}")):
        found += pairs
        if number + 1 >= PAGES:
            break
    return found


def _read(box: Mailbox, ranked: Sequence[str], thread_of: dict[str, str], span: str) -> None:
    """Fetch whole threads: a hint on half a thread would be wrong."""
    with reading() as session:
        known = messages.known_ids(session, box.account_id, list(ranked))
    threads = list(dict.fromkeys(thread_of[one] for one in ranked if one not in known))
    first, rest = threads[:FIRST], threads[FIRST:]
    _read_threads(box, first, {})
    if rest:
        alone = _single(box, span)
        for begin in range(0, len(rest), GROUP):
            _read_threads(box, rest[begin : begin + GROUP], alone)


def _read_threads(box: Mailbox, threads: Sequence[str], alone: dict[str, str]) -> None:
    """Fetch *threads*; those that hold one message only, by that message at half the price."""
    wanted = (
        ("threads", [thread for thread in threads if thread not in alone]),
        ("messages", [alone[thread] for thread in threads if thread in alone]),
    )
    for kind, ids in wanted:
        for parcel in box.fetcher.get(kind, ids):
            keep.save(box, parcel.messages, whole=True)
            box.breathe()
    keep.settle(box)


def _single(box: Mailbox, span: str) -> dict[str, str]:
    """Return the threads of the span that hold one message, and that message."""
    sizes: Counter[str] = Counter()
    last: dict[str, str] = {}
    for pairs in backfill.listing(box, f"{span} {backfill.NO_CHATS}"):
        for message_id, thread_id in pairs:
            sizes[thread_id] += 1
            last[thread_id] = message_id
    return {thread: last[thread] for thread, size in sizes.items() if size == 1}


def span(now: datetime, newest: int, oldest: int) -> tuple[datetime, datetime]:
    """Return the instants *oldest* and *newest* days ago."""
    return now - timedelta(days=oldest), now - timedelta(days=newest) + timedelta(days=1)
