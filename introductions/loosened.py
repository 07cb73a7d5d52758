"""A pattern over marked text, loosened until it finds the same words where names still stand.

Text with its names marked (`introductions.marked`) and the same text in lower case, with "¤" before
each word that may begin a name, differ at names, addresses and numbers only. So a name stands for
a marker, anything for what may hold one, and what only looks ahead or back is left out.
"""

from __future__ import annotations

import re
from itertools import pairwise

from introductions.pattern_parts import branches, content, is_quantifier, pieces

_NAME = "\ue000"  # a marker, within a pattern
_SIGNS = "§¤"  # with which the markers of names begin and end
_MARKER = re.compile(r"\[§¤\]\\d\+\[§¤\]|[§¤]\\d\+?[§¤]|\[§¤\]|[§¤¶◊]")
_WORD = r"[^\W\d_]+(?:['’\-]¤?[^\W\d_]+)*?"
# A run of names as `marked` joins them: five words, with blanks or a full stop between.
_NAMES = rf"¤{_WORD}(?:[\s.]+¤?{_WORD}){{0,4}}?"
ANYTHING = r"[\s\S]*?"
_ONCE = ("", "?", "??")
# What may match a part of a marker, and so anything in a name.
_WIDE = (".", "☎", "✉", r"\W", r"\S", r"\D")
# Words that must not follow: where they stand in the one text, they stand in the other.
_NO_WORDS_AHEAD = re.compile(r"\(\?!(?:\\b|[^\W\d_]|[ '’|?)]|\(\?:)*\)")
_HOLDS_MARKER = re.compile(rf"\[.*(?:[{_NAME}☎✉]|\\[dDWS]|0-9)")


def is_counted(loose: str) -> bool:
    """Whether a loosened pattern counts characters, of which addresses and numbers have more."""
    return "[^" in loose.replace(_WORD, "")


def loosened(pattern: str) -> str:
    """A pattern that matches in unmarked text wherever *pattern* does in marked text."""
    return _any_of(_MARKER.sub(_NAME, pattern), first=True)


def _any_of(pattern: str, first: bool) -> str:
    return "|".join(_branch(branch, first) for branch in branches(pattern))


def _branch(branch: str, first: bool) -> str:
    """One alternative; *first*: a match may begin with it, so that its first letter does."""
    found = ""
    before = ""
    listed = [*pieces(branch), ""]
    for piece, after in pairwise(listed):
        if not is_quantifier(piece) and piece != r"\b":
            times = after if is_quantifier(after) else ""
            found += _piece(piece, before, times, first and not found)
        before = piece
    return found


def _piece(piece: str, before: str, times: str, first: bool) -> str:
    """What stands for one piece of a pattern and its quantifier."""
    if piece[0] == "(":
        return _group(piece, times, first)
    if piece == _NAME:
        return f"(?:{_NAMES}){times}" if times in _ONCE else ANYTHING
    if piece in ("^", "$", r"\s", r"\n"):
        return piece + times
    if piece.startswith("[^") and piece.count(_NAME) == len(_SIGNS):
        return f"(?:¤?{piece}){times}"
    if piece in _WIDE or piece.startswith("[^") or _HOLDS_MARKER.search(piece):
        return ANYTHING
    if piece == r"\d" or piece.isdigit():
        piece = r"\w"
    begins = piece == r"\w" or piece[0] == "[" or (_is_letter(piece) and not _is_letter(before))
    if not begins or (first and not times):
        return piece + times
    return f"(?:¤?{piece}){times}" if times else f"¤?{piece}"


def _group(group: str, times: str, first: bool) -> str:
    if group.startswith(("(?=", "(?!", "(?<=", "(?<!")):
        return group if _NO_WORDS_AHEAD.fullmatch(group) else ""
    inside = content(group)
    if inside is None:
        return ANYTHING
    loose = _any_of(inside, first and not times)
    if times not in _ONCE and ANYTHING in loose:
        return ANYTHING
    return f"(?:{loose}){times}"


def _is_letter(piece: str) -> bool:
    return len(piece) == 1 and piece.isalpha()
