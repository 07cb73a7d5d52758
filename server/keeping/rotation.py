"""Encrypt everything that is stored with a new key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, LargeBinary, Table, func, select, type_coerce, update

from server.db import make_engine
from server.keeping.keys import Keyring, add_key, drop_old_keys
from server.models import Base, Sealed
from server.settings import Settings

CHUNK = 500


def rotate_keys(settings: Settings, progress: Callable[[int, int], None], target: Path) -> int:
    """Add a key, rewrite every sealed field with it, drop the old keys; return the fields.

    The keys end in *target*: the key file itself, or a new one where that cannot be written.
    May be stopped anywhere and run again: until the end both keys are in *target*.
    """
    ring = add_key(target, settings.key_file)
    engine = make_engine(settings.database_url)
    fields = [(t, c) for t in Base.metadata.sorted_tables for c in t.columns if _sealed(c)]
    with engine.connect() as connection:
        total = sum(_count(connection, table, column) for table, column in fields)
    done = 0
    for table, column in fields:
        last: tuple[Any, ...] | None = None
        while True:
            with engine.begin() as connection:
                rows, last = _rotate_some(connection, table, column, ring, last)
            done += rows
            progress(done, total)
            if last is None:
                break
    engine.dispose()
    drop_old_keys(target)
    return done


def _rotate_some(
    connection: Connection,
    table: Table,
    column: Column[Any],
    ring: Keyring,
    after: tuple[Any, ...] | None,
) -> tuple[int, tuple[Any, ...] | None]:
    key = next(iter(table.primary_key))
    raw = type_coerce(column, LargeBinary)
    query = select(key, raw).where(column.is_not(None)).order_by(key).limit(CHUNK)
    if after is not None:
        query = query.where(key > after[0])
    rows = connection.execute(query).all()
    for number, token in rows:
        new = type_coerce(ring.rotate(bytes(token)), LargeBinary)
        connection.execute(update(table).where(key == number).values({column: new}))
    return len(rows), ((rows[-1][0],) if len(rows) == CHUNK else None)


def _sealed(column: Column[Any]) -> bool:
    return isinstance(column.type, Sealed)


def _count(connection: Connection, table: Table, column: Column[Any]) -> int:
    query = select(func.count()).select_from(table).where(column.is_not(None))
    return connection.scalar(query) or 0
