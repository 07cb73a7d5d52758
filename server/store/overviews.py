"""The overview of an account: kept as JSON, computed now and then."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from server.models import OverviewRow


def get(session: Session, account_id: int) -> tuple[datetime, dict[str, Any]] | None:
    """Return when the overview was computed and what it says; None before the first time."""
    row = session.get(OverviewRow, account_id)
    return (row.at, json.loads(row.content)) if row else None


def save(session: Session, account_id: int, content: dict[str, Any], now: datetime) -> None:
    """Keep *content* as the newest overview."""
    session.merge(OverviewRow(account_id=account_id, at=now, content=json.dumps(content)))
