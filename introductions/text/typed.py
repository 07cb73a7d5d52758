"""How a text was typed: without capitals, or with "u" for "you"."""

from __future__ import annotations

import re

_CAPITALS = re.compile(r"[A-Z]")
_FIRST = 300  # characters in which most texts show three capitals
_CHAT = re.compile(  # "you" as people type it; Dutch "u" stands elsewhere
    r"\b(?<=\bcan )u\b|\b(?<=\bcould )u\b|\b(?<=\bwould )u\b|\b(?<=\bif )u\b|"
    r"\bu(?= (?:two|both|guys|know|need|should|put|guys|intro)\b)|\by['’]?all\b"
)
_LONE_U = re.compile(r"u(?<=\bu)\b")


def is_shouted(text: str) -> bool:
    """Whether a text has next to no capitals, so that they tell no names."""
    few = 2
    if len(_CAPITALS.findall(text[:_FIRST])) > few:
        return False
    return sum(map(str.isupper, text)) <= few


def spelt_out(text: str) -> str:
    """The text with "you" for "u" and "y'all"."""
    return _CHAT.sub("you", text) if _LONE_U.search(text) or "all" in text else text
