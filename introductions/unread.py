"""New text before its names are marked, and whether patterns over marked text may match in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property

from introductions.loosened import ANYTHING, is_counted, loosened
from introductions.marked import LONGEST, may_begin_name
from introductions.names import PARTICLES
from introductions.typed import is_shouted
from introductions.word_sets import Held, Needed, Span

# By the gaps of a pattern: longer sentences are judged by their words alone, or hostile ones would
# cost far more than others.
_LONGEST_SENTENCES = (LONGEST, 1500, 300)
_SHORT = 1000  # so short a text is short in any case
_WORD = r"[^\W\d_]+(?:['’\-][^\W\d_]+)*"
_ANY = re.compile(rf"(?<![^\W\d_]){_WORD}")
_CAPITAL = re.compile(rf"(?<![^\W\d_])(?![a-z]){_WORD}")
# Of which markers may leave nothing: names with what stands before them, addresses, numbers.
_MAY_VANISH = re.compile(
    rf"[.\s]*(?<![^\W\d_])(?:(?![a-z]){_WORD}|(?:{'|'.join(PARTICLES)})(?![^\W\d_]))|"
    r"\S*@\S*|\+?\(?\d[\d\s().\-/]{6,}"
)
# What marked text spells out, and what it shortens.
_SHORT_YOU = re.compile(r"\b(?:u|y['’]?all)\b")
_SHORTENED = re.compile(r"@|\d[\d\s().\-/]{6}")


class Unread:
    """A text, and the folded words by which it may call those on the mail and its sender."""

    def __init__(self, text: str, called: Callable[[], frozenset[str]]) -> None:
        self.text = text[:LONGEST]
        self.held = Held(self.text)
        self._called = called
        self._loose: dict[Span, str] = {}

    @cached_property
    def least_length(self) -> int:
        """The least length that the text may have once its names, numbers and so on are marked."""
        text = self.text
        if len(text) <= _SHORT or self.shouted:
            return 0
        return len(_MAY_VANISH.sub("", text))

    def may_match(self, needed: Needed) -> bool:
        """Whether an alternative that names any word may match once the names are marked."""
        for one in needed.alternatives(self.held):
            for start, stop in one.demand.places(self.held):
                if self._is_like(one.branch, start, stop):
                    return True
        return False

    def _is_like(self, branch: str, start: int, stop: int) -> bool:
        like = _likeness(branch)
        if stop - start > like.longest:
            return True
        place = start, stop
        text = self._loose.get(place)
        if text is None:
            text = self._loose[place] = self._with_names(self.text[max(0, start - 1) : stop + 1])
        unsure = not text or (like.counts and _SHORTENED.search(text))
        return bool(unsure) or like.pattern.search(text) is not None

    def _with_names(self, text: str) -> str:
        """The text in lower case, "¤" before what may be a name; empty where that is not sure."""
        shouted, known = self.shouted, self._known
        names = (_ANY if shouted else _CAPITAL).sub(
            lambda word: f"¤{word[0]}" if may_begin_name(word[0], known, shouted) else word[0],
            text,
        )
        names = names.lower()
        return "" if _SHORT_YOU.search(names) else names

    @cached_property
    def shouted(self) -> bool:
        """Whether the text has next to no capitals."""
        return is_shouted(self.text)

    @cached_property
    def _known(self) -> frozenset[str]:
        return self._called()


@dataclass(frozen=True, slots=True)
class _Likeness:
    """What finds all that one alternative of a pattern may match in unmarked text.

    *longest*: in how long a sentence. *counts*: it counts characters that markers shorten.
    """

    pattern: re.Pattern[str]
    longest: int
    counts: bool


@cache
def _likeness(branch: str) -> _Likeness:
    loose = loosened(branch)
    gaps = min(loose.count(ANYTHING), len(_LONGEST_SENTENCES) - 1)
    return _Likeness(re.compile(loose), _LONGEST_SENTENCES[gaps], is_counted(loose))
