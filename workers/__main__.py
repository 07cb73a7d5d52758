"""Run a worker: `python -m workers`."""

from __future__ import annotations

from redis import Redis
from rq import Queue, Worker

from server import db, enqueue
from server.settings import Settings


def main() -> None:
    """Work until told to stop: interactive jobs first, the backfill last."""
    settings = Settings.from_env()
    db.connect(settings)
    redis = Redis.from_url(settings.redis_url)
    queues = [Queue(n, connection=redis) for n in (enqueue.HIGH, enqueue.DEFAULT, enqueue.LOW)]
    Worker(queues, connection=redis).work(with_scheduler=True, logging_level="WARNING")


if __name__ == "__main__":
    main()
