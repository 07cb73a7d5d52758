"""Mail files become a ledger, without server or database: look, gather, decide."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from introductions.ledger import read_ledger
from introductions.model import Entry, Message, Owner
from server.mail import headers
from server.scanning.examine import Seed, examined, head_of, pieces, with_body
from server.scanning.gather import groups, place_of
from server.scanning.mailfile import MailFile, mail_files, raw_at
from server.scanning.processes import workers
from server.scanning.threads import threaded

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a message stands, and whether it was found to open something."""

    file: MailFile
    offset: int
    length: int
    opens: bool


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a scan found; *unreadable* are the places where a file holds no mail.

    *owned* are those of the owner's addresses that stand on a message.
    """

    entries: tuple[Entry, ...]
    messages: int
    size: int
    unreadable: tuple[tuple[Path, int], ...]
    owned: frozenset[str] = frozenset()


def scan(
    paths: list[Path],
    owner: Owner,
    now: datetime,
    progress: Progress = lambda _: None,
    files: list[MailFile] | None = None,
) -> Scanned:
    """The introductions in mail files, oldest first; raises `NotMail` for what is no mail."""
    files = mail_files(paths) if files is None else files
    seeds: dict[tuple[int, int], Seed] = {}
    count = 0
    owned: set[str] = set()
    unreadable = [(file.path, 0) for file in files if file.garbage]
    size = sum(file.size for file in files)
    with TemporaryFile() as traces, workers(size) as run:
        for found in run(partial(examined, owner=owner), pieces(files)):
            traces.write(found.traces)
            seeds.update({_key(seed): seed for seed in found.seeds})
            count += found.messages
            owned |= found.owned
            unreadable += [(files[number].path, offset) for number, offset in found.unreadable]
            progress(found.size)
        together = groups(list(seeds.values()), traces)
        opening = {place_of(seed.trace) for seed in seeds.values()}
        stands = (
            [Stand(files[at[0]], at[1], at[2], at in opening) for at in places]
            for places in together
        )
        entries = _unique_entries(run(partial(_ledger, owner=owner, now=now), stands))
    return Scanned(entries, count, size, tuple(unreadable), frozenset(owned))


def _key(seed: Seed) -> tuple[int, int]:
    """One key for the copies of one mail: its Message-ID, else where it stands."""
    return (seed.trace.own, 0) if seed.trace.own else (seed.trace.file, seed.trace.offset)


def _ledger(stands: list[Stand], owner: Owner, now: datetime) -> tuple[Entry, ...]:
    """The introductions among the messages that stand at these places."""
    with ExitStack() as stack:
        sources = _Sources(stack)
        found = [(sources.message(stand), stand.opens) for stand in stands]
    opening = {message.id for message, opens in found if opens}
    messages = threaded(_unique(message for message, _ in found))
    return read_ledger(messages, owner, now, look=lambda message: message.id in opening)


def _unique_entries(ledgers: Iterator[tuple[Entry, ...]]) -> tuple[Entry, ...]:
    """All ledgers as one, each opener once."""
    found: dict[str, Entry] = {}
    for entry in chain.from_iterable(ledgers):
        known = found.get(entry.opener)
        if known is None or len(entry.messages) > len(known.messages):
            found[entry.opener] = entry
    return tuple(sorted(found.values(), key=lambda entry: (entry.opened_at, entry.opener)))


def _unique(messages: Iterable[Message]) -> list[Message]:
    """The messages, of copies of one mail the first."""
    return list({message.id: message for message in messages}.values())


class _Sources:
    """The files, each opened once; the least recently used is closed when there are many."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self._open: dict[Path, BinaryIO] = {}

    def message(self, stand: Stand) -> Message:
        """The message that stands at a place."""
        file = stand.file
        if file.path not in self._open:
            if len(self._open) >= 50:
                self._open.pop(next(iter(self._open))).close()
            self._open[file.path] = self._stack.enter_context(file.path.open("rb"))
        raw = raw_at(file, self._open[file.path], stand.offset, stand.length)
        fields, start = headers.split(raw)
        return with_body(head_of(raw, fields), raw, fields, start)
