"""Fetches many messages or threads, in batches that fit what Gmail takes, until all are told."""

from __future__ import annotations

import random
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from threading import local
from typing import Any

from introductions.model import Message
from server.budget import Budget
from server.gmail.api import Answers, GmailApi
from server.gmail.errors import (
    AccessRevoked,
    BatchTooLarge,
    GmailError,
    MailboxClosed,
    NotFound,
    PermissionMissing,
    RateLimited,
    Unavailable,
)
from server.gmail.messages import parse_message
from server.sync.pace import Pace

LANES = 2
TRIES = 6
# https://developers.google.com/workspace/gmail/api/guides/handle-errors: from 1 s, doubling
FIRST_WAIT, LONGEST_WAIT = 1.0, 32.0
FATAL = (AccessRevoked, PermissionMissing, MailboxClosed)
_INVITATION = ("text/calendar", "application/ics")
_TEXT = ("text/plain", "text/html", *_INVITATION)


@dataclass(slots=True)
class Parcel:
    """What one batch brought; *gone* do not exist any more, *unreadable* fail every time."""

    messages: list[Message] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)


class Fetcher:
    """Two connections to one mailbox. Close it with `with`."""

    def __init__(self, api: GmailApi, budget: Budget, batch_size: int) -> None:
        self._api, self._budget, self._lane = api, budget, local()
        self._pool = ThreadPoolExecutor(LANES, thread_name_prefix="gmail")
        self.pace = Pace(LANES, batch_size)
        self._tries: Counter[str] = Counter()
        self._outages = 0
        self._apis: list[GmailApi] = []

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)
        for api in self._apis:
            api.close()

    def get(self, kind: str, ids: Sequence[str]) -> Iterator[Parcel]:
        """Yield the messages of *ids* of *kind* (messages or threads), batch by batch."""
        waiting = deque(dict.fromkeys(ids))
        running: dict[Future[tuple[Parcel, Answers]], list[str]] = {}
        try:
            while waiting or running:
                while waiting and len(running) < LANES:
                    chunk = [waiting.popleft() for _ in range(min(len(waiting), self.pace.chunk))]
                    running[self._pool.submit(self._fetch, kind, chunk)] = chunk
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    parcel, again = self._weigh(future, running.pop(future))
                    waiting.extendleft(reversed(again))
                    yield parcel
        finally:
            wait(running)

    def _fetch(self, kind: str, chunk: list[str]) -> tuple[Parcel, Answers]:
        if not hasattr(self._lane, "api"):
            self._lane.api = self._api.for_thread()
            self._apis.append(self._lane.api)
        api: GmailApi = self._lane.api
        answers = api.get_many(kind, chunk)
        found = answers.found
        if kind == "threads":
            found = [message for thread in found for message in thread.get("messages", [])]
        return Parcel([_parse(api, resource) for resource in found]), answers

    def _weigh(
        self, future: Future[tuple[Parcel, Answers]], chunk: list[str]
    ) -> tuple[Parcel, list[str]]:
        """Return what came, and what is to be asked again."""
        try:
            parcel, answers = future.result()
        except BatchTooLarge:
            self.pace.most(max(1, len(chunk) // 2))
            return Parcel(), chunk
        except RateLimited as error:
            self._slow_down(error, len(chunk))
            return Parcel(), chunk
        except Unavailable as error:
            self._outage(error)
            return Parcel(), chunk
        again, refused = list(answers.left), 0
        for one, failure in answers.failed.items():
            if isinstance(failure, FATAL):
                raise failure
            if isinstance(failure, NotFound):
                parcel.gone.append(one)
            elif isinstance(failure, RateLimited):
                refused += 1
                again.append(one)
            elif isinstance(failure, Unavailable) and self._tries[one] < TRIES:
                self._tries[one] += 1
                again.append(one)
            else:
                parcel.unreadable.append(one)
        self._settle(answers, chunk, refused)
        return parcel, again

    def _settle(self, answers: Answers, chunk: list[str], refused: int) -> None:
        if refused:
            limits = [e for e in answers.failed.values() if isinstance(e, RateLimited)]
            self._slow_down(max(limits, key=lambda e: e.retry_after or 0), refused)
        elif not answers.failed:
            self.pace.went_well(len(chunk))
        broken = [e for e in answers.failed.values() if isinstance(e, Unavailable)]
        if broken and not answers.found:
            self._outage(broken[0])
        elif answers.found:
            self._outages = 0

    def _slow_down(self, error: RateLimited, refused: int) -> None:
        """Too many at once: fewer next time. A quota or a named time: everybody waits."""
        if error.retry_after is not None:
            self._budget.pause(error.retry_after + 0.05)
        elif "concurrent" in str(error).lower():
            self.pace.refused(refused)
        else:
            self._outage(error)

    def _outage(self, error: GmailError) -> None:
        self._outages += 1
        wait_for = min(LONGEST_WAIT, FIRST_WAIT * 2 ** (self._outages - 1))
        wait_for *= 0.5 + random.random() / 2  # noqa: S311
        if self._outages > TRIES or not self._budget.sleep(wait_for):
            raise error


def _parse(api: GmailApi, resource: dict[str, Any]) -> Message:
    """Return the message; of personal mail, text and invitation also where Gmail moved them away.

    A part with a file name is an attachment to Gmail, as the invitations of many calendars are.
    """
    message = parse_message(resource)
    if "list-unsubscribe" in message.headers or (message.text and message.calendar):
        return message
    kinds = _INVITATION if message.text else _TEXT
    moved = _is_moved(resource.get("payload") or {}, kinds)
    return parse_message(resource, api.attachment) if moved else message


def _is_moved(part: dict[str, Any], kinds: tuple[str, ...]) -> bool:
    body = part.get("body") or {}
    moved = part.get("mimeType") in kinds and body.get("attachmentId") and not body.get("data")
    return bool(moved) or any(_is_moved(child, kinds) for child in part.get("parts") or ())
