"""Words and blanks longer than any that people write: what hostile mail slows patterns with."""

from __future__ import annotations

import re

# An address takes 254 characters at most (RFC 5321), and a table's blanks far fewer than 100.
LONGEST_WORD = 300
LONGEST_BLANK = 100
_LONG = re.compile(rf"(?<!\S)\S{{{LONGEST_WORD + 1},}}|(?<!\s)\s{{{LONGEST_BLANK + 1},}}")


def without_long_runs(text: str) -> str:
    """The text with its endless words broken by blanks, and its endless blanks cut short."""
    return _LONG.sub(_shorter, text) if _may_hold_long(text) else text


def _may_hold_long(text: str) -> bool:
    """Whether a stretch half as long as those looked for is all word or all blank."""
    half = LONGEST_WORD // 2
    words = (text[at : at + half] for at in range(0, len(text), half))
    if any(" " not in word and "\n" not in word for word in words):
        return True
    half = LONGEST_BLANK // 2
    return any(text[at : at + half].isspace() for at in range(0, len(text), half))


def _shorter(run: re.Match[str]) -> str:
    found = run[0]
    if found[0].isspace():
        return found[:LONGEST_BLANK]
    return " ".join(found[at : at + LONGEST_WORD] for at in range(0, len(found), LONGEST_WORD))
