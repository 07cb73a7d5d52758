"""How far the sync of a mailbox has come: kept in `Account.sync`, shown to its owner."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from server.store import accounts, entries

# The stages in their order; each is done once, and again after a gap in the history.
STAGES = ("recent", "year", "talks", "wide", "older", "people", "backfill", "verify", "complete")
WORDS = {
    "recent": "Looking for introductions of the last 90 days",
    "year": "Looking for introductions of the last 12 months",
    "talks": "Reading the promising conversations of the last 12 months whole",
    "wide": "Looking once more, more widely, in the last 12 months",
    "older": "Looking for older introductions",
    "people": "Reading the mail of the people involved",
    "backfill": "Reading all other mail, newest first",
    "verify": "Comparing what is stored with what Gmail lists",
    "complete": "Up to date",
}


def read(session: Session, account_id: int) -> dict[str, Any]:
    """Return the state; empty before the first sync."""
    account = accounts.get(session, account_id)
    return dict(account.sync) if account else {}


def update(session: Session, account_id: int, changes: Mapping[str, Any]) -> None:
    """Merge *changes* into the state, in the transaction that saves what they tell of."""
    account = accounts.get(session, account_id)
    if account is not None:
        account.sync = {**account.sync, **changes}


def enter(session: Session, account_id: int, stage: str, now: datetime) -> None:
    """Begin *stage*."""
    changes = {"stage": stage, "words": WORDS[stage], "since": now.isoformat(), "page": ""}
    update(session, account_id, changes)


def count_found(session: Session, account_id: int) -> int:
    """Return how many introductions are in the ledger."""
    return entries.count_made(session, account_id)


def lacking(missing: int) -> str:
    """Say how many messages are missing; empty when none is.

    >>> lacking(0), lacking(2)
    ('', 'Gmail lists 2 messages that could not be fetched: `introkeeper sync` tries again.')
    """
    told = (
        f"Gmail lists {missing} messages that could not be fetched: `introkeeper sync` tries again."
    )
    return told if missing else ""


def seconds_left(missing: int, units_per_minute: int, cost: int = 20) -> int:
    """Return how long *missing* messages take at the quota.

    >>> seconds_left(300, 6000)
    60
    """
    return round(missing * cost * 60 / units_per_minute)
