"""A real PostgreSQL on a private socket, for the tests that need one."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg

SPEED = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]


def binaries() -> Path | None:
    """Return where Debian keeps PostgreSQL's programs, or None when it is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


class Cluster:
    """A running cluster; `url` makes a fresh database and returns its `address`."""

    def __init__(self, folder: Path, command: list[str]) -> None:
        self.folder = folder
        self.made, self.address = 0, ""
        self._start = command

    def start(self) -> None:
        """Start it; after a kill it first mends itself."""
        _run(*self._start)

    def is_alive(self) -> bool:
        """Return True when its first process lives."""
        with suppress(OSError, ValueError):
            os.kill(self._process(), 0)
            return True
        return False

    def kill(self) -> None:
        """Kill its first process without a chance to tidy up; the others then end."""
        os.kill(self._process(), signal.SIGKILL)

    def _process(self) -> int:
        return int((self.folder / "data" / "postmaster.pid").read_text().split()[0])

    def url(self) -> str:
        """Return the DATABASE_URL of a new, empty database."""
        self.made += 1
        name = f"test{os.getpid()}_{self.made}"
        with psycopg.connect(
            host=str(self.folder), user="postgres", dbname="postgres", autocommit=True
        ) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        self.address = f"postgresql+psycopg://postgres@/{name}?host={self.folder}"
        return self.address


@contextmanager
def cluster(settings: list[str] | None = None) -> Iterator[Cluster]:
    """Start PostgreSQL (never as root: it refuses) and stop it at the end."""
    programs = binaries()
    if programs is None:
        raise RuntimeError("PostgreSQL is not installed: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="introkeeper-pg-"))
    as_owner = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_owner:
        shutil.chown(folder, "postgres")
    data = folder / "data"
    chosen = SPEED if settings is None else settings
    options = " ".join(f"-c {option}" for option in chosen)
    try:
        _run(*as_owner, f"{programs}/initdb", "-D", data, "-U", "postgres", "-A", "trust")
        running = Cluster(
            folder,
            [
                *(*as_owner, f"{programs}/pg_ctl", "-D", str(data), "-w", "-l", f"{folder}/log"),
                *("-o", f"-k {folder} -c listen_addresses='' -c max_connections=200 {options}"),
                "start",
            ],
        )
        running.start()
        yield running
    finally:
        subprocess.run(
            [*as_owner, f"{programs}/pg_ctl", "-D", str(data), "-m", "immediate", "stop"],
            capture_output=True,
            check=False,
        )
        shutil.rmtree(folder, ignore_errors=True)


def _run(*command: str | Path) -> None:
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=False, cwd="/"
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {done.stdout}{done.stderr}")
