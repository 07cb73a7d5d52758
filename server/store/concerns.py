"""What concerns the entries of the ledger: their threads, and their people for a while."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..models import EntryRow, EntryTerm, EntryThread

# An introduction is made at most 30 business days after its offer (spec, section 4), and a
# message moves it within 90 days after the one before (spec, section 3).
BEFORE, AFTER = timedelta(days=45), timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Concerns:
    """Threads of entries, and the spans of time in which a person's mail may belong to one."""

    threads: frozenset[str] = frozenset()
    spans: dict[int, list[tuple[datetime, datetime]]] = field(default_factory=dict)

    def hold(self, thread_id: str, people: set[int], at: datetime) -> bool:
        """Return True when a message of that thread, people and time may belong to an entry."""
        if thread_id in self.threads:
            return True
        spans = self.spans
        return any(begin <= at <= end for person in people for begin, end in spans.get(person, ()))

    def mark(self) -> str:
        """Return a short text that changes when anything new concerns the entries."""
        spans = sorted((person, sorted(when)) for person, when in self.spans.items())
        text = repr((sorted(self.threads), spans))
        return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()


def load(session: Session, account_id: int, without: set[int]) -> Concerns:
    """Return what concerns the account's entries; *without* are the owner's own numbers."""
    threads = select(EntryThread.thread_id).filter_by(account_id=account_id)
    spans: dict[int, list[tuple[datetime, datetime]]] = defaultdict(list)
    query = (
        select(EntryTerm.term, EntryRow.opened_at, EntryRow.last_at)
        .join(EntryRow, EntryRow.id == EntryTerm.entry_id)
        .where(EntryTerm.account_id == account_id)
    )
    for person, opened_at, last_at in session.execute(query):
        if person not in without:
            spans[person].append((opened_at - BEFORE, last_at + AFTER))
    return Concerns(frozenset(session.scalars(threads)), dict(spans))
