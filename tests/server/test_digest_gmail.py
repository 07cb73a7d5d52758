"""The digest goes out through the owner's own Gmail, and a look into the mailbox finds it again."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from introductions.mail.human import is_own_digest
from server import db
from server.digests import send as digest
from server.digests.post import post_of
from server.digests.times import DIGEST, Issue
from server.gmail import grants
from server.mail.mime import parse_rfc822
from server.models import Account, DigestRow
from server.store import accounts, digests
from tests.builders import MONDAY
from tests.ledgers import fill
from tests.syncing import ALICE, Home

EIGHT = MONDAY.replace(hour=8)


@pytest.fixture
def owing(alice_home: Home) -> Home:
    """Alice, who wants her digest on Mondays and has allowed sending."""
    fill(alice_home.account_id, 6, EIGHT)
    allow(alice_home, grants.READ, grants.SEND)
    with db.transaction() as session:
        account = session.get_one(Account, alice_home.account_id)
        accounts.change_settings(account, {"digest": {"on": True}})
    return alice_home


def allow(home: Home, *scopes: str) -> None:
    """Give Alice's account a grant of exactly these scopes."""
    client = home.gmail.world.oauth.client
    answer = home.gmail.grant(ALICE, *scopes)
    token = {
        "token": answer["access_token"],
        "refresh_token": answer["refresh_token"],
        "token_uri": f"{home.gmail.url}/token",
        "client_id": client.id,
        "client_secret": client.secret,
        "scopes": list(scopes),
    }
    with db.transaction() as session:
        account = session.get_one(Account, home.account_id)
        account.token, account.scopes = json.dumps(token), " ".join(scopes)


def send(home: Home, minutes: int = 0) -> list[str]:
    """Send what is due that many minutes after Monday, 8:00."""
    now = EIGHT + timedelta(minutes=minutes)
    return digest.send_due(
        home.account_id, home.settings, lambda a: post_of(a, home.settings, home.redis), now
    )


def test_the_digest_reaches_the_own_mailbox_and_is_known_as_ours(owing: Home) -> None:
    assert send(owing) == ["2026-W02"]
    (mail,) = owing.box.mails.values()
    read = parse_rfc822(mail.raw)
    assert is_own_digest(read)
    assert [person.email for person in read.reached] == [ALICE]
    assert {"INBOX", "SENT"} <= mail.labels
    assert send(owing, minutes=5) == []
    assert len(owing.box.mails) == 1


def test_the_alarm_is_set_for_the_next_monday(owing: Home) -> None:
    send(owing)
    with db.reading() as session:
        assert digests.ringing(session, EIGHT + timedelta(days=7)) == [owing.account_id]
        assert digests.ringing(session, EIGHT + timedelta(days=6)) == []


def test_a_sender_that_died_after_sending_is_followed_by_a_look_not_a_mail(owing: Home) -> None:
    send(owing)
    with db.transaction() as session:
        row = session.query(DigestRow).one()
        row.state, row.sent_at = digests.SENDING, None
    assert send(owing, minutes=16) == ["2026-W02"]
    assert len(owing.box.mails) == 1


def test_a_sender_that_died_before_sending_is_followed_by_a_mail(owing: Home) -> None:
    with db.transaction() as session:
        row = digests.claim(session, owing.account_id, DIGEST, "2026-W02", EIGHT)
        assert row is not None
        digests.move(session, row.id, row.claimed_at, digests.SENDING, "<lost@example.com>")
    assert send(owing, minutes=5) == []
    assert send(owing, minutes=16) == ["2026-W02"]
    assert len(owing.box.mails) == 1


def test_a_gmail_that_answers_late_gets_no_second_mail(owing: Home) -> None:
    owing.gmail.faults.add(kind="error", name="backend_503", method="messages.send", times=1)
    assert send(owing) == []
    assert owing.gmail.stats()["units"].get("messages.send", 0) <= 100
    assert send(owing, minutes=16) == ["2026-W02"]
    assert len(owing.box.mails) == 1


def test_without_the_permission_nothing_is_sent_and_nothing_lost(owing: Home) -> None:
    allow(owing, grants.READ)
    assert send(owing) == []
    allow(owing, grants.READ, grants.SEND)
    assert send(owing, minutes=5) == ["2026-W02"]


def test_a_period_is_claimed_by_one(owing: Home) -> None:
    issue = Issue(DIGEST, "2026-W02", EIGHT)
    with db.transaction() as session:
        first = digests.claim(session, owing.account_id, issue.kind, issue.period, EIGHT)
        second = digests.claim(session, owing.account_id, issue.kind, issue.period, EIGHT)
    assert first is not None
    assert second is None
