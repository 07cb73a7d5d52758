"""Every route, walked as nobody and as somebody else."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from server import db
from server.models import Account
from server.settings import Settings
from server.store import accounts, corrections, entries
from server.web.app import create_app
from tests.builders import CAROL, MONDAY, OWNER
from tests.server.dashboard import store_introduction

SECRETS = ("Bob Stone", "bob@bright.example", "carol@harbour.example", "tide gauges", "alice@")


@pytest.fixture
def app(alice: Account, database: Settings) -> Flask:
    store_introduction(alice)
    with db.transaction() as session:
        accounts.connect(session, "mallory@evil.example", "{}", "", MONDAY)
    app = create_app(database)
    app.config["WTF_CSRF_ENABLED"] = False
    return app


def signed_in(app: Flask, email: str) -> FlaskClient:
    client = app.test_client()
    with db.reading() as session:
        account = accounts.by_email(session, email)
        assert account is not None
    with client.session_transaction() as cookie:
        cookie["account_id"], cookie["epoch"] = account.id, account.session_epoch
    return client


def addresses(app: Flask) -> list[tuple[str, str]]:
    """Return (method, address) of every route, with Alice's numbers filled in."""
    found = []
    for rule in app.url_map.iter_rules():
        values: dict[str, object] = {
            name: 1 if converter.__class__.__name__ == "IntegerConverter" else "t1"
            for name, converter in rule._converters.items()
        }
        address = rule.build(values, append_unknown=False)
        if address is not None:
            found += [(m, address[1]) for m in sorted(rule.methods or ()) if m != "OPTIONS"]
    return found


def test_nobody_sees_nothing(app: Flask) -> None:
    client = app.test_client()
    for method, address in addresses(app):
        answer = client.open(address, method=method, json={} if method != "GET" else None)
        text = answer.text
        answer.close()
        assert answer.status_code < 500 or answer.status_code == 503, (method, address)
        assert not any(secret in text for secret in SECRETS), (method, address)


def test_somebody_else_sees_nothing_of_alice_and_changes_nothing(app: Flask) -> None:
    client = signed_in(app, "mallory@evil.example")
    for method, address in addresses(app):
        answer = client.open(
            address, method=method, json={"kind": "dismissed"} if method != "GET" else None
        )
        text = answer.text
        answer.close()
        assert answer.status_code < 500 or answer.status_code == 503, (method, address)
        assert not any(secret in text for secret in SECRETS), (method, address)
    with db.reading() as session:
        alice = accounts.by_email(session, OWNER.emails[0])
        assert alice is not None
        (stored,) = entries.about(session, alice.id, [CAROL.email], ())
        assert stored.entry.introducer == CAROL
        assert corrections.every(session, alice.id) == ()


def test_alice_sees_her_introduction(app: Flask) -> None:
    answer = signed_in(app, OWNER.emails[0]).get("/api/v1/threads/t1/hints")
    assert "Bob Stone" in answer.text


def test_a_disabled_account_is_shut_out_at_once(app: Flask) -> None:
    client = signed_in(app, OWNER.emails[0])
    with db.transaction() as session:
        account = accounts.by_email(session, OWNER.emails[0])
        assert account is not None
        account.state = "disabled"
    assert client.get("/api/v1/introductions").status_code == 401


def test_the_api_answers_nobody_with_401_and_one_sentence(app: Flask) -> None:
    answer = app.test_client().get("/api/v1/introductions")
    assert answer.status_code == 401
    assert answer.json == {
        "error": {
            "code": "not_signed_in",
            "message": "Sign in, or connect the extension again.",
        }
    }


def test_pages_carry_a_strict_policy_and_load_nothing_from_elsewhere(app: Flask) -> None:
    answer = signed_in(app, OWNER.emails[0]).get("/")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
