"""Bytes of mail become text, whatever charset they claim to be in."""

from __future__ import annotations

import codecs

# Names that mail uses, and the larger set that its senders really mean (WHATWG Encoding).
_MEANT = {
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "ansi_x3.4-1968": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-8-i": "iso-8859-8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "windows-874": "cp874",
    "tis-620": "cp874",
    "unicode-1-1-utf-7": "utf-7",
    "x-unknown": "cp1252",
    "unknown-8bit": "cp1252",
    "default": "cp1252",
}
# Every byte is something in a one-byte charset, so these prove nothing about the text.
_PROVE_NOTHING = ("cp125", "cp874", "iso-8859", "koi8", "mac", "cp437", "cp850")
# Codecs of Python that are not charsets of mail (punycode and idna are slow on purpose-made input).
_NOT_CHARSETS = {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"}


def decode(data: bytes, declared: str = "", *, utf8_first: bool = False) -> str:
    """Text of *data*: by the declared charset unless that is a lie; never raises.

    *utf8_first* is for Gmail's JSON, whose bodies are UTF-8 under the header's old charset.
    """
    charset = _charset(declared)
    if utf8_first or not charset or charset.startswith(_PROVE_NOTHING):
        order = ["utf-8", charset or "cp1252"]
    else:
        order = [charset, "utf-8"]
    for name in order:
        try:
            return data.decode(name)
        except (UnicodeError, LookupError):
            continue
    damaged = data.decode("utf-8", "replace")
    return damaged if _is_utf8_mostly(damaged) else data.decode("cp1252", "replace")


def _is_utf8_mostly(text: str) -> bool:
    """True when more letters beyond ASCII were decoded than bytes could not be."""
    lost = text.count("\ufffd")
    return sum(character > "\x7f" for character in text) - lost > lost


def _charset(declared: str) -> str:
    """Python's name of the charset; empty when there is no such charset."""
    name = declared.strip().strip("\"'").lower()
    name = _MEANT.get(name, name)
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""
    return "" if found in _NOT_CHARSETS else found
