"""A regular expression taken apart: its alternatives, and the elements of each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

_LOOKS = ("?=", "?!", "?<=", "?<!")
_AROUND = tuple(f"({look}" for look in _LOOKS)
_OPTIONAL = ("?", "*", "{0")
# Escapes that match no letter, or nothing at all: words end beside them.
_NO_LETTERS = frozenset("bsWdtnr")
_ENDS = ".!?"


@dataclass(frozen=True, slots=True)
class Item:
    """One element of a pattern: a character, a group's content, or anything else.

    *edge*: no letter stands here. *empty*: it matches no character, and says only what is near.
    *ends_sentence*: it may match a full stop, a question mark or an exclamation mark.
    """

    letter: str = ""
    group: str | None = None
    optional: bool = False
    repeated: bool = False
    edge: bool = False
    empty: bool = False
    ends_sentence: bool = False


@cache
def branches(pattern: str) -> tuple[str, ...]:
    """The alternatives of a pattern that stand outside all groups."""
    found = [""]
    for piece in pieces(pattern):
        if piece == "|":
            found.append("")
        else:
            found[-1] += piece
    return tuple(found)


@cache
def items(branch: str) -> tuple[Item, ...]:
    """The elements of a branch, each with what its quantifier makes of it."""
    return tuple(_items(branch))


def _items(branch: str) -> Iterator[Item]:
    listed = list(pieces(branch))
    for index, piece in enumerate(listed):
        if is_quantifier(piece):
            continue
        after = listed[index + 1] if index + 1 < len(listed) else ""
        optional = after.startswith(_OPTIONAL)
        repeated = after[:1] in ("+", "{") and not optional
        if piece.startswith("("):
            looks = piece[1:].startswith(_LOOKS)
            inside = None if looks else content(piece)
            ends = not looks and (inside is None or _may_end(inside))
            yield Item(group=inside, optional=optional, empty=looks, ends_sentence=ends)
        elif len(piece) == 1 and piece not in ".^$":
            ends = piece in _ENDS
            yield Item(letter=piece, optional=optional, repeated=repeated, ends_sentence=ends)
        else:
            ends = _may_be_end(piece)
            yield Item(optional=optional, edge=_is_edge(piece), ends_sentence=ends)


def _may_end(group: str) -> bool:
    return any(item.ends_sentence for branch in branches(group) for item in items(branch))


@cache
def _may_be_end(piece: str) -> bool:
    """Whether an escape, a class or "." may stand for the end of a sentence."""
    return piece not in ("^", "$") and any(re.fullmatch(piece, end) for end in _ENDS)


def _is_edge(piece: str) -> bool:
    """Whether this end of the text, escape or class never stands for a letter."""
    if piece in ("^", "$"):
        return True
    if piece[0] == "\\":
        return piece[1] in _NO_LETTERS or not piece[1].isalnum()
    if piece[0] != "[" or piece[1] == "^":
        return False
    inside = piece[1:-1]
    for escape in _NO_LETTERS:
        inside = inside.replace("\\" + escape, " ")
    is_range = "-" in inside[1:-1]
    return not is_range and not any(character.isalpha() for character in inside)


def content(group: str) -> str | None:
    """What stands in a group; None for one that looks ahead or back, or is no plain group."""
    inside = group[1:-1]
    if inside.startswith("?P<"):
        return inside.partition(">")[2]
    plain = inside.removeprefix("?:")
    return None if plain.startswith("?") else plain


def is_quantifier(piece: str) -> bool:
    return piece[:1] in ("?", "*", "+") or (piece[:1] == "{" and len(piece) > 1)


def pieces(pattern: str) -> Iterator[str]:
    """The pattern in pieces: letters, escapes, classes, whole groups, quantifiers, bars."""
    at = 0
    while at < len(pattern):
        end = _piece_end(pattern, at)
        yield pattern[at:end]
        at = end


def _piece_end(pattern: str, at: int) -> int:
    first = pattern[at]
    if first == "\\":
        return at + 2
    if first == "[":
        return _class_end(pattern, at)
    if first == "(":
        return _group_end(pattern, at)
    if first in "?*+":
        return at + 1 + (pattern[at + 1 : at + 2] in ("?", "+"))
    if first == "{":
        return pattern.index("}", at) + 1
    return at + 1


def _class_end(pattern: str, at: int) -> int:
    at += 2 if pattern[at + 1] == "^" else 1
    at += pattern[at] == "]"  # a bracket that stands first is a character
    while pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return at + 1


def _group_end(pattern: str, at: int) -> int:
    at += 1
    while pattern[at] != ")":
        at = _piece_end(pattern, at)
    return at + 1


@cache
def ends_once(branch: str) -> bool:
    """Whether nothing that may stand for the end of a sentence may stand for several characters."""
    for piece, after in pairwise([*pieces(branch), ""]):
        if is_quantifier(piece) or piece.startswith(_AROUND):
            continue
        inside = content(piece) if piece.startswith("(") else None
        several = is_quantifier(after) and not after.startswith("?")
        if inside is None:
            if several and (piece.startswith("(") or _may_be_end(piece)):
                return False
        elif (several and _may_end(inside)) or not all(map(ends_once, branches(inside))):
            return False
    return True


_AT_MOST = re.compile(r"\{(?:\d+,)?(\d+)\}")
_WITHOUT_END = re.compile(r"(?<!\\)[*+$]|,\}")


@cache
def looks_ahead(pattern: str) -> int | None:
    """How many characters behind a match decide on it, at most; None where there is no limit."""
    most = 0
    for branch in branches(pattern):
        if "$" in branch:
            return None
        for piece in pieces(branch):
            if not piece.startswith("("):
                continue
            inside = piece if piece.startswith(("(?=", "(?!")) else content(piece)
            if inside is None:
                continue
            if inside is piece and _WITHOUT_END.search(piece):
                return None
            far = _reach(piece) if inside is piece else looks_ahead(inside)
            if far is None:
                return None
            most = max(most, far)
    return most


def _reach(ahead: str) -> int:
    """How many characters a pattern without end can match, at most."""
    return len(ahead) * max(1, *(int(times) for times in ("1", *_AT_MOST.findall(ahead))))
