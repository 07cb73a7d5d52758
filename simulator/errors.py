"""Errors in the shape that Google's servers give them."""

from __future__ import annotations

from typing import Any

STATUS = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    409: "ALREADY_EXISTS",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    502: "UNAVAILABLE",
    503: "UNAVAILABLE",
    504: "DEADLINE_EXCEEDED",
}
# Reasons that Google files under this domain; all others stand under "global".
USAGE_LIMITS = {"rateLimitExceeded", "userRateLimitExceeded", "dailyLimitExceeded"}


class GmailError(Exception):
    """An answer other than success: HTTP status, Google's reason and a sentence."""

    def __init__(
        self,
        status: int,
        reason: str,
        message: str,
        *,
        details: list[dict[str, Any]] | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.reason = reason
        self.message = message
        self.details = details or []
        self.headers = headers or {}

    def body(self) -> dict[str, Any]:
        """The JSON document of this error."""
        domain = "usageLimits" if self.reason in USAGE_LIMITS else "global"
        first = {"message": self.message, "domain": domain, "reason": self.reason}
        if self.status == 401:
            first |= {"location": "Authorization", "locationType": "header"}
        error: dict[str, Any] = {
            "code": self.status,
            "message": self.message,
            "errors": [first],
            "status": self._status_word(),
        }
        if self.details:
            error["details"] = self.details
        return {"error": error}

    def _status_word(self) -> str:
        if self.reason in USAGE_LIMITS:
            return "RESOURCE_EXHAUSTED"
        if self.reason == "failedPrecondition":
            return "FAILED_PRECONDITION"
        return STATUS.get(self.status, "UNKNOWN")


def not_found(message: str = "Requested entity was not found.") -> GmailError:
    """404: no such message, thread, draft or label, or a history that is gone."""
    return GmailError(404, "notFound", message)


def invalid(message: str, reason: str = "invalidArgument") -> GmailError:
    """400: a parameter that Gmail does not take."""
    return GmailError(400, reason, message)


def unauthorised() -> GmailError:
    """401: the access token is missing, unknown or over."""
    return GmailError(
        401,
        "authError",
        "Request had invalid authentication credentials. Expected OAuth 2 access token, "
        "login cookie or other valid authentication credential.",
        headers={"WWW-Authenticate": 'Bearer realm="https://accounts.google.com/"'},
    )


def scope_missing() -> GmailError:
    """403: the token is good, and does not reach this method."""
    return GmailError(
        403,
        "insufficientPermissions",
        "Request had insufficient authentication scopes.",
        details=[
            {
                "@type": "type.googleapis.com/google.rpc.ErrorInfo",
                "reason": "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
                "domain": "googleapis.com",
                "metadata": {"service": "gmail.googleapis.com"},
            }
        ],
    )
