"""First things first: what looks like an introduction is read before the rest.

A listing is cheap beside a message: it brings the threads of a span of time, their sizes and
their first words. They are ranked by all that can be known so, and read from the top.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from . import glance, reading
from .listing import message_pages, thread_pages
from .mailbox import Mailbox
from .nets import BARRED, NETS, SENT

FIRST = 3  # threads that are read before anything else, so that a hint comes within seconds
GROUP = 24
RANKING_SECONDS = 86_400
PAGES = 4  # of 500 hits: a net that holds more in its span tells nothing
LONG = 12  # more messages than the two sides of an introduction exchange
# How much likelier introductions are among threads that were answered, and by the owner.
ANSWERED, BY_OWNER = 1.6, 1.2


@dataclass(slots=True)
class Seen:
    """What listings tell of one thread."""

    id: str
    words: str = ""
    messages: list[str] = field(default_factory=list)
    caught: float = 0.0
    by_owner: bool = False

    @property
    def weight(self) -> float:
        """How promising the thread is."""
        alone = len(self.messages) < 2
        weight = self.caught + glance.promise(self.words, alone)
        if not alone:
            weight += ANSWERED if len(self.messages) <= LONG else 0.0
            weight += BY_OWNER if self.by_owner else 0.0
        return weight


def search(
    box: Mailbox,
    since: datetime,
    until: datetime,
    enough: float,
    hurry: bool = False,
    whole: bool = False,
) -> None:
    """Read the threads of a span that weigh *enough*, the most promising first.

    Of a conversation that opens nothing its first message alone is read, or all of it (*whole*).

    The ranking is kept for a day in Redis, so that a run that was cut short goes on with it.
    """
    span = f"after:{int(since.timestamp())} before:{int(until.timestamp())}"
    key = f"ranked:{box.account_id}:{box.state().get('stage')}"
    kept = box.redis.get(key)
    if kept is None:
        if hurry:
            for one in ranked(survey(box, span, pages=1, nets=False), enough)[:FIRST]:
                reading.read(box, [one])
        kept = json.dumps(ranked(survey(box, span), enough))
        box.redis.set(key, kept, ex=RANKING_SECONDS)
    every = [(str(thread), list(ids)) for thread, ids in json.loads(kept)]
    begin, size = 0, 1
    while begin < len(every):
        reading.read(box, every[begin : begin + size], whole)
        begin, size = begin + size, min(2 * size, GROUP)
    box.redis.delete(key)


def survey(box: Mailbox, span: str, pages: int | None = None, nets: bool = True) -> list[Seen]:
    """Return the threads of a span with all that listings tell of them."""
    found: dict[str, Seen] = {}
    within = f"{span} {BARRED}"
    for listed in islice(thread_pages(box, within, keep=True), pages):
        found |= {thread: Seen(thread, words) for thread, words in listed}
    for pairs in islice(message_pages(box, f"{span} -in:chats", keep=True), pages):
        for message_id, thread in pairs:
            if thread in found:
                found[thread].messages.append(message_id)
    for pairs in islice(message_pages(box, f"{span} {SENT}", keep=True), pages):
        for _, thread in pairs:
            if thread in found:
                found[thread].by_owner = True
    for net in NETS if nets else ():
        caught = {
            thread
            for pairs in islice(
                message_pages(box, f"{net.query} {span} {BARRED}", keep=True), PAGES
            )
            for _, thread in pairs
        }
        for thread in caught & found.keys():
            found[thread].caught += net.weight
    return list(found.values())


def ranked(threads: Iterable[Seen], enough: float) -> list[reading.Ranked]:
    """Return id and message ids of the threads that weigh *enough*, the heaviest first."""
    weighed = [(thread.weight, thread) for thread in threads]
    weighed = [pair for pair in weighed if pair[0] >= enough]
    weighed.sort(key=lambda pair: -pair[0])
    return [(thread.id, thread.messages) for _, thread in weighed]
