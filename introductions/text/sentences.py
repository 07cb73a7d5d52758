"""Sentences and paragraphs of newly written text, in order, short lines kept apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_WRAPPED = 60  # a line at least this long was broken by the mail program, not by the writer
_BLANK = re.compile(r"\n[ \t]*\n")
_END = re.compile(r"[.!?…][\"'”’)\]]*\s+|;\s+")
_ABBREVIATED = re.compile(
    r"(?:^|(?<!\d)[\s(])(?:dr|mr|mrs|ms|st|prof|mt|sr|jr|hr|fr|sra|sig|dott|mme|ing|no|nr|vs|etc|approx"
    r"|e\.g|i\.e|z\.b|d\.h|p\.ej|[a-z])\.$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and the number of the paragraph it stands in."""

    text: str
    paragraph: int


@lru_cache(maxsize=1024)
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of *text*; a short line is a sentence of its own."""
    found = []
    for number, paragraph in enumerate(paragraphs(text)):
        for line in _joined(paragraph):
            found += [Sentence(part, number) for part in _split(line)]
    return tuple(found)


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of *text*, without empty ones."""
    parts = (part.strip() for part in _BLANK.split(text.replace("\r\n", "\n")))
    return tuple(part for part in parts if part)


def _joined(paragraph: str) -> list[str]:
    """The lines of a paragraph, with those that were only wrapped joined again."""
    lines: list[str] = []
    wrapped = False
    for line in (line.strip() for line in paragraph.split("\n")):
        if wrapped and line:
            lines[-1] += " " + line
        elif line:
            lines.append(line)
        wrapped = len(line) >= _WRAPPED
    return lines


def _split(line: str) -> list[str]:
    parts: list[str] = []
    start = 0
    for end in _END.finditer(line):
        piece = line[start : end.start() + 1]
        if line[end.start()] == "." and _ABBREVIATED.search(piece[-12:]):
            continue
        parts.append(line[start : end.end()].strip())
        start = end.end()
    if line[start:].strip():
        parts.append(line[start:].strip())
    return parts
