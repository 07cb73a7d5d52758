"""Bring one mailbox up to date: first in full, then by history ID."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from introductions.openers import may_open

from . import grants
from .db import reading, transaction
from .gmail import parse_message
from .gmail_api import GmailApi
from .gmail_errors import AccessRevoked, HistoryExpired, NotFound
from .recompute import recompute_touched
from .settings import Settings
from .store import accounts, messages


def open_mailbox(account_id: int, settings: Settings) -> GmailApi | None:
    """Return the API of an active account, or None when it may not sync."""
    with reading() as session:
        account = accounts.get(session, account_id)
        if account is None or account.state != "active" or account.token is None:
            return None
        return GmailApi(grants.load(account.token), settings.gmail_endpoint)


def sync_account(account_id: int, settings: Settings) -> int:
    """Fetch what is new; return the number of messages stored or changed."""
    gmail = open_mailbox(account_id, settings)
    if gmail is None:
        return 0
    try:
        return _sync(account_id, gmail, settings)
    except AccessRevoked:
        with transaction() as session:
            accounts.needs_reconnect(session, account_id)
        return 0


def _sync(account_id: int, gmail: GmailApi, settings: Settings) -> int:
    with reading() as session:
        account = accounts.get(session, account_id)
        start = account.history_id if account else None
    if start is not None:
        try:
            return _partial(account_id, gmail, start, settings)
        except HistoryExpired:
            pass  # the only cure is a full sync
    return _full(account_id, gmail, settings)


def _full(account_id: int, gmail: GmailApi, settings: Settings) -> int:
    cursor, page, changed = str(gmail.profile()["historyId"]), "", 0
    while True:
        answer = gmail.list_messages(page_token=page)
        ids = [item["id"] for item in answer.get("messages", [])]
        changed += fetch(account_id, gmail, ids, settings)
        page = answer.get("nextPageToken", "")
        if not page:
            break
    with transaction() as session:
        account = accounts.get(session, account_id)
        if account is not None:
            account.history_id = cursor
    return changed


def _partial(account_id: int, gmail: GmailApi, start: str, settings: Settings) -> int:
    page, fresh, gone, cursor = "", set(), set(), start
    while True:
        answer = gmail.history(start, page)
        for record in answer.get("history", []):
            fresh |= _ids(record, "messagesAdded", "labelsAdded", "labelsRemoved")
            gone |= _ids(record, "messagesDeleted")
        cursor, page = str(answer.get("historyId", cursor)), answer.get("nextPageToken", "")
        if not page:
            break
    changed = fetch(account_id, gmail, sorted(fresh - gone), settings)
    with transaction() as session:
        messages.remove(session, account_id, sorted(gone))
        account = accounts.get(session, account_id)
        if account is not None and int(cursor) > int(account.history_id or 0):
            account.history_id = cursor
    return changed + len(gone)


def _ids(record: dict[str, Any], *kinds: str) -> set[str]:
    return {item["message"]["id"] for kind in kinds for item in record.get(kind, [])}


def fetch(account_id: int, gmail: GmailApi, ids: Sequence[str], settings: Settings) -> int:
    """Get, store and judge *ids* in batches; return how many were new or changed."""
    total = 0
    for begin in range(0, len(ids), settings.batch_size):
        resources, failed = gmail.messages(ids[begin : begin + settings.batch_size])
        for error in failed.values():
            if not isinstance(error, NotFound):
                raise error
        mail = [parse_message(resource) for resource in resources]
        triples = [(message, True, may_open(message)) for message in mail]
        with transaction() as session:
            changed = messages.save(session, account_id, triples)
        recompute_touched(account_id, changed, datetime.now(UTC))
        total += len(changed)
    return total
