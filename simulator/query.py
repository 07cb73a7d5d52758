"""Reads Gmail's search language into a small tree."""

from __future__ import annotations

import re
from dataclasses import dataclass

TOKEN = re.compile(
    r"""(?P<open>[({])|(?P<close>[)}])
    |(?P<operator>[A-Za-z][A-Za-z0-9_]*):(?=\S)
    |"(?P<phrase>[^"]*)"?
    |(?P<word>[^\s(){}"]+)
    |\s+""",
    re.VERBOSE,
)
OPERATORS = frozenset(
    [
        "from",
        "to",
        "cc",
        "bcc",
        "subject",
        "in",
        "is",
        "label",
        "category",
        "has",
        "after",
        "before",
        "newer",
        "older",
        "newer_than",
        "older_than",
        "rfc822msgid",
        "filename",
        "list",
        "deliveredto",
        "larger",
        "smaller",
        "size",
    ]
)


@dataclass(frozen=True, slots=True)
class Term:
    """One condition; *operator* is empty for plain words."""

    operator: str
    value: str


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold."""

    inner: Node


@dataclass(frozen=True, slots=True)
class Every:
    """All of these hold; with none, everything does."""

    inner: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of these holds."""

    inner: tuple[Node, ...]


Node = Term | Not | Every | Either


def parse(query: str) -> Node:
    """The tree of a query. Nothing is an error: Gmail's search box takes any text."""
    return _Reader(query).group("")


def terms(node: Node) -> list[Term]:
    """All conditions of a tree, negated ones left out."""
    if isinstance(node, Term):
        return [node]
    if isinstance(node, Not):
        return []
    return [term for inner in node.inner for term in terms(inner)]


class _Reader:
    def __init__(self, query: str) -> None:
        self.tokens = [found for found in TOKEN.finditer(query) if found.group().strip()]
        self.place = 0

    def group(self, closing: str, operator: str = "") -> Node:
        """Reads up to *closing*. `OR` and `|` bind closer than the space between terms."""
        wants: list[Node] = []
        join = False
        while self.place < len(self.tokens):
            token = self.tokens[self.place]
            if token.group("close"):
                if not closing:
                    self.place += 1
                    continue
                if token.group() == closing:
                    self.place += 1
                    break
            if token.group("word") in ("OR", "|") and wants:
                join = True
                self.place += 1
                continue
            if token.group("word") == "AND":
                self.place += 1
                continue
            node = self.single(operator)
            if node is None:
                continue
            if join:
                before = wants.pop()
                sides = before.inner if isinstance(before, Either) else (before,)
                node = Either((*sides, node))
                join = False
            wants.append(node)
        if closing == "}":
            return Either(tuple(wants)) if wants else Every(())
        return wants[0] if len(wants) == 1 else Every(tuple(wants))

    def single(self, operator: str) -> Node | None:
        """Reads one term or group; None when nothing is left of it."""
        if self.place >= len(self.tokens):
            return None
        token = self.tokens[self.place]
        self.place += 1
        if token.group("open"):
            return self.group(")" if token.group() == "(" else "}", operator)
        if token.group("close"):
            return None
        if token.group("operator"):
            return self._after_operator(token.group("operator"))
        if token.group("phrase") is not None:
            return Term(operator, token.group("phrase"))
        return self._word(token.group("word"), operator)

    def _after_operator(self, name: str) -> Node | None:
        if name.lower() in OPERATORS:
            return self.single(name.lower())
        return self._word(name, "")

    def _word(self, word: str, operator: str) -> Node | None:
        if word.startswith("-") and not operator:
            if len(word) > 1:
                return Not(self._rest(word[1:]))
            inner = self.single("")
            return None if inner is None else Not(inner)
        return Term(operator, word.lstrip("+"))

    def _rest(self, word: str) -> Node:
        name, colon, value = word.partition(":")
        if colon and name.lower() in OPERATORS:
            if value:
                return Term(name.lower(), value)
            return self.single(name.lower()) or Every(())
        return Term("", word)
