"""One lock per mailbox in Redis: one worker at a time, and a dead one does not keep it."""

from __future__ import annotations

import os
import socket
import time
import uuid
from types import TracebackType

from redis import Redis

# A holder renews its lock with every batch, and no call to Gmail lasts longer.
SECONDS = 150
_STEP = 0.1
_MINE = "if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end "
_RENEW = _MINE + "return redis.call('EXPIRE', KEYS[1], ARGV[2])"
_RELEASE = _MINE + "return redis.call('DEL', KEYS[1])"


class MailboxBusy(Exception):
    """Another worker has this mailbox."""


class MailboxLost(Exception):
    """The lock ran out and another worker has the mailbox now: stop without saving."""


class MailboxLock:
    """`with MailboxLock(redis, 7, patience=5): ...`; raises `MailboxBusy` when it is not free."""

    def __init__(self, redis: Redis, account_id: int, patience: float = 0.0) -> None:
        self._redis, self._patience = redis, patience
        self._key = f"mailbox:{account_id}"
        self._mine = f"{socket.gethostname()}:{os.getpid()}:{uuid.uuid4().hex}"
        self._renew = redis.register_script(_RENEW)
        self._release = redis.register_script(_RELEASE)

    def __enter__(self) -> MailboxLock:
        until = time.monotonic() + self._patience
        while not self._redis.set(self._key, self._mine, nx=True, ex=SECONDS):
            if self._free_from_the_dead():
                continue
            if time.monotonic() >= until:
                self._redis.set(f"{self._key}:waits", "1", ex=10)
                raise MailboxBusy
            self._redis.set(f"{self._key}:waits", "1", ex=2)
            time.sleep(_STEP)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._release(keys=[self._key], args=[self._mine])

    def renew(self) -> None:
        """Keep the lock; raise `MailboxLost` when it is another's already."""
        if not self._renew(keys=[self._key], args=[self._mine, SECONDS]):
            raise MailboxLost

    def is_wanted(self) -> bool:
        """Return True when somebody waits for this mailbox."""
        return bool(self._redis.exists(f"{self._key}:waits"))

    def _free_from_the_dead(self) -> bool:
        """Take the lock from a process of this machine that is no more; True when it was."""
        holder = self._redis.get(self._key)
        if not isinstance(holder, bytes):
            return False
        host, number, _ = holder.decode().rsplit(":", 2)
        if host != socket.gethostname() or lives(int(number)):
            return False
        return bool(self._release(keys=[self._key], args=[holder]))


def lives(process: int) -> bool:
    """Return True while *process* of this machine runs."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
