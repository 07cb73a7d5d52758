"""Google's errors become ours, told apart by reason and not by status."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any

from googleapiclient.errors import HttpError

QUOTA_REASONS = frozenset({"rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded"})

# RFC 9110: 405 and 501 are what servers answer that lack a call, as 404 is
NOT_THERE = frozenset({404, 405, 410, 501})
DAILY_WAIT = 3600.0  # the project's own cap for the day: look again in an hour


class GmailError(Exception):
    """Gmail answered with an error; *reason* is Google's word for it."""

    def __init__(self, message: str, reason: str = "") -> None:
        super().__init__(message)
        self.reason = reason


class AccessRevoked(GmailError):
    """The grant is gone: the owner has to connect again."""


class PermissionMissing(GmailError):
    """A scope was not granted, or an administrator forbids the app."""


class MailboxClosed(GmailError):
    """There is no Gmail in this account any more."""


class BatchTooLarge(GmailError):
    """Gmail takes fewer calls in a batch than were in this one."""


class NotFound(GmailError):
    """The message, thread or draft does not exist any more, or this server has no such call."""


class Refused(GmailError):
    """The server does not take this request as it is."""


class HistoryExpired(GmailError):
    """The history ID is too old: a full sync is due."""


class RateLimited(GmailError):
    """Too much at once; *retry_after* is in seconds, None where Gmail does not say."""

    def __init__(self, message: str, reason: str = "", retry_after: float | None = None) -> None:
        super().__init__(message, reason)
        self.retry_after = retry_after


class Unavailable(GmailError):
    """Gmail cannot answer now (5xx, a cut connection, no network)."""


def translate(error: HttpError, now: datetime) -> GmailError:
    """Return our error for Google's *error*."""
    status = int(error.resp.status)
    body = _body(error)
    reason = _reason(body)
    message = str(body.get("message") or f"Gmail answered {status}")
    spent = reason in QUOTA_REASONS or body.get("status") == "RESOURCE_EXHAUSTED"
    if reason == "dailyLimitExceeded":
        return RateLimited(message, reason, DAILY_WAIT)
    if status == 429 or (status == 403 and spent):
        return RateLimited(message, reason, retry_after(error.resp, body, now))
    if status == 401:
        return AccessRevoked(message, reason)
    if status == 403:
        return PermissionMissing(message, reason)
    if status in NOT_THERE:
        return NotFound(message, reason)
    if "Mail service not enabled" in message:
        return MailboxClosed(message, reason)
    if "Inner request count exceeds" in message:
        return BatchTooLarge(message, reason)
    if status >= 500 or reason == "failedPrecondition":
        return Unavailable(message, reason)
    return Refused(message, reason)


def retry_after(headers: Any, body: dict[str, Any], now: datetime) -> float | None:
    """Return the seconds to wait: header, RetryInfo, time in the message text; else None."""
    header = str(headers.get("retry-after", ""))
    if header.isdecimal():
        return float(header)
    for detail in body.get("details", []):
        delay = str(detail.get("retryDelay", "")) if isinstance(detail, dict) else ""
        if re.fullmatch(r"\d+(\.\d+)?s", delay):
            return float(delay[:-1])
    named = re.search(r"Retry after (\d{4}-\d\d-\d\dT[\d:.]+)Z", str(body.get("message", "")))
    if named:
        until = datetime.fromisoformat(named[1]).replace(tzinfo=UTC)
        return max(0.0, (until - now).total_seconds())
    return None


def _body(error: HttpError) -> dict[str, Any]:
    try:
        body = json.loads(error.content)["error"]
    except (ValueError, KeyError, TypeError):
        return {}
    return body if isinstance(body, dict) else {"message": str(body)}


def _reason(body: dict[str, Any]) -> str:
    errors = body.get("errors") or [{}]
    first = errors[0] if isinstance(errors, list) and isinstance(errors[0], dict) else {}
    return str(first.get("reason", ""))
