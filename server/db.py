"""One engine, one way to open a session."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.orm import Session, sessionmaker

from .keys import load_keyring
from .models import Sealed
from .settings import Settings

SessionFactory = sessionmaker(expire_on_commit=False)


def connect(settings: Settings) -> Engine:
    """Open the database and the keys of *settings* for this process."""
    Sealed.keyring = load_keyring(settings.key_file)
    engine = make_engine(settings.database_url)
    SessionFactory.configure(bind=engine)
    return engine


def make_engine(url: str) -> Engine:
    """Return an engine; SQLite gets a write-ahead log, foreign keys and patience."""
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True, pool_size=10, max_overflow=20)
    engine = create_engine(url, connect_args={"timeout": 30})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


@contextmanager
def transaction() -> Iterator[Session]:
    """Give a session that may write; commit at the end, roll back on any error."""
    with SessionFactory.begin() as session:
        yield session


@contextmanager
def reading() -> Iterator[Session]:
    """Give a session that only reads: on SQLite it never waits for a writer."""
    with SessionFactory() as session:
        session.connection(execution_options={"sqlite_begin": "DEFERRED"})
        yield session


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy begins transactions itself
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Any) -> None:
    # A transaction that may write takes the lock at once; a later upgrade could fail.
    mode = connection.get_execution_options().get("sqlite_begin", "IMMEDIATE")
    connection.exec_driver_sql(f"BEGIN {mode}")
