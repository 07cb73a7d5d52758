"""The control API moves clocks, changes limits, mailboxes and mail, and reads the counters."""

from __future__ import annotations

from typing import Any

import pytest
import requests

from simulator import Simulator, serving
from simulator.mailboxes import Mailbox
from tests.simulator.conftest import ALICE, FULL, mail


def ask(gmail: Simulator, verb: str, path: str, **body: Any) -> dict[str, Any]:
    answer = requests.request(verb, f"{gmail.url}/control/{path}", json=body, timeout=30)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_virtual_clock_moves_only_by_hand() -> None:
    with serving(virtual_time=True) as gmail:
        before = ask(gmail, "GET", "clock")["quota_now"]
        after = ask(gmail, "POST", "clock", advance=90)["quota_now"]
    assert after == before + 90


def test_limits_are_changed(gmail: Simulator) -> None:
    limits = {"units_per_minute": 100, "at_once": 3}
    assert ask(gmail, "POST", "limits", **limits) == limits
    assert ask(gmail, "POST", "limits", at_once=0) == {"units_per_minute": 100, "at_once": 0}


def test_mail_comes_changes_and_goes(gmail: Simulator, box: Mailbox) -> None:
    added = ask(gmail, "POST", "messages", email=ALICE, text=mail().decode())
    labels = ask(gmail, "POST", "labels", email=ALICE, id=added["id"], add=["STARRED"])
    assert labels == {"labelIds": ["INBOX", "STARRED", "UNREAD"]}
    ask(gmail, "DELETE", "messages", email=ALICE, id=added["id"])
    assert box.mails == {}


def test_mailbox_is_opened_closed_and_loses_its_history(gmail: Simulator, box: Mailbox) -> None:
    ask(gmail, "POST", "mailboxes", email="bob@example.com", name="Bob")
    ask(gmail, "POST", "mailboxes", email=ALICE, closed="Mail service not enabled")
    before = box.history.now
    ask(gmail, "POST", "mailboxes", email=ALICE, expire_history=True)
    assert box.closed == "Mail service not enabled"
    assert box.history.after(before) is None
    assert len(ask(gmail, "GET", "mailboxes")["mailboxes"]) == 2


def test_consent_is_taken_back(gmail: Simulator, box: Mailbox) -> None:
    gmail.grant(ALICE, FULL)
    ask(gmail, "POST", "take-scopes", email=ALICE, scopes=[FULL])
    assert gmail.world.oauth.granted(ALICE) == []
    ask(gmail, "POST", "revoke", email=ALICE)
    assert gmail.world.oauth.refresh == {}


def test_tokens_and_redirects_are_set(gmail: Simulator, box: Mailbox) -> None:
    ask(gmail, "POST", "tokens", access_seconds=5, refresh_seconds=60)
    ask(gmail, "POST", "redirect-uris", uris=["https://x.example/cb"])
    tokens = gmail.grant(ALICE, FULL)
    ask(gmail, "POST", "expire-access", email=ALICE)
    assert (tokens["expires_in"], tokens["refresh_token_expires_in"]) == (5, 60)
    assert gmail.world.oauth.client.allows("https://x.example/cb")
    assert gmail.world.oauth.access == {}


def test_counters_start_afresh(gmail: Simulator, box: Mailbox) -> None:
    gmail.world.quota.spend(ALICE, "messages.get")
    assert ask(gmail, "GET", "stats")["units"] == {"messages.get": 20}
    ask(gmail, "DELETE", "stats")
    assert ask(gmail, "GET", "stats")["units_total"] == 0


@pytest.mark.parametrize(
    ("verb", "path", "body", "status"),
    [
        ("GET", "weather", b"", 404),
        ("POST", "limits", b"{", 400),
        ("POST", "limits", b'{"at_once": "many"}', 400),
        ("POST", "revoke", b"{}", 400),
        ("POST", "push", b'{"url": "http://example.com/"}', 400),
        ("DELETE", "messages", b'{"email": "alice@example.com", "id": "zz"}', 400),
    ],
)
def test_wrong_call_gets_a_sentence(
    gmail: Simulator, box: Mailbox, verb: str, path: str, body: bytes, status: int
) -> None:
    answer = requests.request(verb, f"{gmail.url}/control/{path}", data=body, timeout=30)
    assert answer.status_code == status
    assert answer.json()["error"]
