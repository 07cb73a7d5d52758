"""Many patterns searched as one, each only in a text that holds a word it cannot do without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SHORTEST = 3
_LOOKS = ("?=", "?!", "?<=", "?<!")
_OPTIONAL = ("?", "*", "{0")


class Gated:
    """What `re.compile("a|b|c").search` finds, faster: most texts hold none of the words."""

    def __init__(self, patterns: tuple[str, ...]) -> None:
        self._parts = [(words_needed(pattern), re.compile(pattern)) for pattern in patterns]

    def search(self, text: str) -> re.Match[str] | None:
        """The leftmost match; of several there, that of the pattern named first."""
        best: re.Match[str] | None = None
        for words, pattern in self._parts:
            for word in words:
                if word in text:
                    break
            else:
                if words:
                    continue
            found = pattern.search(text)
            if found and (best is None or found.start() < best.start()):
                best = found
        return best


@dataclass(frozen=True, slots=True)
class _Item:
    """One element of a pattern: a letter, a group's content, or anything else."""

    letter: str = ""
    group: str | None = None
    optional: bool = False
    repeated: bool = False


def words_needed(pattern: str) -> tuple[str, ...]:
    """Words of which every match holds one; empty where the pattern names none."""
    found: list[str] = []
    for branch in _branches(pattern):
        words = _of_branch(branch)
        if not words:
            return ()
        found += words
    return tuple(dict.fromkeys(found))


def _of_branch(branch: str) -> list[str]:
    """The most telling words of one branch: a run of letters, or those of a group."""
    choices: list[list[str]] = []
    run = ""
    for item in _items(branch):
        if item.letter and not item.optional:
            run += item.letter
            if not item.repeated:
                continue
        choices.append([run])
        run = item.letter if item.repeated and not item.optional else ""
        if item.group is not None and not item.optional:
            choices.append(list(words_needed(item.group)))
    choices.append([run])
    telling = [words for words in choices if words and min(map(len, words)) >= _SHORTEST]
    return max(telling, key=lambda words: (min(map(len, words)), -len(words)), default=[])


def _branches(pattern: str) -> list[str]:
    """The alternatives of a pattern that stand outside all groups."""
    found = [""]
    for piece in _pieces(pattern):
        if piece == "|":
            found.append("")
        else:
            found[-1] += piece
    return found


def _items(branch: str) -> Iterator[_Item]:
    """The elements of a branch, each with what its quantifier makes of it."""
    pieces = list(_pieces(branch))
    for index, piece in enumerate(pieces):
        if _is_quantifier(piece):
            continue
        after = pieces[index + 1] if index + 1 < len(pieces) else ""
        optional = after.startswith(_OPTIONAL)
        repeated = after[:1] in ("+", "{") and not optional
        if piece.startswith("("):
            yield _Item(group=_content(piece), optional=optional)
        elif len(piece) == 1 and piece not in ".^$":
            yield _Item(letter=piece, optional=optional, repeated=repeated)
        else:
            yield _Item(optional=optional)


def _content(group: str) -> str | None:
    """What stands in a group; None for one that only looks ahead or back."""
    inside = group[1:-1]
    if inside.startswith(_LOOKS) or inside.startswith("?P="):
        return None
    if inside.startswith("?P<"):
        return inside.partition(">")[2]
    return inside.removeprefix("?:")


def _is_quantifier(piece: str) -> bool:
    return piece[:1] in ("?", "*", "+") or (piece[:1] == "{" and len(piece) > 1)


def _pieces(pattern: str) -> Iterator[str]:
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
