"""People, numbers and who introduced whom: computed over the whole ledger, kept for the pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from redis import Redis
from redis.exceptions import RedisError

from introductions.figures import figures
from introductions.model import Entry, Kind, Owner, State
from introductions.reliability import Record, reliability
from introductions.words.hint_facts import is_own, others_of
from server import enqueue
from server.db import reading, transaction
from server.store import accounts, entries, messages, overviews

FRESH = timedelta(minutes=1)
STALE = timedelta(hours=1)
SMALL = 200  # so few entries are computed while the page waits
MOST_PAIRS = 500


def overview(account_id: int, redis: Redis, now: datetime) -> tuple[datetime, dict[str, Any]]:
    """Return the overview and its age: fresh for a small ledger, else at most an hour old."""
    with reading() as session:
        kept = overviews.get(session, account_id)
        count = entries.count(session, account_id)
    if kept is None or (count <= SMALL and now - kept[0] > FRESH):
        return now, compute(account_id, now)
    if now - kept[0] > STALE:
        _ask_for_it(account_id, redis)
    return kept


def compute(account_id: int, now: datetime) -> dict[str, Any]:
    """Compute the overview afresh and keep it."""
    with reading() as session:
        account = accounts.get(session, account_id)
        if account is None:
            return {}
        owner = accounts.owner(account)
        stored = entries.newest_stored(session, account_id)
        mail = messages.kept(session, account_id)
    ledger = [one.entry for one in stored]
    numbers = {one.entry.opener: one.id for one in stored}
    content = {
        "figures": asdict(figures(ledger, owner, now)),
        "people": [_person(record) for record in reliability(ledger, mail, owner, now)],
        "pairs": _pairs(ledger, numbers, owner),
    }
    with transaction() as session:
        overviews.save(session, account_id, content, now)
    return content


def _ask_for_it(account_id: int, redis: Redis) -> None:
    try:
        enqueue.enqueue(redis, enqueue.OVERVIEW, account_id, queue=enqueue.LOW)
    except RedisError:
        return  # the next page asks again; the old overview is shown meanwhile


def _person(record: Record) -> dict[str, Any]:
    return {
        "name": record.person.name,
        "email": record.person.email,
        "introductions": record.introductions,
        "answered": record.answered,
        "hours": record.hours,
        "last_seen": record.last_seen.isoformat() if record.last_seen else None,
    }


def _pairs(ledger: Sequence[Entry], ids: dict[str, int], owner: Owner) -> list[dict[str, Any]]:
    made = [
        entry
        for entry in ledger
        if entry.kind in (Kind.INTRODUCTION, Kind.ONE_SIDED) and entry.state != State.DISMISSED
    ]
    return [
        {
            "id": ids[entry.opener],
            "by": "" if is_own(entry.introducer, owner) else entry.introducer.email,
            "name": entry.introducer.name or entry.introducer.email,
            "people": [p.name or p.email for p in others_of(entry, owner)],
            "with_owner": any(is_own(p, owner) for p in entry.parties),
            "state": entry.state,
            "opened_at": entry.opened_at.isoformat(),
        }
        for entry in made[:MOST_PAIRS]
    ]
