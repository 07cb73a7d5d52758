"""The processes of docker-compose.yml started natively, with a real PostgreSQL and Redis.

A process that ends is started again, as a container would be.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from redis import Redis
from redis.exceptions import RedisError

from server import migrate
from tests.postgres import Cluster, binaries
from tests.running import PATIENCE, Running, free_port, wait_until

# The scheduler's own rounds take minutes; these are the same rounds in seconds.
SCHEDULE = (
    "import workers.schedule as s; s.ROUNDS = ((s.enqueue.SYNC, 2), (s.enqueue.RECOMPUTE, 30)); "
    "s.main()"
)
NAMES = ("web", "worker", "scheduler", "queue", "database")


@dataclass
class Native:
    """All processes by name, and what keeps them alive."""

    folder: Path
    environ: dict[str, str]
    database: Cluster
    ours: Mapping[str, str] = field(default_factory=dict)  # for web, worker and scheduler only
    children: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    stopping: threading.Event = field(default_factory=threading.Event)
    restarts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(NAMES, 0))

    @property
    def base_url(self) -> str:
        """Where the web server listens."""
        return f"http://127.0.0.1:{self.environ['INTROKEEPER_PORT']}"

    @property
    def redis(self) -> Redis:
        """A connection to the queue."""
        return Redis.from_url(self.environ["REDIS_URL"])

    def commands(self) -> dict[str, list[str]]:
        """Return how each process is started."""
        port = self.environ["INTROKEEPER_PORT"]
        return {
            "queue": self._queue_command(),
            "web": [
                *(sys.executable, "-m", "gunicorn", "--config", "python:server.web_process"),
                *("--bind", f"127.0.0.1:{port}", "--workers", "1", "--log-level", "critical"),
                "server.wsgi:app",
            ],
            "worker": [sys.executable, "-m", "workers"],
            "scheduler": [sys.executable, "-c", SCHEDULE],
        }

    def start(self, name: str) -> None:
        """Start one process in a session of its own."""
        if name == "database":
            self.database.start()
            return
        log = (self.folder / f"{name}.log").open("ab")
        with log:
            self.children[name] = subprocess.Popen(
                self.commands()[name],
                env=self.environ | (self.ours if name != "queue" else {}),
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def kill(self, name: str) -> None:
        """Kill a process and everything it started, as the end of a container does."""
        if name == "database":
            self.database.kill()
            return
        for process in _session(self.children[name].pid):
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        self.children[name].wait(timeout=60)

    def keep_alive(self) -> None:
        """Start again what ended, until told to stop."""
        while not self.stopping.wait(0.2):
            for name in NAMES:
                dead = (
                    not self.database.is_alive()
                    if name == "database"
                    else self.children[name].poll() is not None
                )
                if dead and not self.stopping.is_set():
                    self.restarts[name] += 1
                    with suppress(RuntimeError):  # a killed database may leave some of it behind
                        self.start(name)

    def stop(self) -> None:
        """End everything politely; what does not end in time is killed."""
        self.stopping.set()
        for names in (("scheduler", "worker", "web"), ("queue",)):
            there = [name for name in names if name in self.children]
            for name in there:
                self.children[name].terminate()
            for name in there:
                try:
                    self.children[name].wait(timeout=60)
                except subprocess.TimeoutExpired:
                    self.kill(name)

    def _queue_command(self) -> list[str]:
        socket = self.environ["REDIS_URL"].removeprefix("unix://")
        return [
            *("redis-server", "--port", "0", "--unixsocket", socket, "--dir", str(self.folder)),
            *("--appendonly", "yes", "--maxmemory-policy", "noeviction"),
        ]


@contextmanager
def native(
    folder: Path,
    database: Cluster,
    gmail_url: str,
    client_file: Path,
    ours: Mapping[str, str] | None = None,
) -> Iterator[Native]:
    """Start everything, wait until it is ready, end it."""
    environ = {k: v for k, v in os.environ.items() if not k.startswith(("INTROKEEPER_", "REDIS_"))}
    environ |= {
        "INTROKEEPER_DATA_DIR": str(folder),
        "INTROKEEPER_PORT": str(free_port()),
        "INTROKEEPER_GMAIL_ENDPOINT": gmail_url,
        "INTROKEEPER_CLIENT_FILE": str(client_file),
        "DATABASE_URL": database.url(),
        "REDIS_URL": f"unix://{folder}/redis.sock",
    }
    environ["INTROKEEPER_BASE_URL"] = f"http://127.0.0.1:{environ['INTROKEEPER_PORT']}"
    home = Native(folder, environ, database, ours or {})
    migrate.upgrade(environ["DATABASE_URL"])
    home.start("queue")
    wait_until(lambda: answers(home.redis))
    for name in ("web", "worker", "scheduler"):
        home.start(name)
    keeper = threading.Thread(target=home.keep_alive, daemon=True)
    keeper.start()
    try:
        yield home
    finally:
        home.stop()
        keeper.join(timeout=90)


def is_possible() -> bool:
    """Return True where PostgreSQL and Redis are installed."""
    return binaries() is not None and shutil.which("redis-server") is not None


def as_running(home: Native, gmail_url: str) -> Running:
    """Return *home* as the helpers for browsers know it."""
    return Running(home.base_url, home.folder, gmail_url, home.children["web"], home.environ)  # type: ignore[arg-type]


def until(claim: object, patience: float = PATIENCE) -> float:
    """Return after how many seconds *claim* became true."""
    began = time.monotonic()
    wait_until(claim, patience)  # type: ignore[arg-type]
    return time.monotonic() - began


def answers(redis: Redis) -> bool:
    try:
        return bool(redis.ping())
    except (RedisError, OSError):
        return False


def _session(leader: int) -> list[int]:
    """Return the processes of a session: a job of RQ leaves its group, but not this."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = stat.read_text().rpartition(")")[2].split()
            if int(fields[3]) == leader:
                found.append(int(stat.parent.name))
    return found
