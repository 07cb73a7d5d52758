"""Puts a suggested reply into Gmail as a draft, in the thread it belongs to. Never sends."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formataddr

from redis import Redis
from sqlalchemy.orm import Session

from introductions.model import Message, Owner, Participant, Reply
from introductions.replies import suggest

from . import clocks, grants, ledger_views, present, slips
from .budget import Budget
from .db import reading, transaction
from .gmail_api import GmailApi
from .models import Account
from .settings import Settings
from .store import accounts, audit, entries, messages

PATIENCE = 5.0  # seconds that a person waits for units


class ScopeMissing(Exception):
    """The owner has not switched drafts on: gmail.compose was not granted."""


def create(
    account_id: int, entry_id: int, choice: int, settings: Settings, redis: Redis, now: datetime
) -> tuple[str, str] | None:
    """Return id and thread of the new draft; None when there is no such suggestion.

    *entry_id* is an introduction's number or a slip's; *choice* counts through the suggestions
    of all its shown hints.
    """
    with reading() as session:
        account = accounts.get(session, account_id)
        if account is None or account.token is None:
            return None
        owner = accounts.owner(account)
        suggested = _suggested(session, account, entry_id, owner, now)
        scopes, token = account.scopes.split(), account.token
    if suggested is None:
        return None
    if not {grants.COMPOSE, grants.LABELS}.intersection(scopes):
        raise ScopeMissing
    mail, replies = suggested
    if not 0 <= choice < len(replies):
        return None
    wish = body(replies[choice], mail, owner)
    credentials = grants.load(token, grants.load_client(settings.client_file))
    budget = Budget(redis, account_id, settings.units_per_minute, True, PATIENCE)
    with GmailApi(credentials, settings.gmail_endpoint, budget) as gmail:
        draft = gmail.call(
            "drafts.create", lambda users: users.drafts().create(userId="me", body=wish)
        )
    with transaction() as session:
        audit.note(session, account_id, "draft created", f"entry {entry_id}")
    return str(draft["id"]), str(draft.get("message", {}).get("threadId", ""))


def _suggested(
    session: Session, account: Account, number: int, owner: Owner, now: datetime
) -> tuple[list[Message], list[Reply]] | None:
    """Return the mail of an introduction or a slip and what is suggested; None without either."""
    if number > slips.FIRST_NUMBER:
        return slips.suggested(session, account, number, now)
    stored = entries.get(session, account.id, number)
    if stored is None:
        return None
    rules = clocks.rules(accounts.settings(account))
    mail = messages.whole(session, account.id, stored.entry.messages)
    shown = present.wanted(stored.entry, ledger_views.switches_of(account))
    return mail, [r for h in shown for r in suggest(stored.entry, h, mail, owner, now, rules)]


def body(reply: Reply, mail: Sequence[Message], owner: Owner) -> dict[str, object]:
    """Return what drafts.create takes: thread, In-Reply-To, References and subject agree.

    https://developers.google.com/workspace/gmail/api/guides/drafts
    """
    draft = EmailMessage(policy=SMTP)
    draft["From"] = _line([Participant(owner.emails[0], owner.name)])
    for name, people in (("To", reply.to), ("Cc", reply.cc), ("Bcc", reply.bcc)):
        if people:
            draft[name] = _line(people)
    draft["Subject"] = reply.subject
    parent = next((m for m in mail if m.id == reply.in_reply_to), None)
    if parent is not None and parent.message_id:
        draft["In-Reply-To"] = parent.message_id
        draft["References"] = " ".join([*parent.references, parent.message_id])
    draft.set_content(reply.body)
    message = {"raw": base64.urlsafe_b64encode(draft.as_bytes()).decode()}
    return {"message": {**message, "threadId": parent.thread_id} if parent else message}


def _line(people: Sequence[Participant]) -> str:
    return ", ".join(formataddr((person.name, person.email)) for person in people if person.email)
