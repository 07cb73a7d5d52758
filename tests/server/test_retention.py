"""What is old is forgotten; what belongs to no introduction is never kept."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from server import db
from server.keeping.retention import forget_old
from server.models import Account, EntryRow, MessageRow
from server.recompute import recompute_all
from server.settings import Settings
from server.store import audit, entries, messages
from tests.builders import ALICE, BOB, CAROL, MONDAY, message

LATER = MONDAY + timedelta(days=800)


@pytest.fixture
def introduced(alice: Account) -> Account:
    keep(alice, message())
    recompute_all(alice.id, MONDAY)
    return alice


def keep(account: Account, *mail: object) -> None:
    with db.transaction() as session:
        messages.save(session, account.id, [(one, True, True) for one in mail])  # type: ignore[misc]


def test_an_old_introduction_is_forgotten_with_its_mail(
    introduced: Account, database: Settings
) -> None:
    assert forget_old(introduced.id, database, LATER) == (1, 1)
    with db.reading() as session:
        assert session.scalars(select(MessageRow.content)).all() == [None]
        assert session.scalars(select(EntryRow.id)).all() == []
        assert audit.newest(session, introduced.id)[0].detail == "1 texts, 1 entries"


def test_a_story_that_still_moves_keeps_its_beginning(
    introduced: Account, database: Settings
) -> None:
    answer = message(BOB, (ALICE, CAROL), "Shall we talk on Friday?", LATER, id="m2")
    keep(introduced, answer)
    with db.transaction() as session:
        row = session.scalars(select(EntryRow)).one()
        row.last_at = LATER
    assert forget_old(introduced.id, database, LATER) == (0, 0)


def test_a_copy_of_the_database_shows_no_text_and_no_address(
    introduced: Account, database: Settings, tmp_path: Path
) -> None:
    with db.transaction() as session:
        trace = message(BOB, (CAROL,), id="m9", thread_id="t9", text="private words")
        messages.save(session, introduced.id, [(trace, False, False)])
        assert entries.count(session, introduced.id) == 1
    dump = b"".join(p.read_bytes() for p in tmp_path.glob("introkeeper.sqlite*"))
    for secret in (b"bob@", b"carol@", b"alice@", b"Stone", b"tide gauges", b"private words"):
        assert secret not in dump
