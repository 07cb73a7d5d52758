"""When something runs: RQ's own cron scheduler enqueues one round for all accounts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from redis import Redis
from rq.cron import CronJob, CronScheduler

from server import db, enqueue, logs
from server.settings import Settings
from workers.digest import ring_alarms, ring_all_alarms
from workers.rounds import every_account

POLL_SECONDS = 300
RECOMPUTE_SECONDS = 3600
WATCH_SECONDS = 86400  # a watch lasts seven days; Google asks for a renewal every day
RETENTION_SECONDS = 86400
ALARM_SECONDS = 60
ALL_ALARMS_SECONDS = 86400
ROUNDS = (
    (enqueue.SYNC, POLL_SECONDS),
    (enqueue.RECOMPUTE, RECOMPUTE_SECONDS),
    (enqueue.WATCH, WATCH_SECONDS),
    (enqueue.RETENTION, RETENTION_SECONDS),
)


class SteadyScheduler(CronScheduler):
    """RQ's scheduler, which does not stand still when the clock is set back."""

    def enqueue_jobs(self) -> list[CronJob]:
        """Enqueue what is due; what ran in a future that is no more is due."""
        now = datetime.now(UTC)
        for job in self.get_jobs():
            if job.latest_enqueue_time is not None and job.latest_enqueue_time > now:
                job.latest_enqueue_time = None
        return super().enqueue_jobs()


def scheduler(settings: Settings) -> SteadyScheduler:
    """Return the scheduler with everything that runs by the clock."""
    cron = SteadyScheduler(connection=Redis.from_url(settings.redis_url), logging_level="WARNING")
    for job, seconds in ROUNDS:
        _register(cron, job, every_account, seconds, job)
    _register(cron, "alarms", ring_alarms, ALARM_SECONDS)
    _register(cron, "all alarms", ring_all_alarms, ALL_ALARMS_SECONDS)
    return cron


def _register(
    cron: CronScheduler, name: str, round_: Callable[..., int], seconds: int, *args: object
) -> None:
    # A round that fails is not tried again: the next one comes. It stays visible for a day.
    cron.register(
        round_,
        enqueue.HIGH,
        args=args,
        interval=seconds,
        result_ttl=0,
        failure_ttl=86400,
        name=name,
    )


def main() -> None:
    """Run the scheduler until it is told to stop."""
    settings = Settings.from_env()
    logs.configure(settings.log_format)
    db.connect(settings)
    scheduler(settings).start()  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    main()
