"""Fills a PostgreSQL with accounts, mail and introductions, by COPY, for `bench.api`.

The ledger of one account is computed by the product; the others hold the same mail with an
owner and a server-side encryption of their own.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
from sqlalchemy import Engine, func, insert, select

from introductions.model import Message, Participant
from server.models import (
    AccessToken,
    Account,
    Base,
    EntryRow,
    EntryThread,
    MessagePerson,
    MessageRow,
    ring,
)
from server.recompute import recompute_all
from server.store import accounts, messages
from server.web.access import token_hash

ALICE = Participant("alice0@bench.example", "Alice Moreau")
SYLLABLES = ("ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "ru")
FIRST = ("Bob", "Dana", "Erik", "Fatima", "Goran", "Hana", "Ivo", "Jun", "Kira", "Luis")
SEALED = ("email", "name", "aliases", "token", "settings", "content", "shown")


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is of everything."""

    accounts: int = 200
    messages: int = 1_000_000
    introductions: int = 20_000


def fill(engine: Engine, size: Size, now: datetime) -> list[dict[str, Any]]:
    """Return what a client needs for each account: a token and its threads."""
    random.seed(7)
    each = size.introductions // size.accounts
    mail = [message for number in range(each) for message in _introduction(number, now)]
    _first_account(engine, mail, size.messages // size.accounts, now)
    with engine.connect() as connection:
        rows = {t.name: connection.execute(select(t)).all() for t in Base.metadata.sorted_tables}
    _copy_accounts(engine, size.accounts, rows)
    with engine.connect() as connection:
        openers = [
            {
                "thread": row.thread_id,
                "introducer": f"carol{row.thread_id[1:]}@bench.example",
                "name": _surname(int(row.thread_id[1:])),
            }
            for row in connection.execute(
                select(EntryRow.thread_id).where(EntryRow.account_id == 1)
            )
        ]
    return [{"token": _token(n), "threads": openers} for n in range(1, size.accounts + 1)]


def counts(engine: Engine) -> dict[str, int]:
    """Return the rows of the tables that matter here."""
    tables = (Account, MessageRow, MessagePerson, EntryRow, EntryThread)
    with engine.connect() as connection:
        return {
            t.__tablename__: connection.scalar(select(func.count()).select_from(t)) or 0
            for t in tables
        }


def _introduction(number: int, now: datetime) -> Iterator[Message]:
    first_name, surname = FIRST[number % 10], _surname(number)
    name = f"{first_name} {surname}"
    bob = Participant(f"bob{number}@works.example", name)
    carol = Participant(f"carol{number}@bench.example", f"Carol {_surname(number + 500)}")
    begun = now - timedelta(days=1 + number % 60, hours=number % 24)
    first = Message(
        id=f"m{number}-0",
        thread_id=f"t{number}",
        sent_at=begun,
        sender=carol,
        to=(ALICE, bob),
        subject=f"Alice <> {name}",
        text=f"Alice, meet {first_name}: he builds tide gauges. {first_name}, meet "
        "Alice, who needs one for the harbour.\n\nI leave it to you two.\nCarol",
        labels=frozenset({"INBOX"}),
        message_id=f"<m{number}-0@bench.example>",
    )
    yield first
    if number % 3:
        yield _answer(
            first, 1, bob, (ALICE, carol), "Hi Alice, good to meet you. When can we talk?"
        )
    if number % 3 == 2:
        text = "Hi, thanks Carol. How about Tuesday at 10 for half an hour?"
        yield _answer(first, 2, ALICE, (bob, carol), text)


def _surname(number: int) -> str:
    digits = f"{number:04d}"
    return "".join(SYLLABLES[int(digit)] for digit in digits).title()


def _answer(
    first: Message, step: int, sender: Participant, to: tuple[Participant, ...], text: str
) -> Message:
    name = first.id.removesuffix("0") + str(step)
    return replace(
        first,
        id=name,
        sent_at=first.sent_at + timedelta(hours=5 * step),
        sender=sender,
        to=to,
        text=text,
        subject=f"Re: {first.subject}",
        labels=frozenset({"SENT" if sender == ALICE else "INBOX"}),
        message_id=f"<{name}@bench.example>",
        in_reply_to=first.message_id,
    )


def _first_account(engine: Engine, mail: list[Message], most: int, now: datetime) -> None:
    from server.db import transaction

    with transaction() as session:
        account = accounts.connect(session, ALICE.email, "{}", "", now)
        account.name, account.sync = ALICE.name, {"stage": "complete"}
        account_id = account.id
        messages.save(session, account_id, [(m, True, m.id.endswith("-0")) for m in mail])
        traces = [(_trace(n, now), False, False) for n in range(most - len(mail))]
        messages.save(session, account_id, traces)
    recompute_all(account_id, now)
    with engine.begin() as connection:
        values = {"account_id": 1, "token_hash": token_hash(_token(1)), "created_at": now}
        connection.execute(insert(AccessToken), [{**values, "label": "bench"}])


def _trace(number: int, now: datetime) -> Message:
    sender = Participant(f"person{number % 400}@other.example")
    return Message(
        id=f"x{number}",
        thread_id=f"u{number // 3}",
        sent_at=now - timedelta(minutes=30 * number),
        sender=sender,
        to=(ALICE,),
        labels=frozenset({"INBOX"}),
    )


def _copy_accounts(engine: Engine, count: int, rows: dict[str, Any]) -> None:
    raw: Any = engine.raw_connection()
    connection: psycopg.Connection[Any] = raw.driver_connection
    for number in range(2, count + 1):
        for table in Base.metadata.sorted_tables:
            if rows[table.name]:
                names = [column.name for column in table.columns]
                moved = _moved(names, table.name, rows[table.name], number, rows)
                _copy(connection, table.name, names, moved)
    connection.commit()
    connection.autocommit = True
    for table in Base.metadata.sorted_tables:
        if "id" in table.columns:
            connection.execute(
                f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), "  # noqa: S608
                f"COALESCE((SELECT MAX(id) FROM {table.name}), 0) + 1, false)"
            )
    connection.execute("VACUUM ANALYZE")
    raw.close()


def _moved(
    names: list[str], table: str, found: Any, number: int, rows: dict[str, Any]
) -> Iterator[list[Any]]:
    """Yield the rows of the first account as those of account *number*."""
    shifts = {
        "message_id": len(rows["message"]) * (number - 1),
        "entry_id": len(rows["entry"]) * (number - 1),
        "account_id": number - 1,
        "id": len(rows[table]) * (number - 1),
    }
    for row in found:
        yield [_value(name, value, shifts, number) for name, value in zip(names, row, strict=True)]


def _value(name: str, value: Any, shifts: dict[str, int], number: int) -> Any:
    if value is None:
        return None
    if name in shifts and isinstance(value, int):
        return value + shifts[name]
    if name in SEALED:
        return ring().encrypt(value.replace(ALICE.email, f"alice{number}@bench.example").encode())
    if name == "email_hash":
        return ring().hash(f"alice{number}@bench.example")
    if name == "token_hash":
        return token_hash(_token(number))
    if name == "is_server_owner":
        return False
    return json.dumps(value) if isinstance(value, dict | list) else value


def _copy(
    connection: psycopg.Connection[Any], table: str, names: list[str], found: Iterable[list[Any]]
) -> None:
    columns = ", ".join(names)
    with connection.cursor().copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
        for row in found:
            copy.write_row(row)


def _token(number: int) -> str:
    return f"ik_bench{number:05d}"


def present() -> datetime:
    """Return the present, to the second."""
    return datetime.now(UTC).replace(microsecond=0)
