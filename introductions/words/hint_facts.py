"""The facts of a hint that words are made of: who, whom, and which day."""

from __future__ import annotations

from datetime import datetime

from introductions.days.clock import zone
from introductions.model import Advice, Duty, Entry, Fault, Hint, Owner, Participant
from introductions.who.names import first_name, same_address
from introductions.words.packs import Pack

_NAMES_SILENT = (Duty.PARTY_AWOL,)
_NAMES_WAITING = (Duty.APOLOGISE,)
_OF_INTRODUCER = (Fault.INTRODUCER_DROPPED, Advice.BCC_HANDOFF_OK)


def is_own(person: Participant, owner: Owner) -> bool:
    """True where *person* is the owner by one of his addresses."""
    return any(same_address(person.email, email) for email in owner.emails)


def others_of(entry: Entry, owner: Owner) -> tuple[Participant, ...]:
    """The introduced people other than the owner."""
    return tuple(p for p in entry.parties if not is_own(p, owner))


def silent_and_waiting(
    entry: Entry, hint: Hint, owner: Owner
) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """Who is silent and who waits, as the introducer sees it; empty where it is not known."""
    others = others_of(entry, owner)
    named = tuple(p for p in hint.people if p in others)
    rest = tuple(p for p in others if p not in named)
    if hint.code in _NAMES_SILENT:
        return named, rest
    if hint.code in _NAMES_WAITING:
        return rest, named
    return (), ()


def hint_facts(
    entry: Entry | None, hint: Hint, owner: Owner, now: datetime, pack: Pack
) -> dict[str, str]:
    """The names and the day that the sentence of a hint may use; unknown ones are empty."""
    names = [name for name in map(_name, hint.people) if name]
    facts = {
        "who": pack.joined_names(names),
        "many": pack.joined_names(names) if len(names) > 1 else "",
        **_days(entry, hint, owner, now, pack),
    }
    if entry is None:
        return facts
    others = others_of(entry, owner)
    facts |= {
        "introducer": "" if is_own(entry.introducer, owner) else _name(entry.introducer),
        "both": pack.joined_names(_name(p) for p in others),
        "asker": _name(entry.asker) if entry.asker else "",
        "target": _name(entry.target) if entry.target else "",
        "first": _first(entry, hint, owner),
    }
    if not isinstance(hint.code, Fault):
        named = tuple(p for p in hint.people if p in others) or others
        facts["who"] = pack.joined_names(_name(p) for p in named) or pack.somebody
    elif hint.code in _OF_INTRODUCER:
        facts["who"] = facts["introducer"]
    silent, waiting = silent_and_waiting(entry, hint, owner)
    facts["silent"] = pack.joined_names(_name(p) for p in silent)
    facts["waiting"] = pack.joined_names(_name(p) for p in waiting)
    return facts


def _first(entry: Entry, hint: Hint, owner: Owner) -> str:
    """Who is to write first, as far as known, else the first of the two."""
    others = others_of(entry, owner)
    chosen = entry.asker or next((p for p in (*hint.people, *entry.turn) if p in others), None)
    return _name(chosen or others[0]) if others else ""


def _days(
    entry: Entry | None, hint: Hint, owner: Owner, now: datetime, pack: Pack
) -> dict[str, str]:
    """The day of the message that caused the hint, else since when it holds, in three forms."""
    steps = entry.timeline if entry else ()
    caused = (s.at for s in steps if hint.message_id and s.message_id == hint.message_id)
    moment = next(caused, None) or hint.since or (entry.opened_at if entry else now)
    here = zone(owner.timezone)
    day, today = moment.astimezone(here), now.astimezone(here)
    return {"day": pack.day(day, today), "on": pack.on(day, today), "of": pack.of(day, today)}


def _name(person: Participant) -> str:
    return first_name(person)
