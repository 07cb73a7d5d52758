"""Jobs: compute the ledger afresh."""

from __future__ import annotations

from datetime import UTC, datetime

from server import recompute


def recompute_account(account_id: int) -> int:
    """Compute the entries of one account that time may have moved."""
    return recompute.recompute_moving(account_id, datetime.now(UTC))


def recompute_whole_account(account_id: int) -> int:
    """Compute every entry of one account: its owner changed what the rules look at."""
    return recompute.recompute_all(account_id, datetime.now(UTC))
