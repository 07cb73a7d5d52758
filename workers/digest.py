"""Jobs: send the digests and nudges whose time has come."""

from __future__ import annotations

from datetime import UTC, datetime

from redis import Redis

from server import enqueue
from server.db import reading
from server.digests import send as digest
from server.digests.post import post_of
from server.settings import Settings
from server.store import digests

SECONDS = 300  # shorter than the lease of a claim (server/store/digests.py)


def ring_alarms() -> int:
    """Enqueue one job for each account whose alarm has come; return how many."""
    with reading() as session:
        return _enqueue(digests.ringing(session, datetime.now(UTC)))


def ring_all_alarms() -> int:
    """Enqueue one job for each account that has an alarm: a wrong clock may have set it wrong."""
    with reading() as session:
        return _enqueue(digests.with_alarm(session))


def send_mail(account_id: int) -> int:
    """Send what is due for one account; return how many mails went out."""
    settings = Settings.from_env()
    redis = Redis.from_url(settings.redis_url)
    sent = digest.send_due(
        account_id, settings, lambda account: post_of(account, settings, redis), datetime.now(UTC)
    )
    return len(sent)


def _enqueue(account_ids: list[int]) -> int:
    redis = Redis.from_url(Settings.from_env().redis_url)
    for account_id in account_ids:
        enqueue.enqueue(redis, enqueue.DIGEST, account_id, timeout=SECONDS)
    return len(account_ids)
