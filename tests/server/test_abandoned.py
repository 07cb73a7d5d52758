"""What a killed worker leaves is found, done again a few times, and keeps nothing out."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta

from redis import Redis
from rq import Queue
from rq.executions import Execution
from rq.job import Job, JobStatus

from server import abandoned, enqueue
from workers.__main__ import MendingWorker


def lane(redis: Redis) -> Queue:
    return Queue(enqueue.DEFAULT, connection=redis)


def taken(redis: Redis, worker_pid: int, ago: timedelta = timedelta(0)) -> Execution:
    """Return the attempt at a job that a worker of this machine had taken."""
    enqueue.enqueue(redis, enqueue.SYNC, 7)
    job = Job.fetch(lane(redis).pop_job_id() or "", connection=redis)
    worker = MendingWorker([lane(redis)], connection=redis)
    worker.pid = worker_pid
    worker.register_birth()  # type: ignore[no-untyped-call]
    job.set_status(JobStatus.STARTED)
    job.last_heartbeat = job.started_at = datetime.now(UTC) - ago
    job.worker_name = worker.name
    job.save()
    return worker.prepare_execution(job)


def dead_process() -> int:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def test_the_job_of_a_dead_process_of_this_machine_is_put_back_at_once(redis: Redis) -> None:
    taken(redis, dead_process())
    assert abandoned.put_back(lane(redis)) == 1
    assert lane(redis).get_job_ids() == ["sync_account-7"]
    assert lane(redis).started_job_registry.get_job_ids(cleanup=False) == []
    assert abandoned.put_back(lane(redis)) == 0


def test_the_job_of_a_living_worker_is_left_alone(redis: Redis) -> None:
    taken(redis, os.getpid())
    assert abandoned.put_back(lane(redis)) == 0
    assert lane(redis).get_job_ids() == []


def test_a_worker_elsewhere_is_known_by_three_heartbeats_that_did_not_come(redis: Redis) -> None:
    taken(redis, os.getpid(), timedelta(seconds=30))
    assert abandoned.put_back(lane(redis)) == 0
    job = Job.fetch("sync_account-7", connection=redis)
    job.last_heartbeat = datetime.now(UTC) - timedelta(seconds=36)
    job.save()
    assert abandoned.put_back(lane(redis)) == 1


def test_a_job_that_kills_every_worker_ends_among_the_failed(redis: Redis) -> None:
    for left in (3, 2, 1):
        assert Job.fetch(taken_again(redis), connection=redis).retries_left == left
        assert abandoned.put_back(lane(redis)) == 1
    taken_again(redis)
    assert abandoned.put_back(lane(redis)) == 0
    lane(redis).started_job_registry.cleanup(datetime.now(UTC).timestamp() + 3600)
    assert lane(redis).failed_job_registry.get_job_ids() == ["sync_account-7"]


def taken_again(redis: Redis) -> str:
    return taken(redis, dead_process()).job_id


def test_an_attempt_whose_record_expired_before_its_name_keeps_nothing_out(redis: Redis) -> None:
    attempt = taken(redis, os.getpid(), timedelta(minutes=3))
    redis.delete(attempt.key)
    enqueue.enqueue(redis, enqueue.SYNC, 7)
    assert lane(redis).get_job_ids() == ["sync_account-7"]
    assert lane(redis).started_job_registry.get_job_ids(cleanup=False) == []
