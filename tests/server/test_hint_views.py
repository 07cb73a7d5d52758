"""What the extension is told of a thread follows what its owner switched off."""

from __future__ import annotations

from typing import Any

from flask import Flask

from server import db
from server.models import Account
from server.store import accounts
from tests.server.dashboard import TOKEN, store_token


def test_a_thread_whose_hint_is_switched_off_still_says_where_it_stands(
    app: Flask, introduced: Account
) -> None:
    store_token(introduced)
    before = _told(app)
    (hint,) = before["hints"]
    with db.transaction() as session:
        account = session.get_one(Account, introduced.id)
        accounts.change_settings(account, {"hint_switches": {hint["code"]: False}})

    after = _told(app)

    assert after["hints"] == []
    assert after["sentence"] not in ("", before["sentence"])


def _told(app: Flask) -> dict[str, Any]:
    """The introduction of the thread, as the extension asks for it."""
    answer = app.test_client().get("/api/v1/threads/t1/hints", headers=TOKEN)
    (shown,) = answer.get_json()["introductions"]
    return dict(shown)
