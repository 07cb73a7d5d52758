"""Put work on the queue. Jobs are named by path, so that server never imports workers."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

from redis import Redis
from rq import Queue, Retry
from rq.exceptions import DuplicateJobError

HIGH, DEFAULT, LOW = "high", "default", "low"
SYNC = "workers.sync.sync_account"
BACKFILL = "workers.sync.backfill_account"
WATCH = "workers.sync.watch_account"
RECOMPUTE = "workers.recompute.recompute_account"
RECOMPUTE_THREADS = "workers.recompute.recompute_messages"
RECOMPUTE_ALL = "workers.recompute.recompute_whole_account"
OVERVIEW = "workers.overview.compute_overview"
RETENTION = "workers.retention.forget_old_mail"
DIGEST = "workers.digest.send_mail"


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


def later(redis: Redis, job: str, account_id: int, seconds: float, queue: str = LOW) -> None:
    """Enqueue *job* for an account in *seconds*, unless it is put back already.

    The job calls `begun` first, and may then put itself back.
    """
    wait = max(1, round(seconds))
    if not redis.set(_waiting(job, account_id), "1", nx=True, ex=wait + 900):
        return
    Queue(queue, connection=redis).enqueue_in(
        timedelta(seconds=wait),
        job,
        account_id,
        result_ttl=0,
        failure_ttl=86400,
        job_timeout=900,
        retry=Retry(max=3, interval=[10, 60, 300]),
    )


def begun(redis: Redis, job: str, account_id: int) -> None:
    """Note that a job that was put back runs now."""
    redis.delete(_waiting(job, account_id))


def _waiting(job: str, account_id: int) -> str:
    return f"later:{job}:{account_id}"
