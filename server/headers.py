"""The header fields of a mail: split from its bytes, looked up, read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from introductions.model import Participant
from server.addresses import participants
from server.charset import decode
from server.header_text import text_of

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
_NAME = re.compile(rb"[!-9;-~]{1,200}[ \t]*:")

# Name in lower case, and the value as it stands.
Fields = Iterable[tuple[str, str]]


def split(raw: bytes) -> tuple[tuple[tuple[str, str], ...], int]:
    """The fields of a mail in their order, and where its body begins."""
    stop, body = _head_end(raw)
    fields: list[list[str]] = []
    position = 0
    for line in raw[:stop].split(b"\n"):
        if line[:1] in (b" ", b"\t") and fields:
            fields[-1][1] += " " + _text(line)
        elif _NAME.match(line):
            name, _, value = line.partition(b":")
            fields.append([name.strip().decode("ascii").lower(), _text(value)])
        elif line.strip() and not line.startswith((b"From ", b">From ")):
            return _frozen(fields), position
        position += len(line) + 1
    return _frozen(fields), body


def _head_end(raw: bytes) -> tuple[int, int]:
    """Where the head ends and where the body begins: around the first empty line."""
    if raw[:2] == b"\r\n" or raw[:1] == b"\n":
        return 0, raw.find(b"\n") + 1
    dos = raw.find(b"\n\r\n", 0, _MAX_HEAD)
    unix = raw.find(b"\n\n", 0, dos + 1 if dos >= 0 else _MAX_HEAD)
    if unix >= 0:
        return unix, unix + 2
    return (dos, dos + 3) if dos >= 0 else (min(len(raw), _MAX_HEAD),) * 2


def _frozen(fields: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in fields)


def _text(value: bytes) -> str:
    """The value's text; bytes beyond ASCII are UTF-8, else Windows-1252 (against RFC 5322)."""
    value = value.strip(b" \t\r")
    return value.decode("ascii") if value.isascii() else decode(value)


def message_ids(value: str) -> tuple[str, ...]:
    """The Message-IDs in a header, each as `<…>`, in their order, the last hundred at most."""
    found = _MESSAGE_ID.findall(value) or [f"<{bare}>" for bare in _BARE_ID.findall(value)]
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
    found: dict[str, str] = {}
    for name, value in fields:
        if name in KEPT or name.startswith(_KEPT_PREFIX):
            found.setdefault(name, text_of(value)[:_MAX_VALUE])
    return found


def people(fields: Fields, name: str) -> tuple[Participant, ...]:
    """Everyone in an address header, which may be repeated."""
    return participants(", ".join(value for field, value in fields if field == name and value))


def sender(fields: Fields) -> Participant:
    """The first of From, else Sender; an empty participant when neither names anybody."""
    for name in ("from", "sender"):
        found = participants(first(fields, name))
        if found:
            return found[0]
    return Participant("")


def first(fields: Fields, name: str) -> str:
    """The first value of a header; empty when it is missing."""
    return next((value for field, value in fields if field == name), "")


def first_id(fields: Fields, name: str) -> str:
    """The first Message-ID in a header; empty when it holds none."""
    found = message_ids(first(fields, name))
    return found[0] if found else ""
