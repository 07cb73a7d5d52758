"""A real database, on SQLite and on PostgreSQL where it is installed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from server import db, migrate
from server.models import Account
from server.remembered import Memory
from server.settings import Settings
from server.store import accounts
from tests.builders import ALICE, MONDAY


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings.from_env({"INTROKEEPER_DATA_DIR": str(tmp_path)})


@pytest.fixture
def database(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Settings]:
    monkeypatch.setattr("server.remembered._profiles", Memory(10))  # of no other test's people
    migrate.upgrade(settings.database_url)
    engine = db.connect(settings)
    yield settings
    engine.dispose()


@pytest.fixture
def alice(database: Settings) -> Account:
    """Alice's account, connected on Monday."""
    with db.transaction() as session:
        account = accounts.connect(session, ALICE.email, "{}", "", MONDAY)
        account.name = ALICE.name
    return account
