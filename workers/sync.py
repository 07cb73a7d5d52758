"""Jobs: bring a mailbox up to date, in slices, so that no job keeps a worker for long."""

from __future__ import annotations

from redis import Redis

from server import enqueue
from server.gmail import second_look
from server.settings import Settings
from server.sync import Outcome
from server.sync import sync_account as sync
from server.sync.watch import watch

SLICE_SECONDS = 20.0
PATIENCE = 2.0  # seconds that a job waits for units; longer, and it is put back for later
# Stages that a person waits for; the others have all night.
SOON = frozenset({"", "recent", "year"})


def sync_account(account_id: int) -> int:
    """Fetch what is new in one mailbox; return how many messages changed."""
    settings = Settings.from_env()
    redis = Redis.from_url(settings.redis_url)
    enqueue.begun(redis, enqueue.SYNC, account_id)
    outcome = sync(account_id, settings, redis, stages=False, interactive=True, patience=PATIENCE)
    if outcome.again_in:
        _go_on(redis, account_id, outcome, enqueue.SYNC)
    elif outcome.stage and outcome.stage != "complete":
        _go_on(redis, account_id, outcome, enqueue.BACKFILL)
    return outcome.changed


def look_again(account_id: int) -> int:
    """Fetch what came since the last push, and once more while pushes go on coming."""
    redis = Redis.from_url(Settings.from_env().redis_url)
    enqueue.begun(redis, enqueue.LOOK_AGAIN, account_id)
    quiet = second_look.is_quiet(redis, account_id)
    changed = sync_account(account_id)
    if not quiet:
        second_look.again(redis, account_id)
    return changed


def backfill_account(account_id: int) -> int:
    """Go on with the first sync for one slice of time; return how many messages changed."""
    settings = Settings.from_env()
    redis = Redis.from_url(settings.redis_url)
    enqueue.begun(redis, enqueue.BACKFILL, account_id)
    outcome = sync(account_id, settings, redis, patience=PATIENCE, slice_seconds=SLICE_SECONDS)
    if outcome.again_in is not None:
        _go_on(redis, account_id, outcome, enqueue.BACKFILL)
    return outcome.changed


def watch_account(account_id: int) -> bool:
    """Renew the mailbox's wish to be told of changes at once."""
    settings = Settings.from_env()
    return watch(account_id, settings, Redis.from_url(settings.redis_url))


def _go_on(redis: Redis, account_id: int, outcome: Outcome, job: str) -> None:
    queue = enqueue.LOW
    if job == enqueue.SYNC:
        queue = enqueue.HIGH
    elif outcome.stage in SOON:
        queue = enqueue.DEFAULT
    enqueue.later(redis, job, account_id, outcome.again_in or 0.0, queue)
