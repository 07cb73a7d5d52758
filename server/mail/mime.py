"""A mail as its bytes (RFC 5322) becomes a Message."""

from __future__ import annotations

import binascii
import email
import hashlib
import re
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import Message as MimePart
from functools import partial
from typing import Any

from introductions.model import Message
from server.mail import headers
from server.mail.charset import decode
from server.mail.header_text import text_of
from server.mail.headers import Fields
from server.mail.message import message
from server.mail.parts import Body, Part, read_body

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MAX_RAW = 8_000_000
_BASE64 = re.compile(rb"(?:^[A-Za-z0-9+/]{60,78}\r?\n)++", re.MULTILINE)
# More base64 than this is an attachment: no text of that length is ever kept.
_BIG = 280_000
_MAX_DEPTH = 30
_CHARSET = re.compile(
    r"charset\*?[ \t]*=[ \t]*(?:[\w-]*'[\w-]*')?\"?([^\s\";]{1,60})", re.IGNORECASE
)
_SIMPLE = ("", "text/plain", "text/html")


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
    fields, start = headers.split(raw)
    return message(
        fields,
        body_of(raw, fields, start),
        id=id or own_id(fields, raw),
        thread_id=thread_id,
        sent_at=sent_at(fields, received_at),
        labels=labels,
    )


def body_of(raw: bytes, fields: Fields, start: int) -> Body:
    """The body of a mail whose fields are split off already."""
    if headers.first(fields, "content-type").partition(";")[0].strip().lower() in _SIMPLE:
        return read_body(_single(raw[start : start + _MAX_RAW], fields))
    try:
        return read_body(_part(email.message_from_bytes(_shortened(raw)), 0))
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError):
        return read_body(_single(raw[start : start + _MAX_RAW], fields, "text/plain"))


def own_id(fields: Fields, raw: bytes) -> str:
    """The Message-ID as in the mail; where there is none, one made of its bytes."""
    stated = text_of(headers.first(fields, "message-id"))
    return stated or f"<{hashlib.sha256(raw).hexdigest()[:32]}@no-message-id.invalid>"


def sent_at(fields: Fields, received_at: datetime | None = None) -> datetime:
    """The Date header, else when it was received, else 1970."""
    stated = headers.instant(headers.first(fields, "date"))
    if stated and stated > EPOCH:
        return stated
    trace = headers.first(fields, "received").rpartition(";")[2]
    return received_at or headers.instant(trace) or EPOCH


def charset_in(content_type: str) -> str:
    """The charset that a Content-Type names; empty when it names none."""
    named = _CHARSET.search(content_type)
    return named[1] if named else ""


def _single(body: bytes, fields: Fields, kind: str = "") -> Part:
    """The only part of a mail that is not multipart."""
    stated = headers.first(fields, "content-type")
    encoding = headers.first(fields, "content-transfer-encoding").strip().lower()
    kind = kind or stated.partition(";")[0].strip().lower() or "text/plain"
    return Part(kind, lambda: decode(_plain(body, encoding), charset_in(stated)))


def _plain(body: bytes, encoding: str) -> bytes:
    if encoding == "quoted-printable":
        return binascii.a2b_qp(body)
    if encoding != "base64":
        return body
    try:
        return binascii.a2b_base64(body)
    except binascii.Error:
        clean = re.sub(rb"[^A-Za-z0-9+/]", b"", body)
        return binascii.a2b_base64(clean[: len(clean) // 4 * 4])


def _shortened(raw: bytes) -> bytes:
    """*raw* without the bulk of its attachments."""
    if len(raw) > _BIG:
        raw = _BASE64.sub(lambda run: run[0][:_BIG], raw[: _MAX_RAW * 8])
    return raw[:_MAX_RAW]


def _part(mime: MimePart[Any, Any], depth: int) -> Part:
    kind = mime.get_content_type()
    below = _below(mime)
    if below and kind == "message/delivery-status":
        return Part(kind, partial(_status_text, below))
    if below and depth < _MAX_DEPTH:
        children = tuple(_part(child, depth + 1) for child in below)
        head = _fields(below[0]) if kind == "message/rfc822" else {}
        return Part(kind, children=children, filename=_filename(mime), headers=head)
    if kind.startswith("multipart/"):
        kind = "text/plain"
    return Part(kind, _content(mime), filename=_filename(mime), attached=_is_attached(mime))


def _below(mime: MimePart[Any, Any]) -> list[MimePart[Any, Any]]:
    payload = mime.get_payload()
    if not isinstance(payload, list):
        return []
    return [child for child in payload if isinstance(child, MimePart)]


def _fields(mime: MimePart[Any, Any]) -> Fields:
    """The fields of an attached message."""
    return headers.collected(
        (name, decode(str(value).encode("utf-8", "surrogateescape")))
        for name, value in mime.raw_items()
    )


def _content(mime: MimePart[Any, Any]) -> Callable[[], str]:
    return lambda: decode(_bytes(mime), str(mime.get_param("charset", "") or ""))


def _bytes(mime: MimePart[Any, Any]) -> bytes:
    payload = mime.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _filename(mime: MimePart[Any, Any]) -> str:
    try:
        return text_of(mime.get_filename() or "")[:200]
    except (ValueError, LookupError, TypeError, IndexError):
        return "attachment"


def _is_attached(mime: MimePart[Any, Any]) -> bool:
    disposition = str(mime.get("content-disposition", "")).strip().lower()
    return disposition.startswith("attachment")


def _status_text(blocks: list[MimePart[Any, Any]]) -> str:
    """The fields of a delivery status (RFC 3464), a line each."""
    return "\n".join(f"{name}: {value}" for block in blocks for name, value in block.items())
