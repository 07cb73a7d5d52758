"""A real database, on SQLite and on PostgreSQL where it is installed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from server import db, migrate
from server.models import Account
from server.remembered import Memory
from server.settings import Settings
from server.store import accounts
from server.web.app import create_app
from tests.builders import ALICE, BOB, MONDAY
from tests.server.dashboard import signed_in, store


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


@pytest.fixture
def app(database: Settings) -> Flask:
    """The pages, whose forms need no token."""
    app = create_app(database)
    app.config["WTF_CSRF_ENABLED"] = False
    return app


@pytest.fixture
def introduced(alice: Account) -> Account:
    """Alice, to whom Carol introduced Bob four weeks ago; Bob wrote, Alice has not answered."""
    return store(alice, BOB)


@pytest.fixture
def browser(app: Flask, introduced: Account) -> FlaskClient:
    """Alice's browser, signed in."""
    return signed_in(app, introduced)


@pytest.fixture
def no_queue(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    """No queue to put jobs into, and no Gmail to ask for the names of labels."""
    monkeypatch.setattr("server.enqueue.enqueue", lambda *_args, **_more: None)
    monkeypatch.setattr("server.connection.label_ids", lambda _account, names, *_more: names)
