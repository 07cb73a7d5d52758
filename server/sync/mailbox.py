"""One mailbox in the hands of one worker: its API, budget, lock and owner."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from redis import Redis

from introductions.model import Owner
from server.budget import Budget, Clock
from server.db import reading, transaction
from server.gmail import grants
from server.gmail.api import GmailApi
from server.mailbox_lock import MailboxLock
from server.settings import Settings
from server.store import accounts
from server.sync import progress
from server.sync.fetch import Fetcher


class EnoughForNow(Exception):
    """The slice of time is used up, or somebody else waits for this mailbox."""


@dataclass(slots=True)
class Mailbox:
    """What every part of the sync needs of one mailbox."""

    account_id: int
    settings: Settings
    redis: Redis
    api: GmailApi
    budget: Budget
    fetcher: Fetcher
    lock: MailboxLock
    owner: Owner
    own: set[int]
    yields: bool = False
    deadline: float = float("inf")
    told: int = field(default=0)

    def breathe(self) -> None:
        """Renew the lock; raise `EnoughForNow` when this slice should end."""
        self.lock.renew()
        if self.yields and (time.monotonic() > self.deadline or self.lock.is_wanted()):
            raise EnoughForNow

    def now(self) -> datetime:
        """Return the present instant."""
        return datetime.now(UTC)

    def state(self) -> dict[str, Any]:
        """Return the progress so far."""
        with reading() as session:
            return progress.read(session, self.account_id)

    def note(self, **changes: Any) -> None:
        """Save progress that tells of nothing else."""
        with transaction() as session:
            progress.update(session, self.account_id, changes)

    def spent(self) -> int:
        """Return the units spent since the last time that this was asked."""
        fresh, self.told = self.budget.spent - self.told, self.budget.spent
        return fresh


@contextmanager
def open_mailbox(
    account_id: int,
    settings: Settings,
    redis: Redis,
    *,
    interactive: bool = False,
    patience: float = 60.0,
    lock_patience: float = 0.0,
    slice_seconds: float | None = None,
    clock: Clock | None = None,
) -> Iterator[Mailbox | None]:
    """Give the locked mailbox, or None when it may not sync; keep a refreshed token."""
    with reading() as session:
        account = accounts.get(session, account_id)
        if account is None or account.state != "active" or account.token is None:
            yield None
            return
        client = grants.load_client(settings.client_file)
        credentials, owner = grants.load(account.token, client), accounts.owner(account)
    before = credentials.token
    units = settings.units_per_minute
    budget = Budget(redis, account_id, units, interactive, patience, clock)
    with (
        GmailApi(credentials, settings.gmail_endpoint, budget) as api,
        MailboxLock(redis, account_id, lock_patience) as lock,
        Fetcher(api, budget, settings.batch_size) as fetcher,
    ):
        box = Mailbox(
            account_id, settings, redis, api, budget, fetcher, lock, owner, accounts.numbers(owner)
        )
        if slice_seconds is not None:
            box.yields, box.deadline = True, time.monotonic() + slice_seconds
        try:
            yield box
        finally:
            _leave(box, credentials.token != before)


def _leave(box: Mailbox, refreshed: bool) -> None:
    with transaction() as session:
        if refreshed:
            accounts.save_token(session, box.account_id, grants.dump(box.api.credentials))
        state: Mapping[str, Any] = progress.read(session, box.account_id)
        spent = int(state.get("spent", 0)) + box.spent()
        progress.update(session, box.account_id, {"spent": spent})
