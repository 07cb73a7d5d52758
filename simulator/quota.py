"""What calls cost, how much a user has in a minute, and how many may run at once."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from simulator.clock import Clock
from simulator.errors import GmailError

# Per-method units since 2026-05-01: https://developers.google.com/workspace/gmail/api/reference/quota
COSTS = {
    "getProfile": 1,
    "labels.get": 1,
    "labels.list": 1,
    "labels.create": 5,
    "labels.update": 5,
    "labels.patch": 5,
    "labels.delete": 5,
    "history.list": 2,
    "messages.list": 5,
    "messages.get": 20,
    "messages.attachments.get": 20,
    "messages.send": 100,
    "messages.insert": 25,
    "messages.import": 25,
    "messages.modify": 5,
    "messages.trash": 20,
    "messages.untrash": 5,
    "messages.delete": 10,
    "messages.batchModify": 50,
    "messages.batchDelete": 50,
    "threads.list": 10,
    "threads.get": 40,
    "threads.modify": 10,
    "threads.trash": 20,
    "threads.untrash": 10,
    "threads.delete": 20,
    "drafts.list": 5,
    "drafts.get": 20,
    "drafts.create": 10,
    "drafts.update": 15,
    "drafts.delete": 10,
    "drafts.send": 100,
    "watch": 100,
    "stop": 50,
    "settings.sendAs.list": 1,
    "settings.sendAs.get": 1,
}
UNITS_PER_MINUTE = 6000
# Undocumented; users report trouble above some ten calls in flight, and batches of 50 pass.
AT_ONCE = 50


@dataclass
class Quota:
    """The budget of every user of one project. *units_per_minute* 0 means no limit."""

    clock: Clock
    units_per_minute: int = UNITS_PER_MINUTE
    at_once: int = AT_ONCE
    spent: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    fullest_minute: int = 0
    most_at_once: int = 0
    _minutes: dict[str, tuple[int, int]] = field(default_factory=dict)
    _running: Counter[str] = field(default_factory=Counter)
    _lock: Lock = field(default_factory=Lock)

    def spend(self, user: str, method: str) -> None:
        """Charge a call to its user, or refuse it with the error that Gmail gives."""
        units = COSTS[method]
        with self._lock:
            now = self.clock.now()
            minute = int(now // 60)
            window, used = self._minutes.get(user, (minute, 0))
            if window != minute:
                used = 0
            if self.units_per_minute and used + units > self.units_per_minute:
                self.refused["quota"] += 1
                raise over_quota(60 - now % 60, self.units_per_minute)
            self._minutes[user] = (minute, used + units)
            self.fullest_minute = max(self.fullest_minute, used + units)
            self.spent[method] += units

    def enter(self, user: str, wanted: int) -> int:
        """How many of *wanted* calls may start beside those that run; `leave` gives them back."""
        with self._lock:
            free = wanted if not self.at_once else max(0, self.at_once - self._running[user])
            taken = min(wanted, free)
            self._running[user] += taken
            self.most_at_once = max(self.most_at_once, self._running[user])
            self.refused["concurrency"] += wanted - taken
            return taken

    def leave(self, user: str, taken: int) -> None:
        """End calls that `enter` let in."""
        with self._lock:
            self._running[user] -= taken

    def forget(self) -> None:
        """Start the counters afresh; what a user has used up in this minute stays."""
        with self._lock:
            self.spent.clear()
            self.refused.clear()
            self.fullest_minute = self.most_at_once = 0


def over_quota(wait: float, limit: int) -> GmailError:
    """The 403 of a minute that is used up, with its details."""
    name = "Queries per minute per user"
    metadata = {
        "service": "gmail.googleapis.com",
        "consumer": "projects/1",
        "quota_metric": "gmail.googleapis.com/default",
        "quota_limit": "defaultPerMinutePerUser",
        "quota_limit_value": str(limit),
        "quota_unit": "1/min/{project}/{user}",
    }
    details: list[dict[str, Any]] = [
        {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            "reason": "RATE_LIMIT_EXCEEDED",
            "domain": "googleapis.com",
            "metadata": metadata,
        },
        retry_info(wait),
    ]
    return GmailError(
        403,
        "rateLimitExceeded",
        f"Quota exceeded for quota metric 'Queries' and limit '{name}' of service "
        "'gmail.googleapis.com' for consumer 'project_number:1'.",
        details=details,
    )


def retry_info(wait: float) -> dict[str, Any]:
    """The RetryInfo detail that names a wait."""
    return {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": f"{wait:.3f}s"}


def too_many_at_once() -> GmailError:
    """The 429 of a call that found its user's slots taken."""
    return GmailError(429, "rateLimitExceeded", "Too many concurrent requests for user")
