"""What API and pages read of the ledger, and the corrections they write."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from introductions.model import Entry, Mark, MarkKind, Message, Seat
from introductions.words.wording import sentence
from server import present
from server.db import reading, transaction
from server.models import Account
from server.recompute import recompute_touched
from server.remembered import profile_of
from server.store import accounts, corrections, drafts, entries, messages
from server.store.entries import PAGE, Stored
from server.web import schemas

SWITCHED_OFF_AFTER = 2
AsShown = Callable[[Session, Account, Stored, datetime], dict[str, Any]]


def listed(
    account_id: int, wish: schemas.ListQuery, now: datetime, as_shown: AsShown | None = None
) -> dict[str, Any]:
    """Return one page of the ledger, each entry in full or *as_shown*."""
    put = as_shown or show
    with reading() as session:
        account = _account(session, account_id)
        found, total = entries.search(
            session, account_id, now, wish.view, wish.q, wish.seat, wish.state, wish.page
        )
        shown = [put(session, account, stored, now) for stored in found]
    return {
        "introductions": shown,
        "total": total,
        "page": wish.page,
        "pages": max(1, -(-total // PAGE)),
    }


def one(account_id: int, entry_id: int, now: datetime) -> dict[str, Any] | None:
    """Return one introduction, or None."""
    with reading() as session:
        account = _account(session, account_id)
        stored = entries.get(session, account_id, entry_id)
        return show(session, account, stored, now) if stored else None


def waiting(account_id: int, now: datetime) -> list[dict[str, Any]]:
    """Return the threads that wait for the owner, newest first."""
    with reading() as session:
        account = _account(session, account_id)
        known = profile_of(account)
        found, _ = entries.search(session, account_id, now, "now", page_size=500)
    rows = []
    for stored in found:
        hint = present.hints(stored.entry)[0]
        rows.append(
            {
                "thread_id": stored.entry.thread_id,
                "introduction_id": stored.id,
                "code": hint.code,
                "sentence": sentence(stored.entry, hint, known.owner, now, known.language),
            }
        )
    return rows


def mark(
    account_id: int, entry_id: int, wish: schemas.MarkIn, now: datetime
) -> dict[str, Any] | None:
    """Keep a correction, compute afresh, and return the introduction as it is now."""
    with transaction() as session:
        stored = entries.get(session, account_id, entry_id)
        if stored is None:
            return None
        seat = Seat(wish.seat) if wish.seat else None
        kind = MarkKind(wish.kind)
        corrections.keep(
            session, account_id, Mark(stored.entry.opener, kind, now, wish.until, seat)
        )
        if kind is MarkKind.SNOOZED:
            entries.hide(session, account_id, stored.entry.opener, wish.until)
    recompute_touched(account_id, [stored.entry.opener], now)
    return one(account_id, entry_id, now)


def unmark(account_id: int, entry_id: int, kind: str, now: datetime) -> dict[str, Any] | None:
    """Take a correction back; None when the introduction or the kind is unknown."""
    if kind not in set(MarkKind):
        return None
    with transaction() as session:
        stored = entries.get(session, account_id, entry_id)
        if stored is None:
            return None
        corrections.take_back(session, account_id, stored.entry.opener, MarkKind(kind))
        if kind == MarkKind.SNOOZED:
            entries.hide(session, account_id, stored.entry.opener, None)
    recompute_touched(account_id, [stored.entry.opener], now)
    return one(account_id, entry_id, now)


def profile(account_id: int) -> dict[str, Any]:
    """Return who is connected and what they chose."""
    with reading() as session:
        return _profile(_account(session, account_id))


def change_profile(account_id: int, wish: schemas.MeIn) -> dict[str, Any]:
    """Change what the owner chose, and return it."""
    with transaction() as session:
        account = _account(session, account_id)
        known = profile_of(account)
        switches = {**known.switches, **(wish.hint_switches or {})}
        changes = {"hint_switches": switches, "language": wish.language or known.language}
        accounts.change_settings(account, changes)
        return _profile(account)


def dismiss_advice(account_id: int, code: str) -> dict[str, Any]:
    """Count a dismissal; the second one switches that advice off (it can be switched on again)."""
    with transaction() as session:
        account = _account(session, account_id)
        known = profile_of(account)
        counts = dict(known.settings.get("dismissals", {}))
        counts[code] = counts.get(code, 0) + 1
        switches = known.switches
        if counts[code] >= SWITCHED_OFF_AFTER:
            switches[code], counts[code] = False, 0
        accounts.change_settings(account, {"dismissals": counts, "hint_switches": switches})
        return _profile(account)


def _account(session: Session, account_id: int) -> Account:
    return session.get_one(Account, account_id)


def _profile(account: Account) -> dict[str, Any]:
    known = profile_of(account)
    return {
        "email": account.email,
        "name": account.name,
        "language": known.language,
        "timezone": account.timezone,
        "hint_switches": known.switches,
        "sync": account.sync,
    }


def show(session: Session, account: Account, stored: Stored, now: datetime) -> dict[str, Any]:
    """Return an entry with everything that is shown of it."""
    mail = _mail(session, account.id, stored.entry)
    known = profile_of(account)
    marked = [m.kind for m in corrections.every(session, account.id, stored.entry.opener)]
    shown = present.introduction(
        stored, known.owner, mail, now, known.language, known.switches, marked
    )
    draft = drafts.get(session, account.id, stored.entry.opener)
    url = present.thread_url(known.owner, draft.thread_id) if draft else None
    return {**shown, "draft_url": url}


def _mail(session: Session, account_id: int, entry: Entry) -> list[Message]:
    return messages.whole(session, account_id, entry.messages)
