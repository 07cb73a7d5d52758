"""Throughput of 1, 2 and 4 workers, and the memory of web and worker over a long run.

`python -m bench.load [--accounts 40] [--jobs 400] [--rounds 6]` prints one JSON line. PostgreSQL,
Redis (or Valkey), gunicorn and workers are processes as in docker-compose.yml. A job computes the
whole ledger of one mailbox afresh. CPU seconds count the workers alone, and tell more than the
clock of a machine that does other things beside.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from redis import Redis
from rq import Queue
from rq.registry import StartedJobRegistry

from bench import api_data
from bench.serving import KINDS, asked, serving, surroundings
from bench.wish import asked_for
from server import db, enqueue, migrate
from server.run import end
from server.settings import Settings

TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")
WORKERS = (1, 2, 4)


def main() -> None:
    """Fill, work, serve, report."""
    wish = asked_for(accounts=40, jobs=400, rounds=6, seconds=10.0)
    with surroundings() as environ:
        print(json.dumps(measure(environ, wish)))


def measure(environ: dict[str, str], wish: argparse.Namespace) -> dict[str, Any]:
    """Return the figures."""
    settings = Settings.from_env(environ)
    migrate.upgrade(settings.database_url)
    engine = db.connect(settings)
    size = api_data.Size(wish.accounts, wish.accounts * 1000, wish.accounts * 50)
    accounts = api_data.fill(engine, size, api_data.present())
    engine.dispose()
    with Redis.from_url(settings.redis_url) as redis:
        found: dict[str, Any] = {
            f"workers_{count}": throughput(redis, environ, count, wish) for count in WORKERS
        }
    found["web"] = memory_of_the_web(settings, environ, accounts, wish)
    return found | {"cpus": len(os.sched_getaffinity(0)), "load": round(os.getloadavg()[0], 1)}


def throughput(
    redis: Redis, environ: dict[str, str], count: int, wish: argparse.Namespace
) -> dict[str, Any]:
    """Return how fast *count* workers do the jobs, what one costs, and how their memory grows."""
    lane = Queue(enqueue.DEFAULT, connection=redis)
    with working(environ, count) as workers:
        _do(lane, wish.accounts, wish.accounts)  # everything is loaded, caches are warm
        before, cpu, began = _megabytes(workers), _cpu(workers), time.monotonic()
        _do(lane, wish.jobs, wish.accounts)
        seconds = time.monotonic() - began
        spent, after = _cpu(workers) - cpu, _megabytes(workers)
    return {
        "jobs": wish.jobs,
        "jobs_per_second": round(wish.jobs / seconds, 2),
        "cpu_seconds_per_job": round(spent / wish.jobs, 3),
        "cpus_used": round(spent / seconds, 2),
        "megabytes_before_and_after": [before, after],
        "failed": lane.failed_job_registry.count,
    }


def memory_of_the_web(
    settings: Settings, environ: dict[str, str], accounts: Any, wish: argparse.Namespace
) -> dict[str, Any]:
    """Return the memory of gunicorn and its workers after each round of requests."""
    plan = {
        "port": settings.port,
        "clients": 16,
        "kinds": KINDS,
        "rounds": 2,
        "seconds": wish.seconds,
        "accounts": accounts,
    }
    grown, requests = [], 0
    with serving(settings, environ) as web:
        for _ in range(wish.rounds):
            told = asked(plan)
            requests += 2 * sum(kind["requests"] for kind in told["kinds"].values())
            grown.append(_megabytes([web]))
    return {"requests_about": requests, "megabytes_after_each_round": grown}


@contextmanager
def working(environ: dict[str, str], count: int) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Run *count* workers for the jobs that people wait for."""
    command = [sys.executable, "-m", "workers", "soon"]
    workers = [subprocess.Popen(command, env=os.environ | environ) for _ in range(count)]
    try:
        yield workers
    finally:
        for worker in workers:
            end(worker)


def _do(lane: Queue, jobs: int, accounts: int) -> None:
    """Put *jobs* into the queue, accounts in turn, and wait until all are done."""
    for number in range(jobs):
        account_id = number % accounts + 1
        lane.enqueue(enqueue.RECOMPUTE_ALL, account_id, result_ttl=0, job_timeout=600)
    at_work = StartedJobRegistry(queue=lane)
    while lane.count or at_work.get_job_count(cleanup=False):
        time.sleep(0.05)


def _family(first: int) -> list[int]:
    found = [first]
    for process in found:
        try:
            told = Path(f"/proc/{process}/task/{process}/children").read_text()
        except OSError:
            continue
        found += [int(child) for child in told.split()]
    return found


def _cpu(workers: list[subprocess.Popen[bytes]]) -> float:
    """Return the CPU seconds of *workers* and of their children that ended."""
    ticks = 0
    for worker in workers:
        fields = Path(f"/proc/{worker.pid}/stat").read_text().rpartition(")")[2].split()
        ticks += sum(map(int, fields[11:15]))
    return ticks / TICKS


def _megabytes(processes: list[subprocess.Popen[bytes]]) -> int:
    """Return the resident memory of *processes* with their children that live."""
    pages = 0
    for process in processes:
        for one in _family(process.pid):
            try:
                pages += int(Path(f"/proc/{one}/statm").read_text().split()[1])
            except OSError:
                continue
    return pages * PAGE // 2**20


if __name__ == "__main__":
    main()
