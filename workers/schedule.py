"""When something runs: RQ's own cron scheduler enqueues one round for all accounts."""

from __future__ import annotations

from redis import Redis
from rq.cron import CronScheduler

from server import db, enqueue
from server.settings import Settings

from .digest import ring_alarms
from .rounds import every_account

POLL_SECONDS = 300
RECOMPUTE_SECONDS = 3600
WATCH_SECONDS = 86400  # a watch lasts seven days; Google asks for a renewal every day
RETENTION_SECONDS = 86400
ALARM_SECONDS = 60
ROUNDS = (
    (enqueue.SYNC, POLL_SECONDS),
    (enqueue.RECOMPUTE, RECOMPUTE_SECONDS),
    (enqueue.WATCH, WATCH_SECONDS),
    (enqueue.RETENTION, RETENTION_SECONDS),
)


def scheduler(settings: Settings) -> CronScheduler:
    """Return the scheduler with everything that runs by the clock."""
    cron = CronScheduler(connection=Redis.from_url(settings.redis_url), logging_level="WARNING")
    for job, seconds in ROUNDS:
        cron.register(
            every_account, enqueue.HIGH, args=(job,), interval=seconds, result_ttl=0, name=job
        )
    cron.register(ring_alarms, enqueue.HIGH, interval=ALARM_SECONDS, result_ttl=0, name="alarms")
    return cron


def main() -> None:
    """Run the scheduler until it is told to stop."""
    settings = Settings.from_env()
    db.connect(settings)
    scheduler(settings).start()  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    main()
