"""A mail as Gmail's JSON, in each format that messages.get knows."""

from __future__ import annotations

import base64
import html
import re
import secrets
from typing import Any

from simulator.mailboxes import Mail
from simulator.mime import Part, read

Json = dict[str, Any]
# Above this a text body moves to an attachment; Gmail does so at a size it does not document.
BIG_TEXT = 250_000
TAGS = re.compile(r"<(style|script)\b.*?</\1>|<[^>]*>", re.IGNORECASE | re.DOTALL)


def message_json(
    mail: Mail,
    form: str = "full",
    wanted: frozenset[str] = frozenset(),
    *,
    big_text: int = BIG_TEXT,
    convert: bool = True,
) -> Json:
    """The Message resource; *wanted* header names (lower case) narrow format=metadata.

    *big_text* 0 moves every text to an attachment; *convert* False leaves bytes of a text in
    the charset in which they came.
    """
    answer: Json = {"id": mail.id, "threadId": mail.thread_id, "labelIds": sorted(mail.labels)}
    tree = read(mail.raw)
    answer["snippet"] = snippet(tree)
    if form == "raw":
        answer["raw"] = encoded(mail.raw)
    elif form == "full":
        answer["payload"] = _part_json(tree, "", big_text, convert)
    elif form == "metadata":
        answer["payload"] = {
            "mimeType": tree.mime_type,
            "headers": _headers(tree, wanted),
        }
    answer["sizeEstimate"] = len(mail.raw)
    answer["historyId"] = str(mail.history_id)
    answer["internalDate"] = str(mail.date_ms)
    return answer


def attachment_json(mail: Mail, attachment_id: str) -> Json | None:
    """The MessagePartBody of one attachment; None when this mail has no such part."""
    try:
        path = base64.urlsafe_b64decode(attachment_id + "==")[12:].decode("ascii")
    except ValueError:
        return None
    part = _find(read(mail.raw), path)
    if part is None:
        return None
    data = _data(part, True)
    return {"size": len(data), "data": encoded(data)}


def snippet(tree: Part) -> str:
    """The first words of the mail's text, HTML-escaped as Gmail does."""
    for kind in ("text/plain", "text/html"):
        for part in tree.walk():
            if part.mime_type == kind and not part.filename:
                text = part.text()[:4000]
                if kind == "text/html":
                    text = html.unescape(TAGS.sub(" ", text))
                return html.escape(" ".join(text.split())[:160], quote=True)
    return ""


def encoded(data: bytes) -> str:
    """URL-safe base64 with padding, as live Gmail sends it."""
    return base64.urlsafe_b64encode(data).decode("ascii")


def _part_json(part: Part, path: str, big_text: int, convert: bool) -> Json:
    answer: Json = {
        "partId": path,
        "mimeType": part.mime_type,
        "filename": part.filename,
        "headers": _headers(part, frozenset()),
    }
    if part.mime_type.startswith("multipart/"):
        answer["body"] = {"size": 0}
    else:
        data = _data(part, convert)
        inline = part.mime_type.startswith("text/") and not part.filename
        if not data:
            answer["body"] = {"size": 0}
        elif inline and len(data) <= big_text:
            answer["body"] = {"size": len(data), "data": encoded(data)}
        else:
            answer["body"] = {"attachmentId": _attachment_id(path), "size": len(data)}
    if part.parts:
        answer["parts"] = [
            _part_json(child, f"{path}.{index}" if path else str(index), big_text, convert)
            for index, child in enumerate(part.parts)
        ]
    return answer


def _headers(part: Part, wanted: frozenset[str]) -> list[Json]:
    return [
        {"name": name, "value": value}
        for name, value in part.headers
        if not wanted or name.lower() in wanted
    ]


def _data(part: Part, convert: bool) -> bytes:
    if convert and part.mime_type.startswith("text/") and not part.filename:
        return part.text().encode("utf-8", "replace")
    return part.body


def _attachment_id(path: str) -> str:
    """A new id on every call, as Gmail gives: random bytes, then the part's place."""
    return encoded(secrets.token_bytes(12) + path.encode("ascii")).rstrip("=")


def _find(tree: Part, path: str) -> Part | None:
    part = tree
    for step in filter(None, path.split(".")):
        if not step.isdigit() or int(step) >= len(part.parts):
            return None
        part = part.parts[int(step)]
    return part
