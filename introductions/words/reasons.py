"""Reasons and steps, which are written in English, in the words of another language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from introductions.words.packs import pack
from introductions.words.packs.en import PACK as ENGLISH
from introductions.words.packs.form import Pack, fill
from introductions.words.reason_words import LANGUAGES, REASONS
from introductions.words.step_words import STEPS

Words = tuple[re.Pattern[str], tuple[str, ...]]
_PLACE = re.compile(r"\\\{(\w+)\\\}")
_PART = re.compile(r", | and ")


def reason(text: str, language: str = "en") -> str:
    """The reason in that language; as it is where no form of it is known."""
    return _said(text, language, _REASONS)


def step(what: str, language: str = "en") -> str:
    """What a step says in that language; as it is where no form of it is known."""
    return _said(what, language, _STEPS)


def _said(text: str, language: str, forms: list[Words]) -> str:
    """The first form that fits, with what stands in its places."""
    code = language.lower().replace("_", "-").split("-")[0]
    if code not in LANGUAGES:
        return text
    words = pack(code)
    for pattern, said in forms:
        if found := pattern.fullmatch(text):
            facts = {name: _put(name, value, words) for name, value in found.groupdict().items()}
            told = fill(said[LANGUAGES.index(code)], facts)
            return told if "words" in facts else words.polished(told)
    return text


def _put(name: str, value: str, words: Pack) -> str:
    return _PUT.get(name, _people)(value, words)


def _people(value: str, words: Pack) -> str:
    return words.joined_names(_PART.split(value))


def _number(value: str, words: Pack) -> str:
    return value.replace(".", ",")  # as in all four languages


def _day(value: str, words: Pack) -> str:
    """The day that English writes as "Monday 12 October"."""
    _weekday, date, month = value.split()
    facts = {"date": str(int(date)), "month": words.months[ENGLISH.months.index(month)]}
    return fill(words.far_day, facts)


_PUT: Mapping[str, Callable[[str, Pack], str]] = {
    "words": lambda value, _words: value,
    "number": _number,
    "day": _day,
}
_SHAPES = {"number": r"[\d.]+", "day": rf"\w+ \d+ (?:{'|'.join(ENGLISH.months)})"}


def _patterns(forms: Mapping[str, tuple[str, ...]]) -> list[Words]:
    return [(_pattern(english), said) for english, said in forms.items()]


def _pattern(english: str) -> re.Pattern[str]:
    def place(found: re.Match[str]) -> str:
        return f"(?P<{found[1]}>{_SHAPES.get(found[1], '.+')})"

    return re.compile(_PLACE.sub(place, re.escape(english)), re.DOTALL)


_REASONS, _STEPS = _patterns(REASONS), _patterns(STEPS)
