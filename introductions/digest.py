"""Which hints go into a digest, and in what order: by duty, at most ten lines a week."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from introductions.model import Advice, Duty, Entry, Fault, Hint, State

MOST = 10
MOST_NUDGED = 3  # spec, section 9: at most three new nudges a day
WEEK = timedelta(days=7)


class Section(StrEnum):
    """The parts of a digest, in their order."""

    YOUR_TURN = "your_turn"
    WAITING = "waiting"
    MADE = "made"
    LOOPS = "loops"
    PROMISED = "promised"
    CHECK_IN = "check_in"
    DONE = "done"


_ELSEWHERE = {
    Duty.AWAITING_REPLY: Section.WAITING,
    Duty.GIVE_UP: Section.WAITING,
    Duty.GONE_QUIET: Section.WAITING,
    Duty.APOLOGISE: Section.MADE,
    Duty.PARTY_AWOL: Section.MADE,
    Duty.NOBODY_PICKED_UP: Section.MADE,
    Duty.ASK_HOW_IT_WENT: Section.MADE,
    Duty.CLOSE_LOOP: Section.LOOPS,
    Duty.THANK_INTRODUCER: Section.LOOPS,
    Duty.PROMISED_INTRO_DUE: Section.PROMISED,
    Duty.PROMISED_TO_YOU: Section.PROMISED,
    Duty.CHECK_IN_DUE: Section.CHECK_IN,
}
_DONE = (State.CLOSED, State.MET, State.SCHEDULED, State.CONNECTED, State.DECLINED)
_ORDER = tuple(Section)
_RANK: dict[Duty | Fault | Advice, int] = {code: i for i, code in enumerate((*Fault, *Duty))}


@dataclass(frozen=True, slots=True)
class Line:
    """One line: the entry, and the hint that it is about (None where something was done)."""

    section: Section
    entry: Entry
    hint: Hint | None


def section_of(code: Duty | Fault | Advice) -> Section:
    """Return the part of the digest that a hint belongs to; a fault is always the owner's turn."""
    return _ELSEWHERE.get(code, Section.YOUR_TURN) if isinstance(code, Duty) else Section.YOUR_TURN


def first_hint(entry: Entry, switches: Mapping[str, bool] | None = None) -> Hint | None:
    """Return what an entry asks of its owner, a fault before the duty; None where nothing."""
    wanted = (*entry.faults, *([entry.duty] if entry.duty else []))
    return next((hint for hint in wanted if (switches or {}).get(hint.code, True)), None)


def week_lines(
    entries: Iterable[Entry],
    now: datetime,
    switches: Mapping[str, bool] | None = None,
    most: int = MOST,
) -> tuple[Line, ...]:
    """Return the lines of a week's digest, none where there is nothing to say.

    Each entry gives one line at most: what it asks, else what was done in the last seven days.
    Where there is more than *most*, every section keeps its first line.
    """
    lines = []
    for entry in entries:
        hint = first_hint(entry, switches)
        if hint is not None:
            lines.append(Line(section_of(hint.code), entry, hint))
        elif entry.state in _DONE and now - WEEK < settled_at(entry) <= now:
            lines.append(Line(Section.DONE, entry, None))
    return _fitted(sorted(lines, key=_place), most)


def nudge_lines(
    entries: Iterable[Entry],
    since: datetime,
    switches: Mapping[str, bool] | None = None,
    most: int = MOST_NUDGED,
) -> tuple[Line, ...]:
    """Return what began to need the owner after *since*; waiting on others is never a nudge."""
    fresh = [
        Line(section_of(hint.code), entry, hint)
        for entry in entries
        if (hint := first_hint(entry, switches)) and hint.since and hint.since > since
    ]
    urging = [line for line in fresh if line.section is not Section.WAITING]
    return tuple(sorted(urging, key=_place)[:most])


def settled_at(entry: Entry) -> datetime:
    """Return when the entry came to its state: the last step of the message that caused it."""
    caused = [s.at for s in entry.timeline if s.message_id and s.message_id == entry.state_cause]
    return max(caused, default=entry.last_at or entry.opened_at)


def _fitted(lines: Sequence[Line], most: int) -> tuple[Line, ...]:
    firsts = {line.section: i for i, line in reversed(list(enumerate(lines)))}
    others = [i for i in range(len(lines)) if i not in firsts.values()]
    kept = {*firsts.values(), *others[: max(0, most - len(firsts))]}
    return tuple(line for i, line in enumerate(lines) if i in kept)[:most]


def _place(line: Line) -> tuple[int, int, datetime, str]:
    hint = line.hint
    rank = _RANK[hint.code] if hint else _DONE.index(line.entry.state)
    began = (hint and hint.since) or settled_at(line.entry)
    return (_ORDER.index(line.section), rank, began, line.entry.opener)
