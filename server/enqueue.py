"""Put work on the queue. Jobs are named by path, so that server never imports workers."""

from __future__ import annotations

from contextlib import suppress

from redis import Redis
from rq import Queue, Retry
from rq.exceptions import DuplicateJobError

HIGH, DEFAULT, LOW = "high", "default", "low"
SYNC = "workers.sync.sync_account"
BACKFILL = "workers.sync.backfill_account"
RECOMPUTE = "workers.recompute.recompute_account"
RECOMPUTE_THREADS = "workers.recompute.recompute_messages"


def enqueue(
    redis: Redis, job: str, account_id: int, *args: object, queue: str = DEFAULT, timeout: int = 900
) -> None:
    """Enqueue *job* for an account, unless the same job is already waiting."""
    job_id = f"{job.rsplit('.', 1)[-1]}-{account_id}" + (f"-{hash(args):x}" if args else "")
    # A kept result would make the next run a duplicate, so keep none.
    with suppress(DuplicateJobError):
        Queue(queue, connection=redis).enqueue_call(
            job,
            args=(account_id, *args),
            job_id=job_id,
            unique=True,
            result_ttl=0,
            failure_ttl=86400,
            timeout=timeout,
            retry=Retry(max=3, interval=[10, 60, 300]),
        )
