"""What a message leaves open: its one question, and the hour that it offers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from introductions.days.clock import zone
from introductions.life.acts import acts_of
from introductions.life.clauses import courtesy, proposal
from introductions.model import Message, Participant
from introductions.text.newtext import new_text
from introductions.text.sentences import sentences
from introductions.who.names import folded, name_words

_LONGEST = 140  # characters; a longer question is no easy one
_SHORTEST = 4  # words; "Yours?" asks nothing that stands alone
_CALL = re.compile(r"^(?:[^\W\d_]+\.? ){0,3}?(?P<name>[^\W\d_]+)\s*[,:–-]\s+(?=\S)")
_EARLY = 8  # o'clock; "at 3" without half of the day is not taken for granted


def open_question(message: Message, people: Sequence[Participant], zone_name: str) -> str:
    """The one question of a message without the names it calls; empty for none, several, or a
    meeting proposed."""
    asked = [
        s.text for s in sentences(new_text(message.text)) if "?" in s.text and not courtesy(s.text)
    ]
    if len(asked) != 1 or proposal(asked[0], message.sent_at, zone_name):
        return ""
    text = " ".join(asked[0].split())
    call = _CALL.match(text)
    if call and folded(call["name"]) in {w for p in people for w in name_words(p.name)}:
        text = text[call.end() :]
    if not text.endswith("?") or len(text) > _LONGEST or len(text.split()) < _SHORTEST:
        return ""
    return text[:1].upper() + text[1:]


def offered_hour(message: Message, now: datetime, zone_name: str) -> datetime | None:
    """The first hour ahead of *now* at which a message proposes to meet, in that zone."""
    acts = acts_of(message, zone_name)
    for moment in acts.offered if acts.proposes else ():
        instant = moment.instant(zone_name)
        sure = moment.hour is not None and (not moment.half or moment.hour.hour >= _EARLY)
        if instant and sure and instant > now:
            return instant.astimezone(zone(zone_name))
    return None
