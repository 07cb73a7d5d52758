"""Entries as they are shown, worded when they are computed so that showing them costs nothing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from introductions.days.clock import zone
from introductions.model import Entry, Mark, Message
from server import present
from server.remembered import Profile
from server.store import entries
from server.store.entries import Stored

FORM = 5  # of what `present.introduction` returns; another number has everything worded afresh


def worded_for(known: Profile, now: datetime) -> str:
    """Return what the words depend on besides the mail: form, language, the owner's day."""
    return f"{FORM} {known.language} {now.astimezone(zone(known.owner.timezone)).date()}"


def keep_shown(
    session: Session,
    account_id: int,
    known: Profile,
    found: Sequence[Entry],
    mail: Sequence[Message],
    marks: Sequence[Mark],
    now: datetime,
) -> None:
    """Keep the entries *found* as they are shown today, with all their hints."""
    by_id = {message.id: message for message in mail}
    words = {}
    for entry in found:
        own = [by_id[one] for one in entry.messages if one in by_id]
        kinds = [mark.kind for mark in marks if mark.message_id == entry.opener]
        stored = Stored(0, entry, None)
        shown = present.introduction(stored, known.owner, own, now, known.language, None, kinds)
        words[entry.opener] = json.dumps(shown, separators=(",", ":"))
    entries.keep_shown(session, account_id, words, worded_for(known, now))
