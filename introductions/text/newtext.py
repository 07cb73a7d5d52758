"""The newly written text of a mail: text(m) of the specification, section 1."""

from __future__ import annotations

from functools import lru_cache

from introductions.text.long_runs import without_long_runs
from introductions.text.quotes import own_lines
from introductions.text.signatures import without_signature

_MAX_TEXT = 60_000
# What was read is remembered: many short texts and few long ones, 40 MB at most.
_SHORT = 8_000
_SPACES = str.maketrans(
    {"\u00a0": " ", "\u2007": " ", "\u202f": " ", "\ufeff": None, "\u200b": None}
)


def new_text(text: str) -> str:
    """What the writer wrote: no quoted answer, forwarded part, signature or legal footer.

    Answers written between quoted lines count; of a bare forward nothing is left.
    """
    text = text[:_MAX_TEXT]
    return _of_short(text) if len(text) <= _SHORT else _of_long(text)


@lru_cache(maxsize=2048)
def _of_short(text: str) -> str:
    return _written(text)


@lru_cache(maxsize=64)
def _of_long(text: str) -> str:
    return _written(text)


def _written(text: str) -> str:
    text = without_long_runs(text)
    plain = text if text.isascii() else text.translate(_SPACES)
    lines = [line.rstrip() for line in plain.splitlines()]
    own = own_lines(lines)
    written: list[str] = []
    for stretch in _stretches(lines, own):
        written += without_signature(stretch)
        written.append("")
    return _tidy(written)


def _stretches(lines: list[str], own: list[bool]) -> list[list[str]]:
    """The runs of lines between quotes, in their order."""
    stretches: list[list[str]] = [[]]
    for line, is_own in zip(lines, own, strict=True):
        if is_own:
            stretches[-1].append(line)
        elif stretches[-1]:
            stretches.append([])
    return stretches


def _tidy(lines: list[str]) -> str:
    """The lines as one text, with no empty line at its ends and no two in a row."""
    kept: list[str] = []
    for line in lines:
        if line.strip() or (kept and kept[-1].strip()):
            kept.append(line)
    return "\n".join(kept).strip()
