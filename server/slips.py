"""Faults in sent mail that belongs to no introduction: found when it is stored, shown beside it.

To API and extension a slip looks like an introduction with one hint. Its number lies above those
of the ledger, so that the same routes take its corrections.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from introductions.days.clock import business_days
from introductions.faults.of_message import stray_faults
from introductions.model import Hint, Mark, MarkKind, Message, Owner, Reply
from introductions.replies.suggest import suggest
from server import excluded, present
from server.db import reading, transaction
from server.models import Account
from server.remembered import Profile, profile_of
from server.store import corrections, messages, slips
from server.store.slips import Slip
from server.web import schemas

FIRST_NUMBER = 2**31  # the ledger's numbers end here
OUT_OF_SIGHT = (MarkKind.DISMISSED, MarkKind.DONE)
RECENT = timedelta(days=45)  # more than `Rules.fault_shown` ever is, so that old mail costs nothing


def look_at(session: Session, account_id: int, mail: Sequence[Message], now: datetime) -> None:
    """Judge the stored messages of *mail* that the owner sent lately, and keep their faults."""
    sent = [m for m in mail if "SENT" in m.labels and m.sent_at > now - RECENT]
    if not sent:
        return
    known = profile_of(session.get_one(Account, account_id))
    found: list[Slip] = []
    for thread in {message.thread_id for message in sent}:
        here = {m.id: m for m in messages.about(session, account_id, (), {thread})}
        here |= {m.id: m for m in mail if m.thread_id == thread}
        found += _slips(excluded.without(list(here.values()), known.settings), known, now)
    slips.keep(session, account_id, found, [message.id for message in sent])


def _slips(mail: Sequence[Message], known: Profile, now: datetime) -> list[Slip]:
    by_message: dict[str, list[Hint]] = {}
    for hint in stray_faults(mail, known.owner, now, rules=known.rules):
        by_message.setdefault(hint.message_id, []).append(hint)
    return [Slip(m, tuple(by_message[m.id])) for m in mail if m.id in by_message]


def of_thread(
    reads: Connection, account_id: int, known: Profile, thread_id: str, now: datetime
) -> list[dict[str, Any]] | None:
    """Return the slip of a thread without introductions; None when it was never read."""
    read, slip = slips.in_thread(reads, account_id, thread_id)
    if slip is None:
        return [] if read else None
    with reading() as session:
        marks = corrections.every(session, account_id, slip.message.id)
    shown = _shown(slip, known, marks, now)
    return [shown] if shown["hints"] and not set(shown["marks"]) & set(OUT_OF_SIGHT) else []


def listed(account_id: int, now: datetime) -> list[dict[str, Any]]:
    """Return the slips to show now, newest first, in the shape of introductions.

    Each has `hints` (at least one, with the corrected reply), `sentence`, `parties` (who is
    missing), `gmail_url` and an `id` that `mark` and `unmark` take: "not a mistake" is the mark
    `dismissed`. What is dismissed, done, snoozed, switched off or repaired is left out.
    """
    with reading() as session:
        known = profile_of(session.get_one(Account, account_id))
        found = slips.listed(session, account_id)
        marks = {
            slip.number: corrections.every(session, account_id, slip.message.id) for slip in found
        }
    shown = [_shown(slip, known, marks[slip.number], now) for slip in found]
    awake = [one for one in shown if one["hints"] and not one["snoozed_until"]]
    return [one for one in awake if not set(one["marks"]) & set(OUT_OF_SIGHT)]


def waiting(account_id: int, now: datetime) -> list[dict[str, Any]]:
    """Return the threads whose slip is to be shown now, as `ledger_views.waiting` does."""
    return [
        {
            "thread_id": shown["thread_id"],
            "introduction_id": shown["id"],
            "code": shown["hints"][0]["code"],
            "sentence": shown["sentence"],
        }
        for shown in listed(account_id, now)
    ]


def suggested(
    session: Session, account: Account, number: int, now: datetime
) -> tuple[list[Message], list[Reply]] | None:
    """Return the message of a slip and the corrected replies; None when there is no such slip."""
    slip = slips.get(session, account.id, number - FIRST_NUMBER)
    if slip is None:
        return None
    known, mail = profile_of(account), [slip.message]
    shown = _wanted(slip, known, now)
    return mail, [reply for hint in shown for reply in suggest(None, hint, mail, known.owner, now)]


def one(account_id: int, number: int, now: datetime) -> dict[str, Any] | None:
    """Return the slip that is shown under *number*, or None."""
    with reading() as session:
        slip = slips.get(session, account_id, number - FIRST_NUMBER)
        if slip is None:
            return None
        known = profile_of(session.get_one(Account, account_id))
        return _shown(slip, known, corrections.every(session, account_id, slip.message.id), now)


def mark(
    account_id: int, number: int, wish: schemas.MarkIn, now: datetime
) -> dict[str, Any] | None:
    """Keep what the owner says of a slip, and return it; None when there is none."""
    kind = MarkKind(wish.kind)
    with transaction() as session:
        slip = slips.get(session, account_id, number - FIRST_NUMBER)
        if slip is not None:
            corrections.keep(session, account_id, Mark(slip.message.id, kind, now, wish.until))
    return one(account_id, number, now) if slip else None


def unmark(account_id: int, number: int, kind: str, now: datetime) -> dict[str, Any] | None:
    """Take a correction of a slip back; None when slip or kind is unknown."""
    if kind not in set(MarkKind):
        return None
    with transaction() as session:
        slip = slips.get(session, account_id, number - FIRST_NUMBER)
        if slip is not None:
            corrections.take_back(session, account_id, slip.message.id, MarkKind(kind))
    return one(account_id, number, now) if slip else None


def _shown(slip: Slip, known: Profile, marks: Sequence[Mark], now: datetime) -> dict[str, Any]:
    owner, message, language = known.owner, slip.message, known.language
    hints = [_hint(slip, hint, owner, now, language) for hint in _wanted(slip, known, now)]
    until = next((m.until for m in marks if m.kind is MarkKind.SNOOZED), None)
    people = {person: None for hint in slip.hints for person in hint.people}
    return {
        "id": FIRST_NUMBER + slip.number,
        "thread_id": message.thread_id,
        "kind": "slip",
        "seat": "",
        "state": "",
        "opened_at": message.sent_at.isoformat(),
        "introducer": present.person(message.sender),
        "parties": [present.person(person) for person in people],
        "turn": [],
        "topic": message.subject,
        "sentence": hints[0]["sentence"] if hints else "",
        "hints": hints,
        "signals": [],
        "timeline": [],
        "gmail_url": present.thread_url(owner, message.thread_id),
        "snoozed_until": until.isoformat() if until and until > now else None,
        "marks": [str(m.kind) for m in marks],
    }


def _wanted(slip: Slip, known: Profile, now: datetime) -> list[Hint]:
    """Return the hints that are young enough and not switched off."""
    switches: Mapping[str, bool] = known.switches
    age = business_days(slip.message.sent_at, now, known.owner)
    if age > known.rules.fault_shown:
        return []
    return [hint for hint in slip.hints if switches.get(hint.code, True)]


def _hint(slip: Slip, hint: Hint, owner: Owner, now: datetime, language: str) -> dict[str, Any]:
    replies = suggest(None, hint, [slip.message], owner, now, language=language)
    told = present.hint(None, hint, owner, now, language)
    return {**told, "replies": [present.reply(one) for one in replies]}
