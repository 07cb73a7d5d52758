"""Jobs: forget what is old."""

from __future__ import annotations

from datetime import UTC, datetime

from server.keeping.retention import forget_old
from server.settings import Settings


def forget_old_mail(account_id: int) -> int:
    """Forget mail text older than the retention days; return how many messages."""
    return forget_old(account_id, Settings.from_env(), datetime.now(UTC))[0]
