"""Messages: whole where they may belong to an introduction, traces where they do not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import (
    ColumnElement,
    Connection,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session

from introductions.model import Message
from server.db import note_change
from server.models import EntryRow, EntryThread, MessagePerson, MessageRow, ring
from server.store.accounts import own_keys
from server.store.persons import people_of

MESSAGE = TypeAdapter(Message)
CHUNK = 500
HIDDEN_LABELS = frozenset({"DRAFT", "TRASH", "SPAM", "CHAT"})


def save(
    session: Session, account_id: int, messages: Sequence[tuple[Message, bool, bool]]
) -> list[str]:
    """Store (message, keep, opens) triples; return the Gmail ids that were new or changed.

    *keep* stores the text as well, otherwise only a trace. Saving twice changes nothing;
    a trace may become a whole message, never the other way.
    """
    found = _known(session, account_id, [message.id for message, _, _ in messages])
    changed, fresh = [], {}
    for message, keep, opens in messages:
        row = found.get(message.id)
        if row is None:
            fresh[message.id] = (message, keep, opens)
        elif _update(row, message, keep, opens):
            changed.append(message.id)
    _insert(session, account_id, list(fresh.values()))
    if changed or fresh:
        note_change(session, account_id)
    return changed + list(fresh)


def _known(session: Session, account_id: int, ids: Sequence[str]) -> dict[str, MessageRow]:
    query = select(MessageRow).where(MessageRow.account_id == account_id)
    found: dict[str, MessageRow] = {}
    for begin in range(0, len(ids), CHUNK):
        some = query.where(MessageRow.gmail_id.in_(ids[begin : begin + CHUNK]))
        found |= {row.gmail_id: row for row in session.scalars(some)}
    return found


def _update(row: MessageRow, message: Message, keep: bool, opens: bool) -> bool:
    labels = sorted(message.labels)
    if row.labels == labels and (row.content is not None or not keep):
        return False
    row.labels = labels
    row.opens = row.opens or opens
    if keep or row.content is not None:
        row.content = MESSAGE.dump_json(message).decode()
    return True


def _insert(session: Session, account_id: int, triples: list[tuple[Message, bool, bool]]) -> None:
    if not triples:
        return
    rows = [_values(account_id, *triple) for triple in triples]
    query = insert(MessageRow).returning(MessageRow.id, sort_by_parameter_order=True)
    numbers = session.scalars(query, rows).all()
    own = own_keys(session, account_id)
    people = [
        {"message_id": number, "person": person, "account_id": account_id}
        for number, (message, _, _) in zip(numbers, triples, strict=True)
        for person in people_of(message, own)
    ]
    if people:
        session.execute(insert(MessagePerson), people)


def _values(account_id: int, message: Message, keep: bool, opens: bool) -> dict[str, object]:
    return {
        "account_id": account_id,
        "gmail_id": message.id,
        "thread_id": message.thread_id,
        "sent_at": message.sent_at,
        "labels": sorted(message.labels),
        "opens": opens,
        "content": MESSAGE.dump_json(message).decode() if keep else None,
    }


def known_ids(session: Session, account_id: int, gmail_ids: Sequence[str]) -> set[str]:
    """Return those of *gmail_ids* that are stored."""
    query = select(MessageRow.gmail_id).where(MessageRow.account_id == account_id)
    found: set[str] = set()
    for begin in range(0, len(gmail_ids), CHUNK):
        some = query.where(MessageRow.gmail_id.in_(gmail_ids[begin : begin + CHUNK]))
        found.update(session.scalars(some))
    return found


def remove(session: Session, account_id: int, gmail_ids: Sequence[str]) -> None:
    """Forget messages that were deleted for good."""
    note_change(session, account_id)
    for begin in range(0, len(gmail_ids), CHUNK):
        some = gmail_ids[begin : begin + CHUNK]
        session.execute(
            delete(MessageRow).where(
                MessageRow.account_id == account_id, MessageRow.gmail_id.in_(some)
            )
        )


def neighbours(session: Session, account_id: int, gmail_ids: Sequence[str]) -> list[str]:
    """Return the ids of messages that share a thread with *gmail_ids*, these included."""
    threads = select(MessageRow.thread_id).where(
        MessageRow.account_id == account_id, MessageRow.gmail_id.in_(gmail_ids)
    )
    query = select(MessageRow.gmail_id).where(
        MessageRow.account_id == account_id, MessageRow.thread_id.in_(threads)
    )
    return list(session.scalars(query))


def relabel(
    session: Session, account_id: int, changes: Mapping[str, tuple[set[str], set[str]]]
) -> list[str]:
    """Put labels on and take labels off stored messages; return the ids that this changed."""
    changed = []
    for gmail_id, row in _known(session, account_id, list(changes)).items():
        put, taken = changes[gmail_id]
        labels = sorted((set(row.labels) | put) - taken)
        if labels != row.labels:
            row.labels = labels
            changed.append(gmail_id)
    if changed:
        note_change(session, account_id)
    return changed


def judge(session: Session, account_id: int, openers: Iterable[str], idle: Iterable[str]) -> None:
    """Keep *openers* as possible openers; turn *idle* messages into traces."""
    note_change(session, account_id)
    rows = update(MessageRow).where(MessageRow.account_id == account_id)
    session.execute(rows.where(MessageRow.gmail_id.in_(list(openers))).values(opens=True))
    session.execute(rows.where(MessageRow.gmail_id.in_(list(idle))).values(content=None))


def oldest(session: Session, account_id: int, gmail_ids: Sequence[str]) -> datetime | None:
    """Return when the oldest of the stored *gmail_ids* was sent; None when none is stored."""
    found = [row.sent_at for row in _known(session, account_id, gmail_ids).values()]
    return min(found, default=None)


def all_ids(session: Session, account_id: int) -> set[str]:
    """Return the Gmail ids of everything that is stored."""
    return set(session.scalars(select(MessageRow.gmail_id).filter_by(account_id=account_id)))


def labels_of(session: Session, account_id: int, threads: Iterable[str]) -> dict[str, set[str]]:
    """Return the labels that the messages of each thread have."""
    found: dict[str, set[str]] = {}
    query = select(MessageRow.thread_id, MessageRow.labels).where(
        MessageRow.account_id == account_id, MessageRow.thread_id.in_(list(threads))
    )
    for thread_id, labels in session.execute(query):
        found.setdefault(thread_id, set()).update(labels)
    return found


def threads_of(session: Session, account_id: int, gmail_ids: Sequence[str]) -> set[str]:
    """Return the threads that *gmail_ids* are in."""
    query = select(MessageRow.thread_id).where(
        MessageRow.account_id == account_id, MessageRow.gmail_id.in_(gmail_ids)
    )
    return set(session.scalars(query))


def thread_by_id(session: Session, account_id: int, gmail_ids: Sequence[str]) -> dict[str, str]:
    """Return the thread of each of *gmail_ids* that is stored."""
    query = select(MessageRow.gmail_id, MessageRow.thread_id)
    found: dict[str, str] = {}
    for begin in range(0, len(gmail_ids), CHUNK):
        some = MessageRow.gmail_id.in_(gmail_ids[begin : begin + CHUNK])
        rows = session.execute(query.where(MessageRow.account_id == account_id, some))
        found.update((gmail_id, thread_id) for gmail_id, thread_id in rows)
    return found


def in_thread(session: Session, account_id: int, thread_id: str) -> list[str]:
    """Return the Gmail ids of a thread's stored messages."""
    query = select(MessageRow.gmail_id).filter_by(account_id=account_id, thread_id=thread_id)
    return list(session.scalars(query))


def count(session: Session, account_id: int) -> int:
    """Return how many messages of the account are stored, traces included."""
    query = select(func.count(MessageRow.id)).filter_by(account_id=account_id)
    return session.scalar(query) or 0


def kept(session: Session, account_id: int) -> list[Message]:
    """Return every whole message that rules may see, oldest first."""
    return whole_where(session, MessageRow.account_id == account_id)


_SHARED = select(MessagePerson.message_id).where(
    MessagePerson.account_id == bindparam("account_id"),
    MessagePerson.person.in_(bindparam("people", expanding=True)),
)
_ABOUT = (
    select(MessageRow.content, MessageRow.labels)
    .where(
        MessageRow.account_id == bindparam("account_id"),
        MessageRow.content.is_not(None),
        or_(
            MessageRow.thread_id.in_(bindparam("threads", expanding=True)),
            MessageRow.id.in_(_SHARED),
        ),
    )
    .order_by(MessageRow.sent_at, MessageRow.id)
)


def about(
    reads: Session | Connection, account_id: int, people: Iterable[str], threads: Iterable[str]
) -> list[Message]:
    """Return the whole messages in *threads*, or with any of *people* (addresses) on them."""
    wanted = {
        "account_id": account_id,
        "people": [ring().number(person) for person in people],
        "threads": list(threads),
    }
    return _seen(reads.execute(_ABOUT, wanted))


def whole_where(session: Session, *where: ColumnElement[bool]) -> list[Message]:
    """Return the whole messages of a condition that rules may see, oldest first."""
    query = (
        select(MessageRow.content, MessageRow.labels)
        .where(*where, MessageRow.content.is_not(None))
        .order_by(MessageRow.sent_at, MessageRow.id)
    )
    return _seen(session.execute(query))


def _seen(rows: Iterable[Any]) -> list[Message]:
    """Return the messages of *rows* that rules may see."""
    messages = (_to_message(row) for row in rows)
    return [message for message in messages if not message.labels & HIDDEN_LABELS]


def _to_message(row: Any) -> Message:
    message = MESSAGE.validate_json(row.content or "")
    labels = frozenset(row.labels)
    return message if message.labels == labels else replace(message, labels=labels)


def forget_text(session: Session, account_id: int, before: datetime) -> int:
    """Turn messages older than *before* into traces; return how many.

    The threads of an introduction that moved since stay whole.
    """
    note_change(session, account_id)
    alive = (
        select(EntryThread.thread_id)
        .join(EntryRow, EntryRow.id == EntryThread.entry_id)
        .where(EntryThread.account_id == account_id, EntryRow.last_at >= before)
    )
    done = session.execute(
        update(MessageRow)
        .where(
            MessageRow.account_id == account_id,
            MessageRow.sent_at < before,
            MessageRow.content.is_not(None),
            MessageRow.thread_id.not_in(alive),
        )
        .values(content=None)
    )
    return int(done.rowcount)  # type: ignore[attr-defined]


def whole(session: Session, account_id: int, gmail_ids: Sequence[str]) -> list[Message]:
    """Return the whole messages of *gmail_ids*, oldest first."""
    return whole_where(
        session, MessageRow.account_id == account_id, MessageRow.gmail_id.in_(list(gmail_ids))
    )
