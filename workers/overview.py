"""Jobs: the overview of one account."""

from __future__ import annotations

from datetime import UTC, datetime

from server import overview


def compute_overview(account_id: int) -> None:
    """Compute people, numbers and the picture of one account afresh."""
    overview.compute(account_id, datetime.now(UTC))
