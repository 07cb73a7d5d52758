"""Jobs: bring a mailbox up to date."""

from __future__ import annotations

from server import sync
from server.settings import Settings


def sync_account(account_id: int) -> int:
    """Fetch what is new in one mailbox; return how many messages changed."""
    return sync.sync_account(account_id, Settings.from_env())
