"""The audit log: what was read, written and by whom; no subject, address or text."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from ..models import AuditRow


def note(session: Session, account_id: int, action: str, detail: str = "") -> None:
    """Write down what the program did with an account."""
    session.add(
        AuditRow(
            account_id=account_id,
            at=datetime.now(UTC),
            actor="introkeeper",
            action=action,
            detail=detail,
        )
    )
