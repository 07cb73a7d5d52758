"""Everything that is kept about an owner's introductions, for the owner to take along."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from introductions.model import Entry, Participant
from server import ledger_views
from server.db import reading
from server.models import Account
from server.store import accounts, corrections, digests, entries, slips
from server.store.entries import ENTRY, Stored

COLUMNS = (
    "id",
    "opened_at",
    "last_at",
    "kind",
    "seat",
    "state",
    "introducer",
    "introduced",
    "duty",
    "faults",
    "topic",
    "thread_id",
)


def as_json(account_id: int, now: datetime) -> Iterator[str]:
    """Yield one JSON document: profile, choices, corrections, digests, slips, introductions."""
    with reading() as session:
        account = session.get_one(Account, account_id)
        head: dict[str, Any] = {
            "exported_at": now.isoformat(),
            "account": ledger_views.profile(account_id),
            "settings": accounts.settings(account),
            "corrections": [
                {
                    "message_id": mark.message_id,
                    "kind": mark.kind,
                    "at": mark.at.isoformat(),
                    "until": mark.until.isoformat() if mark.until else None,
                    "seat": mark.seat,
                }
                for mark in corrections.every(session, account_id)
            ],
            "digests": [
                {"kind": row.kind, "period": row.period, "state": row.state}
                for row in digests.listed(session, account_id, most=10_000)
            ],
            "slips": slips.every(session, account_id),
        }
        ledger = entries.newest_stored(session, account_id)
    yield json.dumps(head, ensure_ascii=False, indent=1)[:-2] + ',\n "introductions": [\n'
    for number, stored in enumerate(ledger):
        row = {"id": stored.id, **ENTRY.dump_python(stored.entry, mode="json")}
        yield ("" if number == 0 else ",\n") + json.dumps(row, ensure_ascii=False)
    yield "\n]}\n"


def as_csv(account_id: int) -> Iterator[str]:
    """Yield one row for each introduction, newest first."""
    with reading() as session:
        ledger = entries.newest_stored(session, account_id)
    yield _line(COLUMNS)
    for stored in ledger:
        yield _line(_row(stored))


def inert(value: Any) -> Any:
    """Return a cell that no spreadsheet takes for a formula: names come from hostile mail.

    >>> inert("=1+1")
    "'=1+1"
    """
    if isinstance(value, str) and value.lstrip()[:1] in ("=", "+", "-", "@"):
        return f"'{value}"
    return "" if value is None else value


def _row(stored: Stored) -> tuple[Any, ...]:
    entry: Entry = stored.entry
    return (
        stored.id,
        entry.opened_at.isoformat(),
        (entry.last_at or entry.opened_at).isoformat(),
        entry.kind,
        entry.seat,
        entry.state,
        _person(entry.introducer),
        "; ".join(_person(party) for party in entry.parties),
        entry.duty.code if entry.duty else "",
        " ".join(hint.code for hint in entry.faults),
        entry.topic,
        entry.thread_id,
    )


def _person(person: Participant) -> str:
    return f"{person.name} <{person.email}>" if person.name else person.email


def _line(cells: Any) -> str:
    sheet = io.StringIO()
    csv.writer(sheet).writerow([inert(cell) for cell in cells])
    return sheet.getvalue()
