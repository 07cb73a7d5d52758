"""Entries of the ledger: replaced as a whole whenever they are computed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, Select, bindparam, delete, func, insert, or_, select
from sqlalchemy.orm import Session

from introductions.model import Entry, Kind, Participant
from server.db import note_change
from server.models import EntryRow, EntryTerm, EntryThread, ring
from server.store import messages
from server.store.accounts import own_keys
from server.store.persons import keys_of, numbers
from server.store.stored_json import read_json

ENTRY = TypeAdapter(Entry)
PAGE = 50
MOST_ROWS = 2**31 - 1  # PostgreSQL refuses to look for larger numbers
ENDED = ("dismissed", "closed", "declined", "opt_in_declined")
PROMISED = ("promised", "requested", "opted_in", "opt_in_pending")


@dataclass(frozen=True, slots=True)
class Stored:
    """An entry with its number in the database and until when it is snoozed."""

    id: int
    entry: Entry
    hidden_until: datetime | None


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry as it was shown when it was computed, and for which day and language."""

    id: int
    shown: str | None
    shown_for: str
    hidden_until: datetime | None


_SHOWN = (
    select(EntryRow.id, EntryRow.shown, EntryRow.shown_for, EntryRow.hidden_until)
    .join(EntryThread, EntryThread.entry_id == EntryRow.id)
    .where(
        EntryThread.account_id == bindparam("account_id"),
        EntryThread.thread_id == bindparam("thread_id"),
        EntryRow.account_id == bindparam("account_id"),
    )
    .order_by(EntryRow.opened_at.desc())
)


_OF_PEOPLE = select(EntryTerm.entry_id).where(
    EntryTerm.account_id == bindparam("account_id"),
    EntryTerm.term.in_(bindparam("terms", expanding=True)),
)
_OF_THREADS = select(EntryThread.entry_id).where(
    EntryThread.account_id == bindparam("account_id"),
    EntryThread.thread_id.in_(bindparam("threads", expanding=True)),
)
_ABOUT = (
    select(EntryRow.id, EntryRow.content, EntryRow.hidden_until)
    .where(
        EntryRow.account_id == bindparam("account_id"),
        or_(EntryRow.id.in_(_OF_PEOPLE), EntryRow.id.in_(_OF_THREADS)),
    )
    .order_by(EntryRow.opened_at)
)


def replace(
    session: Session,
    account_id: int,
    entries: Sequence[Entry],
    seeds: Iterable[str],
    now: datetime,
) -> list[int]:
    """Store *entries* as the truth about *seeds* (Gmail ids of possible openers).

    Entries that were opened by a seed and are no longer found are removed. An entry keeps
    its number as long as its opener stays. Returns the numbers of *entries*.
    """
    wanted = {entry.opener: entry for entry in entries}
    old = session.scalars(
        select(EntryRow).where(
            EntryRow.account_id == account_id,
            EntryRow.opener.in_(list({*seeds, *wanted})),
        )
    ).all()
    note_change(session, account_id)
    rows = {row.opener: row for row in old}
    for opener, row in rows.items():
        if opener not in wanted:
            session.delete(row)
    session.flush()
    changed: list[tuple[EntryRow, Entry]] = []
    for entry in wanted.values():
        row = rows.setdefault(entry.opener, EntryRow(account_id=account_id, opener=entry.opener))
        if _fill(row, entry, now):
            changed.append((row, entry))
    session.add_all(row for row, _ in changed)
    session.flush()
    _index(session, account_id, [(row.id, entry) for row, entry in changed])
    return [rows[opener].id for opener in wanted]


def shown_in(connection: Connection, account_id: int, thread_id: str) -> list[Kept]:
    """Return the entries that touch a thread as they are shown, newest first."""
    wanted = {"account_id": account_id, "thread_id": thread_id}
    return [Kept(*row) for row in connection.execute(_SHOWN, wanted)]


def keep_shown(session: Session, account_id: int, words: Mapping[str, str], shown_for: str) -> None:
    """Keep how entries (by opener) are shown; *shown_for* says for which day and language."""
    query = select(EntryRow).where(
        EntryRow.account_id == account_id, EntryRow.opener.in_(list(words))
    )
    for row in session.scalars(query):
        row.shown, row.shown_for = words[row.opener], shown_for


def _fill(row: EntryRow, entry: Entry, now: datetime) -> bool:
    """Put *entry* into its row; False when the row says so already."""
    content = ENTRY.dump_json(entry).decode()
    row.computed_at = now
    if row.content == content:
        return False
    row.thread_id, row.kind, row.seat, row.state = (
        entry.thread_id,
        entry.kind,
        entry.seat,
        entry.state,
    )
    row.duty = entry.duty.code if entry.duty else None
    row.duty_since = entry.duty.since if entry.duty else None
    row.faults = len(entry.faults)
    row.opened_at = entry.opened_at
    row.last_at = entry.last_at or entry.opened_at
    row.content = content
    return True


def _index(session: Session, account_id: int, stored: Sequence[tuple[int, Entry]]) -> None:
    """Note the threads and the people by which *stored* entries (with their numbers) are found."""
    if not stored:
        return
    for table in (EntryThread, EntryTerm):
        session.execute(delete(table).where(table.entry_id.in_([number for number, _ in stored])))
    ids = {one for _, entry in stored for one in (*entry.messages, entry.state_cause)}
    thread_of = messages.thread_by_id(session, account_id, sorted(ids))
    own = own_keys(session, account_id)
    threads, terms = [], []
    for number, entry in stored:
        base = {"entry_id": number, "account_id": account_id}
        known = (thread_of.get(one) for one in (*entry.messages, entry.state_cause))
        found = {entry.thread_id, *filter(None, known)}
        threads += [{**base, "thread_id": thread} for thread in sorted(found)]
        terms += [{**base, "term": term} for term in sorted(numbers(_terms(entry, own)))]
    session.execute(insert(EntryThread), threads)
    if terms:
        session.execute(insert(EntryTerm), terms)


def _terms(entry: Entry, own: Collection[str]) -> set[str]:
    """The words of names that one searches for, and the keys by which mail is found."""
    people = (entry.introducer, *entry.parties)
    words = {word for person in people for word in re.findall(r"\w+", person.name.lower())}
    return words.union(*(keys_of(person, own) for person in people))


def get(session: Session, account_id: int, entry_id: int) -> Stored | None:
    """Return one entry of the account, or None."""
    if entry_id > MOST_ROWS:
        return None
    row = session.scalar(select(EntryRow).filter_by(account_id=account_id, id=entry_id))
    return read_row(row) if row else None


def of_thread(session: Session, account_id: int, thread_id: str) -> list[Stored]:
    """Return the entries that touch a thread, newest first."""
    mine = select(EntryThread.entry_id).filter_by(account_id=account_id, thread_id=thread_id)
    query = select(EntryRow).where(EntryRow.account_id == account_id, EntryRow.id.in_(mine))
    return [read_row(row) for row in session.scalars(query.order_by(EntryRow.opened_at.desc()))]


def about(
    reads: Session | Connection, account_id: int, emails: Iterable[str], threads: Iterable[str]
) -> list[Stored]:
    """Return the entries of *threads* and those that any of *emails* belongs to, oldest first."""
    wanted = {
        "account_id": account_id,
        "terms": [ring().number(email) for email in emails],
        "threads": list(threads),
    }
    return [
        Stored(row.id, read_json(ENTRY, row.content), row.hidden_until)
        for row in reads.execute(_ABOUT, wanted)
    ]


def search(
    session: Session,
    account_id: int,
    now: datetime,
    view: str = "all",
    words: str = "",
    seat: str = "",
    state: str = "",
    page: int = 1,
    page_size: int = PAGE,
) -> tuple[list[Stored], int]:
    """Return one page of entries and how many there are in all.

    *view*: now (a duty or a fault, not snoozed), progress, promised or all.
    """
    query = _view(select(EntryRow.id).filter_by(account_id=account_id), view, now)
    if seat:
        query = query.where(EntryRow.seat == seat)
    if state:
        query = query.where(EntryRow.state == state)
    for word in re.findall(r"[^\s,;<>]+", words.lower()):
        mine = select(EntryTerm.entry_id).filter_by(account_id=account_id, term=ring().number(word))
        query = query.where(EntryRow.id.in_(mine))
    total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
    ordered = query.order_by(EntryRow.last_at.desc(), EntryRow.id.desc())
    ids = session.scalars(ordered.limit(page_size).offset((page - 1) * page_size)).all()
    return read_rows(session, ids), total


def _view(query: Select[Any], view: str, now: datetime) -> Select[Any]:
    if view == "now":
        return query.where(
            or_(EntryRow.duty.is_not(None), EntryRow.faults > 0),
            or_(EntryRow.hidden_until.is_(None), EntryRow.hidden_until <= now),
        )
    if view == "promised":
        return query.where(EntryRow.state.in_(PROMISED))
    if view == "ended":
        return query.where(EntryRow.state.in_(ENDED))
    if view == "progress":
        return query.where(EntryRow.state.not_in(ENDED + PROMISED))
    return query


def opened_in(session: Session, account_id: int, thread_id: str) -> list[Entry]:
    """Return the entries that were opened in a thread."""
    query = select(EntryRow).filter_by(account_id=account_id, thread_id=thread_id)
    return [read_row(row).entry for row in session.scalars(query)]


def newest(session: Session, account_id: int) -> list[Entry]:
    """Return every entry, the newest first."""
    return [stored.entry for stored in newest_stored(session, account_id)]


def newest_stored(session: Session, account_id: int) -> list[Stored]:
    """Return every entry with its number, the newest first."""
    query = select(EntryRow).filter_by(account_id=account_id).order_by(EntryRow.opened_at.desc())
    return [read_row(row) for row in session.scalars(query)]


def count(session: Session, account_id: int) -> int:
    """Return how many entries the account has."""
    return session.scalar(select(func.count(EntryRow.id)).filter_by(account_id=account_id)) or 0


def count_made(session: Session, account_id: int) -> int:
    """Return how many introductions of the account were made; offers and requests are none."""
    made = EntryRow.kind.in_((Kind.INTRODUCTION, Kind.ONE_SIDED))
    query = select(func.count(EntryRow.id)).where(EntryRow.account_id == account_id, made)
    return session.scalar(query) or 0


def active_openers(session: Session, account_id: int, since: datetime) -> list[str]:
    """Return the openers of entries that time may still change."""
    query = select(EntryRow.opener).where(
        EntryRow.account_id == account_id, EntryRow.last_at >= since
    )
    return list(session.scalars(query))


def by_state(session: Session) -> dict[str, int]:
    """Return how many entries of all accounts there are in each state."""
    query = select(EntryRow.state, func.count()).group_by(EntryRow.state)
    return dict(session.execute(query).all())


def forget(session: Session, account_id: int, before: datetime) -> int:
    """Delete the entries whose last event was before *before*; return how many."""
    note_change(session, account_id)
    done = session.execute(
        delete(EntryRow).where(EntryRow.account_id == account_id, EntryRow.last_at < before)
    )
    return int(done.rowcount)  # type: ignore[attr-defined]


def opened_by(session: Session, account_id: int, openers: Sequence[str]) -> list[Entry]:
    """Return the entries that *openers* (Gmail ids) opened."""
    query = select(EntryRow).where(
        EntryRow.account_id == account_id, EntryRow.opener.in_(list(openers))
    )
    return [read_row(row).entry for row in session.scalars(query)]


def wishes(session: Session, account_id: int, since: datetime) -> list[str]:
    """Return the openers of offers, requests and opt-ins that may still lead somewhere."""
    query = select(EntryRow.opener).where(
        EntryRow.account_id == account_id,
        EntryRow.kind.in_((Kind.OFFER, Kind.REQUEST, Kind.OPT_IN)),
        EntryRow.last_at >= since,
    )
    return list(session.scalars(query))


def people_of_wishes(session: Session, account_id: int, since: datetime) -> list[Participant]:
    """Return everybody in offers, requests and opt-ins that may still lead somewhere."""
    openers = wishes(session, account_id, since)
    query = select(EntryRow).where(EntryRow.account_id == account_id, EntryRow.opener.in_(openers))
    found = [read_row(row).entry for row in session.scalars(query)] if openers else []
    return [person for entry in found for person in entry.parties]


def hide(session: Session, account_id: int, opener: str, until: datetime | None) -> None:
    """Snooze the entry until *until*; None shows it again."""
    note_change(session, account_id)
    row = session.scalar(select(EntryRow).filter_by(account_id=account_id, opener=opener))
    if row is not None:
        row.hidden_until = until


def read_rows(session: Session, ids: Sequence[int]) -> list[Stored]:
    """Return the entries of *ids*, in their order."""
    rows = {row.id: row for row in session.scalars(select(EntryRow).where(EntryRow.id.in_(ids)))}
    return [read_row(rows[one]) for one in ids if one in rows]


def read_row(row: EntryRow) -> Stored:
    """Return the entry of a row."""
    return Stored(row.id, read_json(ENTRY, row.content), row.hidden_until)
