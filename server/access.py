"""Who may sign in, and who is asking now."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from flask import current_app, g, request
from flask import session as browser
from sqlalchemy.orm import Session

from .db import transaction
from .models import Account
from .settings import Settings
from .store import accounts, tokens


def may_sign_in(session: Session, email: str, settings: Settings) -> bool:
    """Return True for the first account, a known one, and addresses or domains on the list."""
    known = accounts.by_email(session, email)
    if known is not None:
        return known.state != "disabled"
    domain = email.lower().partition("@")[2]
    on_list = email.lower() in settings.allowed or domain in settings.allowed
    return on_list or accounts.count(session) == 0


def account_id() -> int | None:
    """Return the account that asks: by bearer token, else by the browser's session."""
    if "account_id" not in g:
        g.account_id = _by_token() if request.authorization else _by_session()
    found: int | None = g.account_id
    return found


def token_hash(token: str) -> str:
    """Return how a token is kept: tokens are random, a plain SHA-256 is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def _by_token() -> int | None:
    given = request.authorization
    if given is None or given.type != "bearer" or not given.token:
        return None
    with transaction() as session:
        return tokens.use(session, token_hash(given.token), datetime.now(UTC))


def _by_session() -> int | None:
    number = browser.get("account_id")
    if number is None:
        return None
    with transaction() as session:
        account = accounts.get(session, int(number))
        return number if account and _fits(account) else None


def _fits(account: Account) -> bool:
    return account.state != "disabled" and browser.get("epoch") == account.session_epoch


def settings() -> Settings:
    """Return the server's settings."""
    found: Settings = current_app.config["SETTINGS"]
    return found
