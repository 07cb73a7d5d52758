"""Labelled scenarios: one small mailbox at one instant, read from a line of JSONL."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from introductions.model import Mark, MarkKind, Message, Owner
from server.evaluating.scenario_mail import gmail_resource, instant, message_id
from server.gmail.messages import parse_message


class BadScenario(ValueError):
    """A line that is not a scenario; the text says which line and why."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """One mailbox at one instant. *expect* is for scoring only; no rule may read it."""

    id: str
    owner: Owner
    now: datetime
    messages: tuple[Message, ...]
    marks: tuple[Mark, ...] = ()
    draft: Message | None = None
    draft_entry: str = ""
    expect: dict[str, Any] = field(default_factory=dict)


def read_scenarios(path: Path) -> Iterator[Scenario]:
    """Yield the scenarios of a JSONL file; raise `BadScenario` on a line that is none."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _read_line(line, f"{path}:{number}")


def scenario_from(data: dict[str, Any]) -> Scenario:
    """Return the scenario that a decoded JSON object describes."""
    messages = _messages(data["messages"])
    now, draft = instant(data["now"]), data.get("draft")
    return Scenario(
        id=data["id"],
        owner=Owner(
            emails=tuple(e.lower() for e in data["owner"]["emails"]),
            name=data["owner"].get("name", ""),
            timezone=data.get("timezone", "UTC"),
        ),
        now=now,
        messages=messages,
        marks=tuple(_mark(m) for m in data.get("marks") or ()),
        draft=_draft(draft, messages, now) if draft else None,
        draft_entry=(draft or {}).get("entry") or "",
        expect=data.get("expect") or {},
    )


def _read_line(line: str, where: str) -> Scenario:
    try:
        return scenario_from(json.loads(line))
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        raise BadScenario(f"{where} is not a scenario: {problem!r}") from problem


def _messages(rows: list[dict[str, Any]]) -> tuple[Message, ...]:
    threads: dict[str, str] = {}
    references: dict[str, tuple[str, ...]] = {}
    found = []
    for row in rows:
        own, parent = row["id"], row.get("in_reply_to") or ""
        threads[own] = row.get("thread") or threads.get(parent) or own
        references[own] = (*references.get(parent, ()), message_id(parent)) if parent else ()
        found.append(parse_message(gmail_resource(row, threads[own], references[own])))
    return tuple(found)


def _draft(row: dict[str, Any], messages: tuple[Message, ...], now: datetime) -> Message:
    parent = row.get("in_reply_to") or ""
    thread = next((m.thread_id for m in messages if m.id == parent), "")
    whole = {**row, "id": "draft", "date": now.isoformat(), "labels": ["DRAFT"]}
    linked = (message_id(parent),) if parent else ()
    return replace(parse_message(gmail_resource(whole, thread, linked)), thread_id=thread)


def _mark(row: dict[str, Any]) -> Mark:
    return Mark(message_id=row["message"], kind=MarkKind(row["mark"]), at=instant(row["at"]))
