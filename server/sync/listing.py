"""Pages of what Gmail lists, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .mailbox import Mailbox

Pairs = list[tuple[str, str]]


def message_pages(box: Mailbox, query: str) -> Iterator[Pairs]:
    """Yield pages of (message id, thread id)."""
    page = ""
    while True:
        answer = box.api.list_messages(query, page)
        yield pairs_of(answer)
        page = str(answer.get("nextPageToken", ""))
        if not page:
            return
        box.breathe()


def thread_pages(box: Mailbox, query: str) -> Iterator[Pairs]:
    """Yield pages of (thread id, its first words)."""
    page = ""
    while True:
        answer = box.api.list_threads(query, page)
        yield [(item["id"], item.get("snippet", "")) for item in answer.get("threads", [])]
        page = str(answer.get("nextPageToken", ""))
        if not page:
            return
        box.breathe()


def pairs_of(answer: dict[str, Any]) -> Pairs:
    """Return message and thread id of each item of a page."""
    return [(item["id"], item["threadId"]) for item in answer.get("messages", [])]
