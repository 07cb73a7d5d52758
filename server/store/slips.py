"""Slips: sent messages of the owner's, outside every introduction, in which the rules found a
fault. The row goes with its message."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.orm import Session

from introductions.model import Hint, Message
from server.db import note_change
from server.models import EntryThread, MessagePerson, MessageRow, SlipRow, ring
from server.store.entries import MOST_ROWS
from server.store.messages import HIDDEN_LABELS
from server.store.persons import people_of
from server.store.stored_json import read_json


@dataclass(frozen=True, slots=True)
class Slip:
    """A sent message and its faults; *number* is the row's."""

    message: Message
    hints: tuple[Hint, ...]
    number: int = 0


_CONTENT = TypeAdapter(Slip)
_ROWS = (
    select(MessageRow.id, MessageRow.labels, SlipRow.content)
    .outerjoin(SlipRow, SlipRow.message_id == MessageRow.id)
    .order_by(MessageRow.sent_at, MessageRow.id)
)


def keep(
    session: Session, account_id: int, found: Sequence[Slip], looked_at: Iterable[str]
) -> None:
    """Keep *found* as the truth about the stored messages *looked_at* (Gmail ids)."""
    wanted = {slip.message.id: slip for slip in found}
    query = select(MessageRow.gmail_id, MessageRow.id).where(
        MessageRow.account_id == account_id, MessageRow.gmail_id.in_(list(looked_at))
    )
    numbers = {row.gmail_id: row.id for row in session.execute(query)}
    gone = session.execute(delete(SlipRow).where(SlipRow.message_id.in_(list(numbers.values()))))
    rows = [
        {
            "message_id": numbers[one],
            "account_id": account_id,
            "sent_at": slip.message.sent_at,
            "content": _CONTENT.dump_json(slip).decode(),
        }
        for one, slip in wanted.items()
        if one in numbers
    ]
    if rows:
        session.execute(insert(SlipRow), rows)
    if rows or gone.rowcount:  # type: ignore[attr-defined]
        note_change(session, account_id)


def in_thread(
    reads: Session | Connection, account_id: int, thread_id: str
) -> tuple[bool, Slip | None]:
    """Return whether the thread was read, and the slip that stands in it."""
    here = MessageRow.account_id == account_id, MessageRow.thread_id == thread_id
    rows = reads.execute(_ROWS.where(*here)).all()
    slips = [_read(row) for row in rows if row.content is not None]
    standing = _standing(reads, account_id, slips) if slips else []
    return bool(rows), standing[-1] if standing else None


def every(session: Session, account_id: int) -> list[dict[str, Any]]:
    """Return all that is kept of slips, as JSON values, oldest first."""
    rows = session.execute(_ROWS.where(SlipRow.account_id == account_id))
    return [_CONTENT.dump_python(_read(row), mode="json") for row in rows]


def listed(session: Session, account_id: int) -> list[Slip]:
    """Return the slips that stand in threads of no introduction, newest first."""
    told = select(EntryThread.thread_id).where(EntryThread.account_id == account_id)
    query = _ROWS.where(
        SlipRow.account_id == account_id,
        MessageRow.account_id == account_id,
        MessageRow.thread_id.not_in(told),
    )
    return _standing(session, account_id, [_read(row) for row in session.execute(query)])[::-1]


def get(session: Session, account_id: int, number: int) -> Slip | None:
    """Return the slip of that number, whether it still stands or not; None for another's."""
    if number > MOST_ROWS:
        return None
    query = _ROWS.where(SlipRow.account_id == account_id, SlipRow.message_id == number)
    row = session.execute(query).first()
    return _read(row) if row else None


def forget(session: Session, account_id: int, before: datetime) -> None:
    """Forget the slips of messages that were sent before *before*."""
    session.execute(
        delete(SlipRow).where(SlipRow.account_id == account_id, SlipRow.sent_at < before)
    )


def _read(row: Any) -> Slip:
    slip = read_json(_CONTENT, row.content)
    message = replace(slip.message, labels=frozenset(row.labels))
    return replace(slip, message=message, number=row.id)


def _standing(reads: Session | Connection, account_id: int, slips: Sequence[Slip]) -> list[Slip]:
    """Return those *slips* in sight after which the owner wrote nothing, as far as unrepaired."""
    later = _rows_of(reads, account_id, {slip.message.thread_id for slip in slips})
    people = _people(reads, [row.id for rows in later.values() for row in rows])
    kept = []
    for slip in slips:
        after = [r for r in later[slip.message.thread_id] if r.sent_at > slip.message.sent_at]
        if HIDDEN_LABELS & slip.message.labels or any("SENT" in row.labels for row in after):
            continue
        joined = {person for row in after for person in people[row.id]}
        hints = tuple(hint for hint in slip.hints if not _repaired(slip, hint, joined))
        if hints:
            kept.append(replace(slip, hints=hints))
    return kept


def _repaired(slip: Slip, hint: Hint, joined: set[int]) -> bool:
    """Return True where a later message has the missing people on it.

    Where only their names are known, anybody who was not on the slip may be one of them.
    """
    missing = {ring().number(person.email) for person in hint.people if person.email}
    if missing and all(person.email for person in hint.people):
        return missing <= joined
    return bool(joined - people_of(slip.message))


def _rows_of(
    reads: Session | Connection, account_id: int, threads: Iterable[str]
) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    query = select(
        MessageRow.id, MessageRow.thread_id, MessageRow.sent_at, MessageRow.labels
    ).where(MessageRow.account_id == account_id, MessageRow.thread_id.in_(list(threads)))
    for row in reads.execute(query):
        if not HIDDEN_LABELS & set(row.labels):
            found[row.thread_id].append(row)
    return found


def _people(reads: Session | Connection, rows: Sequence[int]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    query = select(MessagePerson.message_id, MessagePerson.person)
    for message_id, person in reads.execute(query.where(MessagePerson.message_id.in_(rows))):
        found[message_id].add(person)
    return found
