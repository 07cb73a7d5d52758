"""Reasons and steps in words: the form of their kind, filled with their facts."""

from __future__ import annotations

from introductions.model import Signal, Step
from introductions.words.languages import in_language
from introductions.words.packs import pack
from introductions.words.packs.form import Pack, fill
from introductions.words.reason_words import REASONS
from introductions.words.step_words import STEPS


def reason(signal: Signal, language: str = "en") -> str:
    """The reason in that language, in English where there is no pack."""
    words = pack(language)
    facts = {
        "who": _people(signal.who, words),
        "other": _people(signal.other, words),
        "words": signal.words or "…",
        **_number(signal, words),
        **_day(signal, words),
    }
    said = fill(in_language(REASONS[signal.reason], language), facts)
    return said if signal.words else words.polished(said)  # words of a mail stay as they are


def step(happened: Step, language: str = "en") -> str:
    """What a step says in that language, behind the name of the one who did it."""
    words = pack(language)
    facts = {"who": _people(happened.whom, words)}
    return words.polished(fill(in_language(STEPS[happened.what], language), facts))


def _people(names: tuple[str, ...], words: Pack) -> str:
    return words.joined_names(names) or words.somebody


def _number(signal: Signal, words: Pack) -> dict[str, str]:
    """The number; one with a fraction has one decimal, as the language writes it."""
    number = signal.number
    told = str(number) if isinstance(number, int) else f"{number:.1f}"
    return {"number": told.replace(".", words.decimal)}


def _day(signal: Signal, words: Pack) -> dict[str, str]:
    """The day with its weekday; nothing where none is told."""
    day = signal.day
    if day is None:
        return {}
    return {"weekday": words.weekdays[day.weekday()], "day": words.dated(day)}
