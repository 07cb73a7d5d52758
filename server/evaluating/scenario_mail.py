"""A scenario's message as Gmail's JSON, so that it takes the product's own way in."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
from email.utils import format_datetime, formataddr
from typing import Any

from introductions.model import Participant

_ADDRESSES = ("to", "cc", "bcc")


def gmail_resource(row: dict[str, Any], thread: str, references: tuple[str, ...]) -> dict[str, Any]:
    """Return what Gmail's API would give for a scenario's message (format=full)."""
    sent_at = instant(row["date"])
    return {
        "id": row["id"],
        "threadId": thread,
        "labelIds": list(row.get("labels") or ()),
        "internalDate": str(int(sent_at.timestamp() * 1000)),
        "payload": {**_content(row), "headers": _headers(row, sent_at, references)},
    }


def instant(text: str) -> datetime:
    """Return the aware UTC instant that an ISO 8601 text names."""
    moment = datetime.fromisoformat(text)
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def participant(text: str) -> Participant:
    """Return the person of `Name <address>`, or of a bare address."""
    name, bracket, address = text.rpartition("<")
    if not bracket:
        return Participant(text.strip().lower())
    return Participant(address.rstrip("> ").strip().lower(), name.strip().strip('"'))


def message_id(own: str) -> str:
    """Return the Message-ID that stands for a scenario's message id."""
    return f"<{own}@scenario.example>"


def _headers(
    row: dict[str, Any], sent_at: datetime, references: tuple[str, ...]
) -> list[dict[str, str]]:
    known = {
        "From": _written(row["from"]),
        "Subject": row.get("subject") or "",
        "Date": format_datetime(sent_at),
        "Message-ID": message_id(row["id"]),
    }
    for name in _ADDRESSES:
        if row.get(name):
            known[name.capitalize()] = ", ".join(_written(each) for each in row[name])
    if references:
        known["In-Reply-To"] = references[-1]
        known["References"] = " ".join(references)
    known.update(row.get("headers") or {})
    return [{"name": name, "value": value} for name, value in known.items()]


def _written(text: str) -> str:
    person = participant(text)
    return formataddr((person.name, person.email))


def _content(row: dict[str, Any]) -> dict[str, Any]:
    text = _part("text/plain", row.get("body") or "")
    if not row.get("ics"):
        return text
    return {"mimeType": "multipart/mixed", "parts": [text, _part("text/calendar", row["ics"])]}


def _part(kind: str, text: str) -> dict[str, Any]:
    data = text.encode()
    return {
        "mimeType": kind,
        "headers": [{"name": "Content-Type", "value": f'{kind}; charset="UTF-8"'}],
        "body": {"size": len(data), "data": base64.urlsafe_b64encode(data).decode()},
    }
