"""What a digest or a nudge says, as plain data: from the ledger, in the owner's language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from introductions.days.clock import zone
from introductions.digest import MOST, Line, Section, nudge_lines, week_lines
from introductions.figures import Week, weeks
from introductions.model import Owner, State
from introductions.words.standing import standing_sentence
from introductions.words.wording import sentence
from server.digests.times import DIGEST
from server.digests.words import Words, long_day, words_of
from server.present import thread_url
from server.store.entries import Stored

_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
LONGEST = 240
MOST_SLIPS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One line: a sentence, and one link with its label."""

    sentence: str
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Letter:
    """Everything that the mail shows."""

    kind: str
    language: str
    subject: str
    parts: tuple[tuple[str, tuple[Row, ...]], ...]
    weeks: tuple[tuple[str, Week], ...]
    words: Words
    base_url: str
    stop_url: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What the owner and the server chose that a letter depends on."""

    language: str
    switches: Mapping[str, bool]
    base_url: str
    stop_url: str


def letter(
    kind: str,
    ledger: Sequence[Stored],
    opened: Sequence[tuple[datetime, State]],
    owner: Owner,
    choices: Choices,
    now: datetime,
    since: datetime,
    slips: Sequence[tuple[str, str]] = (),
) -> Letter | None:
    """Return the letter, or None when there is nothing to say.

    A nudge tells what is new after *since*; *opened* feeds the bars of the four weeks. *slips*
    are sentences with links; a digest tells the first three, and a nudge none.
    """
    entries = [stored.entry for stored in ledger]
    words = words_of(choices.language)
    other = [Row(plain(said), words.open, url) for said, url in slips[:MOST_SLIPS]]
    if kind == DIGEST:
        lines = week_lines(entries, now, choices.switches, MOST - len(other))
    else:
        lines, other = nudge_lines(entries, since, choices.switches), []
    if not lines and not other:
        return None
    numbers = {stored.entry.opener: stored.id for stored in ledger}
    parts = _parts(lines, numbers, owner, choices, now)
    today = now.astimezone(zone(owner.timezone)).date()
    monday = today - timedelta(days=today.weekday())
    subject, day = (words.digest, monday) if kind == DIGEST else (words.nudge, today)
    return Letter(
        kind=kind,
        language=choices.language,
        subject=subject.format(day=long_day(day, choices.language)),
        parts=(*parts, (words.slips, tuple(other))) if other else parts,
        weeks=_weeks(opened, owner, choices, now) if kind == DIGEST else (),
        words=words,
        base_url=choices.base_url,
        stop_url=choices.stop_url,
    )


def _parts(
    lines: Sequence[Line],
    numbers: Mapping[str, int],
    owner: Owner,
    choices: Choices,
    now: datetime,
) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """The sections that hold lines, each under its heading."""
    rows: dict[Section, list[Row]] = {section: [] for section in Section}
    for line in lines:
        rows[line.section].append(_row(line, numbers[line.entry.opener], owner, choices, now))
    headings = zip(words_of(choices.language).sections, rows.values(), strict=True)
    return tuple((heading, tuple(found)) for heading, found in headings if found)


def _row(line: Line, number: int, owner: Owner, choices: Choices, now: datetime) -> Row:
    words = words_of(choices.language)
    if line.hint is None:
        said = standing_sentence(line.entry, owner, now, choices.language)
        return Row(plain(said), words.open, thread_url(owner, line.entry.thread_id))
    said = sentence(line.entry, line.hint, owner, now, choices.language)
    return Row(plain(said), words.reply, f"{choices.base_url}/introductions/{number}/reply")


def _weeks(
    opened: Sequence[tuple[datetime, State]], owner: Owner, choices: Choices, now: datetime
) -> tuple[tuple[str, Week], ...]:
    found = weeks(opened, owner, now)
    return tuple((long_day(week.monday, choices.language), week) for week in found)


def plain(text: str) -> str:
    """Return *text* on one line, without characters that hide or turn others; never too long.

    >>> plain("Bob\\nPay here")
    'Bob Pay here'
    """
    line = " ".join(_UNSEEN.sub(" ", text).split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
