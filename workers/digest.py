"""Jobs: send the digests and nudges whose time has come."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from redis import Redis

from server import digest, enqueue
from server.db import reading
from server.digest_post import post_of
from server.settings import Settings
from server.store import digests

AGES, EVERYBODY = timedelta(days=36500), 10**6
SECONDS = 300  # shorter than the lease of a claim (server/store/digests.py)


def ring_alarms(everybody: bool = False) -> int:
    """Enqueue one job for each account whose alarm has come, or that has one; return how many."""
    redis = Redis.from_url(Settings.from_env().redis_url)
    now = datetime.now(UTC)
    with reading() as session:
        ids = (
            digests.ringing(session, now + AGES, EVERYBODY)
            if everybody
            else digests.ringing(session, now)
        )
    for account_id in ids:
        enqueue.enqueue(redis, enqueue.DIGEST, account_id, timeout=SECONDS)
    return len(ids)


def send_mail(account_id: int) -> int:
    """Send what is due for one account; return how many mails went out."""
    settings = Settings.from_env()
    redis = Redis.from_url(settings.redis_url)
    sent = digest.send_due(
        account_id, settings, lambda account: post_of(account, settings, redis), datetime.now(UTC)
    )
    return len(sent)
