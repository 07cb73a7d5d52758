"""Calls to the Gmail API with google-api-python-client, at Google's address or another."""

from __future__ import annotations

import base64
import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache, partial
from http.client import HTTPException
from json import JSONDecodeError
from typing import Any
from urllib.parse import urlsplit

import httplib2
from google.auth.exceptions import RefreshError, TransportError
from google.oauth2.credentials import Credentials
from google_auth_httplib2 import AuthorizedHttp
from google_auth_httplib2 import Request as AuthRequest
from googleapiclient.discovery import build
from googleapiclient.errors import HttpError

from server.budget import Budget
from server.gmail import batch as gmail_batch
from server.gmail.errors import (
    AccessRevoked,
    GmailError,
    HistoryExpired,
    NotFound,
    RateLimited,
    Refused,
    Unavailable,
    translate,
)

GOOGLE = "https://gmail.googleapis.com"
TIMEOUT = 60
PAGE = 500
TRIES = 6
# Google's documented path, and that of its discovery document
BATCH_PATHS = ("/batch/gmail/v1", "/batch")
LONGEST_WAIT = 32.0  # handle-errors page: cap the wait at 32 to 64 s


@dataclass(slots=True)
class Answers:
    """What a batch brought: resources, what is gone or failed by id, and what was not asked."""

    found: list[dict[str, Any]] = field(default_factory=list)
    failed: dict[str, GmailError] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)


class GmailApi:
    """One mailbox through Gmail's API. Not thread-safe: one per thread, as httplib2 asks.

    Every call is paid from *budget* before it goes out; the sign-in has none yet.
    """

    def __init__(
        self, credentials: Credentials, endpoint: str = "", budget: Budget | None = None
    ) -> None:
        self.credentials, self.endpoint, self.budget = credentials, endpoint or GOOGLE, budget
        self._http = AuthorizedHttp(credentials, http=httplib2.Http(timeout=TIMEOUT))
        self._batch_paths = list(BATCH_PATHS)
        self._users = _service(self.endpoint).users()

    def for_thread(self) -> GmailApi:
        """Return the same mailbox for another thread."""
        return GmailApi(self.credentials, self.endpoint, self.budget)

    def __enter__(self) -> GmailApi:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the connections."""
        self._http.close()

    def profile(self) -> dict[str, Any]:
        """Return emailAddress, messagesTotal, threadsTotal and historyId."""
        return self._call("getProfile", self._users.getProfile(userId="me"))

    def send_as(self) -> list[dict[str, Any]]:
        """Return the addresses that the owner sends from, each with a display name."""
        answer = self._call(
            "settings.sendAs.list", self._users.settings().sendAs().list(userId="me")
        )
        return list(answer.get("sendAs", []))

    def list_messages(self, query: str = "", page_token: str = "") -> dict[str, Any]:
        """Return one page of message references, newest first."""
        return self._list("messages", "id,threadId", query, page_token)

    def list_threads(self, query: str = "", page_token: str = "") -> dict[str, Any]:
        """Return one page of threads with their first words, newest first; none where unknown."""
        try:
            return self._list("threads", "id,snippet", query, page_token)
        except (NotFound, Refused):
            return {}

    def history(self, start: str, page_token: str = "") -> dict[str, Any]:
        """Return one page of changes after *start*; raise `HistoryExpired` when it is too old."""
        wish = {"userId": "me", "startHistoryId": start, "maxResults": PAGE}
        if page_token:
            wish["pageToken"] = page_token
        try:
            return self._call("history.list", self._users.history().list(**wish))
        except NotFound as error:
            raise HistoryExpired(str(error), error.reason) from error

    def attachment(self, message_id: str, attachment_id: str) -> bytes | None:
        """Return the bytes of a part; None when it is gone."""
        wish = {"userId": "me", "messageId": message_id, "id": attachment_id}
        request = self._users.messages().attachments().get(**wish)
        try:
            data = str(self._call("messages.attachments.get", request).get("data", ""))
            return base64.urlsafe_b64decode(data.rstrip("=") + "==")
        except NotFound:
            return None

    def get_many(self, kind: str, ids: Sequence[str]) -> Answers:
        """Return as many of *ids* as the budget now allows, in one batch."""
        with self._paid(f"{kind}.get", len(ids)) as count:
            answers = self._batch(kind, list(ids[:count]))
        answers.left = list(ids[count:])
        return answers

    def call(self, method: str, request: Callable[[Any], Any]) -> dict[str, Any]:
        """Return the answer of *request*, which is made from `service.users()`."""
        return self._call(method, request(self._users))

    def _list(self, kind: str, fields: str, query: str, page_token: str) -> dict[str, Any]:
        """Return one page; all of it where a server does not search: more is read, none missed."""
        wish = {"userId": "me", "maxResults": PAGE, "fields": f"{kind}({fields}),nextPageToken"}
        if page_token:
            wish["pageToken"] = page_token
        resource, method = getattr(self._users, kind)(), f"{kind}.list"
        if query:
            with suppress(Refused, NotFound):
                return self._call(method, resource.list(**wish, q=query))
        return self._call(method, resource.list(**wish))

    def _batch(self, kind: str, ids: list[str]) -> Answers:
        answers = self._send(kind, ids)
        stale = [one for one, error in answers.failed.items() if isinstance(error, AccessRevoked)]
        if stale:  # the access token ran out between the outer call and its parts
            self._guard(self._refresh)
            again = self._send(kind, stale)
            answers.found += again.found
            answers.failed = {k: e for k, e in answers.failed.items() if k not in stale}
            answers.failed |= again.failed
        return answers

    def _send(self, kind: str, ids: list[str]) -> Answers:
        """Send a batch where this server takes one; else ask one by one."""
        while self._batch_paths:
            try:
                return self._send_to(self._batch_paths[0], kind, ids)
            except (NotFound, Refused):
                self._batch_paths.pop(0)
        answers = Answers()
        resource = getattr(self._users, kind)()
        for one in ids:
            request = resource.get(userId="me", id=one, format="full")
            try:
                answers.found.append(self._ask(request))
            except GmailError as error:
                answers.failed[one] = error
        return answers

    def _send_to(self, path: str, kind: str, ids: list[str]) -> Answers:
        content_type, body = gmail_batch.write(urlsplit(self.endpoint).path, kind, ids)
        headers = {"content-type": content_type, "user-agent": "introkeeper (gzip)"}
        response, content = self._guard(
            lambda: self._http.request(f"{self.endpoint}{path}", "POST", body=body, headers=headers)
        )
        if response.status != 200:
            raise translate(HttpError(response, content), datetime.now(UTC))
        silent = Unavailable("Gmail left a part of the batch unanswered")
        answers = Answers(failed=dict.fromkeys(ids, silent))
        for number, answer in gmail_batch.read(response, content):
            if number >= len(ids):
                continue
            if isinstance(answer, HttpError):
                answers.failed[ids[number]] = translate(answer, datetime.now(UTC))
            elif answers.failed.pop(ids[number], None) is not None:
                answers.found.append(answer)
        return answers

    def _refresh(self) -> None:
        http = AuthRequest(self._http.http)
        self.credentials.refresh(http)  # type: ignore[no-untyped-call]

    def _call(self, method: str, request: Any) -> dict[str, Any]:
        for attempt in range(TRIES):
            try:
                with self._paid(method):
                    return self._ask(request)
            except (RateLimited, Unavailable) as error:
                if self.budget is None or attempt == TRIES - 1:
                    raise
                named = error.retry_after if isinstance(error, RateLimited) else None
                wait = min(2.0**attempt, LONGEST_WAIT) * (0.5 + random.random() / 2)  # noqa: S311
                if named is not None:
                    self.budget.pause(named)
                elif not self.budget.sleep(wait):
                    raise
        raise Unavailable("Gmail did not answer.")

    def _ask(self, request: Any) -> dict[str, Any]:
        answer = self._guard(partial(request.execute, http=self._http))
        if answer and not isinstance(answer, dict):  # the library hands on what is no JSON
            raise Unavailable("something else answered in Gmail's place")
        return answer or {}

    @contextmanager
    def _paid(self, method: str, most: int = 1) -> Iterator[int]:
        if self.budget is None:
            yield most
            return
        with self.budget.spending(method, most) as count:
            yield count

    def _guard(self, call: Callable[[], Any]) -> Any:
        try:
            return call()
        except HttpError as error:
            raise translate(error, datetime.now(UTC)) from error
        except RefreshError as error:
            if error.retryable:
                raise Unavailable("The sign-in server cannot answer now.") from error
            raise AccessRevoked("The grant was revoked or has expired.", "invalid_grant") from error
        except (TransportError, OSError, JSONDecodeError, httplib2.HttpLib2Error) as error:
            raise Unavailable(f"Gmail cannot be reached ({type(error).__name__}).") from error
        except HTTPException as error:
            raise Unavailable(f"The connection broke ({type(error).__name__}).") from error


@lru_cache(maxsize=4)
def _service(endpoint: str) -> Any:
    """The methods of the API as the library's own copy of Google's document describes them."""
    return build(
        "gmail",
        "v1",
        http=httplib2.Http(),
        static_discovery=True,
        client_options={"api_endpoint": endpoint},
    )
