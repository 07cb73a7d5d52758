"""Labelled scenarios: one small mailbox at one instant, read from a line of JSONL."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from introductions.model import Mark, MarkKind, Message, Owner, Participant
from server.scenario_calendar import calendar_part


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
    draft = data.get("draft")
    return Scenario(
        id=data["id"],
        owner=Owner(
            emails=tuple(e.lower() for e in data["owner"]["emails"]),
            name=data["owner"].get("name", ""),
            timezone=data.get("timezone", "UTC"),
        ),
        now=instant(data["now"]),
        messages=messages,
        marks=tuple(_mark(m) for m in data.get("marks") or ()),
        draft=_draft(draft, messages, instant(data["now"])) if draft else None,
        draft_entry=(draft or {}).get("entry") or "",
        expect=data.get("expect") or {},
    )


def instant(text: str) -> datetime:
    """Return the aware UTC instant that an ISO 8601 text names."""
    moment = datetime.fromisoformat(text)
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def participant(text: str) -> Participant:
    """Return the person of `Name <address>`, or of a bare address."""
    name, bracket, address = text.rpartition("<")
    if not bracket:
        return Participant(text.strip().lower())
    return Participant(address.rstrip("> ").strip().lower(), name.strip().strip('"'))


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
        parent = row.get("in_reply_to") or ""
        own = row["id"]
        threads[own] = row.get("thread") or threads.get(parent) or own
        references[own] = (*references.get(parent, ()), message_id(parent)) if parent else ()
        found.append(_message(row, threads[own], references[own]))
    return tuple(found)


def _message(row: dict[str, Any], thread: str, references: tuple[str, ...]) -> Message:
    parent = row.get("in_reply_to") or ""
    return Message(
        id=row["id"],
        thread_id=thread,
        sent_at=instant(row["date"]),
        sender=participant(row["from"]),
        to=_people(row.get("to")),
        cc=_people(row.get("cc")),
        bcc=_people(row.get("bcc")),
        subject=row.get("subject") or "",
        text=row.get("body") or "",
        labels=frozenset(row.get("labels") or ()),
        headers={k.lower(): v for k, v in (row.get("headers") or {}).items()},
        message_id=message_id(row["id"]),
        in_reply_to=message_id(parent) if parent else "",
        references=references,
        calendar=calendar_part(row["ics"]) if row.get("ics") else None,
    )


def _draft(row: dict[str, Any], messages: tuple[Message, ...], now: datetime) -> Message:
    parent = row.get("in_reply_to") or ""
    threads = {m.id: m.thread_id for m in messages}
    return _message(
        {**row, "id": "draft", "date": now.isoformat(), "labels": ["DRAFT"]},
        threads.get(parent, ""),
        (message_id(parent),) if parent else (),
    )


def message_id(own: str) -> str:
    """Return the Message-ID that stands for a scenario's message id."""
    return f"<{own}@scenario.example>"


def _people(texts: list[str] | None) -> tuple[Participant, ...]:
    return tuple(participant(text) for text in texts or ())


def _mark(row: dict[str, Any]) -> Mark:
    return Mark(message_id=row["message"], kind=MarkKind(row["mark"]), at=instant(row["at"]))
