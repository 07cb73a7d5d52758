"""Corrections by the owner: what is kept of each entry, and of each slip."""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from introductions.model import Mark, MarkKind, Seat
from server.db import note_change
from server.models import MarkRow


def every(session: Session, account_id: int, opener: str = "") -> tuple[Mark, ...]:
    """Return every correction of the owner, or those of one entry, oldest first."""
    query = select(MarkRow).filter_by(account_id=account_id)
    if opener:
        query = query.filter_by(opener=opener)
    rows = session.scalars(query.order_by(MarkRow.at))
    return tuple(
        Mark(
            row.opener, MarkKind(row.kind), row.at, row.until, Seat(row.seat) if row.seat else None
        )
        for row in rows
    )


def keep(session: Session, account_id: int, wish: Mark) -> None:
    """Keep a correction; a second one of its kind takes the place of the first."""
    take_back(session, account_id, wish.message_id, wish.kind)
    session.add(
        MarkRow(
            account_id=account_id,
            opener=wish.message_id,
            kind=wish.kind,
            at=wish.at,
            until=wish.until,
            seat=wish.seat,
        )
    )
    session.flush()


def take_back(session: Session, account_id: int, opener: str, kind: MarkKind) -> None:
    """Forget a correction, if there was one."""
    note_change(session, account_id)
    session.execute(delete(MarkRow).filter_by(account_id=account_id, opener=opener, kind=kind))
