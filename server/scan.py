"""Mail files become a ledger, without server or database: look, gather, decide."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from introductions.ledger import read_ledger
from introductions.model import Entry, Message, Owner
from server import headers
from server.examine import Examined, Seed, examined, head_of, pieces, with_body
from server.gather import Place, groups
from server.mailfile import MailFile, mail_files, raw_at
from server.threads import threaded

PROCESSES = 2
# Below this size one process is done before the others have started.
_WORTH_A_POOL = 15_000_000
_AHEAD = 4

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a scan found; *unreadable* are the places where a file holds no mail."""

    entries: tuple[Entry, ...]
    messages: int
    size: int
    unreadable: tuple[tuple[Path, int], ...]


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
    unreadable = [(file.path, 0) for file in files if file.garbage]
    with TemporaryFile() as traces:
        for found in _looked(files, owner):
            traces.write(found.traces)
            seeds.update({_key(seed): seed for seed in found.seeds})
            count += found.messages
            unreadable += [(files[number].path, offset) for number, offset in found.unreadable]
            progress(found.size)
        entries = _entries(files, list(seeds.values()), traces, owner, now)
    return Scanned(entries, count, sum(file.size for file in files), tuple(unreadable))


def _key(seed: Seed) -> tuple[int, int]:
    """One key for the copies of one mail: its Message-ID, else where it stands."""
    return (seed.trace.own, 0) if seed.trace.own else (seed.trace.file, seed.trace.offset)


def _looked(files: list[MailFile], owner: Owner) -> Iterator[Examined]:
    """The first look at every piece, in two processes where that is worth it."""
    work = iter(pieces(files))
    if sum(file.size for file in files) < _WORTH_A_POOL:
        yield from (examined(piece, owner) for piece in work)
        return
    with ProcessPoolExecutor(PROCESSES, get_context("spawn")) as pool:
        waiting: deque[Future[Examined]] = deque()
        for piece in work:
            waiting.append(pool.submit(examined, piece, owner))
            if len(waiting) >= _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _entries(
    files: list[MailFile], seeds: list[Seed], traces: BinaryIO, owner: Owner, now: datetime
) -> tuple[Entry, ...]:
    """The ledgers of all groups as one, each opener once."""
    found: dict[str, Entry] = {}
    with ExitStack() as stack:
        sources = _Sources(files, stack)
        for places in groups(seeds, traces):
            messages = threaded(_unique(sources.message(place) for place in places))
            for entry in read_ledger(messages, owner, now):
                known = found.get(entry.opener)
                if known is None or len(entry.messages) > len(known.messages):
                    found[entry.opener] = entry
    return tuple(sorted(found.values(), key=lambda entry: (entry.opened_at, entry.opener)))


def _unique(messages: Iterator[Message]) -> list[Message]:
    """The messages, of copies of one mail the first."""
    return list({message.id: message for message in messages}.values())


class _Sources:
    """The files, each opened once; the least recently used is closed when there are many."""

    def __init__(self, files: list[MailFile], stack: ExitStack) -> None:
        self._files = files
        self._stack = stack
        self._open: dict[int, BinaryIO] = {}

    def message(self, place: Place) -> Message:
        """The message that stands at a place."""
        number, offset, length = place
        file = self._files[number]
        if number not in self._open:
            if len(self._open) >= 50:
                self._open.pop(next(iter(self._open))).close()
            self._open[number] = self._stack.enter_context(file.path.open("rb"))
        raw = raw_at(file, self._open[number], offset, length)
        fields, start = headers.split(raw)
        return with_body(head_of(raw, fields), raw, fields, start)
