"""Mail that the owner leaves out: by label, domain of anybody on it, word of the subject."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from introductions.model import Message


def without(mail: Sequence[Message], settings: Mapping[str, Any]) -> list[Message]:
    """Return *mail* without what the settings exclude; a domain stands for those below it too.

    >>> without([], {"exclude": {"domains": ["bank.example"]}})
    []
    """
    chosen = settings.get("exclude", {})
    domains = tuple(chosen.get("domains", ()))
    labels = frozenset(chosen.get("label_ids", ()))
    words = _any_of(tuple(chosen.get("words", ())))
    if not domains and not labels and words is None:
        return list(mail)
    return [
        m
        for m in mail
        if not labels & m.labels
        and not _is_with(m, domains)
        and not (words and words.search(m.subject))
    ]


@lru_cache(maxsize=256)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return what finds one of *words* as a whole word, in capitals or not."""
    if not words:
        return None
    listed = "|".join(re.escape(word) for word in words)
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE)


def _is_with(message: Message, domains: tuple[str, ...]) -> bool:
    hosts = {p.email.rpartition("@")[2] for p in (message.sender, *message.reached)}
    return any(host == d or host.endswith(f".{d}") for host in hosts for d in domains)
