"""Gmail's batches written and read by hand: many gets in one multipart request.

The client library builds an e-mail for each part, which costs a millisecond a message.
"""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias
from urllib.parse import quote

import httplib2
from googleapiclient.errors import HttpError

_BOUNDARY = re.compile(r'boundary=(?:"([^"]+)"|([^\s;]+))', re.IGNORECASE)
_CONTENT_ID = re.compile(rb"^content-id:\s*<?(?:response-)?(\d+)>?\s*$", re.IGNORECASE | re.M)
_STATUS = re.compile(rb"HTTP/[\d.]+ (\d{3})")
_BLANK = re.compile(rb"\r?\n\r?\n")
_FIELD = re.compile(rb"^([\w-]+):[ \t]*(.*?)\r?$", re.MULTILINE)

Answer: TypeAlias = dict[str, Any] | HttpError


def write(base_path: str, kind: str, ids: Sequence[str]) -> tuple[str, bytes]:
    """Return content type and body of a batch that gets *ids* of *kind* (messages, threads)."""
    boundary = f"batch_{secrets.token_hex(12)}"
    parts = [
        f"--{boundary}\r\nContent-Type: application/http\r\nContent-ID: <{number}>\r\n\r\n"
        f"GET {base_path}/gmail/v1/users/me/{kind}/{quote(one, safe='')}?format=full&alt=json"
        " HTTP/1.1\r\nAccept: application/json\r\n\r\n\r\n"
        for number, one in enumerate(ids)
    ]
    body = "".join(parts) + f"--{boundary}--\r\n"
    return f'multipart/mixed; boundary="{boundary}"', body.encode()


def read(headers: Mapping[str, str], content: bytes) -> Iterator[tuple[int, Answer]]:
    """Yield number and answer of each part; a part that cannot be read is left out."""
    found = _BOUNDARY.search(headers.get("content-type", ""))
    if found is None:
        return
    mark = b"--" + (found[1] or found[2]).encode()
    for order, piece in enumerate(content.split(mark)[1:]):
        if piece.startswith(b"--"):
            return
        answer = _part(piece)
        if answer is not None:
            number = _CONTENT_ID.search(piece, 0, 2000)
            yield int(number[1]) if number else order, answer


def _part(piece: bytes) -> Answer | None:
    pieces = _BLANK.split(piece, 2)
    status = _STATUS.match(pieces[1].lstrip()) if len(pieces) > 2 else None
    if status is None:
        return None
    if status[1] == b"200":
        try:
            body = json.loads(pieces[2])
        except ValueError:
            return None
        return body if isinstance(body, dict) else None
    fields = {
        name.decode().lower(): text.decode("latin-1") for name, text in _FIELD.findall(pieces[1])
    }
    return HttpError(httplib2.Response({**fields, "status": status[1].decode()}), pieces[2])
