"""Start everything that Introkeeper needs on one machine, and end it cleanly."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import FrameType

from redis import Redis
from redis.exceptions import RedisError
from sqlalchemy.exc import SQLAlchemyError

from server import migrate
from server.keeping.keys import load_keyring
from server.settings import Settings, demo_file

PATIENCE = 120.0  # a small machine under load takes half a minute to load everything
RESTARTS = 5


class CannotStart(Exception):
    """Something that is needed is missing or taken; the message says what to do."""


@dataclass
class Household:
    """The child processes of `introkeeper run`, in the order of their start."""

    settings: Settings
    say: Callable[[str], None] = print
    environ: dict[str, str] = field(default_factory=lambda: dict(os.environ))
    children: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    commands: dict[str, list[str]] = field(default_factory=dict)
    stopping: bool = False

    def run(self) -> None:
        """Start all, print the address, wait for the end; raise `CannotStart`."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._ask_to_stop)
        try:
            self._start()
            self._watch()
        finally:
            self._stop()

    def _start(self) -> None:
        settings = self.settings
        make_private(settings.data_dir)
        check_port(settings.host, settings.port)
        load_keyring(settings.key_file)
        self._queue()
        migrate_database(settings.database_url)
        if settings.client_file is None:
            self._demo()
        self._child("web", web_command(settings))
        self._child("worker", [sys.executable, "-m", "workers"])
        self._child("scheduler", [sys.executable, "-m", "workers.schedule"])
        wait_until(
            lambda: web_answers(settings.host, settings.port),
            self._alive,
            "The web server did not answer in time.",
        )
        if self._alive():
            self.say(f"Introkeeper is ready: {settings.base_url}")

    def _queue(self) -> None:
        url = self.settings.redis_url
        embedded = url.startswith("unix://") and not self.environ.get("REDIS_URL")
        if embedded:
            if answers(url):
                raise CannotStart(
                    "Introkeeper already runs with this data directory: end it first, or choose "
                    "another with INTROKEEPER_DATA_DIR."
                )
            self._child("queue", [sys.executable, "-m", "server.embedded_queue"])
            wait_until(lambda: answers(url), self._alive, "The embedded Valkey did not start.")
            if self._dead():
                raise CannotStart("The embedded Valkey did not start; see its message above.")
        elif not answers(url):
            raise CannotStart(
                "Redis or Valkey does not answer at REDIS_URL: start it, or unset REDIS_URL to use "
                "the embedded one."
            )

    def _demo(self) -> None:
        if self.settings.gmail_endpoint:
            raise CannotStart(
                "INTROKEEPER_GMAIL_ENDPOINT is set, but there is no OAuth client file: name one in "
                "INTROKEEPER_CLIENT_FILE."
            )
        data = self.settings.data_dir / "demo"
        child = self._child(
            "simulator",
            [sys.executable, "-m", "simulator", "--port", "0", "--data", str(data)],
            stdout=subprocess.PIPE,
        )
        first = child.stdout.readline() if child.stdout else b""
        try:
            told = json.loads(first)
        except ValueError:
            raise CannotStart("The demo mailbox did not start.") from None
        own = {
            "INTROKEEPER_GMAIL_ENDPOINT": told["url"],
            "INTROKEEPER_CLIENT_FILE": told["client_secret"],
            "INTROKEEPER_DEMO": "1",
        }
        demo_file(self.settings.data_dir).write_text(json.dumps(own))
        self.environ |= own
        self.say("No Google client file: this is a demo with a sample mailbox.")

    def _child(
        self, name: str, command: list[str], stdout: int | None = None
    ) -> subprocess.Popen[bytes]:
        self.commands[name] = command
        child = subprocess.Popen(command, env=self.environ, stdout=stdout, start_new_session=True)
        self.children[name] = child
        return child

    def _alive(self) -> bool:
        return self._dead() is None and not self.stopping

    def _dead(self) -> str | None:
        return next((n for n, c in self.children.items() if c.poll() is not None), None)

    def _watch(self) -> None:
        restarts = 0
        while not self.stopping:
            name = self._dead()
            if name is not None:
                restarts += 1
                if restarts > RESTARTS or name in ("simulator", "queue"):
                    raise CannotStart(f"The {name} process ended; see its messages above.")
                self._child(name, self.commands[name])
            time.sleep(0.2)

    def _ask_to_stop(self, _number: int, _frame: FrameType | None) -> None:
        self.stopping = True

    def _stop(self) -> None:
        for name in reversed(list(self.children)):
            end(self.children[name])
        if "simulator" in self.children:
            demo_file(self.settings.data_dir).unlink(missing_ok=True)


def answers(url: str) -> bool:
    """Return True when Redis or Valkey answers at *url*."""
    try:
        return bool(Redis.from_url(url, socket_connect_timeout=5).ping())
    except (RedisError, ValueError, OSError):
        return False


def migrate_database(url: str) -> None:
    """Run the migrations; raise `CannotStart` when the database does not answer."""
    try:
        migrate.upgrade(url)
    except SQLAlchemyError as error:
        reason = str(error).splitlines()[0]
        raise CannotStart(f"The database of DATABASE_URL cannot be used: {reason}") from None


def make_private(folder: Path) -> None:
    """Make the data directory, closed to others."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise CannotStart(f"The data directory {folder} cannot be made: {error}.") from None
    if not os.access(folder, os.W_OK):
        raise CannotStart(
            f"The data directory {folder} is not writable: choose one by INTROKEEPER_DATA_DIR."
        )


def check_port(host: str, port: int) -> None:
    """Raise `CannotStart` when the web server's port is taken."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CannotStart(
                f"Port {port} on {host} cannot be used ({error.strerror}): end what uses it, or "
                "choose another with INTROKEEPER_PORT."
            ) from None


def web_command(settings: Settings) -> list[str]:
    """Return gunicorn's command line; the rest is in `web_process`."""
    return [
        sys.executable,
        "-m",
        "gunicorn",
        "--config",
        "python:server.web_process",
        "--bind",
        f"{settings.host}:{settings.port}",
        "--log-level",
        "warning",
        "server.wsgi:app",
    ]


def wait_until(ready: Callable[[], bool], alive: Callable[[], bool], otherwise: str) -> None:
    """Return when *ready* or no longer *alive*; raise `CannotStart` when it takes too long."""
    until = time.monotonic() + PATIENCE
    while alive():
        if ready():
            return
        if time.monotonic() > until:
            raise CannotStart(otherwise)
        time.sleep(0.1)


def web_answers(host: str, port: int) -> bool:
    """Return True when the web server answers there: its port is open long before."""
    address = f"[{host}]" if ":" in host else host
    with suppress(OSError, HTTPException), closing(HTTPConnection(address, port, timeout=2)) as web:
        web.request("GET", "/healthz")
        web.getresponse()
        return True
    return False


def end(child: subprocess.Popen[bytes]) -> None:
    """End a child politely, and after ten seconds for good."""
    if child.poll() is not None:
        return
    child.terminate()
    try:
        child.wait(timeout=10)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
