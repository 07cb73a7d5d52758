"""Gmail's JSON of a message (format=full) becomes a Message."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any

from introductions.model import Message
from server.mail import headers
from server.mail.charset import decode
from server.mail.header_text import text_of
from server.mail.headers import Fields
from server.mail.message import message
from server.mail.mime import EPOCH, charset_in
from server.mail.parts import Part, read_body

Resource = Mapping[str, Any]
# Given a message id and an attachment id, the bytes of the part; None when they are gone.
FetchAttachment = Callable[[str, str], bytes | None]

_MAX_DEPTH = 30
_STANDARD = str.maketrans("+/", "-_")
_NOT_BASE64 = re.compile(r"[^A-Za-z0-9_-]")
_MAX_FETCHED = 5_000_000
_READ = ("text/plain", "text/html", "text/calendar", "application/ics", "message/delivery-status")


def parse_message(resource: Resource, fetch_attachment: FetchAttachment | None = None) -> Message:
    """The message that Gmail's JSON holds.

    Text that Gmail moved to an attachment is read through *fetch_attachment*, else left out.
    """
    payload = resource.get("payload") or {}
    fields = _fields(payload)
    fetch = partial(fetch_attachment, str(resource["id"])) if fetch_attachment else None
    return message(
        fields,
        read_body(_part(payload, fetch, 0)),
        id=str(resource["id"]),
        thread_id=str(resource.get("threadId") or resource["id"]),
        sent_at=_received_at(resource, fields),
        labels=frozenset(map(str, resource.get("labelIds") or ())),
    )


def _fields(payload: Resource) -> Fields:
    listed = payload.get("headers") or ()
    return headers.collected(
        (str(item.get("name", "")), str(item.get("value", ""))) for item in listed
    )


def _received_at(resource: Resource, fields: Fields) -> datetime:
    """Gmail's own time of the message, which a false Date header cannot move."""
    try:
        return datetime.fromtimestamp(int(resource["internalDate"]) / 1000, UTC)
    except (KeyError, ValueError, OverflowError, OSError):
        stated = headers.instant(headers.first(fields, "date"))
        return stated or EPOCH


def _part(part: Resource, fetch: Callable[[str], bytes | None] | None, depth: int) -> Part:
    fields = _fields(part)
    kind = str(part.get("mimeType") or "text/plain").lower()
    listed = part.get("parts") or () if depth < _MAX_DEPTH else ()
    disposition = headers.first(fields, "content-disposition").strip().lower()
    return Part(
        kind,
        lambda: _content(part, kind, fields, fetch),
        children=tuple(_part(child, fetch, depth + 1) for child in listed),
        filename=text_of(str(part.get("filename") or ""))[:200],
        attached=disposition.startswith("attachment"),
        headers=_fields(listed[0]) if kind == "message/rfc822" and listed else {},
    )


def _content(
    part: Resource, kind: str, fields: Fields, fetch: Callable[[str], bytes | None] | None
) -> str:
    body = part.get("body") or {}
    if body.get("data"):
        data = _decoded(str(body["data"]))
    elif fetch and body.get("attachmentId") and _wanted(kind, body):
        data = fetch(str(body["attachmentId"])) or b""
    else:
        return ""
    charset = charset_in(headers.first(fields, "content-type"))
    return decode(data, charset, utf8_first=True)


def _wanted(kind: str, body: Resource) -> bool:
    return kind in _READ and int(body.get("size") or 0) <= _MAX_FETCHED


def _decoded(data: str) -> bytes:
    """The bytes of base64url text, padded or not; as much as can be read when it is damaged."""
    clean = _NOT_BASE64.sub("", data.translate(_STANDARD))
    whole = clean[:-1] if len(clean) % 4 == 1 else clean
    return base64.urlsafe_b64decode(whole + "=" * (-len(whole) % 4))
