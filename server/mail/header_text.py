"""The words of a header field become one clean line (RFC 2047)."""

from __future__ import annotations

import re
from email.errors import HeaderParseError
from email.header import decode_header

from server.mail.charset import decode

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]+")
_ENCODED_WORD = re.compile(r"=\?[^?\s]{1,40}\?[bqBQ]\?[^?]*\?=")
_SPLIT_WORDS = re.compile(r"(\?=)[ \t\r\n]+(?==\?)")


def text_of(value: str) -> str:
    """One clean line: encoded words decoded, no line breaks, no control characters."""
    if "=?" in value:
        value = _ENCODED_WORD.sub(_decoded_word, _SPLIT_WORDS.sub(r"\1", value))
    if not value.isascii() or not value.isprintable():
        value = CONTROL.sub(" ", value)
    return " ".join(value.split())


def _decoded_word(match: re.Match[str]) -> str:
    try:
        pieces = decode_header(match[0])
    except (HeaderParseError, ValueError):
        return match[0]
    return "".join(
        decode(piece, charset or "") if isinstance(piece, bytes) else piece
        for piece, charset in pieces
    )
