"""The header fields of a mail: split from its bytes, looked up, read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from introductions.model import Participant
from server.mail.addresses import participants
from server.mail.charset import decode
from server.mail.header_text import text_of

# The headers that rules read; everything else is dropped when a message is stored.
KEPT = frozenset(
    {
        "auto-submitted",
        "x-autoreply",
        "x-autorespond",
        "x-auto-response-suppress",
        "precedence",
        "list-id",
        "list-unsubscribe",
        "list-post",
        "list-help",
        "x-failed-recipients",
        "content-type",
        "return-path",
        "sender",
        "reply-to",
        "x-mailer",
        "user-agent",
        "feedback-id",
        "x-spam-status",
        "x-spam-flag",
        "x-loop",
        "authentication-results",
        "x-forwarded-for",
        "delivered-to",
        "resent-from",
    }
)
_KEPT_PREFIX = "x-introkeeper"
_MAX_VALUE = 2_000
_MAX_HEAD = 500_000
_MAX_REFERENCES = 100
_MESSAGE_ID = re.compile(r"<[^<>\s]{1,900}>")
_BARE_ID = re.compile(r"[^<>\s,;\"]{1,900}@[^<>\s,;\"]{1,900}")
_NAME = re.compile(r"[!-9;-~]{1,200}[ \t]*")
_MOST_NAMES = 5_000

# The values of each field in their order, under its name in lower case.
Fields = dict[str, list[str]]
_seen: dict[str, str] = {}


def split(raw: bytes) -> tuple[Fields, int]:
    """The fields of a mail, and where its body begins."""
    stop, body = _head_end(raw)
    fields: Fields = {}
    values: list[str] = []
    lines = _lines(raw[:stop])
    for number, text in enumerate(lines):
        if text[:1] in (" ", "\t") and values:
            values[-1] += " " + text.strip()
            continue
        stated, colon, value = text.partition(":")
        name = _seen.get(stated) if colon else ""
        if name is None:
            name = _name(stated)
        if name:
            values = fields.setdefault(name, [])
            values.append(value.strip())
        elif text.strip() and not text.startswith(("From ", ">From ")):
            before = raw[:stop].split(b"\n")[:number]
            return fields, sum(map(len, before)) + number
    return fields, body


def _lines(head: bytes) -> list[str]:
    """The lines of a head as text, each by its own charset."""
    if head.isascii():
        return head.decode("ascii").split("\n")
    return [line.decode("ascii") if line.isascii() else decode(line) for line in head.split(b"\n")]


def _name(stated: str) -> str:
    """The name of a field in lower case, remembered; empty for what cannot be one."""
    name = stated.strip().lower() if _NAME.fullmatch(stated) else ""
    if len(_seen) < _MOST_NAMES:
        _seen[stated] = name
    return name


def _head_end(raw: bytes) -> tuple[int, int]:
    """Where the head ends and where the body begins: around the first empty line."""
    if raw[:2] == b"\r\n" or raw[:1] == b"\n":
        return 0, raw.find(b"\n") + 1
    dos = raw.find(b"\n\r\n", 0, _MAX_HEAD)
    unix = raw.find(b"\n\n", 0, dos + 1 if dos >= 0 else _MAX_HEAD)
    if unix >= 0:
        return unix, unix + 2
    return (dos, dos + 3) if dos >= 0 else (min(len(raw), _MAX_HEAD),) * 2


def message_ids(value: str) -> tuple[str, ...]:
    """The Message-IDs in a header, each as `<…>`, in their order, the last hundred at most."""
    found = _MESSAGE_ID.findall(value) or [
        f"<{bare}>" for bare in _BARE_ID.findall(value[:_MAX_VALUE])
    ]
    return tuple(dict.fromkeys(found))[-_MAX_REFERENCES:]


def instant(value: str) -> datetime | None:
    """The instant of a Date header in UTC; None when it is none."""
    try:
        at = parsedate_to_datetime(text_of(value))
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return None


def kept(fields: Fields) -> dict[str, str]:
    """The headers that rules read; of repeated ones the first."""
    return {
        name: text_of(values[0])[:_MAX_VALUE]
        for name, values in fields.items()
        if name in KEPT or name.startswith(_KEPT_PREFIX)
    }


def people(fields: Fields, name: str) -> tuple[Participant, ...]:
    """Everyone in an address header, which may be repeated."""
    values = fields.get(name)
    return participants(", ".join(filter(None, values))) if values else ()


def sender(fields: Fields) -> Participant:
    """The first of From, else Sender; an empty participant when neither names anybody."""
    for name in ("from", "sender"):
        found = participants(first(fields, name))
        if found:
            return found[0]
    return Participant("")


def first(fields: Fields, name: str) -> str:
    """The first value of a header; empty when it is missing."""
    values = fields.get(name)
    return values[0] if values else ""


def first_id(fields: Fields, name: str) -> str:
    """The first Message-ID in a header; empty when it holds none."""
    found = message_ids(first(fields, name))
    return found[0] if found else ""


def collected(pairs: Iterable[tuple[str, str]]) -> Fields:
    """The fields of a list of names and values."""
    fields: Fields = {}
    for name, value in pairs:
        fields.setdefault(name.strip().lower(), []).append(value)
    return fields
