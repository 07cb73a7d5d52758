"""The hints of one thread: one query, because each entry is stored as it is shown.

A thread without introductions may have a slip.
"""

from __future__ import annotations

import json
from datetime import datetime

from sqlalchemy import Connection

from server import ledger_views, slips
from server.db import reading
from server.models import Account
from server.remembered import profile
from server.shown import worded_for
from server.store import entries
from server.store.entries import Kept
from server.store.tokens import Asker


def of_thread(reads: Connection, asker: Asker, thread_id: str, now: datetime) -> str | None:
    """Return the introductions of a thread as a JSON list; None when it was never read."""
    known = profile(asker)
    found = entries.shown_in(reads, asker.account_id, thread_id)
    if not found:
        slipped = slips.of_thread(reads, asker.account_id, known, thread_id, now)
        return None if slipped is None else json.dumps(slipped)
    today = worded_for(known, now)
    off = {code for code, on in known.switches.items() if not on}
    return f"[{','.join(_json(asker, kept, today, off, now) for kept in found)}]"


def _json(asker: Asker, kept: Kept, today: str, off: set[str], now: datetime) -> str:
    """Return an entry as it is kept where nothing moved since, else worded afresh."""
    if kept.shown is None or kept.shown_for != today:
        return _afresh(asker.account_id, kept.id, now)
    snoozed = kept.hidden_until is not None and kept.hidden_until > now
    shown = kept.shown.replace('"id":0', f'"id":{kept.id}', 1)
    if not snoozed and not any(f'"{code}"' in shown for code in off):
        return shown
    told = json.loads(shown)
    told["hints"] = [hint for hint in told["hints"] if hint["code"] not in off]
    if not told["hints"]:  # what is said then is where it stands, which was not kept
        return _afresh(asker.account_id, kept.id, now)
    told["sentence"] = told["hints"][0]["sentence"]
    if snoozed and kept.hidden_until:
        told["snoozed_until"] = kept.hidden_until.isoformat()
    return json.dumps(told)


def _afresh(account_id: int, entry_id: int, now: datetime) -> str:
    with reading() as session:
        account = session.get_one(Account, account_id)
        stored = entries.get(session, account_id, entry_id)
        return json.dumps(ledger_views.show(session, account, stored, now) if stored else {})
