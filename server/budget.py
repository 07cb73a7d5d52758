"""One budget of quota units per mailbox, shared by all workers through Redis.

Gmail lets a user spend 6,000 units in a minute. A grant is noted before its calls go out and is
forgotten one minute after they came back, so that no minute, wherever it begins, can hold more.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from redis import Redis

# https://developers.google.com/workspace/gmail/api/reference/quota (table of May 2026)
COSTS = {
    "getProfile": 1,
    "labels.list": 1,
    "labels.create": 5,
    "settings.sendAs.list": 1,
    "history.list": 2,
    "messages.list": 5,
    "messages.get": 20,
    "messages.modify": 5,
    "messages.attachments.get": 20,
    "messages.send": 100,
    "threads.list": 10,
    "threads.get": 40,
    "threads.modify": 10,
    "drafts.get": 20,
    "drafts.create": 10,
    "drafts.update": 15,
    "watch": 100,
    "stop": 50,
}
MINUTE = 60.0
# How long a grant stands that nobody gives back, because its worker was killed.
LOST = 300.0
# Work in the background leaves 2.5 %, and a quarter for ten seconds after somebody waited.
BACKGROUND, STEPPED_BACK, STEP_BACK_SECONDS = 0.975, 0.75, 10.0

# Answers {granted, wait in ms}. Members are "units:id", scored by when they are forgotten.
_TAKE = """
local log, paused, wanted = KEYS[1], KEYS[2], KEYS[3]
local now, cost = tonumber(ARGV[1]), tonumber(ARGV[2])
local most, limit = tonumber(ARGV[3]), tonumber(ARGV[4])
local until_ = tonumber(redis.call('GET', paused) or '0')
if until_ > now and until_ < now + 86400 then return {0, math.ceil((until_ - now) * 1000)} end
if ARGV[5] == '1' then
  redis.call('SET', wanted, tostring(now + tonumber(ARGV[7])), 'EX', 60)
elseif tonumber(redis.call('GET', wanted) or '0') > now then
  limit = tonumber(ARGV[6])
end
redis.call('ZREMRANGEBYSCORE', log, '-inf', ARGV[1])
redis.call('ZREMRANGEBYSCORE', log, tonumber(ARGV[8]) + 60, '+inf')  -- the clock was set back
local grants, used = redis.call('ZRANGE', log, 0, -1, 'WITHSCORES'), 0
for i = 1, #grants, 2 do used = used + tonumber(string.match(grants[i], '^%d+')) end
local count = math.min(most, math.floor((limit - used) / cost))
if count >= 1 then
  redis.call('ZADD', log, ARGV[8], (count * cost) .. ':' .. ARGV[9])
  redis.call('EXPIRE', log, 3600)
  return {count, 0}
end
for i = 1, #grants, 2 do
  used = used - tonumber(string.match(grants[i], '^%d+'))
  if limit - used >= cost then
    return {0, math.max(1, math.ceil((tonumber(grants[i + 1]) - now) * 1000))}
  end
end
return {0, 60000}
"""


class Clock(Protocol):
    """What tells the time and passes it."""

    def now(self) -> float: ...

    def wait_until(self, moment: float) -> None: ...


class SystemClock:
    """The machine's own time."""

    def now(self) -> float:
        return time.time()

    def wait_until(self, moment: float) -> None:
        time.sleep(max(0.0, moment - time.time()))


class OutOfBudget(Exception):
    """The units are spent; *wait* seconds until there are some again."""

    def __init__(self, wait: float) -> None:
        super().__init__(f"the quota of this mailbox is spent for {wait:.0f} s")
        self.wait = wait


class Budget:
    """The units of one mailbox. *interactive* calls may use all of them, others nearly all.

    Waits up to *patience* seconds for units, then raises `OutOfBudget`.
    """

    def __init__(
        self,
        redis: Redis,
        account_id: int,
        units_per_minute: int,
        interactive: bool = False,
        patience: float = MINUTE,
        clock: Clock | None = None,
    ) -> None:
        self._redis, self._key = redis, f"budget:{account_id}"
        self._units, self._interactive = units_per_minute, interactive
        self._take = redis.register_script(_TAKE)
        self.patience = patience
        self.clock = clock or SystemClock()
        self.spent = 0

    @contextmanager
    def spending(self, method: str, most: int = 1) -> Iterator[int]:
        """Give how many calls of *method* may be made now, from one to *most*; wait for units."""
        count, name = self._wait_for(COSTS[method], most)
        self.spent += count * COSTS[method]
        try:
            yield count
        finally:
            self._redis.zadd(self._key, {name: self.clock.now() + MINUTE})

    def sleep(self, seconds: float) -> bool:
        """Let *seconds* pass on the budget's clock; False, at once, where patience is shorter."""
        if seconds > self.patience:
            return False
        self.clock.wait_until(self.clock.now() + seconds)
        return True

    def pause(self, seconds: float) -> None:
        """Let nobody call for *seconds*: Gmail said so."""
        until = self.clock.now() + seconds
        self._redis.set(f"{self._key}:paused", str(until), ex=max(1, int(seconds) + 60))

    def _wait_for(self, cost: int, most: int) -> tuple[int, str]:
        waited = 0.0
        while True:
            now = self.clock.now()
            count, wait, name = self._try(now, cost, most)
            if count:
                return count, name
            waited += wait
            if waited > self.patience:
                raise OutOfBudget(wait)
            self.clock.wait_until(now + wait)

    def _try(self, now: float, cost: int, most: int) -> tuple[int, float, str]:
        grant = uuid.uuid4().hex
        share = 1.0 if self._interactive else BACKGROUND
        answer: Any = self._take(
            keys=[self._key, f"{self._key}:paused", f"{self._key}:wanted"],
            args=[
                now,
                cost,
                most,
                int(self._units * share),
                int(self._interactive),
                int(self._units * STEPPED_BACK),
                STEP_BACK_SECONDS,
                now + MINUTE + LOST,
                grant,
            ],
        )
        return int(answer[0]), int(answer[1]) / 1000, f"{int(answer[0]) * cost}:{grant}"
