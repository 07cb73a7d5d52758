"""Messages of mail files are put into threads, as Gmail would have done it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from introductions.mail.subjects import has_prefix, without_prefixes
from introductions.model import Message

_TOGETHER = timedelta(days=30)


def bare_subject(subject: str) -> str:
    """The subject without "Re:" and its kin in other languages, in lower case."""
    return without_prefixes(subject).lower()


def threaded(messages: Iterable[Message]) -> list[Message]:
    """The messages with a thread each: by Gmail's own id, by References, else by subject.

    By subject only an answer ("Re:") joins, within 30 days, when the two share a person besides
    the bare subject.
    """
    ordered = sorted(messages, key=lambda m: (m.sent_at, m.id))
    threads = _Threads()
    latest: dict[str, list[Message]] = {}
    for message in ordered:
        key = f"id:{message.id}"
        for other in _linked(message):
            threads.join(key, other)
        subject = bare_subject(message.subject)
        if (
            subject
            and not (message.in_reply_to or message.references)
            and has_prefix(message.subject)
        ):
            parent = _parent(message, latest.get(subject, []))
            if parent:
                threads.join(key, f"id:{parent.id}")
        if subject:
            latest.setdefault(subject, []).append(message)
    return [replace(m, thread_id=m.thread_id or threads.root(f"id:{m.id}")[3:]) for m in ordered]


def _linked(message: Message) -> list[str]:
    ids = [message.message_id, message.in_reply_to, *message.references]
    linked = [f"id:{one}" for one in ids if one]
    return [*linked, f"th:{message.thread_id}"] if message.thread_id else linked


def _parent(message: Message, earlier: list[Message]) -> Message | None:
    """The latest earlier message with that subject that shares a person; None when none does."""
    people = _people(message)
    for candidate in reversed(earlier[-50:]):
        near = message.sent_at - candidate.sent_at <= _TOGETHER
        if near and people & _people(candidate):
            return candidate
    return None


def _people(message: Message) -> set[str]:
    return {message.sender.email, *(person.email for person in message.reached)} - {""}


class _Threads:
    """Sets of ids that belong together; the root is the one seen first."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def root(self, key: str) -> str:
        while (above := self._above.get(key, key)) != key:
            self._above[key] = self._above.get(above, above)
            key = above
        return key

    def join(self, key: str, other: str) -> None:
        """Put both into one set, under the root of *other*."""
        a, b = self.root(key), self.root(other)
        if a != b:
            self._above[a] = b
