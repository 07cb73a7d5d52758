"""Words and blanks longer than any that people write: what hostile mail slows patterns with."""

from __future__ import annotations

import re

# An address takes 254 characters at most (RFC 5321), and a table's blanks far fewer than 100.
LONGEST_WORD = 300
LONGEST_BLANK = 100
_LONG = re.compile(rf"(?<!\S)\S{{{LONGEST_WORD + 1},}}|(?<!\s)\s{{{LONGEST_BLANK + 1},}}")


def without_long_runs(text: str) -> str:
    """The text with its endless words broken by blanks, and its endless blanks cut short."""
    return _LONG.sub(_shorter, text)


def _shorter(run: re.Match[str]) -> str:
    found = run[0]
    if found[0].isspace():
        return found[:LONGEST_BLANK]
    return " ".join(found[at : at + LONGEST_WORD] for at in range(0, len(found), LONGEST_WORD))
