"""The audit log: what was read, written and by whom; no subject, address or text."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from server.models import AuditRow

ALL = 1_000_000


def note(
    session: Session, account_id: int, action: str, detail: str = "", actor: str = "introkeeper"
) -> None:
    """Write down what was done with an account: by the program, the owner or the extension."""
    session.add(
        AuditRow(
            account_id=account_id,
            at=datetime.now(UTC),
            actor=actor,
            action=action,
            detail=detail,
        )
    )


def add_up(session: Session, account_id: int, action: str, number: int) -> None:
    """Write down how many times the program did *action* today: one line a day."""
    now = datetime.now(UTC)
    today = now.replace(hour=0, minute=0, second=0, microsecond=0)
    query = select(AuditRow).filter_by(account_id=account_id, action=action, actor="introkeeper")
    row = session.scalar(query.where(AuditRow.at >= today).limit(1))
    if row is None:
        note(session, account_id, action, str(number))
    else:
        row.detail = str(int(row.detail) + number)


def newest(session: Session, account_id: int, most: int = 100, after: int = 0) -> list[AuditRow]:
    """Return the last lines of an account but *after*, the newest first."""
    query = select(AuditRow).filter_by(account_id=account_id)
    query = query.order_by(AuditRow.at.desc(), AuditRow.id.desc())
    return list(session.scalars(query.limit(most).offset(after)))


def count(session: Session, account_id: int) -> int:
    """Return how many lines there are of an account."""
    query = select(func.count()).select_from(AuditRow).filter_by(account_id=account_id)
    return session.scalar(query) or 0


def forget(session: Session, before: datetime) -> int:
    """Delete the lines before *before*; return how many."""
    done = session.execute(delete(AuditRow).where(AuditRow.at < before))
    return int(done.rowcount)  # type: ignore[attr-defined]
