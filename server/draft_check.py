"""The draft that the owner is writing now, judged by the same rules as sent mail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from email.utils import getaddresses
from typing import Any

from sqlalchemy import Connection

from introductions.drafts import check_draft
from introductions.model import Entry, Fault, Hint, Message, Owner, Participant
from introductions.words.wording import question
from server import present
from server.remembered import Memory, profile
from server.store import entries, messages
from server.store.tokens import Asker
from server.web import schemas

ASKED = (Fault.MISSING_OTHER_PARTY, Fault.CC_CLAIM_ABSENT, Fault.INTRO_ONE_RECIPIENT)


@dataclass(frozen=True, slots=True)
class Context:
    """What a draft is judged by: the mail and the entries of its thread and its people."""

    mail: tuple[Message, ...]
    entries: tuple[Entry, ...]
    numbers: dict[str, int]


_contexts: Memory[Context] = Memory(500)


def check(reads: Connection, asker: Asker, wish: schemas.DraftIn, now: datetime) -> dict[str, Any]:
    """Return faults, advice and the question to ask before sending."""
    known = profile(asker)
    owner, language, switches = known.owner, known.language, known.switches
    draft = _draft(wish, owner, now)
    around = _context(reads, asker, draft)
    report = check_draft(around.mail, draft, owner, now, rules=known.rules, entries=around.entries)

    def shown(found: tuple[Hint, ...]) -> list[dict[str, Any]]:
        wanted = [each for each in found if switches.get(each.code, True)]
        return [present.hint(report.entry, each, owner, now, language) for each in wanted]

    asked = [f for f in report.faults if f.code in ASKED and switches.get(f.code, True)]
    return {
        "introduction_id": around.numbers.get(report.entry.opener) if report.entry else None,
        "faults": shown(report.faults),
        "advice": shown(report.advice),
        "ask": {"code": asked[0].code, "question": question(asked[0], language)} if asked else None,
    }


def _context(reads: Connection, asker: Asker, draft: Message) -> Context:
    people = frozenset(p.email for p in draft.reached if p.email)
    key = (asker.account_id, draft.thread_id, people)
    threads = {draft.thread_id} if draft.thread_id else set()
    return _contexts.get(
        key, asker.version, lambda: _read(reads, asker.account_id, people, threads)
    )


def _read(reads: Connection, account_id: int, people: frozenset[str], threads: set[str]) -> Context:
    found = entries.about(reads, account_id, people, threads)
    mail = messages.about(reads, account_id, people, threads)
    ledger = tuple(stored.entry for stored in found)
    return Context(tuple(mail), ledger, {one.entry.opener: one.id for one in found})


def _draft(wish: schemas.DraftIn, owner: Owner, now: datetime) -> Message:
    sender = _people([wish.sender or ""]) or (Participant(owner.emails[0], owner.name),)
    return Message(
        id="draft",
        thread_id=wish.thread_id or "",
        sent_at=now,
        sender=sender[0],
        to=_people(wish.to),
        cc=_people(wish.cc),
        bcc=_people(wish.bcc),
        subject=wish.subject,
        text=wish.text,
        labels=frozenset({"DRAFT"}),
    )


def _people(addresses: list[str]) -> tuple[Participant, ...]:
    return tuple(
        Participant(email.lower(), name) for name, email in getaddresses(addresses) if email
    )
