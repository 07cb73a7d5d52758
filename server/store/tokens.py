"""Tokens of browser extensions and the one-time codes they come from; only hashes are kept."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from ..models import AccessToken, Account, ConnectCode

USED_EVERY = timedelta(minutes=5)


def use(session: Session, token_hash: str, now: datetime) -> int | None:
    """Return the account of a token, and note that it was used; None when it is unknown."""
    row = session.scalar(select(AccessToken).filter_by(token_hash=token_hash))
    if row is None:
        return None
    account = session.get(Account, row.account_id)
    if account is None or account.state == "disabled":
        return None
    if row.used_at is None or now - row.used_at > USED_EVERY:
        row.used_at = now
    return row.account_id


def add(session: Session, account_id: int, token_hash: str, label: str, now: datetime) -> None:
    """Keep a new token's hash."""
    session.add(
        AccessToken(account_id=account_id, token_hash=token_hash, label=label, created_at=now)
    )


def listed(session: Session, account_id: int) -> list[AccessToken]:
    """Return the account's tokens, newest first."""
    query = select(AccessToken).filter_by(account_id=account_id)
    return list(session.scalars(query.order_by(AccessToken.created_at.desc())))


def revoke(session: Session, account_id: int, token_hash: str) -> bool:
    """Forget a token; False when there was none."""
    done = session.execute(
        delete(AccessToken).filter_by(account_id=account_id, token_hash=token_hash)
    )
    return bool(done.rowcount)  # type: ignore[attr-defined]


def offer_code(session: Session, code: ConnectCode, now: datetime) -> None:
    """Keep a one-time code, and forget those that have run out."""
    session.execute(delete(ConnectCode).where(ConnectCode.expires_at < now))
    session.add(code)


def take_code(session: Session, code_hash: str, now: datetime) -> ConnectCode | None:
    """Return a code that is still good and forget it: it works once."""
    row = session.get(ConnectCode, code_hash)
    if row is None:
        return None
    session.delete(row)
    return row if row.expires_at >= now else None
