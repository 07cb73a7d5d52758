"""Reads a mail's MIME tree, fast and forgiving: whatever comes in, a tree comes out.

The standard parser takes several times as long, and a simulated mailbox must serve thousands
of messages a second to be of use as a measuring device (docs/decisions/0003-simulator.md).
"""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass, field
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from functools import lru_cache

DEEPEST = 20
FOLD = re.compile(r"\n(?=[ \t])")


@dataclass(slots=True)
class Part:
    """One node of the tree: *body* is free of its transfer encoding; containers have *parts*."""

    headers: list[tuple[str, str]]
    mime_type: str = "text/plain"
    charset: str = ""
    filename: str = ""
    body: bytes = b""
    parts: list[Part] = field(default_factory=list)

    def header(self, name: str) -> str:
        """The first header of that name in any case; empty when there is none."""
        name = name.lower()
        return next((value for key, value in self.headers if key.lower() == name), "")

    def text(self) -> str:
        """The body as text: by its charset, else UTF-8, else Latin-1."""
        for charset in (self.charset, "utf-8"):
            if charset:
                try:
                    return self.body.decode(charset)
                except (LookupError, UnicodeError):
                    continue
        return self.body.decode("latin-1")

    def walk(self) -> list[Part]:
        """This part and all parts below it, in order."""
        return [self] + [deeper for part in self.parts for deeper in part.walk()]


def read(raw: bytes, depth: int = 0) -> Part:
    """The tree of one mail or one part of it."""
    head, body = split(raw)
    headers = header_fields(head)
    part = Part(headers)
    first: dict[str, str] = {}
    for name, value in headers:
        first.setdefault(name.lower(), value)
    shape = _shape(first.get("content-type", ""), first.get("content-disposition", ""))
    part.mime_type, part.charset, part.filename, boundary = shape
    if boundary and part.mime_type.startswith("multipart/") and depth < DEEPEST:
        part.parts = [read(piece, depth + 1) for piece in _pieces(body, boundary)]
        return part
    part.body = _decoded(body, first.get("content-transfer-encoding", "").strip().lower())
    if part.mime_type == "message/rfc822" and depth < DEEPEST:
        part.parts = [read(part.body, depth + 1)]
    return part


def split(raw: bytes) -> tuple[bytes, bytes]:
    """Head and body; a mail without a blank line is all head."""
    if raw[:1] == b"\n" or raw[:2] == b"\r\n":
        return b"", raw.lstrip(b"\r\n")
    place, width = raw.find(b"\n\n"), 2
    other = raw.find(b"\n\r\n", 0, place if place >= 0 else len(raw))
    if other >= 0:
        place, width = other, 3
    return (raw[:place], raw[place + width :]) if place >= 0 else (raw, b"")


def header_fields(head: bytes) -> list[tuple[str, str]]:
    """Names as written and values unfolded and decoded, in order, repeats included."""
    try:
        text = head.decode("utf-8")
    except UnicodeError:
        text = head.decode("latin-1")
    fields = []
    text = text.replace("\r", "")
    for line in FOLD.sub("", text).split("\n"):
        name, colon, value = line.partition(":")
        if colon and name and " " not in name:
            fields.append((name, _words(value.strip())))
    return fields


def _words(value: str) -> str:
    if "=?" not in value:
        return value
    try:
        return str(make_header(decode_header(value)))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        return value


@lru_cache(maxsize=4096)
def _shape(content_type: str, disposition: str) -> tuple[str, str, str, str]:
    holder = Message()
    for name, value in (("Content-Type", content_type), ("Content-Disposition", disposition)):
        if value:
            holder[name] = value.replace("\r", " ").replace("\n", " ")
    try:
        return (
            holder.get_content_type(),
            holder.get_content_charset() or "",
            holder.get_filename() or "",
            holder.get_boundary() or "",
        )
    except (LookupError, UnicodeError, ValueError):
        return "text/plain", "", "", ""


def _pieces(body: bytes, boundary: str) -> list[bytes]:
    mark = re.escape(boundary.encode("utf-8", "surrogateescape"))
    line = re.compile(rb"--" + mark + rb"(--)?[ \t]*(?=\r?\n|\Z)")
    pieces, start = [], None
    for found in line.finditer(body):
        place = found.start()
        if place and body[place - 1 : place] != b"\n":
            continue
        if start is not None:
            pieces.append(_between_lines(body[start:place]))
        start = None if found.group(1) else found.end()
        if found.group(1):
            break
    if start is not None:
        pieces.append(_after_line_end(body[start:]))
    return pieces


def _between_lines(piece: bytes) -> bytes:
    """The part without the line end of its boundary, and the one before the next boundary."""
    piece = piece[:-2] if piece.endswith(b"\r\n") else piece[:-1]
    return _after_line_end(piece)


def _after_line_end(piece: bytes) -> bytes:
    return piece[2:] if piece[:2] == b"\r\n" else piece[1:] if piece[:1] == b"\n" else piece


def _decoded(body: bytes, encoding: str) -> bytes:
    if encoding == "quoted-printable":
        return binascii.a2b_qp(body)
    if encoding == "base64":
        letters = re.sub(rb"[^A-Za-z0-9+/]", b"", body)
        letters = letters[: len(letters) - (len(letters) % 4 == 1)]
        return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))
    return body
