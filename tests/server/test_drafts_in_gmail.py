"""A suggested reply becomes a draft in the right thread, and nothing is sent."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default

import pytest

from introductions.model import Owner, Participant, Reply
from server import drafts_in_gmail, grants
from server.db import reading, transaction
from server.models import Account
from server.store import entries
from tests.syncing import ALICE, BOB, Home, credentials, deliver, message_id


@pytest.fixture
def waiting(alice_home: Home) -> Home:
    """Alice owes Bob an answer."""
    opener = deliver(alice_home.box, days_ago=12)
    deliver(
        alice_home.box,
        f"Bob Stone <{BOB}>",
        f"Alice Moreau <{ALICE}>",
        "Thanks Carol! Alice, could we talk on Thursday about your tide gauge?\nBob",
        "Re: Alice <> Bob",
        days_ago=10,
        parent=opener,
    )
    alice_home.sync()
    return alice_home


def allow_drafts(connected: Home) -> None:
    """Grant gmail.compose."""
    scopes = (*grants.FIRST, grants.COMPOSE)
    token = grants.dump(credentials(connected.gmail, ALICE, *scopes))
    with transaction() as session:
        account = session.get_one(Account, connected.account_id)
        account.token, account.scopes = token, " ".join(scopes)


def make(connected: Home, choice: int = 0) -> tuple[str, str] | None:
    """Create the draft of the one introduction."""
    with reading() as session:
        (stored,) = entries.search(session, connected.account_id, datetime.now(UTC))[0]
    return drafts_in_gmail.create(
        connected.account_id,
        stored.id,
        choice,
        connected.settings,
        connected.redis,
        datetime.now(UTC),
    )


def test_the_draft_answers_in_the_thread(waiting: Home) -> None:
    allow_drafts(waiting)
    made = make(waiting)
    assert made is not None
    (draft,) = waiting.box.drafts.values()
    mail = waiting.box.mails[draft.message_id]
    parent = next(m for m in waiting.box.mails.values() if b"could we talk" in m.raw)
    read = message_from_bytes(mail.raw, policy=default)
    assert made == (draft.id, parent.thread_id)
    assert mail.thread_id == parent.thread_id
    assert read["In-Reply-To"] == message_id(parent)
    assert message_id(parent) in read["References"]
    assert read["Subject"] == "Re: Alice <> Bob"
    assert BOB in read["To"]
    assert "drafts.send" not in waiting.gmail.stats()["units"]


def test_without_the_scope_nothing_is_written(waiting: Home) -> None:
    with pytest.raises(drafts_in_gmail.ScopeMissing):
        make(waiting)
    assert waiting.box.drafts == {}


def test_a_suggestion_that_is_not_there_makes_no_draft(waiting: Home) -> None:
    allow_drafts(waiting)
    assert make(waiting, choice=99) is None


def test_a_name_with_a_comma_stays_one_address() -> None:
    reply = Reply("", (Participant("j@x.example", 'Doe, "Jane"'),), "Hi", "Body")
    wish = drafts_in_gmail.body(reply, (), Owner((ALICE,), "Zoë"))
    message = wish["message"]
    assert isinstance(message, dict)
    raw = base64.urlsafe_b64decode(message["raw"])
    assert [a.addr_spec for a in message_from_bytes(raw, policy=default)["To"].addresses] == [
        "j@x.example"
    ]
    assert "threadId" not in message


def test_the_parent_is_never_a_draft(waiting: Home) -> None:
    allow_drafts(waiting)
    make(waiting)
    waiting.sync()
    again = make(waiting)
    assert again is not None
    newest = [m for m in waiting.box.mails.values() if "DRAFT" in m.labels]
    parents = {message_from_bytes(m.raw, policy=default)["In-Reply-To"] for m in newest}
    assert len(parents) == 1
