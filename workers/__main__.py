"""Run the workers: `python -m workers` starts one for people who wait and one for the backfill."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

from redis import Redis
from rq import Queue, Worker
from rq.executions import Execution
from rq.job import Job

from server import abandoned, db, enqueue, logs
from server.settings import Settings

# Loaded here once, so that a job's process starts with everything in place.
from workers import recompute, sync

JOBS = (recompute, sync)
UPKEEP_SECONDS = 30  # how often an idle worker looks after what dead ones left
LANES = {
    "soon": (enqueue.HIGH, enqueue.DEFAULT),
    "slow": (enqueue.LOW,),
}


class MendingWorker(Worker):
    """A worker that queues again what dead workers left, and keeps no address with a failure."""

    def handle_job_failure(
        self,
        job: Job,
        queue: Queue,
        started_job_registry: Any = None,
        exc_string: str = "",
        execution: Execution | None = None,
    ) -> None:
        """Note that a job failed, and where."""
        told = logs.blanked(exc_string)
        super().handle_job_failure(job, queue, started_job_registry, told, execution)

    def run_maintenance_tasks(self) -> None:
        """Do RQ's upkeep, which begins with the first wait for a job, and ours before it."""
        for queue in self.queues:
            abandoned.put_back(queue)
        super().run_maintenance_tasks()  # type: ignore[no-untyped-call]


def main(lane: str = "") -> None:
    """Work on *lane* until told to stop; without one, on all lanes side by side."""
    if lane:
        worker(lane).work(with_scheduler=True, logging_level="WARNING")
        return
    slow = subprocess.Popen([sys.executable, "-m", "workers", "slow"])
    try:
        worker("soon").work(with_scheduler=True, logging_level="WARNING")
    finally:
        slow.terminate()
        slow.wait(timeout=30)


def worker(lane: str) -> MendingWorker:
    """Return a worker for the queues of *lane*; a job runs in a process of its own."""
    settings = Settings.from_env()
    logs.configure(settings.log_format)
    engine = db.connect(settings)
    # A connection must not be used by parent and child both.
    os.register_at_fork(after_in_child=lambda: engine.dispose(close=False))
    redis = Redis.from_url(settings.redis_url)
    return MendingWorker(
        [Queue(name, connection=redis) for name in LANES[lane]],
        connection=redis,
        job_monitoring_interval=abandoned.HEARTBEAT_SECONDS,
        maintenance_interval=UPKEEP_SECONDS,
        worker_ttl=UPKEEP_SECONDS + 15,  # RQ waits 15 seconds less than this for a job
    )


if __name__ == "__main__":
    main(*sys.argv[1:2])
