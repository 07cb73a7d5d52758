"""The settings form as its page shows it: as chosen, or as typed with what is wrong beside it."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import available_timezones

from pydantic import ValidationError

from server import choices, clocks
from server.web.pages import hint_words
from server.web.tongues import Spoken, mark, say

SENTENCES = Spoken(
    {
        "language": "Choose one of the languages.",
        "workday_start": "A full hour from 0 to 23.",
        "workday_end": "A full hour from 1 to 24, later than the working day begins.",
        "workday": "At least one day must be a working day.",
        "clocks": "There is no such clock.",
        "digest.weekday": "Choose a day of the week.",
        "digest.hour": "Choose an hour.",
        "digest.via": "Choose how the digest is sent.",
        "digest.paused_until": "A date such as 2026-12-31.",
        "quiet": "Choose days of the week.",
    }
)
A_CLOCK = mark("A number of days from 0 to 365.")
TOO_MANY = mark("At most 200 lines.")
NAMES = {"workdays": "workday", "digest.quiet_days": "quiet"}


@dataclass(frozen=True, slots=True)
class Filled:
    """What stands in the fields, which boxes are ticked, and what is wrong, by field."""

    values: Mapping[str, str]
    ticked: Mapping[str, frozenset[str]]
    wrong: Mapping[str, str] = field(default_factory=dict)


def as_chosen(wish: choices.Choices) -> Filled:
    """Return the form of what is in force."""
    letter = wish.digest
    lengths = {name: getattr(clocks.DEFAULTS, name) for name in hint_words.CLOCKS} | wish.clocks
    values = {
        "language": wish.language,
        "timezone": wish.timezone,
        "workday_start": str(wish.workday_start),
        "workday_end": str(wish.workday_end),
        **{f"clock.{name}": f"{days:g}" for name, days in lengths.items()},
        "digest.weekday": str(letter.weekday),
        "digest.hour": str(letter.hour),
        "digest.via": letter.via,
        "digest.paused_until": str(letter.paused_until or ""),
        "exclude_domains": "\n".join(wish.exclude_domains),
        "exclude_labels": "\n".join(wish.exclude_labels),
        "exclude_words": "\n".join(wish.exclude_words),
    }
    hints = (code for code in choices.CODES if wish.hint_switches.get(code, True))
    ticked = {
        "hint": frozenset(hints),
        "workday": frozenset(map(str, wish.workdays)),
        "quiet": frozenset(map(str, letter.quiet_days)),
        "digest": frozenset(name for name in ("on", "nudge") if getattr(letter, name)),
    }
    return Filled(values, ticked)


def as_typed(
    form: Mapping[str, str], lists: Mapping[str, list[str]], error: ValidationError
) -> Filled:
    """Return the form as it was sent, with a sentence for every field that is wrong."""
    ticked = {name: frozenset(values) for name, values in lists.items()}
    letter = frozenset(name for name in ("on", "nudge") if f"digest.{name}" in form)
    wrong: dict[str, str] = {}
    for one in error.errors():
        name = _field(one["loc"])
        wrong.setdefault(name, _sentence(name, one))
    return Filled(form, {**ticked, "digest": letter}, wrong)


def _field(place: tuple[int | str, ...]) -> str:
    """Return the name of the field that an error of `Choices` is about."""
    whole = ".".join(str(part) for part in place[:2])
    if place[0] == "clocks" and len(place) > 1:
        return f"clock.{place[1]}"
    if place[0] == "digest":
        return NAMES.get(whole, whole)
    return NAMES.get(str(place[0]), str(place[0]))


def _sentence(name: str, error: Any) -> str:
    if name == "timezone":
        return _about_zone(str(error["input"]))
    if name.startswith("clock."):
        return say(A_CLOCK)
    if name == "exclude_domains" and error["type"] == "value_error":
        first = next(one for one in error["input"] if not choices.DOMAIN.fullmatch(one))
        return say("“%(word)s” is not a domain such as example.com.", word=first)
    return SENTENCES.get(name) or say(TOO_MANY)


def _about_zone(typed: str) -> str:
    """Say that there is no such zone, and which one may be meant."""
    by_words = {one.lower(): one for one in sorted(available_timezones())}
    wanted = typed.strip().lower().replace(" ", "_")
    cities = [zone for words, zone in by_words.items() if wanted == words.rpartition("/")[2]]
    near = difflib.get_close_matches(wanted, by_words, 1)
    meant = cities[:1] or [by_words[one] for one in near]
    if not typed:
        return say("A time zone is needed.")
    none = say("No time zone is called “%(typed)s”.", typed=typed)
    advice = say("Do you mean %(zone)s?", zone=meant[0]) if meant else ""
    otherwise = say("Write it as in Europe/Berlin.")
    return f"{none} {advice or otherwise}"
