"""The web server's processes end when their master is gone, whatever a request hangs on."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest
import requests

from server.run import web_command
from server.settings import Settings
from tests.running import free_port, is_alive, wait_until

HANGING = """
import time
from pathlib import Path


def app(environ, start):
    if environ["PATH_INFO"] == "/hang":
        Path(__file__).with_name("hangs").touch()
        time.sleep(600)
    start("200 OK", [])
    return [b"ok"]
"""


@pytest.fixture
def master(settings: Settings, tmp_path: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """The web server with a request that hangs, and its address."""
    (tmp_path / "hanging.py").write_text(HANGING)
    chosen = replace(settings, port=free_port())
    *command, _ = web_command(chosen)
    child = subprocess.Popen(
        [*command, "--graceful-timeout", "1", "--pythonpath", str(tmp_path), "hanging:app"]
    )
    address = f"http://127.0.0.1:{chosen.port}"
    wait_until(lambda: _status(f"{address}/") == 200)
    yield child, address
    for process in (*_children(child.pid), child.pid):
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
    child.wait(timeout=60)


def test_workers_whose_master_was_killed_end_though_a_request_hangs(
    master: tuple[subprocess.Popen[bytes], str], tmp_path: Path
) -> None:
    child, address = master
    _hang(f"{address}/hang", tmp_path)
    workers = _children(child.pid)
    child.kill()
    child.wait(timeout=60)
    try:
        wait_until(lambda: not any(map(is_alive, workers)), patience=60)
    finally:
        for process in filter(is_alive, workers):
            os.kill(process, signal.SIGKILL)


def test_the_web_server_ends_politely_though_a_request_hangs(
    master: tuple[subprocess.Popen[bytes], str], tmp_path: Path
) -> None:
    child, address = master
    _hang(f"{address}/hang", tmp_path)
    child.terminate()
    assert child.wait(timeout=60) == 0


def _hang(address: str, folder: Path) -> None:
    """Ask for what never comes, and wait until the request is there."""
    for _ in range(4):
        Thread(target=_status, args=(address,), daemon=True).start()
    wait_until((folder / "hangs").exists)


def _status(address: str) -> int:
    try:
        return requests.get(address, timeout=30).status_code
    except requests.RequestException:
        return 0


def _children(process: int) -> list[int]:
    try:
        told = Path(f"/proc/{process}/task/{process}/children").read_text()
    except OSError:
        return []
    return [int(number) for number in told.split()]
