"""A job is queued once, and nothing dead keeps the next one out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from redis import Redis
from rq import Queue
from rq.job import Job, JobStatus

from server import enqueue


def waiting(redis: Redis) -> list[str]:
    return Queue(enqueue.DEFAULT, connection=redis).get_job_ids()


def taken(redis: Redis, ago: timedelta, name: str = enqueue.SYNC) -> Job:
    """Return the job as a worker had taken it, last heard of some time *ago*."""
    enqueue.enqueue(redis, name, 7)
    lane = Queue(enqueue.DEFAULT, connection=redis)
    job = Job.fetch(lane.pop_job_id() or "", connection=redis)
    job.set_status(JobStatus.STARTED)
    job.last_heartbeat = job.started_at = datetime.now(UTC) - ago
    job.save()
    return job


def test_the_same_job_waits_only_once(redis: Redis) -> None:
    for _ in range(3):
        enqueue.enqueue(redis, enqueue.SYNC, 7)
    assert waiting(redis) == ["sync_account-7"]


def test_a_sync_at_work_is_followed_by_one_more(redis: Redis) -> None:
    taken(redis, timedelta(seconds=20))
    for _ in range(3):
        enqueue.enqueue(redis, enqueue.SYNC, 7)
    assert len(waiting(redis)) == 1


def test_another_job_at_work_is_not_queued_again(redis: Redis) -> None:
    taken(redis, timedelta(seconds=20), enqueue.RECOMPUTE)
    enqueue.enqueue(redis, enqueue.RECOMPUTE, 7)
    assert waiting(redis) == []


def test_a_job_whose_worker_was_killed_is_queued_again(redis: Redis) -> None:
    taken(redis, timedelta(minutes=3))
    enqueue.enqueue(redis, enqueue.SYNC, 7)
    assert waiting(redis) == ["sync_account-7"]


def test_a_job_that_failed_for_good_stays_visible_and_keeps_nothing_out(redis: Redis) -> None:
    taken(redis, timedelta(0)).set_status(JobStatus.FAILED)
    enqueue.enqueue(redis, enqueue.SYNC, 7)
    enqueue.enqueue(redis, enqueue.SYNC, 7)
    assert waiting(redis) == ["sync_account-7-again"]
    assert Job.fetch("sync_account-7", connection=redis).get_status() is JobStatus.FAILED


def test_a_job_lost_between_queue_and_worker_is_queued_again(redis: Redis) -> None:
    enqueue.enqueue(redis, enqueue.SYNC, 7)
    lane = Queue(enqueue.DEFAULT, connection=redis)
    job = Job.fetch(lane.pop_job_id() or "", connection=redis)
    job.enqueued_at = datetime.now(UTC) - timedelta(minutes=3)
    job.save()
    enqueue.enqueue(redis, enqueue.SYNC, 7)
    assert waiting(redis) == ["sync_account-7"]


def test_what_is_put_back_is_put_back_once(redis: Redis) -> None:
    for _ in range(3):
        enqueue.later(redis, enqueue.BACKFILL, 7, 0, enqueue.DEFAULT)
    assert len(waiting(redis)) == 1


def test_what_was_put_back_and_overdue_since_a_kill_is_put_back_anew(redis: Redis) -> None:
    lane = Queue(enqueue.DEFAULT, connection=redis)
    enqueue.later(redis, enqueue.BACKFILL, 7, 60, enqueue.DEFAULT)
    (old,) = lane.scheduled_job_registry.get_job_ids()
    enqueue.later(redis, enqueue.BACKFILL, 7, 0, enqueue.DEFAULT)
    assert waiting(redis) == []
    long_ago = int((datetime.now(UTC) - timedelta(minutes=5)).timestamp())
    redis.zadd(lane.scheduled_job_registry.key, {old: long_ago})
    enqueue.later(redis, enqueue.BACKFILL, 7, 0, enqueue.DEFAULT)
    assert len(waiting(redis)) == 1
    assert not Job.exists(old, connection=redis)
