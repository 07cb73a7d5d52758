"""Digests and nudges: who may send one, how far it came, and when to look again.

A row is claimed by inserting it, or by an UPDATE that names the claim it takes over; the number
of rows says who won. Nothing is ever sent without a claim of one's own.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import Session

from server.models import DigestRow, MailAlarm

CLAIMED, SENDING, SENT, SKIPPED = "claimed", "sending", "sent", "skipped"
LEASE = timedelta(minutes=15)  # longer than the job may run (workers/digest.py)


def claim(
    session: Session, account_id: int, kind: str, period: str, now: datetime
) -> DigestRow | None:
    """Return the row when it is now ours, in the state in which it was left; else None."""
    insert = sqlite_insert if session.get_bind().dialect.name == "sqlite" else postgres_insert
    fresh = insert(DigestRow).values(
        account_id=account_id,
        kind=kind,
        period=period,
        state=CLAIMED,
        claimed_at=now,
        message_id="",
    )
    key = {"account_id": account_id, "kind": kind, "period": period}
    added = session.execute(fresh.on_conflict_do_nothing(index_elements=list(key)))
    if not added.rowcount:  # type: ignore[attr-defined]
        left = (
            update(DigestRow)
            .filter_by(**key)
            .where(DigestRow.state.in_((CLAIMED, SENDING)), DigestRow.claimed_at <= now - LEASE)
        )
        taken = session.execute(left.values(claimed_at=now))
        if not taken.rowcount:  # type: ignore[attr-defined]
            return None
    return session.scalar(select(DigestRow).filter_by(**key))


def move(
    session: Session,
    digest_id: int,
    claimed_at: datetime,
    state: str,
    message_id: str = "",
    sent_at: datetime | None = None,
) -> bool:
    """Move the row on, if it is still ours; False when another took it over."""
    values: dict[str, object] = {"state": state, "sent_at": sent_at}
    if message_id:
        values["message_id"] = message_id
    ours = update(DigestRow).filter_by(id=digest_id, claimed_at=claimed_at)
    return bool(session.execute(ours.values(**values)).rowcount)  # type: ignore[attr-defined]


def release(session: Session, digest_id: int, claimed_at: datetime) -> None:
    """Give a claim back: nothing went out, and the next look may try again."""
    session.execute(delete(DigestRow).filter_by(id=digest_id, claimed_at=claimed_at))


def last_sent(session: Session, account_id: int, *kinds: str) -> datetime | None:
    """Return when the last mail of these kinds went out; of any kind where none is named."""
    query = select(DigestRow.sent_at).filter_by(account_id=account_id, state=SENT)
    if kinds:
        query = query.where(DigestRow.kind.in_(kinds))
    return session.scalar(query.order_by(DigestRow.sent_at.desc()).limit(1))


def listed(session: Session, account_id: int, most: int = 12) -> list[DigestRow]:
    """Return the newest digests and nudges."""
    query = select(DigestRow).filter_by(account_id=account_id)
    return list(session.scalars(query.order_by(DigestRow.claimed_at.desc()).limit(most)))


def set_alarm(session: Session, account_id: int, at: datetime | None) -> None:
    """Look again at *at*; None: never."""
    if at is None:
        session.execute(delete(MailAlarm).filter_by(account_id=account_id))
    else:
        session.merge(MailAlarm(account_id=account_id, at=at))


def ringing(session: Session, now: datetime, most: int = 1000) -> list[int]:
    """Return the accounts whose alarm has come, the longest waiting first."""
    query = select(MailAlarm.account_id).where(MailAlarm.at <= now)
    return list(session.scalars(query.order_by(MailAlarm.at).limit(most)))


def with_alarm(session: Session) -> list[int]:
    """Return the accounts that are to be looked at again at any time, however far."""
    return list(session.scalars(select(MailAlarm.account_id).order_by(MailAlarm.at)))


def state(session: Session, account_id: int, kind: str, period: str) -> str | None:
    """Return how far a period came; None when nobody has begun it."""
    query = select(DigestRow.state).filter_by(account_id=account_id, kind=kind, period=period)
    return session.scalar(query)
