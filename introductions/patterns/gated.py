"""Many patterns searched as one, each only in a text that holds the words it cannot do without."""

from __future__ import annotations

import re

from introductions.patterns.pattern_parts import looks_ahead
from introductions.patterns.word_sets import Needed, Span, held


class Gated:
    """What `re.compile("a|b|c").search` finds, faster: most texts hold few of the words."""

    def __init__(self, patterns: tuple[str, ...]) -> None:
        self.patterns = patterns
        self._needed = Needed(*patterns)
        self._compiled = [(re.compile(pattern), looks_ahead(pattern)) for pattern in patterns]
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
        best: re.Match[str] | None = None
        for number, places in sorted(self._needed.places_in(held(text)).items()):
            found = self._first(number, text, places)
            if found and (best is None or found.start() < best.start()):
                best = found
        return best

    def _first(self, number: int, text: str, places: set[Span]) -> re.Match[str] | None:
        """The first match of one pattern: begun in one of these places, or just before it."""
        pattern, ahead = self._compiled[number]
        if ahead is None:
            return pattern.search(text)
        for start, stop in sorted(places):
            found = pattern.search(text, max(0, start - 2), stop + 2 + ahead)
            if found:
                return found
        return None
