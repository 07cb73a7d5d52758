"""Messages whose introductions have yet to be computed: written with the mail, cleared after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from server.models import TouchedMessage


def add(session: Session, account_id: int, gmail_ids: Iterable[str]) -> None:
    """Note *gmail_ids*; noting one twice changes nothing."""
    wanted = set(gmail_ids)
    known = select(TouchedMessage.gmail_id).where(
        TouchedMessage.account_id == account_id, TouchedMessage.gmail_id.in_(wanted)
    )
    fresh = sorted(wanted - set(session.scalars(known)))
    if fresh:
        rows = [{"account_id": account_id, "gmail_id": gmail_id} for gmail_id in fresh]
        session.execute(insert(TouchedMessage), rows)


def some(session: Session, account_id: int, most: int) -> list[str]:
    """Return up to *most* of the noted messages."""
    query = select(TouchedMessage.gmail_id).filter_by(account_id=account_id)
    return list(session.scalars(query.order_by(TouchedMessage.gmail_id).limit(most)))


def clear(session: Session, account_id: int, gmail_ids: Sequence[str]) -> None:
    """Forget messages whose introductions have been computed."""
    session.execute(
        delete(TouchedMessage).where(
            TouchedMessage.account_id == account_id, TouchedMessage.gmail_id.in_(gmail_ids)
        )
    )
