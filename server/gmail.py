"""Gmail's JSON of a message (format=full) becomes a Message."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.message import EmailMessage
from functools import partial
from typing import Any

from introductions.model import Message
from server import headers as fields_of
from server.charset import decode
from server.mime import Fields, parent_of, sender_of
from server.parts import Part, read_body

Resource = Mapping[str, Any]
# Given a message id and an attachment id, the bytes of the part; None when they are gone.
FetchAttachment = Callable[[str, str], bytes | None]

_MAX_DEPTH = 30
_MAX_FETCHED = 5_000_000
_READ = ("text/plain", "text/html", "text/calendar", "application/ics", "message/delivery-status")


def parse_message(resource: Resource, fetch_attachment: FetchAttachment | None = None) -> Message:
    """The message that Gmail's JSON holds.

    Text that Gmail moved to an attachment is read through *fetch_attachment*, else left out.
    """
    payload = resource.get("payload") or {}
    fields = _fields(payload)
    fetch = partial(fetch_attachment, str(resource["id"])) if fetch_attachment else None
    body = read_body(_part(payload, fetch, 0))
    message_id = fields_of.message_ids(fields_of.first(fields, "message-id"))
    return Message(
        id=str(resource["id"]),
        thread_id=str(resource.get("threadId") or resource["id"]),
        sent_at=_received_at(resource, fields),
        sender=sender_of(fields),
        to=fields_of.participants(fields_of.joined(fields, "to")),
        cc=fields_of.participants(fields_of.joined(fields, "cc")),
        bcc=fields_of.participants(fields_of.joined(fields, "bcc")),
        subject=fields_of.text_of(fields_of.first(fields, "subject")),
        text=body.text,
        labels=frozenset(map(str, resource.get("labelIds") or ())),
        headers=fields_of.kept(fields),
        message_id=message_id[0] if message_id else "",
        in_reply_to=parent_of(fields),
        references=fields_of.message_ids(fields_of.joined(fields, "references")),
        calendar=body.calendar,
        attachments=body.attachments,
    )


def _fields(payload: Resource) -> Fields:
    listed = payload.get("headers") or ()
    return tuple((str(item.get("name", "")), str(item.get("value", ""))) for item in listed)


def _received_at(resource: Resource, fields: Fields) -> datetime:
    """Gmail's own time of the message, which a false Date header cannot move."""
    try:
        return datetime.fromtimestamp(int(resource["internalDate"]) / 1000, UTC)
    except (KeyError, ValueError, OverflowError, OSError):
        stated = fields_of.instant(fields_of.first(fields, "date"))
        return stated or datetime.fromtimestamp(0, UTC)


def _part(part: Resource, fetch: Callable[[str], bytes | None] | None, depth: int) -> Part:
    fields = _fields(part)
    kind = str(part.get("mimeType") or "text/plain").lower()
    listed = part.get("parts") or () if depth < _MAX_DEPTH else ()
    disposition = fields_of.first(fields, "content-disposition").strip().lower()
    return Part(
        kind,
        lambda: _content(part, kind, fields, fetch),
        children=tuple(_part(child, fetch, depth + 1) for child in listed),
        filename=fields_of.text_of(str(part.get("filename") or ""))[:200],
        attached=disposition.startswith("attachment"),
        headers=_fields(listed[0]) if kind == "message/rfc822" and listed else (),
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
    return decode(data, _charset(fields), utf8_first=True)


def _wanted(kind: str, body: Resource) -> bool:
    return kind in _READ and int(body.get("size") or 0) <= _MAX_FETCHED


def _decoded(data: str) -> bytes:
    """The bytes of base64url text, padded or not; as much as can be read when it is damaged."""
    clean = data.translate({ord("+"): "-", ord("/"): "_"}).rstrip("=")
    try:
        return base64.urlsafe_b64decode(clean + "=" * (-len(clean) % 4))
    except (binascii.Error, ValueError):
        whole = clean.encode("ascii", "ignore")
        whole = whole[: len(whole) - len(whole) % 4]
        return base64.urlsafe_b64decode(whole)


def _charset(fields: Fields) -> str:
    """The charset that the part's Content-Type still names."""
    part = EmailMessage()
    try:
        part["Content-Type"] = fields_of.first(fields, "content-type") or "text/plain"
        return str(part.get_param("charset", "") or "")
    except (ValueError, IndexError, AttributeError):
        return ""
