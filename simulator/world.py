"""The simulated world: its accounts, its one OAuth client, its quota, faults and counters."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.clock import Clock
from simulator.faults import Faults
from simulator.mailboxes import Mailbox
from simulator.oauth import Client, OAuth
from simulator.push import Pusher
from simulator.quota import Quota
from simulator.search import Search
from simulator.signing import Signer
from simulator.stats import Stats


@dataclass
class Account:
    """A mailbox and its search index."""

    mailbox: Mailbox
    search: Search


class World:
    """Everything that one simulator serves."""

    def __init__(
        self,
        *,
        client: Client | None = None,
        signer: Signer | None = None,
        clock: Clock | None = None,
        virtual_time: bool = False,
    ) -> None:
        self.clock = clock or Clock()
        self.accounts: dict[str, Account] = {}
        self.oauth = OAuth(client or new_client([]), signer or Signer())
        self.quota = Quota(Clock(frozen=True) if virtual_time else Clock())
        self.faults = Faults()
        self.stats = Stats()
        self.pusher = Pusher(self.oauth.signer, self.stats)
        self.on_change: Callable[[Mailbox], None] | None = None
        self.on_token_change: Callable[[], None] | None = None

    def mailbox(self, email: str, name: str = "", **settings: Any) -> Mailbox:
        """The mailbox of that address, opened when it is new."""
        if email not in self.accounts:
            box = Mailbox(email, name, self.clock, **settings)
            box.listeners.append(self.pusher.changed)
            self.accounts[email] = Account(box, Search(box))
        return self.accounts[email].mailbox

    def changed(self, mailbox: Mailbox) -> None:
        """A call may have changed this mailbox: time to save."""
        if self.on_change is not None:
            self.on_change(mailbox)

    def on_tokens(self) -> None:
        """Tokens came or went: time to save them."""
        if self.on_token_change is not None:
            self.on_token_change()

    def spent(self) -> dict[str, Any]:
        """All counters, units included."""
        quota = self.quota
        return {
            **self.stats.shown(),
            "units": dict(quota.spent),
            "units_total": sum(quota.spent.values()),
            "refused": dict(quota.refused),
            "fullest_minute": quota.fullest_minute,
            "max_concurrency": quota.most_at_once,
        }

    def close(self) -> None:
        """End the push thread and the search indexes."""
        self.pusher.close()
        for account in self.accounts.values():
            account.search.close()


def new_client(redirect_uris: list[str]) -> Client:
    """The client of a fresh simulator: a web client when its way back is named."""
    kind = "web" if redirect_uris else "installed"
    uris = redirect_uris or ["http://localhost"]
    return Client("simulated.apps.googleusercontent.com", "simulated-secret", uris, kind)


def write_client_file(path: Path, client: Client, url: str) -> None:
    """A client_secret.json as Google's console gives it, with this simulator's addresses."""
    inner = {
        "client_id": client.id,
        "project_id": "introkeeper-simulated",
        "auth_uri": f"{url}/o/oauth2/v2/auth",
        "token_uri": f"{url}/token",
        "auth_provider_x509_cert_url": f"{url}/oauth2/v1/certs",
        "client_secret": client.secret,
        "redirect_uris": client.redirect_uris,
    }
    path.write_text(json.dumps({client.kind: inner}, indent=1) + "\n", encoding="utf-8")
