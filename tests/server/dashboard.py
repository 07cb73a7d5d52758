"""Alice in front of the pages: what Carol and Bob wrote, her browser, her settings form."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from flask import Flask
from flask.testing import FlaskClient

from introductions.finding.openers import may_open
from introductions.ledger import read_ledger
from introductions.model import Participant
from server import choices, db, recompute
from server.models import Account
from server.store import entries, messages, tokens
from server.web.access import token_hash
from tests.builders import ALICE, CAROL, M0, MONDAY, OWNER, message

HOSTILE = '"><script>alert(1)</script>'
DAY = timedelta(days=1)
TOKEN = {"Authorization": "Bearer ik_test"}


def store(account: Account, other: Participant) -> Account:
    """Store that Carol introduced *other* to Alice four weeks ago, who wrote and has no answer."""
    now = datetime.now(UTC)
    made = now.replace(hour=9) - 28 * DAY
    asked = message(
        other,
        [ALICE],
        "Hi Alice, good to meet you. Could we talk on Tuesday?",
        made + DAY,
        id="m2",
        subject="Re: Alice <> Bob",
        in_reply_to="<m1@example.com>",
    )
    first = message(CAROL, (ALICE, other), M0, made)
    with db.transaction() as session:
        messages.save(session, account.id, [(m, True, may_open(m)) for m in (first, asked)])
    recompute.recompute_all(account.id, now)
    return account


def store_introduction(account: Account) -> None:
    """Store Carol's introduction of Alice and Bob with its entry."""
    with db.transaction() as session:
        messages.save(session, account.id, [(message(), True, True)])
        entries.replace(
            session, account.id, read_ledger([message()], OWNER, MONDAY), ["m1"], MONDAY
        )


def store_token(account: Account) -> None:
    """Let the account's extension in with `TOKEN`."""
    with db.transaction() as session:
        tokens.add(session, account.id, token_hash("ik_test"), "test", datetime.now(UTC))


def signed_in(app: Flask, account: Account) -> FlaskClient:
    """Return a browser in which that account is signed in."""
    client = app.test_client()
    with client.session_transaction() as kept:
        kept.update(account_id=account.id, epoch=account.session_epoch)
    return client


def form(**changes: Any) -> dict[str, Any]:
    """Return the settings form as it is sent, with *changes*."""
    known: dict[str, Any] = {
        "language": "en",
        "timezone": "Europe/Berlin",
        "workday_start": "8",
        "workday_end": "16",
        "workday": ["0", "1", "2", "3", "6"],
        "clock.awaiting_reply": "4.5",
        "hint": [code for code in choices.CODES if code != "vague_next_step"],
        "digest.on": "on",
        "digest.weekday": "4",
        "digest.hour": "17",
        "digest.via": "smtp",
        "quiet": ["5", "6"],
        "exclude_domains": "Bank.example, @club.example",
        "exclude_labels": "Private\nFamily matters",
    }
    return known | changes
