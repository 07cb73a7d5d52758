"""Troubles on request: what may go wrong, for which calls, and how often."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from datetime import UTC, datetime, timedelta
from fnmatch import fnmatchcase
from threading import Lock
from typing import Any

from simulator.errors import GmailError
from simulator.quota import retry_info

KINDS = frozenset(
    [
        "error",
        "slow",
        "cut",
        "empty_page",
        "vanish",
        "body_to_attachment",
        "charset_lie",
        "batch_limit",
    ]
)
# The errors of Gmail's own table, by a name that says status and reason.
# https://developers.google.com/workspace/gmail/api/guides/handle-errors
ERRORS = {
    "bad_request": (400, "badRequest", "Bad Request"),
    "failed_precondition": (400, "failedPrecondition", "Precondition check failed."),
    "auth_error": (401, "authError", "Invalid Credentials"),
    "rate_limit_403": (403, "rateLimitExceeded", "Rate Limit Exceeded"),
    "user_rate_limit_403": (403, "userRateLimitExceeded", "User Rate Limit Exceeded"),
    "daily_limit_403": (403, "dailyLimitExceeded", "Daily Limit Exceeded"),
    "domain_policy": (
        403,
        "domainPolicy",
        "The domain administrators have disabled Gmail apps.",
    ),
    "insufficient_permissions": (
        403,
        "insufficientPermissions",
        "Request had insufficient authentication scopes.",
    ),
    "not_found": (404, "notFound", "Requested entity was not found."),
    "rate_limit_429": (429, "rateLimitExceeded", "Too many concurrent requests for user"),
    "user_rate_limit_429": (429, "rateLimitExceeded", "User-rate limit exceeded."),
    "backend_500": (500, "backendError", "Backend Error"),
    "backend_502": (502, "backendError", "Bad Gateway"),
    "backend_503": (503, "backendError", "Service Unavailable"),
    "backend_504": (504, "backendError", "Gateway Timeout"),
}


@dataclass
class Fault:
    """One trouble.

    *method* is a pattern over method names ("messages.*"; "batch" is the outer call, "token" the
    OAuth endpoint); *times* is how often it strikes (None: until removed), *every* that it
    strikes each n-th call; *where* is "" for all calls, "part" inside and "single" outside a
    batch. *retry_after* goes into a header, *retry_in_text* into the message, *retry_info* into
    the details, each in seconds. *count* is how many mails vanish, or the size of a batch_limit.
    """

    kind: str
    name: str = ""
    method: str = "*"
    user: str = ""
    times: int | None = 1
    every: int = 1
    where: str = ""
    seconds: float = 0.0
    count: int = 1
    message: str = ""
    retry_after: float | None = None
    retry_in_text: float | None = None
    retry_info: float | None = None
    struck: int = field(default=0)
    seen: int = field(default=0)

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"unknown kind of fault: {self.kind}")
        if self.kind == "error" and self.name not in ERRORS:
            raise ValueError(f"unknown error: {self.name}")
        if self.every < 1:
            raise ValueError("every must be 1 or more")

    def error(self) -> GmailError:
        """The error that a fault of kind "error" answers with."""
        status, reason, message = ERRORS[self.name]
        message = self.message or message
        headers = {}
        if self.retry_in_text is not None:
            at = datetime.now(UTC) + timedelta(seconds=self.retry_in_text)
            stamp = at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
            message = f"{message.rstrip('.')}.  Retry after {stamp}"
        if self.retry_after is not None:
            headers["Retry-After"] = f"{self.retry_after:g}"
        details = [] if self.retry_info is None else [retry_info(self.retry_info)]
        return GmailError(status, reason, message, details=details, headers=headers)


class Faults:
    """All troubles that are set, in the order in which they were."""

    def __init__(self) -> None:
        self._all: list[Fault] = []
        self._lock = Lock()

    def add(self, **settings: Any) -> Fault:
        """Set a trouble; a wrong setting is a ValueError."""
        known = {one.name for one in fields(Fault)} - {"struck", "seen"}
        if unknown := set(settings) - known:
            raise ValueError(f"unknown setting of a fault: {', '.join(sorted(unknown))}")
        if "kind" not in settings:
            raise ValueError("a fault needs a kind")
        fault = Fault(**settings)
        with self._lock:
            self._all.append(fault)
        return fault

    def clear(self) -> None:
        """Everything goes well again."""
        with self._lock:
            self._all.clear()

    def listed(self) -> list[dict[str, Any]]:
        """All troubles, those that are used up too, with how often each struck."""
        with self._lock:
            return [asdict(fault) for fault in self._all]

    def strike(self, method: str, user: str, part: bool) -> list[Fault]:
        """The troubles that this call meets; each is counted."""
        if not self._all:
            return []
        with self._lock:
            return [fault for fault in self._all if _strikes(fault, method, user, part)]


def _strikes(fault: Fault, method: str, user: str, part: bool) -> bool:
    if fault.times is not None and fault.struck >= fault.times:
        return False
    if fault.user and fault.user != user:
        return False
    if fault.where and (fault.where == "part") != part:
        return False
    if not fnmatchcase(method, fault.method) or (method == "batch" and fault.method == "*"):
        return False
    fault.seen += 1
    if fault.seen % fault.every:
        return False
    fault.struck += 1
    return True
