"""Whose mailbox it is: the owner's name, further addresses and time zone, out of Gmail."""

from __future__ import annotations

import json
from typing import Any

from server.db import transaction
from server.gmail.errors import NotFound, PermissionMissing, Refused
from server.store import accounts
from server.sync.mailbox import Mailbox


def learn(box: Mailbox) -> None:
    """Take name and aliases from the addresses that the owner sends from."""
    try:
        listed = box.api.send_as()
    except (PermissionMissing, NotFound, Refused):
        return
    addresses = [str(item.get("sendAsEmail", "")).lower() for item in listed]
    with transaction() as session:
        account = accounts.get(session, box.account_id)
        if account is None:
            return
        known = [*json.loads(account.aliases), *addresses]
        own = dict.fromkeys(one for one in known if one and one != account.email)
        account.aliases = json.dumps(list(own))
        account.name = account.name or _name(listed)
        box.owner = accounts.owner(account)
        box.own = accounts.numbers(box.owner)


def _name(listed: list[dict[str, Any]]) -> str:
    primary = [item for item in listed if item.get("isPrimary") or item.get("isDefault")]
    names = [str(item.get("displayName", "")).strip() for item in (*primary, *listed)]
    return next((name for name in names if name), "")
