"""Where an introduction stands, in one sentence with names: for what asks nothing of the owner."""

from __future__ import annotations

from datetime import datetime

from introductions.days.clock import zone
from introductions.digest import settled_at
from introductions.model import Entry, Owner, Seat, State
from introductions.who.names import first_name
from introductions.words.hint_facts import is_own, others_of
from introductions.words.languages import code_of
from introductions.words.packs import pack
from introductions.words.packs.form import first_filled
from introductions.words.standing_words import WORDS

_SINCE = (State.MADE, State.PROMISED, State.REQUESTED, State.OPT_IN_PENDING)


def standing_sentence(entry: Entry, owner: Owner, now: datetime, language: str = "en") -> str:
    """One sentence with the names and the day; in a language without words it is English."""
    words = pack(language)
    table = WORDS.get(code_of(language), WORDS["en"])
    here = zone(owner.timezone)
    moment = entry.opened_at if entry.state in _SINCE else settled_at(entry)
    mine = is_own(entry.introducer, owner)
    others = others_of(entry, owner)
    at, today = moment.astimezone(here), now.astimezone(here)
    facts = {
        "who": words.joined_names(first_name(p) for p in others) or words.somebody,
        "introducer": "" if mine else first_name(entry.introducer),
        "day": words.day(at, today),
        "on": words.on(at, today),
        "of": words.of(at, today),
    }
    between = entry.seat in (Seat.INTRODUCER, Seat.OBSERVER)
    own, made = table[entry.state]
    said = first_filled(made if between else own, facts)
    return words.polished(said[:1].upper() + said[1:])
