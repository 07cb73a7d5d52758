"""What concerns the entries of the ledger: their threads, and their people for a while.

So it is with possible openers of which no entry came: what speaks against them has to stay.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from server.models import EntryRow, EntryTerm, EntryThread, MessagePerson, MessageRow

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
    times = select(EntryRow.id, EntryRow.opened_at, EntryRow.last_at)
    span_of = {
        number: (opened_at - BEFORE, last_at + AFTER)
        for number, opened_at, last_at in session.execute(times.filter_by(account_id=account_id))
    }
    terms = select(EntryTerm.term, EntryTerm.entry_id).filter_by(account_id=account_id)
    for person, number in session.execute(terms):
        if person not in without and number in span_of:
            spans[person].append(span_of[number])
    held = set(session.scalars(threads))
    for person, thread_id, sent_at in session.execute(_unlisted(account_id)):
        held.add(thread_id)
        if person not in without:
            spans[person].append((sent_at - BEFORE, sent_at + AFTER))
    return Concerns(frozenset(held), dict(spans))


def _unlisted(account_id: int) -> Select[int, str, datetime]:
    """People, thread and time of possible openers that opened no entry."""
    listed = select(EntryRow.opener).where(EntryRow.account_id == account_id)
    return (
        select(MessagePerson.person, MessageRow.thread_id, MessageRow.sent_at)
        .join(MessageRow, MessageRow.id == MessagePerson.message_id)
        .where(
            MessageRow.account_id == account_id,
            MessageRow.opens.is_(True),
            MessageRow.content.is_not(None),
            MessageRow.gmail_id.not_in(listed),
        )
    )
