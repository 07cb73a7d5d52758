import os
from dataclasses import replace
from pathlib import Path

import pytest

from server import db
from server.keeping.keys import KeyProblem, add_key, drop_old_keys, load_keyring
from server.keeping.rotation import rotate_keys
from server.models import Account
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
    add_key(tmp_path / "keys", tmp_path / "keys")
    assert drop_old_keys(tmp_path / "keys").number(BOB.email.upper()) == before


def test_rotation_makes_the_old_key_useless_and_keeps_the_mail(
    alice: Account, database: Settings, tmp_path: Path
) -> None:
    with db.transaction() as session:
        messages.save(session, alice.id, [(message(), True, True)])
    old = database.key_file.read_bytes()
    rotate_keys(database, silent, database.key_file)
    db.connect(database).dispose()
    with db.reading() as session:
        assert messages.kept(session, alice.id) == [message()]
    database.key_file.write_bytes(old)
    db.connect(database).dispose()
    with db.reading() as session, pytest.raises(KeyProblem, match="does not fit"):
        messages.kept(session, alice.id)


def test_a_secret_that_cannot_be_written_is_rotated_into_a_new_file(
    alice: Account, database: Settings, tmp_path: Path
) -> None:
    with db.transaction() as session:
        messages.save(session, alice.id, [(message(), True, True)])
    secret, new = database.key_file.read_bytes(), tmp_path / "new-keys"
    with pytest.raises(InterruptedError):
        rotate_keys(database, stopping, new)  # stopped after the first table
    rotate_keys(database, silent, new)
    assert database.key_file.read_bytes() == secret
    assert new.stat().st_mode & 0o777 == 0o600
    db.connect(replace(database, key_file=new)).dispose()
    with db.reading() as session:
        assert messages.kept(session, alice.id) == [message()]
        assert accounts.owner(session.get_one(Account, alice.id)).emails[0] == ALICE.email
    db.connect(database).dispose()
    with db.reading() as session, pytest.raises(KeyProblem, match="does not fit"):
        messages.kept(session, alice.id)


def test_the_keys_of_another_installation_are_left_alone(tmp_path: Path) -> None:
    for name in ("keys", "other"):
        load_keyring(tmp_path / name)
    before = (tmp_path / "other").read_bytes()
    with pytest.raises(KeyProblem, match="another installation"):
        add_key(tmp_path / "other", tmp_path / "keys")
    assert (tmp_path / "other").read_bytes() == before


def test_a_place_that_cannot_be_written_is_named_with_a_way_out(tmp_path: Path) -> None:
    load_keyring(tmp_path / "keys")
    with pytest.raises(KeyProblem, match="--to FILE"):
        add_key(tmp_path / "missing" / "keys", tmp_path / "keys")


def silent(_done: int, _total: int) -> None:
    """Say nothing."""


def stopping(_done: int, _total: int) -> None:
    """Stop at the first step."""
    raise InterruptedError


@pytest.mark.parametrize("text", ["", "key:abc", "hash:zz\nkey:abc", "\x00\xff"])
def test_a_damaged_key_file_is_named_in_one_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "keys"
    path.write_bytes(os.fsencode(text))
    with pytest.raises(KeyProblem, match="keys"):
        load_keyring(path)
