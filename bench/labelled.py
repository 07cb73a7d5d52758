"""Mail that is labelled: what each mail opens, for fitting weights. Development data only.

Files may be scenarios, single mails (a row with *kind* or *first* each), or labels of real mail
with the mail files they speak of.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zlib import crc32

from introductions.mail.human import is_human
from introductions.model import Kind, Message, Owner, Participant
from introductions.who.met import Met
from introductions.who.people import Book
from server.evaluating.labelled_mail import BACKGROUND, Label, read_labels
from server.evaluating.scenarios import read_scenarios
from server.mail import headers
from server.scanning.examine import head_of, with_body
from server.scanning.mailfile import mail_files, stored

PARTS = 4
MAIL = "mail, part "
_SENT = datetime(2025, 3, 3, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Labelled:
    """One mail of a source, the people it may know, and what it opens ("": nothing)."""

    source: str
    message: Message
    owner: Owner
    book: Book
    met: Met | None
    kind: str
    label: Label | None = None  # what a reader said of real mail
    presents_elsewhere: bool = False  # its writer does in the same scenario: this may say it again

    @property
    def is_doubtful(self) -> bool:
        """Whether it counts neither for nor against: a hand-over, or its reader was not sure."""
        label = self.label
        return label is not None and label.counts_neither and not label.is_direct


def read(paths: Iterable[Path]) -> Iterator[Labelled]:
    """All labelled mail of the files named; real mail comes last."""
    files = list(paths)
    labels: list[Path] = []
    for path in files:
        if path.suffix == ".jsonl":
            head = json.loads(path.read_text("utf-8").partition("\n")[0])
            if "message_id" in head:
                labels.append(path)
            else:
                yield from _scenarios(path) if "expect" in head else _single_mails(path)
    mail = [path for path in files if path.suffix != ".jsonl"]
    if mail:
        yield from _real_mail(mail, read_labels(labels))


def _single_mails(path: Path) -> Iterator[Labelled]:
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        message = _of_people(row) if "people" in row else _of_addresses(row)
        kind = Kind.INTRODUCTION if "people" in row else row["kind"] or ""
        yield _alone(path.name, message, kind)


def _alone(source: str, message: Message, kind: str, label: Label | None = None) -> Labelled:
    """A mail of which nothing else is known."""
    owner = Owner()
    return Labelled(source, message, owner, Book((message,), owner), None, kind, label)


def _of_addresses(row: dict[str, Any]) -> Message:
    to, cc = (tuple(Participant(e) for e in row[name]) for name in ("to", "cc"))
    sender = Participant(row["from"])
    return Message("m", "t", _SENT, sender, to, cc, subject=row["subject"], text=row["body"])


def _of_people(row: dict[str, Any]) -> Message:
    sender, *to = (
        Participant(f"{name.split()[0].lower()}@{name.split()[-1].lower()}.example", name)
        for name in (row["from"], *row["people"])
    )
    return Message("m", "t", _SENT, sender, tuple(to), (), subject="", text=row["body"])


def _scenarios(path: Path) -> Iterator[Labelled]:
    """The mail of a scenario file, oldest first in each scenario."""
    for scenario in read_scenarios(path):
        kinds = {i["message"]: i["kind"] for i in scenario.expect.get("introductions") or ()}
        owner = scenario.owner
        book = Book(scenario.messages, owner)
        met = Met(book)
        presenting = {one.sender.email for one in scenario.messages if one.id in kinds}
        for message in sorted(scenario.messages, key=lambda one: one.sent_at):
            again = message.id not in kinds and message.sender.email in presenting
            kind = kinds.get(message.id, "")
            yield Labelled(path.name, message, owner, book, met, kind, presents_elsewhere=again)
            if is_human(message):
                met.note(message)


def _real_mail(paths: list[Path], labels: dict[str, Label]) -> Iterator[Labelled]:
    """Real mail by writer in parts, each mail once."""
    seen: set[str] = set()
    for file in mail_files(paths):
        for one in stored(file):
            fields, start = headers.split(one.raw)
            message = with_body(head_of(one.raw, fields), one.raw, fields, start)
            if message.id in seen:
                continue
            seen.add(message.id)
            part = f"{MAIL}{crc32(message.sender.email.encode()) % PARTS + 1}"
            label = labels.get(message.id, BACKGROUND)
            yield _alone(part, message, _kind(label), label)


def _kind(label: Label) -> str:
    """What real mail opens by its label."""
    if not label.is_direct:
        return ""
    return Kind.ONE_SIDED if label.side == "one-sided" else Kind.INTRODUCTION
