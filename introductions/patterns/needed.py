"""The words that a pattern cannot do without, as rules: a text that meets none has no match."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from introductions.patterns.pattern_parts import Item, branches, items

_SHORTEST = 2
_OPEN = "\0"  # where a pattern leaves open whether a letter stands there
_LETTERS = re.compile(r"[^\W\d_]+")
# In almost every letter, and typed in other ways too ("u two"), so it tells nothing.
_EVERYWHERE = "you"


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """Letters that stand in a word of the text; *begins*, *ends*: as its first, its last ones."""

    letters: str
    begins: bool = False
    ends: bool = False


Choice = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """What a match holds: one part of each of the choices, and of each *either* one rule.

    *one_sentence*: all of it stands between two ends of a sentence.
    """

    choices: tuple[Choice, ...] = ()
    either: tuple[tuple[Rule, ...], ...] = ()
    one_sentence: bool = False

    def __bool__(self) -> bool:
        return bool(self.choices)


@cache
def rules_of(pattern: str) -> tuple[Rule, ...]:
    """One rule for each alternative; empty for one that names no word."""
    found: list[Rule] = []
    for branch in branches(pattern):
        rule = _rule(branch, _OPEN, _OPEN)
        found.append(replace(rule, one_sentence=bool(rule) and stays_in_sentence(branch)))
    return tuple(dict.fromkeys(found))


def stays_in_sentence(branch: str) -> bool:
    """Whether no match has the end of a sentence in its midst."""
    parts = [item for item in items(branch) if not item.empty]
    while parts and _only_ends(parts[0]):
        parts.pop(0)
    while parts and _only_ends(parts[-1]):
        parts.pop()
    return not any(item.ends_sentence for item in parts)


def _only_ends(item: Item) -> bool:
    """Whether an element may end a sentence and names no word before or after that."""
    return item.ends_sentence and not (item.group and any(rules_of(item.group)))


@cache
def _rule(branch: str, before: str, after: str) -> Rule:
    """What a branch needs between the characters before and after it."""
    written, groups = _written(branch)
    written = f"{before}{written}{after}"
    choices: list[Choice] = []
    either: list[tuple[Rule, ...]] = []
    for word in _LETTERS.finditer(written):
        begins = written[word.start() - 1] != _OPEN
        ends = written[word.end()] != _OPEN
        shortest = _SHORTEST if begins and ends else _SHORTEST + 1
        if len(word[0]) >= shortest and word[0] != _EVERYWHERE:
            choices.append((Part(word[0], begins, ends),))
    for at, group in groups:
        left, right = _edge(written[at]), _edge(written[at + 2])
        inside = [_rule(one, left, right) for one in branches(group)]
        if len(inside) == 1:
            choices += inside[0].choices
            either += inside[0].either
        elif all(inside):
            best = [max(rule.choices, key=_telling) for rule in inside]
            choices.append(tuple(sorted({part for choice in best for part in choice})))
            if any(len(rule.choices) > 1 for rule in inside):
                either.append(tuple(inside))
    return Rule(tuple(sorted(set(choices), key=_telling, reverse=True)), tuple(either))


def _written(branch: str) -> tuple[str, list[tuple[int, str]]]:
    """The branch as text, and the groups that it needs, each with its place in that text."""
    written = ""
    groups: list[tuple[int, str]] = []
    for item in items(branch):
        if item.empty:
            continue
        if item.group is not None and not item.optional:
            groups.append((len(written), item.group))
        written += _sign(item)
    return written, groups


def _sign(item: Item) -> str:
    """An element as it stands in the text: a character, a space for no letter, else `_OPEN`."""
    if item.optional or item.group is not None:
        return _OPEN
    if item.letter:
        return item.letter.lower() + _OPEN * item.repeated
    return " " if item.edge else _OPEN


def _edge(character: str) -> str:
    return _OPEN if character == _OPEN or character.isalpha() else " "


def _telling(choice: Choice) -> tuple[int, int, Choice]:
    return min(len(part.letters) for part in choice), -len(choice), choice
