"""What the core found, as the JSON that API and pages show. All of it is text, never HTML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import quote

from introductions.model import Entry, Hint, Message, Owner, Participant, Reply, Signal
from introductions.replies.suggest import suggest
from introductions.words import reasons
from introductions.words.standing import standing_sentence
from introductions.words.wording import sentence
from server.store.entries import Stored

GMAIL = "https://mail.google.com/mail/u/"


def introduction(
    stored: Stored,
    owner: Owner,
    mail: Sequence[Message],
    now: datetime,
    language: str = "en",
    switches: Mapping[str, bool] | None = None,
    marks: Sequence[str] = (),
) -> dict[str, Any]:
    """Return one entry with its hints and suggested replies."""
    entry = stored.entry
    shown = wanted(entry, switches)
    return {
        "id": stored.id,
        "thread_id": entry.thread_id,
        "kind": entry.kind,
        "seat": entry.seat,
        "state": entry.state,
        "opened_at": entry.opened_at.isoformat(),
        "introducer": person(entry.introducer),
        "parties": [person(party) for party in entry.parties],
        "turn": [person(party) for party in entry.turn],
        "topic": entry.topic,
        "sentence": said(entry, shown, owner, now, language),
        "hints": [_hint(entry, hint, owner, mail, now, language) for hint in shown],
        "signals": _reasons(entry.signals, language),
        "timeline": [
            {
                "at": step.at.isoformat(),
                "what": reasons.step(step, language),
                "message_id": step.message_id,
                "who": person(step.who) if step.who else None,
            }
            for step in entry.timeline
        ],
        "gmail_url": thread_url(owner, entry.thread_id),
        "snoozed_until": _later(stored.hidden_until, now),
        "marks": list(marks),
    }


def wanted(entry: Entry, switches: Mapping[str, bool] | None = None) -> list[Hint]:
    """Return the hints of an entry without those that the owner switched off."""
    return [hint for hint in hints(entry) if (switches or {}).get(hint.code, True)]


def said(entry: Entry, shown: Sequence[Hint], owner: Owner, now: datetime, language: str) -> str:
    """Return what the first hint says, or where the introduction stands when there is none."""
    if not shown:
        return standing_sentence(entry, owner, now, language)
    return sentence(entry, shown[0], owner, now, language)


def hints(entry: Entry) -> list[Hint]:
    """Return what to show of an entry: its faults first, then its duty."""
    return [*entry.faults, *([entry.duty] if entry.duty else [])]


def hint(
    entry: Entry | None, found: Hint, owner: Owner, now: datetime, language: str
) -> dict[str, Any]:
    """Return one hint without replies (for drafts)."""
    return {
        "code": found.code,
        "level": type(found.code).__name__.lower(),
        "sentence": sentence(entry, found, owner, now, language),
        "people": [person(each) for each in found.people],
        "since": found.since.isoformat() if found.since else None,
        "message_id": found.message_id,
        "why": _reasons(found.why, language),
        "replies": [],
    }


def _hint(
    entry: Entry, found: Hint, owner: Owner, mail: Sequence[Message], now: datetime, language: str
) -> dict[str, Any]:
    replies = suggest(entry, found, mail, owner, now, language=language)
    return {**hint(entry, found, owner, now, language), "replies": [reply(r) for r in replies]}


def _reasons(signals: Sequence[Signal], language: str) -> list[dict[str, str]]:
    return [{"text": reasons.reason(s, language), "message_id": s.message_id} for s in signals]


def reply(found: Reply) -> dict[str, Any]:
    """Return one suggested reply."""
    return {
        "choice": found.choice,
        "to": [address(p) for p in found.to],
        "cc": [address(p) for p in found.cc],
        "bcc": [address(p) for p in found.bcc],
        "subject": found.subject,
        "body": found.body,
        "thread_id": found.thread_id,
    }


def person(participant: Participant) -> dict[str, str]:
    """Return an address and a name."""
    return {"email": participant.email, "name": participant.name}


def address(participant: Participant) -> str:
    """Return `Name <address>`, or the one of the two that is known."""
    if participant.name and participant.email:
        return f"{participant.name} <{participant.email}>"
    return participant.email or participant.name


def thread_url(owner: Owner, thread_id: str) -> str:
    """Return the address of a thread in Gmail's page."""
    return f"{GMAIL}{quote(owner.emails[0])}/#all/{quote(thread_id)}"


def _later(moment: datetime | None, now: datetime) -> str | None:
    return moment.isoformat() if moment is not None and moment > now else None
