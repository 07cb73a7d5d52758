"""Many patterns searched as one, each only in a text that holds the words it cannot do without."""

from __future__ import annotations

import re

from introductions.word_sets import Held, Needed, held


class Gated:
    """What `re.compile("a|b|c").search` finds, faster: most texts hold few of the words."""

    def __init__(self, patterns: tuple[str, ...]) -> None:
        self.patterns = patterns
        self._all = Needed(*patterns)
        self._parts = [(Needed(pattern), re.compile(pattern)) for pattern in patterns]
        # The text that was searched last, and what was found there: one value, for all threads.
        self._last: tuple[str, re.Match[str] | None] = ("", self._searched(""))

    def search(self, text: str) -> re.Match[str] | None:
        """The leftmost match; of several there, that of the pattern named first."""
        last, found = self._last
        if text is not last:
            found = self._searched(text)
            self._last = text, found
        return found

    def _searched(self, text: str) -> re.Match[str] | None:
        known = held(text)
        if not (self._all.wordless or self._all.named_in(known)):
            return None
        best: re.Match[str] | None = None
        for needed, pattern in self._parts:
            if needed.wordless or needed.named_in(known):
                found = pattern.search(text)
                if found and (best is None or found.start() < best.start()):
                    best = found
        return best

    def named_in(self, known: Held) -> bool:
        """Whether the words of an alternative that names any are in a text."""
        return self._all.named_in(known)


def patterns_of(pattern: Gated | re.Pattern[str]) -> tuple[str, ...]:
    """The patterns that are searched as one."""
    return pattern.patterns if isinstance(pattern, Gated) else (pattern.pattern,)
