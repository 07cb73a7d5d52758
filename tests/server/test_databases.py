"""The same on SQLite and PostgreSQL: migrations, moving, the store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import func, select

from server import db, migrate
from server.keeping.copying import CannotCopy, copy_database, digest
from server.keeping.keys import load_keyring
from server.models import Base, MessageRow, Sealed
from server.store import accounts, entries, messages
from tests.builders import ALICE, BOB, CAROL, MONDAY, message
from tests.postgres import Cluster, binaries, cluster

pytestmark = [
    pytest.mark.skipif(binaries() is None, reason="PostgreSQL is not installed"),
    pytest.mark.xdist_group("postgres"),
]
REVISIONS = [s.revision for s in ScriptDirectory(str(migrate.HERE)).walk_revisions()]


@pytest.fixture(scope="module")
def postgres() -> Iterator[Cluster]:
    with cluster() as running:
        yield running


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, postgres: Cluster, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/mail.sqlite"
    return postgres.url()


@pytest.fixture(autouse=True)
def keys(tmp_path: Path) -> None:
    Sealed.keyring = load_keyring(tmp_path / "keys")


def fill(url: str) -> int:
    migrate.upgrade(url)
    engine = db.make_engine(url)
    db.SessionFactory.configure(bind=engine)
    with db.transaction() as session:
        account = accounts.connect(session, ALICE.email, "{}", "", MONDAY)
        messages.save(session, account.id, [(message(), True, True)])
        trace = message(BOB, (CAROL,), id="m2", thread_id="t2")
        messages.save(session, account.id, [(trace, False, False)])
    engine.dispose()
    return account.id


@pytest.mark.parametrize("start", [None, *REVISIONS])
def test_every_revision_can_be_brought_to_the_newest(url: str, start: str | None) -> None:
    if start:
        command.upgrade(migrate.config(url), start)
    migrate.upgrade(url)
    engine = db.make_engine(url)
    assert migrate.is_current(engine)
    engine.dispose()


def test_the_migrations_make_exactly_the_tables_of_the_models(url: str) -> None:
    from alembic.autogenerate import compare_metadata

    migrate.upgrade(url)
    engine = db.make_engine(url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_saving_twice_changes_nothing(url: str) -> None:
    account_id = fill(url)
    engine = db.make_engine(url)
    db.SessionFactory.configure(bind=engine)
    with db.transaction() as session:
        assert messages.save(session, account_id, [(message(), True, True)]) == []
        assert session.scalar(select(func.count(MessageRow.id))) == 2
    engine.dispose()


def test_mail_is_found_by_person_without_an_address_in_the_database(url: str) -> None:
    account_id = fill(url)
    engine = db.make_engine(url)
    db.SessionFactory.configure(bind=engine)
    with db.reading() as session:
        assert messages.about(session, account_id, [BOB.email], []) == [message()]
        assert entries.about(session, account_id, [BOB.email], ()) == []
    engine.dispose()


@pytest.mark.parametrize("back", [False, True], ids=["sqlite to postgresql", "and back"])
def test_moving_the_database_keeps_everything_equal(
    postgres: Cluster, tmp_path: Path, back: bool
) -> None:
    here, there = f"sqlite:///{tmp_path}/here.sqlite", postgres.url()
    source, target = (there, here) if back else (here, there)
    fill(source)
    rows = copy_database(source, target)
    one, other = db.make_engine(source), db.make_engine(target)
    with one.connect() as a, other.connect() as b:
        tables = Base.metadata.sorted_tables
        assert [digest(t, a) for t in tables] == [digest(t, b) for t in tables]
    assert (rows["account"], rows["message"]) == (1, 2)
    db.SessionFactory.configure(bind=other)
    with db.transaction() as session:  # numbers go on behind the copied ones
        messages.save(session, 1, [(message(id="m3"), True, True)])
    one.dispose()
    other.dispose()


def test_moving_into_a_full_database_is_refused(tmp_path: Path) -> None:
    here, there = f"sqlite:///{tmp_path}/here.sqlite", f"sqlite:///{tmp_path}/there.sqlite"
    fill(here)
    fill(there)
    with pytest.raises(CannotCopy, match="not empty"):
        copy_database(here, there)
