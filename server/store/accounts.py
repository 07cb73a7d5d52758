"""Accounts: connected mailboxes, their grants and settings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from introductions.model import Owner
from server.db import note_change
from server.models import Account, ring
from server.store import persons


def get(session: Session, account_id: int) -> Account | None:
    """Return the account, or None when there is none of that id."""
    return session.get(Account, account_id)


def by_email(session: Session, email: str) -> Account | None:
    """Return the account of *email*, or None."""
    return session.scalar(select(Account).filter_by(email_hash=ring().hash(email)))


def server_owner(session: Session) -> Account | None:
    """Return the account that owns the server, or None before anybody connected."""
    return session.scalar(select(Account).filter_by(is_server_owner=True).order_by(Account.id))


def active_ids(session: Session) -> list[int]:
    """Return the ids of all accounts that sync."""
    return list(session.scalars(select(Account.id).filter_by(state="active").order_by(Account.id)))


def count(session: Session) -> int:
    """Return how many accounts there are."""
    return session.scalar(select(func.count(Account.id))) or 0


def by_state(session: Session) -> dict[str, int]:
    """Return how many accounts there are in each state."""
    query = select(Account.state, func.count()).group_by(Account.state)
    return dict(session.execute(query).all())


def connect(
    session: Session,
    email: str,
    token: str,
    scopes: str,
    now: datetime,
    reopen: bool = False,
) -> Account:
    """Return the account of *email* with its new grant; the first one owns the server.

    An account that its owner closed stays as it is, unless they *reopen* it.
    """
    account = by_email(session, email)
    if account is None:
        account = Account(
            email_hash=ring().hash(email),
            email=email.lower(),
            name="",
            aliases="[]",
            is_server_owner=count(session) == 0,
            timezone="UTC",
            settings="{}",
            sync={},
            created_at=now,
        )
        session.add(account)
    if account.state != "closed" or reopen:
        account.token, account.scopes, account.state = token, scopes, "active"
    session.flush()
    note_change(session, account.id)
    return account


def stop(session: Session, account_id: int, state: str) -> bool:
    """Stop an active account (reconnect, closed); True for the one who noticed first."""
    changed = session.execute(
        update(Account).filter_by(id=account_id, state="active").values(state=state)
    )
    return bool(changed.rowcount)  # type: ignore[attr-defined]


def restart(session: Session, account_id: int, history_id: str) -> None:
    """Set the history ID that Gmail gives now, whatever it was before."""
    account = get(session, account_id)
    if account is not None:
        account.history_id = history_id


def advance(session: Session, account_id: int, history_id: str) -> None:
    """Move the history ID forward; a worker that comes late moves nothing."""
    account = get(session, account_id)
    if account is not None and int(history_id) > int(account.history_id or 0):
        account.history_id = history_id


def end_sessions(session: Session, account_id: int) -> None:
    """Make every browser's session of the account worthless."""
    row = update(Account).filter_by(id=account_id)
    session.execute(row.values(session_epoch=Account.session_epoch + 1))


def save_token(session: Session, account_id: int, token: str) -> None:
    """Keep a refreshed token, unless the account was closed or disabled meanwhile."""
    account = get(session, account_id)
    if account is not None and account.state == "active":
        account.token = token


def owner(account: Account) -> Owner:
    """Return the person whose mailbox this is, as the core knows them."""
    chosen = settings(account)
    return Owner(
        emails=(account.email, *json.loads(account.aliases)),
        name=account.name,
        timezone=account.timezone,
        workday_start=int(chosen.get("workday_start", 9)),
        workday_end=int(chosen.get("workday_end", 17)),
        workdays=tuple(chosen.get("workdays", Owner().workdays)),
    )


def own_keys(session: Session, account_id: int) -> frozenset[str]:
    """Return the keys of the account's owner; empty when there is no such account."""
    account = get(session, account_id)
    return persons.own_keys(owner(account)) if account else frozenset()


def numbers(owner: Owner) -> set[int]:
    """Return the keyed hashes of the owner's addresses."""
    return persons.numbers(persons.own_keys(owner))


def settings(account: Account) -> dict[str, Any]:
    """Return what the owner chose (language, switches, clocks, digest); empty by default."""
    chosen: dict[str, Any] = json.loads(account.settings)
    return chosen


def suggest_zone(account: Account, zone: str) -> bool:
    """Take *zone*, which the browser told, unless the owner chose one; True when that is news."""
    if not zone or zone == account.timezone or settings(account).get("timezone_chosen"):
        return False
    account.timezone = zone
    return True


def suggest_language(account: Account, language: str) -> None:
    """Take the browser's *language*, unless the owner has one."""
    if "language" not in settings(account):
        change_settings(account, {"language": language})


def change_settings(account: Account, changes: Mapping[str, Any]) -> None:
    """Merge *changes* into the owner's choices."""
    account.settings = json.dumps({**settings(account), **changes})
