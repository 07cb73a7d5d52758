"""The languages of the pages: words from the catalogues beside this file, days and numbers as CLDR
has them.

A catalogue (`catalogues/de.po`) is read when its language is first needed; English needs none,
because the English words are the keys.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale, dates, numbers
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from flask import Flask, g, has_request_context, request
from markupsafe import Markup

from introductions.words.packs import pack
from server import remembered

CATALOGUES = Path(__file__).parent / "catalogues"
LANGUAGES = {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español", "pt": "Português"}
# The English of the pages says 12 March.
LOCALES = {code: Locale.parse("en_GB" if code == "en" else code) for code in LANGUAGES}


class Spoken(dict[str, str]):
    """Words by code, each in the reader's language at the moment it is read."""

    def __getitem__(self, code: str) -> str:
        return say(super().__getitem__(code))

    def get(self, code: str, otherwise: str = "") -> str:  # type: ignore[override]
        """Return the word of *code*, or *otherwise* as it is."""
        return say(super().get(code, "")) or otherwise

    def items(self) -> Iterator[tuple[str, str]]:  # type: ignore[override]
        """Give codes and words."""
        return ((code, self[code]) for code in self)


def register(app: Flask) -> None:
    """Give the templates of *app* their words."""
    app.jinja_env.globals.update(
        {
            "_": _written,
            "ngettext": _counted,
            "say": say,
            "tongue": language,
            "amount": amount,
            "joined": joined,
            "joining": joining,
        }
    )


def language() -> str:
    """Return the language of the reader: the owner's choice, for strangers the browser's."""
    if not has_request_context():
        return "en"
    if "language" not in g:
        asker = g.get("asker")
        g.language = remembered.profile(asker).language if asker else of_browser()
    found: str = g.language if g.language in LANGUAGES else "en"
    return found


def of_browser() -> str:
    """Return the language that the browser asks for, English where it knows none of ours."""
    return request.accept_languages.best_match(LANGUAGES, "en") or "en"


def say(words: str, /, **values: Any) -> str:
    """Return *words* in the reader's language, with *values* in their places."""
    found = _said(language(), words) if words else ""
    return found % values if values else found


def count(one: str, many: str, number: int, /, **values: Any) -> str:
    """Return the words for that *number* of things in the reader's language."""
    found = _catalogue(language()).ngettext(one, many, number)
    return found % values if values else found


def _written(words: str, /, **values: Any) -> Markup:
    """Return words that a template itself holds, as HTML; *values* are escaped."""
    found = Markup(_said(language(), words))  # noqa: S704 - never words from mail: see its test
    return found % values if values else found


def _counted(one: str, many: str, number: int, /, **values: Any) -> Markup:
    found = Markup(_catalogue(language()).ngettext(one, many, number))  # noqa: S704 - the same
    return found % {"num": number, **values}


@lru_cache(maxsize=4096)
def _said(code: str, words: str) -> str:
    return _catalogue(code).gettext(words)


def mark(words: str) -> str:
    """Return *words* as they are; they are translated where they are shown."""
    return words


def day(moment: str | datetime | None, zone: ZoneInfo, year: bool = False) -> str:
    """Return a local date as people say it: "12 March", with the year where it helps.

    >>> day("2026-03-12T23:30:00+00:00", ZoneInfo("Europe/Paris"), year=True)
    '13 March 2026'
    """
    if not moment:
        return ""
    at = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    return _day(at.astimezone(zone).date(), year, language())


@lru_cache(maxsize=4096)  # a page says hundreds of days
def _day(local: date, year: bool, code: str) -> str:
    if year:
        return str(dates.format_date(local, "long", LOCALES[code]))
    return str(dates.format_skeleton("MMMMd", local, locale=LOCALES[code]))


def clock(moment: datetime, zone: ZoneInfo) -> str:
    """Return the local time of day."""
    return f"{moment.astimezone(zone):%H:%M}"


def weekdays() -> list[str]:
    """Return the days of the week from Monday."""
    names = dates.get_day_names("wide", "stand-alone", _locale())
    return [str(names[number]).capitalize() for number in range(7)]


def month(name: str) -> str:
    """Return the short name of a month such as "2026-03"."""
    first = date(int(name[:4]), int(name[5:7]), 1)
    return str(dates.format_date(first, "LLL", _locale())).rstrip(".")


def share(value: float | None) -> str:
    """Return a share in per cent, a dash where it is unknown."""
    return "–" if value is None else str(numbers.format_percent(value, locale=_locale()))


def amount(number: int) -> str:
    """Return a number with its thousands set apart."""
    return str(numbers.format_decimal(number, locale=_locale()))


def joined(names: list[str], tongue: str) -> str:
    """Return names as a list of people: "Bob, Dana and Emil"."""
    return pack(tongue).joined_names(names)


def joining(last: str) -> str:
    """Return the "and" before the last of several names."""
    return pack(language()).joining(last)


def _locale() -> Locale:
    return LOCALES[language()]


@lru_cache(maxsize=len(LANGUAGES))
def _catalogue(code: str) -> NullTranslations:
    file = CATALOGUES / f"{code}.po"
    if not file.is_file():
        return NullTranslations()
    compiled = io.BytesIO()
    with file.open("rb") as text:
        write_mo(compiled, read_po(text, locale=code))
    compiled.seek(0)
    return GNUTranslations(compiled)
