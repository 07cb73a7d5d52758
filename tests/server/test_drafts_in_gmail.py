"""A suggested reply becomes a draft in the right thread, and nothing is sent."""

from __future__ import annotations

import base64
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default
from typing import Any

import pytest

from introductions.model import Owner, Participant, Reply
from server import ledger_lists
from server.db import reading
from server.gmail import drafts as drafts_in_gmail
from server.gmail import grants
from server.gmail.api import GmailApi
from server.gmail.draft_body import body
from server.gmail.drafts import LEFT, MADE, RENEWED, Put
from server.mail.mime import parse_rfc822
from server.store import drafts, entries
from tests.syncing import ALICE, BOB, Home, allow, credentials, message_id, owe_answer

GMAIL = "https://mail.google.com/mail/u/alice%40example.com"


@pytest.fixture
def waiting(alice_home: Home) -> Home:
    """Alice owes Bob an answer."""
    owe_answer(alice_home.box)
    alice_home.sync()
    return alice_home


def make(connected: Home, choice: int = 0) -> Put | None:
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
    allow(waiting, grants.COMPOSE)
    made = make(waiting)
    assert made is not None
    (draft,) = waiting.box.drafts.values()
    mail = waiting.box.mails[draft.message_id]
    parent = next(m for m in waiting.box.mails.values() if b"could we talk" in m.raw)
    read = message_from_bytes(mail.raw, policy=default)
    assert made == Put(draft.id, parent.thread_id)
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
    allow(waiting, grants.COMPOSE)
    assert make(waiting, choice=99) is None


def test_a_name_with_a_comma_stays_one_address() -> None:
    reply = Reply("", (Participant("j@x.example", 'Doe, "Jane"'),), "Hi", "Body")
    wish = body(reply, (), Owner((ALICE,), "Zoë"))
    message = wish["message"]
    assert isinstance(message, dict)
    raw = base64.urlsafe_b64decode(message["raw"])
    assert [a.addr_spec for a in message_from_bytes(raw, policy=default)["To"].addresses] == [
        "j@x.example"
    ]
    assert "threadId" not in message


def test_an_address_in_letters_of_another_language_is_written_as_it_is() -> None:
    bob = Participant("bób@bright.example", "Stone, Bob")
    wish: Any = body(Reply("", (bob,), "Hello", "Hi Bob"), (), Owner((ALICE,), "Alice"))
    assert parse_rfc822(base64.urlsafe_b64decode(wish["message"]["raw"])).to == (bob,)


def test_the_parent_is_never_a_draft(waiting: Home) -> None:
    allow(waiting, grants.COMPOSE)
    make(waiting)
    waiting.sync()
    again = make(waiting)
    assert again is not None
    newest = [m for m in waiting.box.mails.values() if "DRAFT" in m.labels]
    parents = {message_from_bytes(m.raw, policy=default)["In-Reply-To"] for m in newest}
    assert len(parents) == 1


def how(made: Put | None) -> str:
    """Return how the draft came to Gmail."""
    assert made is not None
    return made.how


def shown_draft(connected: Home) -> str | None:
    """Return the link to the draft on the first card of *Now*."""
    found = ledger_lists.due_now(connected.account_id, 1, datetime.now(UTC))
    (section,) = found["sections"].values()
    url: str | None = section[0]["draft_url"]
    return url


def test_a_second_click_renews_the_same_draft(waiting: Home) -> None:
    allow(waiting, grants.COMPOSE)
    first, second = make(waiting), make(waiting)
    assert first
    assert second
    assert (first.how, second.how) == (MADE, RENEWED)
    assert list(waiting.box.drafts) == [first.draft_id] == [second.draft_id]
    assert sum("DRAFT" in mail.labels for mail in waiting.box.mails.values()) == 1


def test_a_draft_that_alice_changed_stays_as_it_is(waiting: Home) -> None:
    allow(waiting, grants.COMPOSE)
    first = make(waiting)
    assert first
    own_words(waiting, first.draft_id)
    waiting.sync()
    assert how(make(waiting)) == LEFT
    (draft,) = waiting.box.drafts.values()
    assert b"My own words" in waiting.box.mails[draft.message_id].raw


@pytest.mark.parametrize("changed", [False, True], ids=["as made", "changed by Alice"])
def test_after_a_draft_is_deleted_in_gmail_a_new_one_may_be_made(
    waiting: Home, changed: bool
) -> None:
    allow(waiting, grants.COMPOSE)
    assert shown_draft(waiting) is None
    first = make(waiting)
    assert first
    if changed:
        own_words(waiting, first.draft_id)
        waiting.sync()
    assert shown_draft(waiting) == f"{GMAIL}/#all/{first.thread_id}"
    in_gmail(waiting, lambda users: users.drafts().delete(userId="me", id=first.draft_id))
    waiting.sync()
    assert shown_draft(waiting) is None
    assert how(make(waiting)) == MADE
    assert len(waiting.box.drafts) == 1


def test_a_draft_deleted_a_moment_ago_is_noticed_without_a_sync(waiting: Home) -> None:
    allow(waiting, grants.COMPOSE)
    first = make(waiting)
    assert first
    in_gmail(waiting, lambda users: users.drafts().delete(userId="me", id=first.draft_id))
    assert how(make(waiting)) == MADE


def test_after_a_draft_is_sent_nothing_waits_in_gmail(waiting: Home) -> None:
    allow(waiting, grants.COMPOSE)
    first = make(waiting)
    assert first
    in_gmail(waiting, lambda users: users.drafts().send(userId="me", body={"id": first.draft_id}))
    waiting.sync()
    with reading() as session:
        assert drafts.every(session, waiting.account_id) == {}


def test_two_clicks_at_once_make_one_draft(waiting: Home) -> None:
    allow(waiting, grants.COMPOSE)
    with ThreadPoolExecutor(4) as people:
        done = list(people.map(lambda _: make(waiting), range(4)))
    assert sorted(how(one) for one in done) == [MADE, RENEWED, RENEWED, RENEWED]
    assert len(waiting.box.drafts) == 1


def own_words(connected: Home, draft_id: str) -> None:
    """Alice writes into the draft in Gmail."""
    raw = base64.urlsafe_b64encode(b"Subject: Re\r\n\r\nMy own words").decode()
    wish = {"message": {"raw": raw}}
    in_gmail(connected, lambda users: users.drafts().update(userId="me", id=draft_id, body=wish))


def in_gmail(connected: Home, doing: Callable[[Any], Any]) -> None:
    """Alice does something in Gmail itself."""
    granted = credentials(connected.gmail, ALICE, *grants.FIRST, grants.COMPOSE)
    with GmailApi(granted, connected.gmail.url) as gmail:
        gmail.call("drafts.update", doing)
