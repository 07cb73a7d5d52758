"""Drafts that were put into Gmail, so that a second click finds the first one's."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from server.models import DraftRow


def get(session: Session, account_id: int, about: str) -> DraftRow | None:
    """Return the draft about an introduction (its opener) or a slip (its message), or None."""
    return session.get(DraftRow, (account_id, about))


def every(session: Session, account_id: int) -> dict[str, DraftRow]:
    """Return the account's drafts by what they are about."""
    query = select(DraftRow).filter_by(account_id=account_id)
    return {row.about: row for row in session.scalars(query)}


def keep(
    session: Session,
    account_id: int,
    about: str,
    draft_id: str,
    message_id: str,
    thread_id: str,
    now: datetime,
) -> None:
    """Keep where a draft lies, in place of an older one about the same."""
    session.merge(
        DraftRow(
            account_id=account_id,
            about=about,
            draft_id=draft_id,
            message_id=message_id,
            newest_id=message_id,
            thread_id=thread_id,
            made_at=now,
        )
    )


def forget(session: Session, account_id: int, about: str) -> None:
    """Forget a draft that was sent or deleted."""
    session.execute(delete(DraftRow).filter_by(account_id=account_id, about=about))
