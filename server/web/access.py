"""Who may sign in, and who is asking now."""

from __future__ import annotations

import hashlib
from contextlib import ExitStack
from datetime import UTC, datetime

from flask import current_app, g, request
from flask import session as browser
from sqlalchemy import Connection
from sqlalchemy.orm import Session

from server.db import glance, transaction
from server.settings import Settings
from server.store import accounts, tokens
from server.store.tokens import Asker


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
    found = asker()
    return found.account_id if found else None


def connection() -> Connection:
    """Return the request's connection for single reads; `close` gives it back at the end."""
    if "reads" not in g:
        g.closing = ExitStack()
        g.reads = g.closing.enter_context(glance())
    found: Connection = g.reads
    return found


def close(_error: BaseException | None) -> None:
    """Give the request's connection back."""
    closing: ExitStack | None = g.pop("closing", None)
    g.pop("reads", None)
    if closing is not None:
        closing.close()


def asker() -> Asker | None:
    """Return who asks, read from the database once a request: what is revoked ends at once."""
    if "asker" not in g:
        g.asker = _by_token() if _brings_token() else _by_session()
    found: Asker | None = g.asker
    return found


def token_hash(token: str) -> str:
    """Return how a token is kept: tokens are random, a plain SHA-256 is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def _brings_token() -> bool:
    """Return True where a token counts: it opens the API, never the pages."""
    return request.authorization is not None and request.path.startswith("/api/")


def _by_token() -> Asker | None:
    given = request.authorization
    if given is None or given.type != "bearer" or not given.token:
        return None
    digest, now = token_hash(given.token), datetime.now(UTC)
    found = tokens.of_token(connection(), digest, now)
    if found is not None and not found.fresh:
        with transaction() as session:
            tokens.note_use(session, digest, now)
    return found


def _by_session() -> Asker | None:
    number, epoch = browser.get("account_id"), browser.get("epoch")
    if number is None or epoch is None or _from_elsewhere():
        return None
    return tokens.of_session(connection(), int(number), int(epoch))


def _from_elsewhere() -> bool:
    """Return True for a change of the API that a page of another site asks for by cookie."""
    if request.method in ("GET", "HEAD", "OPTIONS") or not request.path.startswith("/api/"):
        return False
    origin = request.headers.get("Origin")
    return origin is not None and origin.partition("://")[2] != request.host


def settings() -> Settings:
    """Return the server's settings."""
    found: Settings = current_app.config["SETTINGS"]
    return found
