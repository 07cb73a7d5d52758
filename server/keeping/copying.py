"""Copy a whole database into another one, of any kind, and prove that both hold the same."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    LargeBinary,
    MetaData,
    Table,
    func,
    insert,
    select,
    text,
    type_coerce,
)

from server import migrate
from server.db import make_engine
from server.models import Base, Sealed

CHUNK = 1000


class CannotCopy(Exception):
    """The copy cannot be made; the message says why and what to do."""


def copy_database(
    source_url: str, target_url: str, progress: Callable[[str, int], None] = lambda *_: None
) -> dict[str, int]:
    """Copy every row of *source_url* into the empty *target_url*; return rows per table.

    Sealed columns are copied as they are: the target needs the same key file. Everything is
    written in one transaction, compared by digest, and only then committed.
    """
    migrate.upgrade(target_url)
    source, target = make_engine(source_url), make_engine(target_url)
    try:
        if not migrate.is_current(source):
            raise CannotCopy("The source is of another revision: run `introkeeper migrate` first.")
        with source.connect() as reader, target.begin() as writer:
            _refuse_full(writer)
            rows = {t.name: _copy(t, reader, writer, progress) for t in Base.metadata.sorted_tables}
            _set_sequences(writer)
            for table in Base.metadata.sorted_tables:
                if digest(table, reader) != digest(table, writer):
                    raise CannotCopy(f"The copy of table {table.name} differs; nothing was kept.")
        return rows
    finally:
        source.dispose()
        target.dispose()


def digest(table: Table, connection: Connection) -> str:
    """Return a hash over all rows of *table*, the same on every kind of database."""
    total = hashlib.sha256()
    for row in _rows(table, connection):
        total.update(repr([_plain(value) for value in row]).encode())
    return total.hexdigest()


def is_empty(engine: Engine) -> bool:
    """Return True when no account is stored."""
    with engine.connect() as connection:
        accounts = Base.metadata.tables["account"]
        return not connection.scalar(select(func.count()).select_from(accounts))


def _refuse_full(writer: Connection) -> None:
    for table in Base.metadata.sorted_tables:
        if writer.scalar(select(func.count()).select_from(table)):
            raise CannotCopy("The target is not empty: name a new database.")


def _copy(
    table: Table, reader: Connection, writer: Connection, progress: Callable[[str, int], None]
) -> int:
    columns = [column.name for column in table.columns]
    raw = insert(_raw(table))
    done = 0
    for rows in _chunks(_rows(table, reader)):
        writer.execute(raw, [dict(zip(columns, row, strict=True)) for row in rows])
        done += len(rows)
        progress(table.name, done)
    return done


def _rows(table: Table, connection: Connection) -> Iterator[Sequence[Any]]:
    query = select(*[_as_bytes(column) for column in table.columns]).order_by(*table.primary_key)
    yield from connection.execution_options(stream_results=True).execute(query)


def _as_bytes(column: Column[Any]) -> Any:
    return type_coerce(column, LargeBinary) if isinstance(column.type, Sealed) else column


def _raw(table: Table) -> Table:
    """Return *table* with its sealed columns as plain bytes."""
    columns = [
        Column(c.name, LargeBinary() if isinstance(c.type, Sealed) else c.type)
        for c in table.columns
    ]
    return Table(table.name, MetaData(), *columns)


def _chunks(rows: Iterator[Sequence[Any]]) -> Iterator[list[Sequence[Any]]]:
    chunk: list[Sequence[Any]] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _plain(value: object) -> object:
    if isinstance(value, memoryview | bytearray):
        return bytes(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value


def _set_sequences(writer: Connection) -> None:
    """PostgreSQL counts new rows from its sequences: move them behind the copied numbers."""
    if writer.dialect.name != "postgresql":
        return
    for table in Base.metadata.sorted_tables:
        if "id" in table.columns:
            name = table.name
            writer.execute(
                text(
                    f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), "  # noqa: S608
                    f"COALESCE((SELECT MAX(id) FROM {name}), 0) + 1, false)"
                )
            )
