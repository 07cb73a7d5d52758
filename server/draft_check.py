"""The draft that the owner is writing now, judged by the same rules as sent mail."""

from __future__ import annotations

from datetime import datetime
from email.utils import getaddresses
from typing import Any

from introductions.drafts import check_draft
from introductions.wording import question
from sqlalchemy.orm import Session

from introductions.model import Fault, Hint, Message, Owner, Participant

from . import clocks, present, schemas
from .db import reading
from .models import Account
from .store import accounts, entries, messages

ASKED = (Fault.MISSING_OTHER_PARTY, Fault.CC_CLAIM_ABSENT, Fault.INTRO_ONE_RECIPIENT)


def check(account_id: int, wish: schemas.DraftIn, now: datetime) -> dict[str, Any]:
    """Return faults, advice and the question to ask before sending."""
    with reading() as session:
        account = session.get_one(Account, account_id)
        owner, chosen = accounts.owner(account), accounts.settings(account)
        draft = _draft(wish, owner, now)
        mail = _context(session, account_id, draft)
        marks = entries.marks(session, account_id)
        report = check_draft(mail, draft, owner, now, marks, clocks.rules(chosen))
        stored = report.entry and entries.by_opener(session, account_id, report.entry.opener)
    switches = chosen.get("hint_switches", {})
    language = chosen.get("language", "en")

    def shown(found: tuple[Hint, ...]) -> list[dict[str, Any]]:
        wanted = [each for each in found if switches.get(each.code, True)]
        return [present.hint(report.entry, each, owner, now, language) for each in wanted]

    asked = [f for f in report.faults if f.code in ASKED and switches.get(f.code, True)]
    return {
        "introduction_id": stored.id if stored else None,
        "faults": shown(report.faults),
        "advice": shown(report.advice),
        "ask": {"code": asked[0].code, "question": question(asked[0], language)} if asked else None,
    }


def _context(session: Session, account_id: int, draft: Message) -> list[Message]:
    people = {p.email for p in draft.reached if p.email}
    threads = {draft.thread_id} if draft.thread_id else set()
    return messages.about(session, account_id, people, threads)


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
