import os
from pathlib import Path

import pytest

from server import db
from server.keys import KeyProblem, add_key, drop_old_keys, load_keyring
from server.models import Account
from server.rotation import rotate_keys
from server.settings import Settings
from server.store import accounts, messages
from tests.builders import ALICE, BOB, MONDAY, message


def test_a_dump_of_the_database_shows_no_text_address_or_token(
    database: Settings, tmp_path: Path
) -> None:
    with db.transaction() as session:
        account = accounts.connect(session, ALICE.email, '{"token": "ya29.secret"}', "", MONDAY)
        messages.save(session, account.id, [(message(), True, True)])
    dump = b"".join(path.read_bytes() for path in tmp_path.glob("introkeeper.sqlite*"))
    for private in (
        ALICE.email,
        BOB.email,
        "tide gauges",
        "Alice &lt;",
        "ya29.secret",
        "Bob Stone",
    ):
        assert private.encode() not in dump


def test_the_key_file_is_closed_to_others(tmp_path: Path) -> None:
    load_keyring(tmp_path / "keys")
    assert (tmp_path / "keys").stat().st_mode & 0o777 == 0o600


def test_two_processes_of_one_start_agree_on_the_keys(tmp_path: Path) -> None:
    first, second = load_keyring(tmp_path / "keys"), load_keyring(tmp_path / "keys")
    assert second.decrypt(first.encrypt(b"mail")) == b"mail"


def test_hashes_stay_comparable_when_keys_are_rotated(tmp_path: Path) -> None:
    before = load_keyring(tmp_path / "keys").number(BOB.email)
    add_key(tmp_path / "keys")
    assert drop_old_keys(tmp_path / "keys").number(BOB.email.upper()) == before


def test_rotation_makes_the_old_key_useless_and_keeps_the_mail(
    alice: Account, database: Settings, tmp_path: Path
) -> None:
    with db.transaction() as session:
        messages.save(session, alice.id, [(message(), True, True)])
    old = database.key_file.read_bytes()
    rotate_keys(database, lambda done, total: None)
    db.connect(database).dispose()
    with db.reading() as session:
        assert messages.kept(session, alice.id) == [message()]
    database.key_file.write_bytes(old)
    db.connect(database).dispose()
    with db.reading() as session, pytest.raises(KeyProblem, match="does not fit"):
        messages.kept(session, alice.id)


@pytest.mark.parametrize("text", ["", "key:abc", "hash:zz\nkey:abc", "\x00\xff"])
def test_a_damaged_key_file_is_named_in_one_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "keys"
    path.write_bytes(os.fsencode(text))
    with pytest.raises(KeyProblem, match="keys"):
        load_keyring(path)
