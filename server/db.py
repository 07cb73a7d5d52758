"""One engine, one way to open a session."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, update
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.orm import Session, sessionmaker

from server.keeping.keys import load_keyring
from server.models import Account, Sealed
from server.settings import Settings

SessionFactory = sessionmaker(expire_on_commit=False)
CHOICES = ("name", "aliases", "timezone", "settings")
CONNECT_SECONDS = 10
# A database machine that vanished is noticed within a minute; the system's own wait is two hours.
# https://www.postgresql.org/docs/current/libpq-connect.html
NOTICE_DEATH = {"keepalives_idle": 30, "keepalives_interval": 10, "tcp_user_timeout": 60_000}
RESTED = 1.0  # seconds; a connection that rested longer is tried before it is used


def connect(settings: Settings) -> Engine:
    """Open the database and the keys of *settings* for this process."""
    Sealed.keyring = load_keyring(settings.key_file)
    engine = make_engine(settings.database_url)
    SessionFactory.configure(bind=engine)
    return engine


def make_engine(url: str) -> Engine:
    """Return an engine; SQLite gets a write-ahead log, foreign keys and patience.

    What is stored stands in no error message: those are logged, and kept with failed jobs.
    """
    if not url.startswith("sqlite"):
        patience = {"connect_timeout": CONNECT_SECONDS, **NOTICE_DEATH}
        engine = create_engine(
            url, pool_size=10, max_overflow=20, connect_args=patience, hide_parameters=True
        )
        event.listen(engine, "checkin", _note_rest)
        event.listen(engine, "checkout", _try_rested)
        return engine
    engine = create_engine(url, connect_args={"timeout": 30}, hide_parameters=True)
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


@contextmanager
def glance() -> Iterator[Connection]:
    """Give a connection for single reads without a transaction: one round trip each."""
    engine: Engine = SessionFactory.kw["bind"]
    on_sqlite = engine.dialect.name == "sqlite"
    how: Any = {"sqlite_begin": "DEFERRED"} if on_sqlite else {"isolation_level": "AUTOCOMMIT"}
    with engine.connect() as connection:
        yield connection.execution_options(**how)


def note_change(session: Session, account_id: int) -> None:
    """Note that mail, ledger or settings of an account change: its version counts it."""
    session.info.setdefault("changed", set()).add(account_id)


@event.listens_for(SessionFactory, "before_flush")
def _notice_choices(session: Session, _context: object, _instances: object) -> None:
    for account in session.dirty:
        if isinstance(account, Account):
            state = inspect(account)
            if any(state.attrs[name].history.has_changes() for name in CHOICES):
                note_change(session, account.id)


@event.listens_for(SessionFactory, "before_commit")
def _count_changes(session: Session) -> None:
    # At the very end, so that the account's row is locked for no longer than the commit.
    session.flush()
    for account_id in sorted(session.info.pop("changed", ())):
        row = update(Account).where(Account.id == account_id)
        session.execute(
            row.values(version=Account.version + 1),
            execution_options={"synchronize_session": False},
        )


def _note_rest(_connection: Any, record: Any) -> None:
    record.info["rests_since"] = time.monotonic()


def _try_rested(connection: Any, record: Any, _proxy: Any) -> None:
    if time.monotonic() - record.info.get("rests_since", time.monotonic()) < RESTED:
        return
    try:
        connection.execute("SELECT 1")
        connection.rollback()
    except Exception as error:
        raise DisconnectionError from error


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy begins transactions itself
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Any) -> None:
    # A transaction that may write takes the lock at once; a later upgrade could fail.
    mode = connection.get_execution_options().get("sqlite_begin", "IMMEDIATE")
    connection.exec_driver_sql(f"BEGIN {mode}")
