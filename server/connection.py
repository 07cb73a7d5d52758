"""A mailbox's connection: what was permitted, which browsers read along, and ending either."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from redis import Redis

from server.budget import Budget, OutOfBudget
from server.db import reading, transaction
from server.gmail import grants
from server.gmail.api import GmailApi
from server.gmail.errors import GmailError
from server.models import Account
from server.settings import Settings
from server.store import tokens

PATIENCE = 5.0  # seconds that a person waits for units
PERMISSIONS = (
    ("read", grants.READ, "Read mail", "To find introductions. It cannot change or send anything."),
    ("drafts", grants.COMPOSE, "Save drafts", "To put a suggested reply into your drafts."),
    ("digest", grants.SEND, "Send to yourself", "To mail you the digest, to you alone."),
    ("labels", grants.LABELS, "Set labels", "To mark conversations that wait for you in Gmail."),
)


def connection(account_id: int) -> dict[str, Any]:
    """Return the state of the mailbox, its permissions and its browsers."""
    with reading() as session:
        account = session.get_one(Account, account_id)
        scopes = account.scopes if account.token else ""
        browsers = [
            {"id": row.id, "label": row.label, "since": row.created_at, "used": row.used_at}
            for row in tokens.listed(session, account_id)
        ]
        return {
            "state": account.state,
            "since": account.created_at,
            "permissions": [
                {
                    "feature": feature,
                    "name": name,
                    "why": why,
                    "granted": grants.holds(scopes, scope),
                }
                for feature, scope, name, why in PERMISSIONS
            ],
            "browsers": browsers,
        }


def disconnect(account_id: int, settings: Settings) -> bool:
    """Give the grant back and stop syncing; what was read stays. True when Google confirmed."""
    with transaction() as session:
        account = session.get_one(Account, account_id)
        token, account.token, account.scopes, account.state = account.token, None, "", "closed"
        account.sync = {**account.sync, "trouble": ""}
    return token is None or grants.give_back(token, settings.client_file)


def label_ids(account_id: int, names: Sequence[str], settings: Settings, redis: Redis) -> list[str]:
    """Return Gmail's ids of labels; a name that Gmail does not know, or cannot tell, is kept."""
    if not names:
        return []
    with reading() as session:
        token = session.get_one(Account, account_id).token
    known: dict[str, str] = {}
    if token is not None:
        try:
            credentials = grants.load(token, grants.load_client(settings.client_file))
            budget = Budget(redis, account_id, settings.units_per_minute, True, PATIENCE)
            with GmailApi(credentials, settings.gmail_endpoint, budget) as api:
                answer = api.call("labels.list", lambda users: users.labels().list(userId="me"))
            known = {one["name"].lower(): str(one["id"]) for one in answer.get("labels", [])}
        except (GmailError, OutOfBudget, grants.ClientFileProblem):
            known = {}
    return [known.get(name.lower(), name) for name in names]


def forget_browser(account_id: int, token_id: int) -> bool:
    """End the token of one browser; False when there is none."""
    with transaction() as session:
        return tokens.revoke_id(session, account_id, token_id)
