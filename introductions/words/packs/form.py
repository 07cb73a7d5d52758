"""The form of a language pack, and how its sentences are filled with facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

_BEGINS_WITH_I = re.compile(r"h?[iíîï](?![aeoáéó])|y[^aeiouáéíóú]", re.IGNORECASE)
_ELIDED = re.compile(r"\b(d|D|qu|Qu)e (?=[AÀÂÄEÉÈÊËIÎÏOÔÖUÛÜ])")
_FIELD = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Pack:
    """One language: its calendar words, the hint of every code, the sentences of the replies.

    A hint has several wordings: the first whose facts are all known is used, so the last one
    needs none. A reply is a list of sentences; one whose facts are unknown is left out.
    """

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    near_day: str
    far_day: str
    on_near: tuple[str, ...]  # one pattern, or one a weekday
    on_far: str
    of_near: str
    of_far: str
    quotes: str
    slot: str
    joined: str
    greeting: str
    greeting_titled: tuple[str, str, str]  # to one with a title, to a woman, to several
    greeting_full: str  # to one by the full name
    greeting_all: str
    small_after_greeting: str  # words that begin small behind "Hallo Lukas,"
    somebody: str
    question: tuple[str, ...]
    introduction_subject: str
    opt_in_subject: str
    hints: Mapping[str, tuple[str, ...]]
    replies: Mapping[str, tuple[str, ...]]
    choices: Mapping[str, str]
    joined_before_i: str = ""  # Spanish: "Hugo e Inés"
    elides: bool = False  # French: "d’Alice", "qu’Alice"
    decimal: str = ","
    polite: str = ""  # pattern of what only the polite form says
    familiar: str = ""  # pattern of what only the familiar form says

    def day(self, moment: datetime, now: datetime) -> str:
        """The day as a hint names it: a weekday within the last six days, else a date."""
        return self._dated(self.near_day if _is_near(moment, now) else self.far_day, moment)

    def on(self, moment: datetime, now: datetime) -> str:
        """When something happened: "on Monday", "le 5 janvier"."""
        near = self.on_near[moment.weekday() % len(self.on_near)]
        return self._dated(near if _is_near(moment, now) else self.on_far, moment)

    def of(self, moment: datetime, now: datetime) -> str:
        """Of which day something is: "of Monday", "du 5 janvier"."""
        return self._dated(self.of_near if _is_near(moment, now) else self.of_far, moment)

    def time(self, moment: datetime) -> str:
        """A proposed day and hour."""
        return self._dated(self.slot, moment)

    def joined_names(self, names: Iterable[str]) -> str:
        """The names with commas and "and"."""
        listed = [name for name in names if name]
        if len(listed) < 2:
            return "".join(listed)
        return f"{', '.join(listed[:-1])} {self.joining(listed[-1])} {listed[-1]}"

    def joining(self, last: str) -> str:
        """The "and" before the last of several names."""
        softened = self.joined_before_i and _BEGINS_WITH_I.match(last)
        return self.joined_before_i if softened else self.joined

    def polished(self, text: str) -> str:
        """The sentence as it is spoken before names that begin with a vowel."""
        return _ELIDED.sub(r"\1’", text) if self.elides else text

    def dated(self, day: date) -> str:
        """A day by its date, without the year: "5 January"."""
        return self._dated(self.far_day, day)

    def _dated(self, pattern: str, moment: date) -> str:
        facts = {
            "weekday": self.weekdays[moment.weekday()],
            "date": str(moment.day),
            "month": self.months[moment.month - 1],
            "hour": f"{moment:%H:%M}",
        }
        return fill(pattern, facts)


def _is_near(moment: datetime, now: datetime) -> bool:
    return moment <= now and abs((now.date() - moment.date()).days) <= 6


def fill(sentence: str, facts: Mapping[str, str]) -> str:
    """The sentence with its facts; empty where one of them is unknown."""
    wanted = _FIELD.findall(sentence)
    if not all(facts.get(name) for name in wanted):
        return ""
    return _FIELD.sub(lambda field: facts[field.group(1)], sentence)


def first_filled(sentences: Iterable[str], facts: Mapping[str, str]) -> str:
    """The first of the sentences whose facts are all known; empty where none is."""
    return next((text for text in (fill(s, facts) for s in sentences) if text), "")


def all_filled(sentences: Iterable[str], facts: Mapping[str, str]) -> list[str]:
    """Those sentences whose facts are all known; of wordings parted by " | " the first such."""
    return [text for text in (first_filled(s.split(" | "), facts) for s in sentences) if text]
