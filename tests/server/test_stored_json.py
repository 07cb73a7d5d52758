"""Entries that an earlier version kept, with reasons as English sentences, are still read."""

from __future__ import annotations

import json
from dataclasses import replace

from alembic import command

from introductions.ledger import read_ledger
from server import db, migrate
from server.models import Account
from server.settings import Settings
from server.store import entries, touched
from server.store.entries import ENTRY
from server.store.stored_json import read_json
from tests.builders import MONDAY, OWNER, message


def test_an_entry_is_read_as_it_was_stored() -> None:
    (entry,) = read_ledger((message(),), OWNER, MONDAY)
    assert entry.signals
    assert entry.timeline
    assert read_json(ENTRY, ENTRY.dump_json(entry).decode()) == entry


def test_an_entry_with_sentences_is_read_without_them() -> None:
    (entry,) = read_ledger((message(),), OWNER, MONDAY)
    kept = json.loads(ENTRY.dump_json(entry))
    kept["signals"] = [{"text": "describes Bob and Alice", "message_id": "m1"}]
    kept["timeline"] = [{"at": "2026-01-05T10:00:00Z", "what": "introduced them"}]
    found = read_json(ENTRY, json.dumps(kept))
    assert found == replace(entry, signals=(), timeline=())


def test_after_an_upgrade_every_entry_is_computed_again(
    database: Settings, introduced: Account
) -> None:
    command.downgrade(migrate.config(database.database_url), "0007")
    migrate.upgrade(database.database_url)
    with db.reading() as session:
        openers = [entry.opener for entry in entries.newest(session, introduced.id)]
        assert touched.some(session, introduced.id, 10) == openers != []
