"""Tokens of browser extensions and the one-time codes they come from; only hashes are kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, select, update
from sqlalchemy.orm import Session

from server.models import AccessToken, Account, ConnectCode

USED_EVERY = timedelta(minutes=5)
_OF_TOKEN = (
    select(Account.id, Account.version, AccessToken.used_at)
    .join(AccessToken, AccessToken.account_id == Account.id)
    .where(AccessToken.token_hash == bindparam("token_hash"), Account.state != "disabled")
)
_OF_SESSION = select(Account.id, Account.version).where(
    Account.id == bindparam("account_id"),
    Account.session_epoch == bindparam("epoch"),
    Account.state != "disabled",
)


@dataclass(frozen=True, slots=True)
class Asker:
    """The account that asks, and the version of what is stored of it."""

    account_id: int
    version: int
    fresh: bool = True  # False when its token was last noted as used some minutes ago


def of_token(connection: Connection, token_hash: str, now: datetime) -> Asker | None:
    """Return whose token it is; None when it is unknown, revoked or of a disabled account."""
    row = connection.execute(_OF_TOKEN, {"token_hash": token_hash}).first()
    if row is None:
        return None
    fresh = row.used_at is not None and now - row.used_at <= USED_EVERY
    return Asker(row.id, row.version, fresh)


def of_session(connection: Connection, account_id: int, epoch: int) -> Asker | None:
    """Return the account of a browser's session; None when the session has ended."""
    row = connection.execute(_OF_SESSION, {"account_id": account_id, "epoch": epoch}).first()
    return row and Asker(row.id, row.version)


def note_use(session: Session, token_hash: str, now: datetime) -> None:
    """Note that a token was used."""
    session.execute(update(AccessToken).filter_by(token_hash=token_hash).values(used_at=now))


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


def revoke_id(session: Session, account_id: int, token_id: int) -> bool:
    """Forget the token of that number; False when there was none."""
    done = session.execute(delete(AccessToken).filter_by(account_id=account_id, id=token_id))
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
