"""First things first: what looks like an introduction is read before the rest.

A listing is cheap beside a message: it brings the threads of a span of time, their sizes and
their first words. They are ranked by all that can be known so, and read from the top.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from server.sync import glance, reading
from server.sync.listing import message_pages, thread_pages
from server.sync.mailbox import Mailbox
from server.sync.nets import BARRED, NETS, SENT, Net

FIRST = 3  # threads that are read before anything else, so that a hint comes within seconds
GROUP = 24
RANKING_SECONDS = 86_400
LONG = 12  # more messages than the two sides of an introduction exchange
# The odds of an introduction as logarithms, fitted together with the nets and the first words:
# in any thread, in one that was answered, all the same when soon over, and by the owner.
ANY, ANSWERED, SOON_OVER, BY_OWNER = -7.0, 3.1, -1.6, 0.9
SURE = 0.0  # as likely as not: read to its end at once
Span = tuple[datetime, datetime]


@dataclass(slots=True)
class Seen:
    """What listings tell of one thread; *messages* are its ids, newest first."""

    id: str
    words: str = ""
    messages: list[str] = field(default_factory=list)
    caught: float = 0.0
    by_owner: bool = False

    @property
    def weight(self) -> float:
        """How likely an introduction is, as a logarithm of the odds."""
        size = len(self.messages)
        weight = ANY + self.caught + glance.promise(self.words, size < 2)
        if 2 <= size <= LONG:
            weight += ANSWERED + (SOON_OVER if size <= 3 else 0.0)
        return weight + (BY_OWNER if self.by_owner else 0.0)


def search(
    box: Mailbox,
    spans: Sequence[Span],
    enough: float,
    hurry: bool = False,
    whole: bool = False,
) -> None:
    """Read the threads of some spans that weigh *enough*, the most promising first.

    Of a conversation that opens nothing its first message alone is read, or all of it (*whole*).

    The ranking is kept for a day in Redis, so that a run that was cut short goes on with it.
    """
    key = f"ranking:{box.account_id}:{box.state().get('stage')}"
    kept = box.redis.get(key)
    if kept is None:
        if hurry:
            for one, _ in ranked(survey(box, spans, pages=1, nets=False), enough)[:FIRST]:
                reading.read(box, [one])
        kept = json.dumps(ranked(survey(box, spans), enough))
        box.redis.set(key, kept, ex=RANKING_SECONDS)
    every = [((str(thread), list(ids)), sure) for (thread, ids), sure in json.loads(kept)]
    begin, size = 0, 1
    while begin < len(every):
        group = every[begin : begin + size]
        reading.read(box, [one for one, sure in group if sure], True)
        reading.read(box, [one for one, sure in group if not sure], whole)
        begin, size = begin + size, min(2 * size, GROUP)
    box.redis.delete(key)


def survey(
    box: Mailbox, spans: Sequence[Span], pages: int | None = None, nets: bool = True
) -> list[Seen]:
    """Return the threads of some spans, newest first, with all that listings tell of them."""
    found: dict[str, Seen] = {}
    for since, until in spans:
        span = f"after:{int(since.timestamp())} before:{int(until.timestamp())}"
        for listed in islice(thread_pages(box, f"{span} {BARRED}", keep=True), pages):
            for thread, words in listed:
                found.setdefault(thread, Seen(thread, words))
        for message_id, thread in _hits(box, f"{span} -in:chats", pages):
            if thread in found and message_id not in found[thread].messages:
                found[thread].messages.append(message_id)
        for _, thread in _hits(box, f"{span} {SENT}", pages):
            if thread in found:
                found[thread].by_owner = True
    for net in NETS if nets else ():
        _cast(box, net, spans, found)
    return list(found.values())


def _cast(box: Mailbox, net: Net, spans: Sequence[Span], found: dict[str, Seen]) -> None:
    """Add what a net catches to the threads that hang in it."""
    caught: dict[str, float] = {}
    for since, until in spans:
        span = f"after:{int(since.timestamp())} before:{int(until.timestamp())}"
        for message_id, thread in _hits(box, f"{net.query} {span} {BARRED}"):
            if thread in found:
                first = found[thread].messages[-1:] == [message_id]
                caught[thread] = net.first if first else caught.get(thread, net.later)
    for thread, worth in caught.items():
        found[thread].caught += worth


def _hits(box: Mailbox, query: str, pages: int | None = None) -> Iterator[tuple[str, str]]:
    """Yield message and thread id of each hit, newest first."""
    for pairs in islice(message_pages(box, query, keep=True), pages):
        yield from pairs


def ranked(threads: Iterable[Seen], enough: float) -> list[tuple[reading.Ranked, bool]]:
    """Return the threads that weigh *enough*, the heaviest first, and whether each is sure."""
    weighed = [(thread.weight, thread) for thread in threads]
    weighed = [pair for pair in weighed if pair[0] >= enough]
    weighed.sort(key=lambda pair: -pair[0])
    return [((thread.id, thread.messages), weight >= SURE) for weight, thread in weighed]
