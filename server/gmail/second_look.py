"""One more look at a mailbox soon after a push: Gmail drops more than one push a second.

https://developers.google.com/workspace/gmail/api/guides/push
"""

from __future__ import annotations

from redis import Redis

from server import enqueue

SECONDS = 2.0  # longer than the second in which a push may have been dropped


def expect(redis: Redis, account_id: int) -> None:
    """Have the mailbox looked at once more, unless that is to come already."""
    redis.set(_pushed(account_id), "1", px=round(SECONDS * 1000))
    again(redis, account_id)


def again(redis: Redis, account_id: int) -> None:
    """Put the look back for later."""
    enqueue.later(redis, enqueue.LOOK_AGAIN, account_id, SECONDS, enqueue.HIGH)


def is_quiet(redis: Redis, account_id: int) -> bool:
    """Whether the last push is so long ago that none can have been dropped since."""
    return not redis.exists(_pushed(account_id))


def _pushed(account_id: int) -> str:
    return f"pushed:{account_id}"
