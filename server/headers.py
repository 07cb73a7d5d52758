"""Header fields of mail become clean text, participants, message ids and instants."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.utils import getaddresses, parsedate_to_datetime

from introductions.model import Participant
from server.charset import decode

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
        "importance",
    }
)
_KEPT_PREFIX = "x-introkeeper"
_MAX_VALUE = 2_000
_MAX_ADDRESSES = 100_000
_MAX_REFERENCES = 100

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]+")
_ENCODED_WORD = re.compile(r"=\?[^?\s]{1,40}\?[bqBQ]\?[^?]*\?=")
_SPLIT_WORDS = re.compile(r"(\?=)[ \t\r\n]+(?==\?)")
_ADDRESS = re.compile(r"[^\s<>\"(),:;@\[\]]+@[^\s<>\"(),:;@]+")
_MESSAGE_ID = re.compile(r"<[^<>\s]{1,900}>")
_BARE_ID = re.compile(r"[^<>\s,;\"]{1,900}@[^<>\s,;\"]{1,900}")

Fields = Iterable[tuple[str, str]]


def text_of(value: str) -> str:
    """One clean line: encoded words decoded (RFC 2047), no line breaks, no control characters."""
    if "=?" in value:
        value = _ENCODED_WORD.sub(_decoded_word, _SPLIT_WORDS.sub(r"\1", value))
    return " ".join(_CONTROL.sub(" ", value).split())


def _decoded_word(match: re.Match[str]) -> str:
    try:
        pieces = decode_header(match[0])
    except (HeaderParseError, ValueError):
        return match[0]
    return "".join(
        decode(piece, charset or "") if isinstance(piece, bytes) else piece
        for piece, charset in pieces
    )


def raw_text(value: bytes) -> str:
    """Text of a header's bytes: UTF-8 where it is, else Windows-1252 (both against RFC 5322)."""
    return decode(value)


def participants(value: str) -> tuple[Participant, ...]:
    """Everyone in an address header; a name without an address has an empty email."""
    value = value[:_MAX_ADDRESSES]
    try:
        pairs = getaddresses([_CONTROL.sub(" ", value)])
    except (RecursionError, ValueError, IndexError):
        pairs = [("", address) for address in _ADDRESS.findall(value)]
    found: list[Participant] = []
    surname = ""
    for name, address in pairs:
        name, address = text_of(name), text_of(address)
        if "@" in address:
            found.append(_person(_clean(address), _joined(surname, name)))
            surname = ""
            continue
        if surname:
            found.append(Participant("", surname))
        surname = "" if _is_group(name, address) else (name or address).strip("<>;: ")
    if surname:
        found.append(Participant("", surname))
    return tuple(dict.fromkeys(found))


def _person(email: str, name: str) -> Participant:
    """The participant; an address repeated as the name is no name."""
    name = name.strip("'\" ")
    return Participant(email, "" if name.lower() == email else name)


def _clean(address: str) -> str:
    match = _ADDRESS.search(address)
    return (match[0] if match else address).strip(".'").lower()


def _joined(surname: str, name: str) -> str:
    """Undo the split of an unquoted `Chen, Ray <ray@…>`."""
    return f"{surname}, {name}" if surname and name else name or surname


def _is_group(name: str, address: str) -> bool:
    """True for the empty group `undisclosed-recipients:;` and its translations."""
    text = f"{name} {address}".lower()
    return not text.strip() or "undisclosed" in text or "recipients" in text or text.endswith(":")


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
    """The headers that rules read, names in lower case; of repeated ones the first."""
    found: dict[str, str] = {}
    for name, value in fields:
        name = name.lower().strip()
        if name in KEPT or name.startswith(_KEPT_PREFIX):
            found.setdefault(name, text_of(value)[:_MAX_VALUE])
    return found


def joined(fields: Fields, name: str) -> str:
    """The values of a header that may be repeated, joined by commas."""
    return ", ".join(value for field, value in fields if field.lower() == name and value.strip())


def first(fields: Fields, name: str) -> str:
    """The first value of a header; empty when it is missing."""
    return next((value for field, value in fields if field.lower() == name), "")
