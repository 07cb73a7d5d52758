"""The mail that a forward carries: who wrote it to whom, and its text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introductions.model import Participant
from introductions.quote_words import FORWARD_LINE, field_of
from introductions.quotes import header_end

_MAX_LINES = 2_000
_PERSON = re.compile(
    r"\"?([^\"<>\[\]();,]*?)\"?\s*[<\[(]?(?:mailto:)?([\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+\w)[>\])]?"
)
_MARK = re.compile(r"^[ \t]{0,3}(?:>[ \t]?)+")


@dataclass(frozen=True, slots=True)
class Forwarded:
    """One quoted mail with its header; *text* is all below it, later quotes included."""

    sender: Participant
    to: tuple[Participant, ...] = ()
    cc: tuple[Participant, ...] = ()
    subject: str = ""
    date: str = ""
    text: str = ""
    is_forward: bool = False


def forwarded_part(text: str) -> Forwarded | None:
    """The first mail quoted with a header ("From: … To: …"); None when there is none."""
    lines = [_MARK.sub("", line.rstrip()) for line in text.splitlines()[:_MAX_LINES]]
    announced = False
    for index, line in enumerate(lines):
        announced = announced or bool(FORWARD_LINE.match(line))
        stop = header_end(lines, index)
        if stop is not None:
            return _read(lines[index:stop], "\n".join(lines[stop:]).strip(), announced)
    return None


def _read(header: list[str], text: str, announced: bool) -> Forwarded:
    values: dict[str, str] = {}
    current = ""
    for line in header:
        found = field_of(line)
        if found and found[0] not in values:
            current = found[0]
            values[current] = found[1]
        elif current:
            values[current] += f" {line.strip()}"
    senders = _people(values.get("from", ""))
    return Forwarded(
        sender=senders[0] if senders else Participant("", values.get("from", "").strip()[:100]),
        to=_people(values.get("to", "")),
        cc=_people(values.get("cc", "")),
        subject=values.get("subject", "").strip(),
        date=values.get("date", "").strip(),
        text=text,
        is_forward=announced,
    )


def _people(value: str) -> tuple[Participant, ...]:
    """Those named in a quoted address line, with an address or by name only."""
    found = [
        Participant(email.lower().strip("."), name.strip(" '\"\t"))
        for name, email in _PERSON.findall(value[:5000])
    ]
    if not found:
        names = re.split(r"[;,]", value[:1000]) if "," not in value or ";" in value else [value]
        found = [Participant("", name.strip(" '\"<>")) for name in names if name.strip(" '\"<>")]
    return tuple(dict.fromkeys(found))
