"""Puts a suggested reply into Gmail as a draft, in the thread it belongs to. Never sends.

There is one draft about an introduction at a time. A second click renews it; one that the owner
changed in Gmail stays as it is; when it was sent or deleted there, a new one is made.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from redis import Redis
from sqlalchemy.orm import Session

from introductions.model import Message, Owner, Reply
from introductions.replies.suggest import suggest
from server import present, slips
from server.budget import Budget
from server.db import reading, transaction
from server.gmail import grants
from server.gmail.api import GmailApi
from server.gmail.draft_body import body
from server.gmail.errors import NotFound, PermissionMissing
from server.models import Account, DraftRow
from server.remembered import profile_of
from server.settings import Settings
from server.store import accounts, audit, drafts, entries, messages

PATIENCE = 5.0  # seconds that a person waits for units
ONE_AT_A_TIME = 30.0  # seconds that a second click waits for the first
MADE, RENEWED, LEFT = "made", "renewed", "left"


class ScopeMissing(Exception):
    """The owner has not switched drafts on: gmail.compose was not granted."""


@dataclass(frozen=True, slots=True)
class Put:
    """The draft that lies in Gmail now, and how it came there: made, renewed or left as it is."""

    draft_id: str
    thread_id: str
    how: str = MADE


@dataclass(frozen=True, slots=True)
class _Suggested:
    """What the replies are about (an opener, or a slip's message), its mail, and the replies."""

    about: str
    mail: list[Message]
    replies: list[Reply]


def create(
    account_id: int, entry_id: int, choice: int, settings: Settings, redis: Redis, now: datetime
) -> Put | None:
    """Return the draft as it lies in Gmail now; None when there is no such suggestion.

    *entry_id* is an introduction's number or a slip's; *choice* counts through the suggestions
    of all its shown hints.
    """
    with reading() as session:
        account = accounts.get(session, account_id)
        if account is None or account.token is None:
            return None
        owner = accounts.owner(account)
        found = _suggested(session, account, entry_id, owner, now)
        scopes, token = account.scopes, account.token
    if found is None:
        return None
    if not grants.holds(scopes, grants.COMPOSE):
        raise ScopeMissing
    if not 0 <= choice < len(found.replies):
        return None
    wish = body(found.replies[choice], found.mail, owner)
    credentials = grants.load(token, grants.load_client(settings.client_file))
    budget = Budget(redis, account_id, settings.units_per_minute, True, PATIENCE)
    clicks = redis.lock(f"draft:{account_id}", ONE_AT_A_TIME, blocking_timeout=ONE_AT_A_TIME)
    try:
        with clicks, GmailApi(credentials, settings.gmail_endpoint, budget) as gmail:
            put = _put(gmail, account_id, found.about, wish, now)
    except PermissionMissing as error:
        raise ScopeMissing from error
    with transaction() as session:
        audit.note(session, account_id, f"draft {put.how}", f"entry {entry_id}")
    return put


def look_again(gmail: GmailApi, account_id: int, gone: Collection[str]) -> None:
    """Forget the drafts that were sent or deleted, of the messages *gone* from the mailbox."""
    with reading() as session:
        rows = drafts.every(session, account_id)
    for row in [row for row in rows.values() if row.newest_id in gone]:
        newest = _newest(gmail, row)
        with transaction() as session:
            kept = drafts.get(session, account_id, row.about)
            if kept is not None and newest:
                kept.newest_id = newest
            elif kept is not None and kept.newest_id == row.newest_id:
                drafts.forget(session, account_id, row.about)


def _put(
    gmail: GmailApi, account_id: int, about: str, wish: dict[str, object], now: datetime
) -> Put:
    with reading() as session:
        row = drafts.get(session, account_id, about)
    newest = _newest(gmail, row) if row is not None else ""
    if row is not None and newest and newest != row.message_id:
        return Put(row.draft_id, row.thread_id, LEFT)
    if row is not None and newest:
        draft, how = _renew(gmail, row.draft_id, wish), RENEWED
    else:
        draft, how = _make(gmail, wish), MADE
    message = draft.get("message", {})
    put = Put(str(draft["id"]), str(message.get("threadId", "")), how)
    with transaction() as session:
        message_id = str(message.get("id", ""))
        drafts.keep(session, account_id, about, put.draft_id, message_id, put.thread_id, now)
    return put


def _newest(gmail: GmailApi, row: DraftRow) -> str:
    """Return the message in a draft, which every change replaces; empty when the draft is gone."""
    try:
        found = gmail.call(
            "drafts.get",
            lambda users: users.drafts().get(userId="me", id=row.draft_id, format="minimal"),
        )
    except NotFound:
        return ""
    return str(found["message"]["id"])


def _make(gmail: GmailApi, wish: dict[str, object]) -> dict[str, Any]:
    return gmail.call("drafts.create", lambda users: users.drafts().create(userId="me", body=wish))


def _renew(gmail: GmailApi, draft_id: str, wish: dict[str, object]) -> dict[str, Any]:
    return gmail.call(
        "drafts.update",
        lambda users: users.drafts().update(userId="me", id=draft_id, body=wish),
    )


def _suggested(
    session: Session, account: Account, number: int, owner: Owner, now: datetime
) -> _Suggested | None:
    """Return what is suggested for an introduction or a slip; None without either."""
    if number > slips.FIRST_NUMBER:
        found = slips.suggested(session, account, number, now)
        return _Suggested(found[0][0].id, *found) if found else None
    stored = entries.get(session, account.id, number)
    if stored is None:
        return None
    mail = messages.whole(session, account.id, stored.entry.messages)
    shown = present.wanted(stored.entry, profile_of(account).switches)
    replies = [r for h in shown for r in suggest(stored.entry, h, mail, owner, now)]
    return _Suggested(stored.entry.opener, mail, replies)
