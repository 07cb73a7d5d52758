"""Lists of the ledger for the pages: what needs the owner, and light rows without mail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from introductions.digest import section_of
from introductions.model import Duty, Fault, Owner, Participant
from introductions.words.hint_facts import is_own
from server import ledger_views, present, slips
from server.db import reading
from server.models import Account
from server.remembered import profile_of
from server.store import accounts, corrections, drafts, due, messages
from server.store.entries import Stored
from server.web import schemas, tongues

DUE_PAGE = 20
UNDER_WAY = ("made", "first_reply", "connected", "scheduled", "stalled", "slipped", "awol")
BEFORE = ("promised", "requested", "opt_in_pending", "opted_in", "opt_in_declined")


def due_now(account_id: int, page: int, now: datetime) -> dict[str, Any]:
    """Return one page of what needs the owner, by section, with replies; and the counts."""
    with reading() as session:
        account = session.get_one(Account, account_id)
        off = [code for code, on in profile_of(account).switches.items() if not on]
        found, total = due.listed(session, account_id, now, off, page, DUE_PAGE)
        shown = _shown(session, account, found, now)
        sections: dict[str, list[dict[str, Any]]] = {}
        for intro in shown:
            if intro["hints"]:
                section = section_of(_code(intro["hints"][0]["code"]))
                sections.setdefault(section, []).append(intro)
        counts = due.counts(session, account_id)
    pages = max(1, -(-total // DUE_PAGE))
    return {
        "sections": sections,
        "total": total,
        "page": page,
        "pages": pages,
        "totals": totals_of(counts),
    }


def _shown(
    session: Session, account: Account, found: Sequence[Stored], now: datetime
) -> list[dict[str, Any]]:
    wanted = [message_id for stored in found for message_id in stored.entry.messages]
    mail = {message.id: message for message in messages.whole(session, account.id, wanted)}
    marked: dict[str, list[str]] = {}
    for mark in corrections.every(session, account.id):
        marked.setdefault(mark.message_id, []).append(mark.kind)
    known = profile_of(account)
    owner, language = known.owner, known.language
    waiting = drafts.every(session, account.id)
    shown = []
    for stored in found:
        mine = [mail[one] for one in stored.entry.messages if one in mail]
        marks = marked.get(stored.entry.opener, [])
        intro = present.introduction(stored, owner, mine, now, language, known.switches, marks)
        draft = waiting.get(stored.entry.opener)
        url = present.thread_url(owner, draft.thread_id) if draft else None
        shown.append({**intro, "title": title(stored, owner, language), "draft_url": url})
    return shown


def slips_now(account_id: int, now: datetime) -> list[dict[str, Any]]:
    """Return the mistakes in sent mail outside introductions, with the drafts that mend them."""
    found = slips.listed(account_id, now)
    with reading() as session:
        owner = accounts.owner(session.get_one(Account, account_id))
        waiting = drafts.every(session, account_id) if found else {}
    for one in found:
        draft = waiting.get(one["hints"][0]["message_id"])
        one["draft_url"] = present.thread_url(owner, draft.thread_id) if draft else None
    return found


def _code(text: str) -> Duty | Fault:
    return Fault(text) if text in set(Fault) else Duty(text)


def rows(account_id: int, wish: schemas.ListQuery, now: datetime) -> dict[str, Any]:
    """Return one page of introductions as light rows."""
    return ledger_views.listed(account_id, wish, now, _row)


def totals(account_id: int) -> dict[str, int]:
    """Return how many entries the ledger holds: all, under way, and before they are made."""
    with reading() as session:
        return totals_of(due.counts(session, account_id))


def totals_of(states: Mapping[str, int]) -> dict[str, int]:
    """Return the totals of entries counted by state."""
    return {
        "all": sum(states.values()),
        "under_way": sum(states.get(state, 0) for state in UNDER_WAY),
        "before": sum(states.get(state, 0) for state in BEFORE),
    }


def title(stored: Stored, owner: Owner, language: str) -> str:
    """Return the names that head an introduction: the others, else everybody."""
    others = [p for p in stored.entry.parties if not is_own(p, owner)]
    names = [p.name or p.email for p in others or stored.entry.parties]
    return tongues.joined(names, language) if names else tongues.say("Somebody")


def _row(session: Session, account: Account, stored: Stored, now: datetime) -> dict[str, Any]:
    known, entry = profile_of(account), stored.entry
    owner, language = known.owner, known.language
    hints = present.wanted(entry, known.switches)
    return {
        "id": stored.id,
        "title": title(stored, owner, language),
        "sentence": present.said(entry, hints, owner, now, language),
        "state": str(entry.state),
        "seat": str(entry.seat),
        "kind": str(entry.kind),
        "needs_me": bool(hints),
        "introducer": _shown_name(entry.introducer, owner),
        "opened_at": entry.opened_at,
        "last_at": entry.last_at or entry.opened_at,
        "gmail_url": present.thread_url(owner, entry.thread_id),
    }


def _shown_name(person: Participant, owner: Owner) -> str:
    """Return a name; empty for the owner."""
    return "" if is_own(person, owner) else person.name or person.email
