"""Jobs: compute the ledger afresh."""

from __future__ import annotations

from datetime import UTC, datetime

from redis import Redis

from server import enqueue, recompute
from server.mailbox_lock import MailboxBusy, MailboxLock
from server.settings import Settings

PATIENCE, AGAIN = 10.0, 2.0  # seconds to wait for a mailbox, and to leave it alone then


def recompute_account(account_id: int) -> int:
    """Compute the entries of one account that time may have moved."""
    return recompute.recompute_moving(account_id, datetime.now(UTC))


def recompute_whole_account(account_id: int) -> int:
    """Compute every entry of one account: its owner changed what the rules look at.

    One at a time for each mailbox, so that what was read first is not written last.
    """
    redis = Redis.from_url(Settings.from_env().redis_url)
    enqueue.begun(redis, enqueue.RECOMPUTE_ALL, account_id)
    try:
        with MailboxLock(redis, account_id, PATIENCE):
            return recompute.recompute_all(account_id, datetime.now(UTC))
    except MailboxBusy:
        enqueue.later(redis, enqueue.RECOMPUTE_ALL, account_id, AGAIN, enqueue.DEFAULT)
        return 0
