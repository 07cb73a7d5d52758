"""Mail that the owner chose to leave out: by label, or by the domain of anybody on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    if not domains and not labels:
        return list(mail)
    return [m for m in mail if not labels & m.labels and not _is_with(m, domains)]


def _is_with(message: Message, domains: tuple[str, ...]) -> bool:
    hosts = {p.email.rpartition("@")[2] for p in (message.sender, *message.reached)}
    return any(host == d or host.endswith(f".{d}") for host in hosts for d in domains)
