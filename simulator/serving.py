"""Runs a simulator inside this process, for tests: `with serving() as gmail: ...`."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Thread
from typing import Any

from simulator.mailboxes import Mailbox
from simulator.oauth import Grant
from simulator.signing import Signer
from simulator.web import Server
from simulator.world import World, new_client, write_client_file


class Simulator:
    """A running simulator: its address, client file, world, and short ways to set it up."""

    def __init__(self, world: World, server: Server, client_file: Path) -> None:
        self.world = world
        self.url = server.url
        self.client_file = client_file
        self.faults = world.faults

    def mailbox(self, email: str = "alice@example.com", name: str = "", **settings: Any) -> Mailbox:
        """The mailbox of that address; it is opened when it is new."""
        return self.world.mailbox(email, name, **settings)

    def grant(self, email: str, *scopes: str) -> dict[str, Any]:
        """Tokens without the consent page: what the token endpoint would answer."""
        client = self.world.oauth.client
        asked = Grant(email, list(scopes), redirect_uri="http://localhost", offline=True)
        form = {
            "grant_type": "authorization_code",
            "code": self.world.oauth.issue_code(asked),
            "redirect_uri": "http://localhost",
            "client_id": client.id,
            "client_secret": client.secret,
        }
        return self.world.oauth.token(form, None)

    def stats(self) -> dict[str, Any]:
        """The counters that /control/stats shows."""
        return self.world.spent()


@contextmanager
def serving(
    *,
    port: int = 0,
    redirect_uris: list[str] | None = None,
    units_per_minute: int | None = None,
    at_once: int | None = None,
    virtual_time: bool = False,
    gzip_answers: bool = False,
) -> Iterator[Simulator]:
    """A simulator on a free port of loopback until the block ends."""
    client = new_client(redirect_uris or [])
    world = World(client=client, signer=_signer(), virtual_time=virtual_time)
    if units_per_minute is not None:
        world.quota.units_per_minute = units_per_minute
    if at_once is not None:
        world.quota.at_once = at_once
    server = Server(world, port, gzip_answers)
    thread = Thread(target=server.serve_forever, args=(0.05,), name="simulator", daemon=True)
    thread.start()
    try:
        with tempfile.TemporaryDirectory() as directory:
            client_file = Path(directory) / "client_secret.json"
            write_client_file(client_file, world.oauth.client, server.url)
            yield Simulator(world, server, client_file)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
        world.close()


@cache
def _signer() -> Signer:
    """One key for all simulators of this process: making one takes longer than most tests."""
    return Signer()
