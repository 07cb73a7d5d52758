"""Which of the words that patterns need a text holds: one look at it serves all patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from introductions.patterns.needed import Choice, Part, Rule, rules_of
from introductions.patterns.pattern_parts import branches, ends_once
from introductions.who.names import TITLES, folded

_LETTERS = re.compile(r"[^\W\d_]+")
_TO_SPACES = str.maketrans({chr(n): " " for n in range(128) if not chr(n).isalpha()})
_END = re.compile(r"[.!?]")
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_MOST_KNOWN = 100_000
_KEY = 3  # letters that parts of words have at least

# A bit for each choice of parts, set where a text holds one of them.
Bits = int
# Where something begins and ends in a text.
Span = tuple[int, int]


class Held:
    """What a text holds of the words that patterns need, whole and sentence by sentence."""

    def __init__(self, text: str) -> None:
        self.sentences = [(_WORDS.found(text[a:b]), (a, b)) for a, b in _sentences(text)]
        self.whole = 0
        for bits, _ in self.sentences:
            self.whole |= bits
        self.all = [(self.whole, (0, len(text)))]


@dataclass(frozen=True, slots=True)
class Demand:
    """A rule in bits."""

    all_of: Bits
    either: tuple[tuple[Demand, ...], ...]
    one_sentence: bool

    def places(self, held: Held) -> Iterator[Span]:
        """Where such a text meets it: in which sentences, or as a whole."""
        all_of = self.all_of
        for bits, place in held.sentences if self.one_sentence else held.all:
            if bits & all_of == all_of and self._finds_either(bits):
                yield place

    def _finds_either(self, bits: Bits) -> bool:
        return not self.either or all(
            any(bits & one.all_of == one.all_of and one._finds_either(bits) for one in demands)
            for demands in self.either
        )


@dataclass(frozen=True, slots=True)
class Alternative:
    """One alternative of a pattern: the pattern's number, and what it needs.

    *in_place*: its matches end with the sentence that holds its words.
    """

    number: int
    demand: Demand
    in_place: bool


def _alternative(number: int, branch: str, rule: Rule) -> Alternative:
    return Alternative(number, _WORDS.demand(rule), ends_once(branch))


class Needed:
    """Which of some patterns a text may hold a match of; never wrongly none.

    *wordless*: the numbers of those with an alternative that names no word, which are not looked
    for.
    """

    def __init__(self, *patterns: str) -> None:
        self.wordless: set[int] = set()
        self._keys = 0
        # The alternatives under the bit of their most telling word.
        self._by_key: dict[Bits, list[tuple[Bits, Alternative]]] = {}
        for number, pattern in enumerate(patterns):
            for branch in branches(pattern):
                (rule,) = rules_of(branch)
                if rule:
                    self._add(_alternative(number, branch, rule), rule)
                else:
                    self.wordless.add(number)
        held.cache_clear()

    def _add(self, alternative: Alternative, rule: Rule) -> None:
        key = _WORDS.bit(rule.choices[0])
        self._keys |= key
        self._by_key.setdefault(key, []).append((alternative.demand.all_of, alternative))

    def places_in(self, known: Held) -> dict[int, set[Span]]:
        """Where each pattern may match, by its number: but where its words are missing."""
        found = {number: {known.all[0][1]} for number in self.wordless}
        for one in self.alternatives(known):
            places = set(one.demand.places(known))
            if places and not one.in_place:
                places = {known.all[0][1]}
            if places:
                found.setdefault(one.number, set()).update(places)
        return found

    def alternatives(self, known: Held) -> Iterator[Alternative]:
        """The alternatives whose words are in the text, whether in one sentence or not."""
        whole = known.whole
        keys = whole & self._keys
        while keys:
            key = keys & -keys
            keys ^= key
            for all_of, alternative in self._by_key[key]:
                if whole & all_of == all_of:
                    yield alternative


class _Words:
    """The parts that patterns need, and the words of texts that hold them."""

    def __init__(self) -> None:
        self._bits: dict[Choice, Bits] = {}
        self._whole: dict[str, Bits] = {}
        self._first: dict[str, list[tuple[Part, Bits]]] = {}
        self._inside: dict[str, list[tuple[Part, Bits]]] = {}
        self._known: dict[str, Bits] = {}

    def demand(self, rule: Rule) -> Demand:
        """The rule in bits, which `found` looks for from now on."""
        all_of = 0
        for choice in rule.choices:
            all_of |= self.bit(choice)
        either = (tuple(self.demand(one) for one in rules) for rules in rule.either)
        return Demand(all_of, tuple(either), rule.one_sentence)

    def bit(self, choice: Choice) -> Bits:
        """The bit of a choice, a new one for a new choice."""
        known = self._bits.get(choice)
        return self._add(choice) if known is None else known

    def _add(self, choice: Choice) -> Bits:
        bit = self._bits[choice] = 1 << len(self._bits)
        self._known.clear()
        for part in choice:
            if part.begins and part.ends:
                self._whole[part.letters] = self._whole.get(part.letters, 0) | bit
                continue
            table = self._first if part.begins else self._inside
            table.setdefault(part.letters[:_KEY], []).append((part, bit))
        return bit

    def found(self, text: str) -> Bits:
        """The bits of all choices of which the text holds a part."""
        bits = 0
        known = self._known
        for word in letters(text.lower()):
            held_by = known.get(word)
            bits |= self._learn(word) if held_by is None else held_by
        return bits

    def _learn(self, word: str) -> Bits:
        """What a word holds, remembered for the next time."""
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        bits = self._whole.get(word, 0)
        for part, bit in self._first.get(word[:_KEY], ()):
            if word.startswith(part.letters):
                bits |= bit
        for at in range(len(word) - _KEY + 1):
            for part, bit in self._inside.get(word[at : at + _KEY], ()):
                if word.startswith(part.letters, at) and (
                    not part.ends or len(word) == at + len(part.letters)
                ):
                    bits |= bit
        self._known[word] = bits
        return bits


def letters(text: str) -> list[str]:
    """The words of a text: what stands between all that is no letter."""
    return text.translate(_TO_SPACES).split() if text.isascii() else _LETTERS.findall(text)


def _sentences(text: str) -> list[Span]:
    """The text cut where a sentence surely ends: no name, address or number hides such an end."""
    found: list[Span] = []
    start = 0
    for end in _END.finditer(text):
        at = end.start()
        if text[at] != "." or _is_end(text, start, at):
            found.append((start, at))
            start = at + 1
    return [*found, (start, len(text))]


def _is_end(text: str, start: int, at: int) -> bool:
    """Whether a full stop ends a sentence, and no title, initial or part of an address."""
    after = text[at + 1 : at + 2]
    if after and not after.isspace() and after not in ".!?":
        return False
    before = text[max(start, at - 2) : at]
    return len(before) == 2 and before.isalpha() and not _is_title(text[max(start, at - 30) : at])


def _is_title(before: str) -> bool:
    """Whether the last word before a full stop is a title, whose name follows."""
    last = _LAST_WORD.search(before)
    return last is not None and folded(last[0]) in TITLES


_WORDS = _Words()


@lru_cache(maxsize=64)
def held(text: str) -> Held:
    """What a text holds of the words of all patterns."""
    return Held(text)
