from dataclasses import replace
from pathlib import Path

import pytest

from server import db
from server.keeping.backup import read_backup, write_backup
from server.keeping.copying import CannotCopy
from server.keeping.keys import load_keyring
from server.models import Account
from server.settings import Settings
from server.store import messages
from tests.builders import message


@pytest.fixture
def backup(alice: Account, database: Settings, tmp_path: Path) -> Path:
    with db.transaction() as session:
        messages.save(session, alice.id, [(message(), True, True)])
    write_backup(database, tmp_path / "backup.tar.gz")
    return tmp_path / "backup.tar.gz"


def elsewhere(tmp_path: Path) -> Settings:
    return Settings.from_env({"INTROKEEPER_DATA_DIR": str(tmp_path / "elsewhere")})


def test_a_backup_restores_everything_on_another_machine(
    alice: Account, database: Settings, backup: Path, tmp_path: Path
) -> None:
    written = write_backup(database, tmp_path / "again.tar.gz")
    other = elsewhere(tmp_path)
    assert read_backup(other, backup) == written
    db.connect(other).dispose()
    with db.reading() as session:
        assert messages.kept(session, alice.id) == [message()]
    assert (written["account"], written["message"]) == (1, 1)


def test_a_backup_is_closed_to_others_and_never_overwrites(
    database: Settings, backup: Path
) -> None:
    assert backup.stat().st_mode & 0o777 == 0o600
    with pytest.raises(CannotCopy, match="exists already"):
        write_backup(database, backup)


def test_a_backup_does_not_go_into_a_database_in_use(database: Settings, backup: Path) -> None:
    with pytest.raises(CannotCopy, match="not empty"):
        read_backup(database, backup)


def test_a_backup_fits_the_same_secret_and_names_another_one(
    backup: Path, database: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.keeping.backup.is_fixed", lambda file: True)
    other = Settings.from_env({"INTROKEEPER_DATA_DIR": str(tmp_path / "other")})
    load_keyring(other.key_file)
    with pytest.raises(CannotCopy, match="tar -xzf"):
        read_backup(other, backup)
    assert not (tmp_path / "other" / "introkeeper.sqlite").exists()
    read_backup(replace(other, key_file=database.key_file), backup)


def test_something_else_is_not_taken_for_a_backup(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    with pytest.raises(CannotCopy, match="not a backup"):
        read_backup(elsewhere(tmp_path), tmp_path / "photo.jpg")
