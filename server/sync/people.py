"""Reads the mail of the people who are part of an introduction, through Gmail's search."""

from __future__ import annotations

from introductions.model import Entry, Kind, Seat
from introductions.who.names import name_words
from server.db import reading
from server.store import entries, messages, sounding
from server.store.concerns import AFTER, BEFORE
from server.sync import keep
from server.sync.mailbox import Mailbox

MOST_FOLLOWED = 40  # messages of the people of one introduction that are not waited for
WISHES = frozenset({Kind.OFFER, Kind.REQUEST, Kind.OPT_IN})
AT_ONCE = 8  # people in one search: a query of Gmail's may not grow without end


def follow(box: Mailbox) -> None:
    """Fetch what the people of each introduction wrote around it, newest introduction first."""
    with reading() as session:
        stored = entries.newest(session, box.account_id)
    done = set(box.state().get("followed", []))
    for entry in stored:
        if entry.opener in done:
            continue
        people = {p.email for p in (entry.introducer, *entry.parties) if p.email}
        people -= set(box.owner.emails)
        begin, end = entry.opened_at - BEFORE, (entry.last_at or entry.opened_at) + AFTER
        span = f" after:{int(begin.timestamp())} before:{int(end.timestamp())}"
        ids = _written_by(box, sorted(people)[:AT_ONCE], span) + _sounded_out(box, entry, span)
        done.add(entry.opener)
        for parcel in box.fetcher.get("messages", ids):
            keep.save(box, parcel.messages, parcel.gone, parcel.unreadable, whole=True)
            box.breathe()
        keep.settle(box)
        box.note(followed=sorted(done))


def _written_by(box: Mailbox, people: list[str], span: str) -> list[str]:
    if not people:
        return []
    names = " ".join(f"from:{email} to:{email} cc:{email}" for email in people)
    answer = box.api.list_messages(f"{{{names}}}{span}")
    ids = [str(item["id"]) for item in answer.get("messages", [])][:MOST_FOLLOWED]
    with reading() as session:
        known = messages.known_ids(session, box.account_id, ids)
    return [one for one in ids if one not in known]


def _sounded_out(box: Mailbox, entry: Entry, span: str) -> list[str]:
    """Return what the owner, asked for an introduction, wrote that names one of its people."""
    if entry.seat is not Seat.INTRODUCER or entry.kind not in WISHES:
        return []
    names = {name_words(person.name)[:1] for person in entry.parties if person.name}
    words = sorted(word for first in names for word in first if len(word) >= sounding.SHORTEST)
    if not words:
        return []
    answer = box.api.list_messages(f"from:me {{{' '.join(words)}}}{span}")
    ids = [str(item["id"]) for item in answer.get("messages", [])][:MOST_FOLLOWED]
    with reading() as session:
        whole = {message.id for message in messages.whole(session, box.account_id, ids)}
    return [one for one in ids if one not in whole]
