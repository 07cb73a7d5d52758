"""Calls to the Gmail API with google-api-python-client, at Google's address or another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import httplib2
from google.auth.exceptions import RefreshError, TransportError
from google.oauth2.credentials import Credentials
from google_auth_httplib2 import AuthorizedHttp
from googleapiclient.discovery import build
from googleapiclient.errors import HttpError
from googleapiclient.http import BatchHttpRequest

from .gmail_errors import (
    AccessRevoked,
    GmailError,
    HistoryExpired,
    NotFound,
    Unavailable,
    translate,
)

GOOGLE = "https://gmail.googleapis.com"
TIMEOUT = 60


class GmailApi:
    """One mailbox through Gmail's API. Not thread-safe: one per thread, as httplib2 asks."""

    def __init__(self, credentials: Credentials, endpoint: str = "") -> None:
        base = endpoint or GOOGLE
        http = AuthorizedHttp(credentials, http=httplib2.Http(timeout=TIMEOUT))
        self._service = build(
            "gmail", "v1", http=http, static_discovery=True, client_options={"api_endpoint": base}
        )
        self._batch_uri = f"{base}/batch/gmail/v1"
        self._users = self._service.users()

    def profile(self) -> dict[str, Any]:
        """Return emailAddress, messagesTotal, threadsTotal and historyId."""
        return self._execute(self._users.getProfile(userId="me"))

    def list_messages(
        self, query: str = "", page_token: str = "", size: int = 500
    ) -> dict[str, Any]:
        """Return one page of message references, newest first."""
        wish = {"userId": "me", "maxResults": size, "fields": "messages(id,threadId),nextPageToken"}
        if query:
            wish["q"] = query
        if page_token:
            wish["pageToken"] = page_token
        return self._execute(self._users.messages().list(**wish))

    def history(self, start: str, page_token: str = "") -> dict[str, Any]:
        """Return one page of changes after *start*; raise `HistoryExpired` when it is too old."""
        wish = {"userId": "me", "startHistoryId": start, "maxResults": 500}
        if page_token:
            wish["pageToken"] = page_token
        try:
            return self._execute(self._users.history().list(**wish))
        except NotFound as error:
            raise HistoryExpired(str(error), error.reason) from error

    def messages(self, ids: Sequence[str]) -> tuple[list[dict[str, Any]], dict[str, GmailError]]:
        """Return the full messages of *ids*, and by id the errors of those that failed."""
        found: list[dict[str, Any]] = []
        failed: dict[str, GmailError] = {}

        def collect(key: str, resource: dict[str, Any], error: HttpError | None) -> None:
            if error is None:
                found.append(resource)
            else:
                failed[key] = translate(error, datetime.now(UTC))

        batch = BatchHttpRequest(callback=collect, batch_uri=self._batch_uri)
        for key in ids:
            batch.add(self._users.messages().get(userId="me", id=key), request_id=key)
        self._guard(lambda: batch.execute(http=self._service._http))
        return found, failed

    def _execute(self, request: Any) -> dict[str, Any]:
        answer: dict[str, Any] = self._guard(request.execute)
        return answer

    def _guard(self, call: Callable[[], Any]) -> Any:
        try:
            return call()
        except HttpError as error:
            raise translate(error, datetime.now(UTC)) from error
        except RefreshError as error:
            raise AccessRevoked("The grant was revoked or has expired.", "invalid_grant") from error
        except (TransportError, OSError, httplib2.HttpLib2Error) as error:
            raise Unavailable(f"Gmail cannot be reached: {error}") from error
