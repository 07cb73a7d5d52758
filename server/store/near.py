"""What a change of mail can move: the possible openers near it, and the mail around these."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from introductions.model import Message
from server.models import EntryRow, EntryTerm, EntryThread, MessagePerson, MessageRow
from server.store import messages
from server.store.persons import numbers


def openers_in(
    session: Session, account_id: int, gmail_ids: Sequence[str], without: set[int]
) -> list[Message]:
    """Return the possible openers that share a thread or a person with *gmail_ids*.

    So do those whose entry does: it may name people who are not on its opener.
    *without* are the owner's own numbers, which are on every message.
    """
    mine = select(MessageRow.id, MessageRow.thread_id).where(
        MessageRow.account_id == account_id, MessageRow.gmail_id.in_(gmail_ids)
    )
    touched = mine.subquery()
    people = select(MessagePerson.person).where(
        MessagePerson.message_id.in_(select(touched.c.id)), MessagePerson.person.not_in(without)
    )
    shared = select(MessagePerson.message_id).where(
        MessagePerson.account_id == account_id, MessagePerson.person.in_(people)
    )
    threads = select(touched.c.thread_id)
    of_people = select(EntryTerm.entry_id).where(
        EntryTerm.account_id == account_id, EntryTerm.term.in_(people)
    )
    of_threads = select(EntryThread.entry_id).where(
        EntryThread.account_id == account_id, EntryThread.thread_id.in_(threads)
    )
    opened = select(EntryRow.opener).where(
        EntryRow.account_id == account_id,
        or_(EntryRow.id.in_(of_people), EntryRow.id.in_(of_threads)),
    )
    return messages.whole_where(
        session,
        MessageRow.account_id == account_id,
        MessageRow.opens.is_(True),
        or_(
            MessageRow.thread_id.in_(threads),
            MessageRow.id.in_(shared),
            MessageRow.gmail_id.in_(opened),
        ),
    )


def around(
    session: Session, account_id: int, people: Iterable[str], threads: Iterable[str]
) -> list[Message]:
    """Return the whole mail of *threads* and of every thread that any of *people* (keys) is on."""
    shared = select(MessagePerson.message_id).where(
        MessagePerson.account_id == account_id, MessagePerson.person.in_(numbers(people))
    )
    theirs = select(MessageRow.thread_id).where(
        MessageRow.account_id == account_id, MessageRow.id.in_(shared)
    )
    return messages.whole_where(
        session,
        MessageRow.account_id == account_id,
        or_(MessageRow.thread_id.in_(list(threads)), MessageRow.thread_id.in_(theirs)),
    )
