"""The first look at mail files: every message leaves a trace, those that may matter are read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from introductions.finding.first_look import may_open_at_all
from introductions.finding.openers import may_open, opener_in
from introductions.mail.human import is_automatic, is_bulk, is_human
from introductions.model import Message, Owner
from introductions.who.names import same_address
from introductions.who.people import Book
from server.mail import headers
from server.mail.headers import Fields
from server.mail.message import message
from server.mail.mime import body_of, own_id, sent_at
from server.mail.parts import Body
from server.scanning import takeout
from server.scanning.mailfile import MailFile, Stored, stored
from server.scanning.traces import Trace, packed, person, traced

# The core opens nothing that is addressed to more people (`finding.openers.may_open`).
MOST_ADDRESSED = 12
_RANGE = 2_000_000
_FILES = 200


@dataclass(frozen=True, slots=True)
class Seed:
    """A message that opens something, and the hashes of those concerned."""

    trace: Trace
    people: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """What one worker reads in one go: a range of one file, or several small files."""

    files: tuple[tuple[int, MailFile], ...]
    start: int = 0
    stop: int | None = None

    @property
    def size(self) -> int:
        """How many bytes it holds."""
        if self.stop is not None:
            return self.stop - self.start
        return sum(file.size for _, file in self.files)


@dataclass(frozen=True, slots=True)
class Examined:
    """What the first look at one piece found; *unreadable* holds (file, offset) of no-mail.

    *owned* are those of the owner's addresses that stand on a message.
    """

    size: int
    traces: bytes
    seeds: tuple[Seed, ...]
    messages: int
    unreadable: tuple[tuple[int, int], ...]
    owned: frozenset[str]


def pieces(files: list[MailFile]) -> Iterator[Piece]:
    """The work, cut into parts of about two megabytes."""
    small: list[tuple[int, MailFile]] = []
    for number, file in enumerate(files):
        if file.is_mbox:
            for start in range(0, file.size, _RANGE):
                yield Piece(((number, file),), start, min(start + _RANGE, file.size))
            continue
        small.append((number, file))
        if len(small) == _FILES:
            yield Piece(tuple(small))
            small = []
    if small:
        yield Piece(tuple(small))


def examined(piece: Piece, owner: Owner) -> Examined:
    """The traces of the piece's messages, and those among them that open something."""
    traces: list[bytes] = []
    seeds: list[Seed] = []
    unreadable: list[tuple[int, int]] = []
    count = 0
    addresses: set[str] = set()
    for number, file in piece.files:
        for one in stored(file, piece.start, piece.stop):
            count += 1
            fields, start = headers.split(one.raw)
            if not is_mail(fields):
                unreadable.append((number, one.offset))
                continue
            head = head_of(one.raw, fields)
            addresses.update(_addresses_on(head))
            if head.labels & takeout.LEFT_OUT or (is_bulk(head) and not is_automatic(head)):
                continue
            trace = traced(head, number, one.offset, one.length)
            traces.append(packed(trace))
            if worth_reading(head):
                seeds += _seeds(one, fields, start, head, trace, owner)
    owned = frozenset(own for own in owner.emails if any(same_address(own, a) for a in addresses))
    return Examined(piece.size, b"".join(traces), tuple(seeds), count, tuple(unreadable), owned)


def _addresses_on(head: Message) -> Iterator[str]:
    """The addresses that a message is from or to, and the one it was delivered to."""
    yield from (one.email for one in (head.sender, *head.reached))
    if "delivered-to" in head.headers:
        yield head.headers["delivered-to"]


def is_mail(fields: Fields) -> bool:
    """True when the head is that of a mail: it says from whom, or when, or which."""
    return any(name in fields for name in ("from", "date", "message-id", "received", "subject"))


def head_of(raw: bytes, fields: Fields) -> Message:
    """The message without its body."""
    return message(
        fields,
        Body(),
        id=own_id(fields, raw),
        thread_id=takeout.thread_id(fields),
        sent_at=sent_at(fields),
        labels=takeout.labels(fields),
    )


def worth_reading(head: Message) -> bool:
    """Whether the body may matter: never False for what `may_open` accepts with its body."""
    return 1 <= len(head.recipients) <= MOST_ADDRESSED and is_human(head)


def may_matter(full: Message) -> bool:
    """Whether a message is read closely: what the quick looks at its words and people say."""
    return may_open_at_all(full) and may_open(full)


def with_body(head: Message, raw: bytes, fields: Fields, start: int) -> Message:
    """The message with its body."""
    body = body_of(raw, fields, start)
    return replace(head, text=body.text, calendar=body.calendar, attachments=body.attachments)


def _seeds(
    one: Stored, fields: Fields, start: int, head: Message, trace: Trace, owner: Owner
) -> Iterator[Seed]:
    full = with_body(head, one.raw, fields, start)
    if not may_matter(full):
        return
    opener = opener_in(full, Book((full,), owner))
    if opener is not None:
        concerned = (opener.introducer, *opener.parties, full.sender, *full.recipients[:6])
        yield Seed(trace, tuple(dict.fromkeys(person(one) for one in concerned)))
