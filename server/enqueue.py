"""Put work on the queue. Jobs are named by path, so that server never imports workers."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from redis import Redis
from rq import Queue, Retry, get_current_job
from rq.exceptions import DuplicateJobError, NoSuchJobError
from rq.job import Job, JobStatus

from server.abandoned import is_abandoned, take_out

HIGH, DEFAULT, LOW = "high", "default", "low"
SYNC = "workers.sync.sync_account"
LOOK_AGAIN = "workers.sync.look_again"
BACKFILL = "workers.sync.backfill_account"
WATCH = "workers.sync.watch_account"
RECOMPUTE = "workers.recompute.recompute_account"
RECOMPUTE_ALL = "workers.recompute.recompute_whole_account"
OVERVIEW = "workers.overview.compute_overview"
RETENTION = "workers.retention.forget_old_mail"
DIGEST = "workers.digest.send_mail"
# At work, these may have looked already: whatever is asked meanwhile is done once more after.
FOLLOWED = frozenset({SYNC, RECOMPUTE_ALL})


def enqueue(
    redis: Redis, job: str, account_id: int, *args: object, queue: str = DEFAULT, timeout: int = 900
) -> None:
    """Enqueue *job* for an account, unless the same job is already waiting or at work.

    One of the `FOLLOWED` that is at work is followed by one more.
    """
    job_id = f"{job.rsplit('.', 1)[-1]}-{account_id}" + (f"-{hash(args):x}" if args else "")
    lane = Queue(queue, connection=redis)
    # A kept result would make the next run a duplicate, so keep none.
    try:
        lane.enqueue_call(
            job,
            args=(account_id, *args),
            job_id=_free_name(lane, job_id),
            unique=True,
            result_ttl=0,
            failure_ttl=86400,
            timeout=timeout,
            retry=Retry(max=3, interval=[10, 60, 300]),
        )
    except DuplicateJobError:
        if job in FOLLOWED and _is_at_work(redis, job_id):
            later(redis, job, account_id, 0, queue)


def _is_at_work(redis: Redis, job_id: str) -> bool:
    try:
        return Job.fetch(job_id, connection=redis).get_status() is JobStatus.STARTED
    except NoSuchJobError:  # it ended just now
        return True


def _free_name(lane: Queue, job_id: str) -> str:
    """Return the name for a job: another one where a dead or failed job still bears the first.

    A job that failed for good stays visible for a day, and must not keep the next one out.
    One whose worker was killed is taken out of the way: its successor does the same work.
    """
    try:
        old = Job.fetch(job_id, connection=lane.connection)
    except NoSuchJobError:
        return job_id
    if old.get_status(refresh=False) is JobStatus.FAILED:
        return _free_name(lane, f"{job_id}-again")
    if is_abandoned(lane, old):
        take_out(lane, old)
    return job_id


def later(redis: Redis, job: str, account_id: int, seconds: float, queue: str = LOW) -> None:
    """Enqueue *job* for an account in *seconds*, unless it is put back already.

    The job calls `begun` first, and may then put itself back.
    """
    note = _waiting(job, account_id)
    known = redis.get(note)
    if isinstance(known, bytes) and _is_alive(redis, known.decode()):
        return
    lane = Queue(queue, connection=redis)
    options: Any = {
        "result_ttl": 0,
        "failure_ttl": 86400,
        "job_timeout": 900,
        "retry": Retry(max=3, interval=[10, 60, 300]),
    }
    if seconds < 1:  # not by way of RQ's scheduler, which stands still a while after a kill
        put = lane.enqueue(job, account_id, **options)
    else:
        put = lane.enqueue_in(timedelta(seconds=round(seconds)), job, account_id, **options)
    redis.set(note, put.id, ex=max(1, round(seconds)) + 86400)


def _is_alive(redis: Redis, job_id: str) -> bool:
    try:
        job = Job.fetch(job_id, connection=redis)
    except NoSuchJobError:
        return False
    if job.get_status(refresh=False) is JobStatus.FAILED:
        return False
    lane = Queue(job.origin, connection=redis)
    if is_abandoned(lane, job):
        take_out(lane, job)
        return False
    return True


def begun(redis: Redis, job: str, account_id: int) -> None:
    """Note that a job that was put back runs now: what is asked from now on comes after it."""
    note, current = _waiting(job, account_id), get_current_job()
    if current is None or redis.get(note) == current.id.encode():
        redis.delete(note)


def _waiting(job: str, account_id: int) -> str:
    return f"later:{job}:{account_id}"
