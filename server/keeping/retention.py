"""Forget what is older than the retention days: mail text, ended introductions, the audit log."""

from __future__ import annotations

from datetime import datetime, timedelta

from server.db import transaction
from server.settings import Settings
from server.store import audit, entries, messages, slips

AUDIT_KEPT = timedelta(days=400)
SLIPS_KEPT = timedelta(days=30)  # they are shown for ten working days


def forget_old(account_id: int, settings: Settings, now: datetime) -> tuple[int, int]:
    """Return how many messages became traces, and how many introductions were forgotten.

    An introduction goes when its last event is older than the retention days, and only then
    does the text of its mail: a story that still moves keeps its beginning.
    """
    before = now - timedelta(days=settings.retention_days)
    with transaction() as session:
        gone = entries.forget(session, account_id, before)
        texts = messages.forget_text(session, account_id, before)
        slips.forget(session, account_id, now - SLIPS_KEPT)
        audit.forget(session, now - AUDIT_KEPT)
        if gone or texts:
            audit.note(session, account_id, "old mail forgotten", f"{texts} texts, {gone} entries")
    return texts, gone
