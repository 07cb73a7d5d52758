"""Suggested replies for every duty and fault, ready to edit (spec, section 7): `suggest`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from introductions.model import Duty, Entry, Fault, Hint, Message, Owner, Reply
from introductions.replies.before import BEFORE
from introductions.replies.desk import desk_for
from introductions.replies.faults import corrected
from introductions.replies.introducer import INTRODUCER
from introductions.replies.parties import PARTIES

_WRITERS = {**PARTIES, **INTRODUCER, **BEFORE}


def suggest(
    entry: Entry | None,
    hint: Hint,
    messages: Iterable[Message],
    owner: Owner,
    now: datetime,
    language: str = "",
) -> tuple[Reply, ...]:
    """The replies that answer *hint*, one a choice; none for advice.

    A reply is in the language of its thread; its choice is named in the owner's *language*.
    For the fault of a draft the draft itself is among *messages*. Nothing is ever sent.
    """
    desk = desk_for(entry, hint, messages, owner, now, language)
    if isinstance(hint.code, Fault):
        return corrected(desk)
    if entry is None or not isinstance(hint.code, Duty):
        return ()
    return tuple(reply for reply in _WRITERS[hint.code](desk) if _reaches_somebody(reply))


def _reaches_somebody(reply: Reply) -> bool:
    """True for a reply with an address to go to; a name alone cannot be written to."""
    return any(person.email for person in (*reply.to, *reply.cc))
