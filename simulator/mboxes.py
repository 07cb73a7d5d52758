"""Fills a mailbox from an mbox file, one mail at a time, however large the file is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from simulator.mailboxes import SYSTEM_LABELS, Mailbox
from simulator.mime import Part, header_fields, split
from simulator.outbox import recipients

QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
# Names that Google Takeout writes into X-Gmail-Labels, where they are not the label's id.
TAKEOUT = {
    "starred": "STARRED",
    "important": "IMPORTANT",
    "drafts": "DRAFT",
    "opened": "",
    "archived": "",
}


def load_mbox(mailbox: Mailbox, path: Path) -> int:
    """How many mails were put in. Labels are Takeout's, else SENT or INBOX by the sender."""
    count = 0
    for raw in mails(path):
        part = Part(header_fields(split(raw)[0]))
        thread = part.header("x-gm-thrid")
        thread_id = f"{int(thread):016x}" if thread.isdigit() and int(thread) < 2**64 else ""
        mailbox.add(raw, _labels(mailbox, part), thread_id=thread_id, quiet=True)
        count += 1
    return count


def mails(path: Path) -> Iterator[bytes]:
    """The mails of the file. A line "From " begins one at the start and after a blank line."""
    lines: list[bytes] = []
    blank, begun = True, False
    with path.open("rb") as file:
        for line in file:
            if blank and line.startswith(b"From "):
                if begun:
                    yield _mail(lines)
                lines, begun = [], True
            else:
                lines.append(line)
            blank = not line.strip()
    if begun:
        yield _mail(lines)


def _mail(lines: list[bytes]) -> bytes:
    raw = b"".join(lines)
    return QUOTED_FROM.sub(rb"\1", raw) if b">From " in raw else raw


def _labels(mailbox: Mailbox, part: Part) -> set[str]:
    listed = part.header("x-gmail-labels")
    if listed:
        names = [name.strip().strip('"') for name in listed.split(",")]
        return {label for name in names if (label := _label(mailbox, name))}
    own = {mailbox.email.lower(), *(address.lower() for address, _ in mailbox.aliases)}
    sender = recipients([("to", part.header("from"))])
    return {"SENT"} if sender & own else {"INBOX"}


def _label(mailbox: Mailbox, name: str) -> str:
    known = TAKEOUT.get(name.lower())
    if known is not None:
        return known
    upper = name.upper().replace("CATEGORY ", "CATEGORY_")
    if upper in SYSTEM_LABELS:
        return upper
    label = mailbox.label_named(name)
    if label is None:
        number = sum(1 for key in mailbox.labels if key.startswith("Label_")) + 1
        label = {"id": f"Label_{number}", "name": name, "type": "user"}
        mailbox.labels[label["id"]] = label
    return str(label["id"])
