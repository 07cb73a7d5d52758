"""Rounds: one job for each account that syncs."""

from __future__ import annotations

from redis import Redis

from server import enqueue
from server.db import reading
from server.settings import Settings
from server.store import accounts


def every_account(job: str) -> int:
    """Enqueue *job* for every account that syncs; return how many."""
    redis = Redis.from_url(Settings.from_env().redis_url)
    with reading() as session:
        ids = accounts.active_ids(session)
    for account_id in ids:
        enqueue.enqueue(redis, job, account_id)
    return len(ids)
