"""What a scan remembers of every message of a mail file: a few numbers, packed."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import BinaryIO

from introductions.mail.bounce import is_bounce
from introductions.mail.subjects import has_prefix
from introductions.model import Message, Participant
from introductions.who.names import canonical
from server.scanning.threads import bare_subject

_HEAD = struct.Struct("<IQIqQQQBBB")
_BOUNCE, _ANSWER = 1, 2
_MAX_PEOPLE = 30
_MAX_LINKS = 60


@dataclass(frozen=True, slots=True)
class Trace:
    """Where a message stands, when it was sent, and hashes of its ids, subject and people.

    *people* are pairs: the hash of the address, and that of the full name (0: none).
    *links* are the hashes of its own id, its parents' and of Gmail's thread.
    """

    file: int
    offset: int
    length: int
    at: int
    own: int
    subject: int
    thread: int
    is_bounce: bool
    is_answer: bool
    links: tuple[int, ...]
    people: tuple[tuple[int, int], ...]


def hashed(text: str) -> int:
    """64 bits of the text, the same in every process; 0 for an empty one."""
    if not text:
        return 0
    return int.from_bytes(
        blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), "little"
    )


@lru_cache(maxsize=20_000)
def person(participant: Participant) -> tuple[int, int]:
    """The hashes of an address and of a full name; of a single name there is none."""
    name = participant.name.lower()
    full = " ".join(sorted(name.replace(",", " ").split())) if " " in name else ""
    return hashed(canonical(participant.email) if participant.email else ""), hashed(full)


def traced(message: Message, file: int, offset: int, length: int) -> Trace:
    """The trace of a message, of which the header is enough."""
    everyone = (message.sender, *message.reached)
    links = (message.message_id, message.in_reply_to, *message.references[-_MAX_LINKS:])
    return Trace(
        file,
        offset,
        length,
        at=int(message.sent_at.timestamp()),
        own=hashed(message.message_id),
        subject=hashed(bare_subject(message.subject)),
        thread=hashed(message.thread_id),
        is_bounce=is_bounce(message),
        is_answer=has_prefix(message.subject),
        links=tuple(hashed(link) for link in dict.fromkeys(links) if link),
        people=tuple(person(one) for one in everyone[:_MAX_PEOPLE]),
    )


def packed(trace: Trace) -> bytes:
    """The trace as bytes."""
    flags = _BOUNCE * trace.is_bounce | _ANSWER * trace.is_answer
    numbers = [*trace.links, *(number for pair in trace.people for number in pair)]
    return _HEAD.pack(
        trace.file,
        trace.offset,
        trace.length,
        trace.at,
        trace.own,
        trace.subject,
        trace.thread,
        flags,
        len(trace.links),
        len(trace.people),
    ) + struct.pack(f"<{len(numbers)}Q", *numbers)


def unpacked(source: BinaryIO) -> Iterator[Trace]:
    """The traces that a file of packed ones holds."""
    source.seek(0)
    while head := source.read(_HEAD.size):
        file, offset, length, at, own, subject, thread, flags, links, people = _HEAD.unpack(head)
        rest = struct.unpack(f"<{links + 2 * people}Q", source.read(8 * (links + 2 * people)))
        pairs = iter(rest[links:])
        yield Trace(
            file,
            offset,
            length,
            at,
            own,
            subject,
            thread,
            is_bounce=bool(flags & _BOUNCE),
            is_answer=bool(flags & _ANSWER),
            links=rest[:links],
            people=tuple(zip(pairs, pairs, strict=True)),
        )


def pairs_of(people: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    """Every two of the people as an unordered pair of hashes, by address and by full name."""
    listed = [tuple(number for number in one if number) for one in dict.fromkeys(people)]
    return {
        (min(a, b), max(a, b))
        for index, one in enumerate(listed)
        for other in listed[index + 1 :]
        for a in one
        for b in other
    }
