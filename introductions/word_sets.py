"""Which of the words that patterns need a text holds: one look at it serves all patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from introductions.names import TITLES, folded
from introductions.needed import Choice, Part, Rule, rules_of

_LETTERS = re.compile(r"[^\W\d_]+")
_TO_SPACES = str.maketrans({chr(n): " " for n in range(128) if not chr(n).isalpha()})
_END = re.compile(r"([.!?])")
_LAST_WORD = re.compile(r"([^\W\d_]{2,})\Z")
_MOST_KNOWN = 100_000

# A bit for each choice of parts, set where a text holds one of them.
Bits = int


class Held:
    """What a text holds of the words that patterns need, whole and sentence by sentence."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.whole = _WORDS.found(text)
        self._sentences: list[Bits] | None = None

    @property
    def sentences(self) -> list[Bits]:
        """What each sentence holds."""
        if self._sentences is None:
            self._sentences = [_WORDS.found(sentence) for sentence in _sentences(self._text)]
        return self._sentences


@dataclass(frozen=True, slots=True)
class _Demand:
    """A rule in bits."""

    all_of: Bits
    either: tuple[tuple[_Demand, ...], ...]
    one_sentence: bool

    def met_by(self, held: Held) -> bool:
        """Whether a text that holds `all_of` as a whole meets the rule."""
        all_of = self.all_of
        for bits in held.sentences if self.one_sentence else (held.whole,):
            if bits & all_of == all_of and self._finds_either(bits):
                return True
        return False

    def _finds_either(self, bits: Bits) -> bool:
        return not self.either or all(
            any(bits & one.all_of == one.all_of and one._finds_either(bits) for one in demands)
            for demands in self.either
        )


class Needed:
    """Whether a text may hold a match of one of some patterns; never wrongly False.

    *wordless*: an alternative of them names no word, and is not looked for.
    """

    def __init__(self, *patterns: str) -> None:
        rules = {rule for pattern in patterns for rule in rules_of(pattern)}
        self.wordless = not all(rules)
        demands = [_WORDS.demand(rule) for rule in rules if rule]
        self._demands = [(demand.all_of, demand) for demand in demands]
        self._keys = 0
        for rule in filter(None, rules):
            self._keys |= _WORDS.bit(rule.choices[0])
        held.cache_clear()

    def named_in(self, known: Held) -> bool:
        """Whether the words of one alternative that names any are in the text."""
        whole = known.whole
        if not whole & self._keys:
            return False
        for all_of, demand in self._demands:
            if whole & all_of == all_of and demand.met_by(known):
                return True
        return False


class _Words:
    """The parts that patterns need, and the words of texts that hold them."""

    def __init__(self) -> None:
        self._bits: dict[Choice, Bits] = {}
        self._whole: dict[str, Bits] = {}
        self._first: dict[str, list[tuple[Part, Bits]]] = {}
        self._inside: dict[str, list[tuple[Part, Bits]]] = {}
        self._known: dict[str, Bits] = {}

    def demand(self, rule: Rule) -> _Demand:
        """The rule in bits, which `found` looks for from now on."""
        all_of = 0
        for choice in rule.choices:
            all_of |= self.bit(choice)
        either = (tuple(self.demand(one) for one in rules) for rules in rule.either)
        return _Demand(all_of, tuple(either), rule.one_sentence)

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
            table.setdefault(part.letters[:2], []).append((part, bit))
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
        for part, bit in self._first.get(word[:2], ()):
            if word.startswith(part.letters):
                bits |= bit
        for at in range(len(word) - 1):
            for part, bit in self._inside.get(word[at : at + 2], ()):
                if word.startswith(part.letters, at) and (
                    not part.ends or len(word) == at + len(part.letters)
                ):
                    bits |= bit
        self._known[word] = bits
        return bits


def letters(text: str) -> list[str]:
    """The words of a text: what stands between all that is no letter."""
    return text.translate(_TO_SPACES).split() if text.isascii() else _LETTERS.findall(text)


def _sentences(text: str) -> list[str]:
    """The text cut where a sentence surely ends: no name, address or number hides such an end."""
    parts = _END.split(text)
    found = [parts[0]]
    for end, after in zip(parts[1::2], parts[2::2], strict=True):
        if end == "." and not _is_end(found[-1], after):
            found[-1] = f"{found[-1]} {after}"
        else:
            found.append(after)
    return found


def _is_end(before: str, after: str) -> bool:
    """Whether a full stop ends a sentence, and no title, initial or part of an address."""
    if after and not after[0].isspace():
        return False
    last = _LAST_WORD.search(before[-30:])
    return last is not None and folded(last[1]) not in TITLES


_WORDS = _Words()


@lru_cache(maxsize=64)
def held(text: str) -> Held:
    """What a text holds of the words of all patterns."""
    return Held(text)
