"""Who may sign in: the first account owns the server, others stand on the list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from server import db
from server.models import Account
from server.settings import Settings
from server.store import accounts
from server.web.access import may_sign_in
from tests.builders import ALICE, MONDAY


def may(email: str, settings: Settings) -> bool:
    with db.reading() as session:
        return may_sign_in(session, email, settings)


def test_the_first_account_needs_no_list(database: Settings) -> None:
    assert may("anybody@example.com", database)


def test_nobody_else_does_without_one(alice: Account, database: Settings) -> None:
    assert alice.is_server_owner
    assert may(ALICE.email, database)
    assert not may("bob@bright.example", database)


@pytest.mark.parametrize(
    ("email", "welcome"),
    [
        ("bob@bright.example", True),
        ("BOB@Bright.example", True),
        ("dave@north.example", True),
        ("bob@bright.example.evil.example", False),
        ("bob@evil.example", False),
        ("dave@sub.north.example", False),
        ("", False),
    ],
)
def test_the_list_names_addresses_and_domains(
    alice: Account, database: Settings, email: str, welcome: bool
) -> None:
    listed = replace(database, allowed=("bob@bright.example", "north.example"))
    assert may(email, listed) is welcome


def test_a_disabled_account_may_not_even_when_listed(alice: Account, database: Settings) -> None:
    with db.transaction() as session:
        session.get_one(Account, alice.id).state = "disabled"
    assert not may(ALICE.email, replace(database, allowed=(ALICE.email,)))


def test_a_second_account_does_not_own_the_server(alice: Account, database: Settings) -> None:
    with db.transaction() as session:
        second = accounts.connect(session, "bob@bright.example", "{}", "", MONDAY)
        assert not second.is_server_owner
