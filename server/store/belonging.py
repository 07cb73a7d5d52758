"""Which stored mail may belong to an entry after all, and which belongs to none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from server.models import EntryTerm, EntryThread, MessagePerson, MessageRow
from server.store.concerns import Concerns
from server.store.messages import CHUNK, HIDDEN_LABELS


def traces(session: Session, account_id: int, wanted: Concerns, without: set[int]) -> list[str]:
    """Return the Gmail ids of traces that may belong to an entry after all, newest first."""
    rows = _near_entries(session, account_id, without, MessageRow.content.is_(None))
    return [row.gmail_id for row in _held(session, rows, wanted, True)]


def idle(session: Session, account_id: int, wanted: Concerns) -> list[str]:
    """Return the Gmail ids of whole messages that belong to no entry and open none."""
    whole = MessageRow.content.is_not(None) & MessageRow.opens.is_(False)
    rows = session.execute(_REFERENCE.where(MessageRow.account_id == account_id, whole)).all()
    return [row.gmail_id for row in _held(session, rows, wanted, False)]


_REFERENCE = select(
    MessageRow.id, MessageRow.gmail_id, MessageRow.thread_id, MessageRow.sent_at, MessageRow.labels
)


def _near_entries(
    session: Session, account_id: int, without: set[int], *where: ColumnElement[bool]
) -> Sequence[Any]:
    terms = select(EntryTerm.term).where(
        EntryTerm.account_id == account_id, EntryTerm.term.not_in(without)
    )
    people = select(MessagePerson.message_id).where(
        MessagePerson.account_id == account_id, MessagePerson.person.in_(terms)
    )
    threads = select(EntryThread.thread_id).where(EntryThread.account_id == account_id)
    query = _REFERENCE.where(
        MessageRow.account_id == account_id,
        *where,
        or_(MessageRow.thread_id.in_(threads), MessageRow.id.in_(people)),
    )
    return session.execute(query.order_by(MessageRow.sent_at.desc())).all()


def _held(session: Session, rows: Sequence[Any], wanted: Concerns, held: bool) -> list[Any]:
    numbers = _numbers(session, [row.id for row in rows])
    return [
        row
        for row in rows
        if held
        is (
            not HIDDEN_LABELS & set(row.labels)
            and wanted.hold(row.thread_id, numbers.get(row.id, set()), row.sent_at)
        )
    ]


def _numbers(session: Session, rows: Sequence[int]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    query = select(MessagePerson.message_id, MessagePerson.person)
    for begin in range(0, len(rows), CHUNK):
        some = query.where(MessagePerson.message_id.in_(rows[begin : begin + CHUNK]))
        for message_id, person in session.execute(some):
            found.setdefault(message_id, set()).add(person)
    return found
