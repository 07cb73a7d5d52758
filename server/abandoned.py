"""Jobs whose worker died: how they are known, taken out of the way, or put back."""

from __future__ import annotations

import socket
from datetime import UTC, datetime, timedelta

from rq import Queue, Worker
from rq.exceptions import NoSuchJobError
from rq.job import Job, JobStatus

from server.mailbox_lock import lives

HEARTBEAT_SECONDS = 10  # how often a worker tells of its job
SILENCE = timedelta(seconds=35)  # three heartbeats that did not come
OVERDUE = timedelta(seconds=30)
FAR = timedelta(hours=1)  # no attempt is put off for longer: the clock was set back


def is_abandoned(lane: Queue, job: Job) -> bool:
    """Return True when nobody works on *job* or will come for it.

    Times that lie in the future tell of a clock that was set back.
    """
    now, status = datetime.now(UTC), job.get_status(refresh=False)
    if status is JobStatus.STARTED:
        seen = job.last_heartbeat or job.started_at
        return seen is None or abs(now - _aware(seen)) > SILENCE or _worker_is_dead(job)
    if status is JobStatus.QUEUED:
        since = job.enqueued_at or job.created_at
        return abs(now - _aware(since)) > SILENCE and lane.get_job_position(job.id) is None
    if status is JobStatus.SCHEDULED:
        try:
            due = lane.scheduled_job_registry.get_scheduled_time(job)
        except NoSuchJobError:
            return True
        return not -FAR < now - _aware(due) < OVERDUE
    return False


def take_out(lane: Queue, job: Job) -> None:
    """Delete *job* and every trace of the attempt that died with its worker."""
    for job_id, attempt in lane.started_job_registry.get_job_and_execution_ids(cleanup=False):
        if job_id == job.id:
            _forget(lane, job, attempt)
    job.delete()


def put_back(lane: Queue) -> int:
    """Queue again what dead workers of *lane* left; return how many jobs.

    A job that has no attempts left is not touched: RQ counts it among the failed.
    """
    count = 0
    for job_id, attempt in lane.started_job_registry.get_job_and_execution_ids(cleanup=False):
        try:
            job = Job.fetch(job_id, connection=lane.connection)
        except NoSuchJobError:
            continue
        started = job.get_status(refresh=False) is JobStatus.STARTED
        if not (started and job.retries_left and is_abandoned(lane, job)):
            continue
        if _forget(lane, job, attempt):  # one worker of several gets it
            job.retries_left -= 1
            lane.enqueue_job(job)
            count += 1
    return count


def _forget(lane: Queue, job: Job, attempt: str) -> bool:
    """Drop an attempt by its name: RQ stumbles over one whose record expired before its name."""
    redis = lane.connection
    redis.delete(job.execution_registry.key)
    return bool(redis.zrem(lane.started_job_registry.key, f"{job.id}:{attempt}"))


def _worker_is_dead(job: Job) -> bool:
    """Return True when the worker was a process of this machine that is no more."""
    if not job.worker_name:
        return False
    key = Worker.redis_worker_namespace_prefix + job.worker_name
    worker = Worker.find_by_key(key, connection=job.connection)
    if worker is None or worker.hostname != socket.gethostname() or not worker.pid:
        return False
    return not lives(worker.pid)


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
