"""Pages of what Gmail lists, newest first."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Callable, Iterator
from typing import Any

from server.sync.mailbox import Mailbox

Pairs = list[tuple[str, str]]
Ask = Callable[[str, str], dict[str, Any]]
KEPT_SECONDS = 3600


def message_pages(box: Mailbox, query: str, keep: bool = False) -> Iterator[Pairs]:
    """Yield pages of (message id, thread id); *keep* them for an hour, so that none is paid twice.

    A run that was cut short would otherwise begin its listing anew, and might never end it.
    """
    for answer in _pages(box, box.api.list_messages, "messages", query, keep):
        yield pairs_of(answer)


def thread_pages(box: Mailbox, query: str, keep: bool = False) -> Iterator[Pairs]:
    """Yield pages of (thread id, its first words)."""
    for answer in _pages(box, box.api.list_threads, "threads", query, keep):
        yield [(item["id"], item.get("snippet", "")) for item in answer.get("threads", [])]


def pairs_of(answer: dict[str, Any]) -> Pairs:
    """Return message and thread id of each item of a page."""
    return [(item["id"], item["threadId"]) for item in answer.get("messages", [])]


def _pages(box: Mailbox, ask: Ask, kind: str, query: str, keep: bool) -> Iterator[dict[str, Any]]:
    page = ""
    while True:
        answer = _kept(box, ask, kind, query, page) if keep else ask(query, page)
        yield answer
        page = str(answer.get("nextPageToken", ""))
        if not page:
            return
        box.breathe()


def _kept(box: Mailbox, ask: Ask, kind: str, query: str, page: str) -> dict[str, Any]:
    wish = hashlib.blake2b(f"{kind} {page} {query}".encode(), digest_size=16).hexdigest()
    key = f"listing:{box.account_id}:{wish}"
    kept = box.redis.get(key)
    if isinstance(kept, bytes):
        known: dict[str, Any] = json.loads(zlib.decompress(kept))
        return known
    answer = ask(query, page)
    box.redis.set(key, zlib.compress(json.dumps(answer).encode(), 1), ex=KEPT_SECONDS)
    return answer
