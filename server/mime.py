"""A mail as its bytes (RFC 5322) becomes a Message."""

from __future__ import annotations

import email
import hashlib
import re
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import Message as MimePart
from functools import partial
from typing import Any

from introductions.model import Message, Participant
from server import headers as fields_of
from server.charset import decode
from server.parts import Part, read_body

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MAX_RAW = 8_000_000
_MAX_HEADERS = 500_000
_HEAD_END = re.compile(rb"\r?\n\r?\n")
# 2,000 lines of base64 hold more text than is ever kept; what follows them is an attachment.
_BASE64 = re.compile(
    rb"((?:^[A-Za-z0-9+/]{60,78}\r?\n){2000})(?:^[A-Za-z0-9+/]{60,78}\r?\n)++", re.M
)
_BIG = 200_000
_MAX_DEPTH = 30

Fields = tuple[tuple[str, str], ...]


def parse_rfc822(
    raw: bytes,
    id: str = "",
    thread_id: str = "",
    labels: frozenset[str] = frozenset(),
    received_at: datetime | None = None,
) -> Message:
    """The message that *raw* holds; never raises, whatever the bytes are.

    Without *id* it is the Message-ID, or a digest of the bytes where there is none.
    *received_at* stands in for a Date header that is missing or no date.
    """
    root, fields = _parsed(_shortened(raw))
    body = read_body(root)
    message_id = fields_of.message_ids(fields_of.first(fields, "message-id"))
    return Message(
        id=id or _own_id(fields, raw),
        thread_id=thread_id,
        sent_at=_sent_at(fields, received_at),
        sender=sender_of(fields),
        to=fields_of.participants(fields_of.joined(fields, "to")),
        cc=fields_of.participants(fields_of.joined(fields, "cc")),
        bcc=fields_of.participants(fields_of.joined(fields, "bcc")),
        subject=fields_of.text_of(fields_of.first(fields, "subject")),
        text=body.text,
        labels=labels,
        headers=fields_of.kept(fields),
        message_id=message_id[0] if message_id else "",
        in_reply_to=parent_of(fields),
        references=fields_of.message_ids(fields_of.joined(fields, "references")),
        calendar=body.calendar,
        attachments=body.attachments,
    )


def sender_of(fields: Fields) -> Participant:
    """The first of From, else Sender; an empty participant when neither names anybody."""
    for name in ("from", "sender"):
        found = fields_of.participants(fields_of.first(fields, name))
        if found:
            return found[0]
    return Participant("")


def parent_of(fields: Fields) -> str:
    """The Message-ID that In-Reply-To names; empty when it names none."""
    found = fields_of.message_ids(fields_of.first(fields, "in-reply-to"))
    return found[0] if found else ""


def _own_id(fields: Fields, raw: bytes) -> str:
    stated = fields_of.text_of(fields_of.first(fields, "message-id"))
    return stated or f"<{hashlib.sha256(raw).hexdigest()[:32]}@no-message-id.invalid>"


def _sent_at(fields: Fields, received_at: datetime | None) -> datetime:
    """The Date header, else when it was received, else 1970."""
    stated = fields_of.instant(fields_of.first(fields, "date"))
    if stated and stated > _EPOCH:
        return stated
    trace = fields_of.first(fields, "received").rpartition(";")[2]
    return received_at or fields_of.instant(trace) or _EPOCH


def _shortened(raw: bytes) -> bytes:
    """*raw* without the bulk of its attachments."""
    if len(raw) > _BIG:
        raw = _BASE64.sub(rb"\1", raw[: _MAX_RAW * 8])
    return raw[:_MAX_RAW]


def _parsed(raw: bytes) -> tuple[Part, Fields]:
    try:
        mime = email.message_from_bytes(raw)
        return _part(mime, 0), _fields(mime)
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError):
        return _plain(raw)


def _plain(raw: bytes) -> tuple[Part, Fields]:
    """What is left of a mail that the MIME parser gives up on: its head, and its body as text."""
    head_end = _HEAD_END.search(raw, 0, _MAX_HEADERS)
    head = raw[: head_end.start()] if head_end else raw[:_MAX_HEADERS]
    body = raw[head_end.end() :] if head_end else b""
    mime = email.message_from_bytes(re.sub(rb"(?im)^content-type:", b"X-Content-Type:", head))
    return Part("text/plain", partial(decode, body)), _fields(mime)


def _fields(mime: MimePart[Any, Any]) -> Fields:
    return tuple((name, _value(value)) for name, value in mime.raw_items())


def _value(value: object) -> str:
    text = str(value)
    if text.isascii():
        return text
    return fields_of.raw_text(text.encode("utf-8", "surrogateescape"))


def _part(mime: MimePart[Any, Any], depth: int) -> Part:
    kind = mime.get_content_type()
    below = _below(mime)
    if below and kind == "message/delivery-status":
        return Part(kind, partial(_status_text, below))
    if below and depth < _MAX_DEPTH:
        children = tuple(_part(child, depth + 1) for child in below)
        head = _fields(below[0]) if kind == "message/rfc822" else ()
        return Part(kind, children=children, filename=_filename(mime), headers=head)
    if kind.startswith("multipart/"):
        kind = "text/plain"
    return Part(kind, _content(mime), filename=_filename(mime), attached=_is_attached(mime))


def _below(mime: MimePart[Any, Any]) -> list[MimePart[Any, Any]]:
    payload = mime.get_payload()
    return [child for child in payload if isinstance(child, MimePart)] if payload else []


def _content(mime: MimePart[Any, Any]) -> Callable[[], str]:
    return lambda: decode(_bytes(mime), str(mime.get_param("charset", "") or ""))


def _bytes(mime: MimePart[Any, Any]) -> bytes:
    payload = mime.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _filename(mime: MimePart[Any, Any]) -> str:
    try:
        return fields_of.text_of(mime.get_filename() or "")[:200]
    except (ValueError, LookupError, TypeError, IndexError):
        return "attachment"


def _is_attached(mime: MimePart[Any, Any]) -> bool:
    disposition = str(mime.get("content-disposition", "")).strip().lower()
    return disposition.startswith("attachment")


def _status_text(blocks: list[MimePart[Any, Any]]) -> str:
    """The fields of a delivery status (RFC 3464), a line each."""
    return "\n".join(f"{name}: {value}" for block in blocks for name, value in block.items())
