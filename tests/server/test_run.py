"""`introkeeper run`: starts everything, says what is missing, ends cleanly, starts again."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.settings import demo_file, of_running
from tests.running import Running, free_port, is_alive, running, wait_until

pytestmark = pytest.mark.xdist_group("running")


def refusal(tmp_path: Path, **env: str) -> str:
    """Return what `introkeeper run` says when it does not start."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("INTROKEEPER_")}
    done = subprocess.run(
        [str(Path(sys.executable).with_name("introkeeper")), "run"],
        env={
            **clean,
            "INTROKEEPER_DATA_DIR": str(tmp_path / "data"),
            "INTROKEEPER_PORT": str(free_port()),
            **env,
        },
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr


def test_a_taken_port_is_named(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        said = refusal(tmp_path, INTROKEEPER_PORT=port)
    assert f"Port {port}" in said
    assert "INTROKEEPER_PORT" in said


def test_an_unreachable_queue_is_named(tmp_path: Path) -> None:
    assert "REDIS_URL" in refusal(tmp_path, REDIS_URL="redis://127.0.0.1:1/0")


def test_an_unreachable_database_is_named(tmp_path: Path) -> None:
    said = refusal(tmp_path, DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")
    assert "DATABASE_URL" in said


def test_another_gmail_needs_a_client_file(tmp_path: Path) -> None:
    said = refusal(tmp_path, INTROKEEPER_GMAIL_ENDPOINT="http://127.0.0.1:1")
    assert "INTROKEEPER_CLIENT_FILE" in said


def test_a_folder_without_permission_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    said = refusal(tmp_path, INTROKEEPER_DATA_DIR=str(tmp_path / "file" / "data"))
    assert "INTROKEEPER_DATA_DIR" in said or "data directory" in said


def test_ctrl_c_ends_everything_and_a_second_start_finds_it_again(tmp_path: Path) -> None:
    with running(tmp_path) as home:
        browser = home.sign_in()
        home.wait_synced(browser)
        before = browser.get(f"{home.base_url}/api/v1/introductions", timeout=30).json()["total"]
        parent = home.process.pid
        children = _children(parent)
        home.process.send_signal(signal.SIGINT)
        assert home.process.wait(timeout=120) == 0
        wait_until(lambda: not any(map(is_alive, children)), 30)
        assert "Traceback" not in "".join(home.said)
    with running(tmp_path) as home:
        browser = home.sign_in()
        found = browser.get(f"{home.base_url}/api/v1/introductions", timeout=30).json()["total"]
    assert found == before > 10


@pytest.mark.parametrize("command", ["doctor", "sync"])
def test_other_commands_find_the_demo_that_runs(demo: Running, command: str) -> None:
    done = subprocess.run(
        [str(Path(sys.executable).with_name("introkeeper")), command],
        env=demo.environ,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_a_demo_that_ended_is_not_asked_any_more(tmp_path: Path) -> None:
    environ = {"INTROKEEPER_DATA_DIR": str(tmp_path)}
    demo_file(tmp_path).parent.mkdir()
    demo_file(tmp_path).write_text('{"INTROKEEPER_GMAIL_ENDPOINT": "http://127.0.0.1:1"}')
    assert of_running(environ).gmail_endpoint == "http://127.0.0.1:1"
    demo_file(tmp_path).unlink()
    assert of_running(environ).gmail_endpoint == ""


@pytest.fixture(scope="module")
def demo() -> Iterator[Running]:
    with tempfile.TemporaryDirectory() as folder, running(Path(folder) / "data") as home:
        home.wait_synced(home.sign_in())
        yield home


def _children(parent: int) -> list[int]:
    text = Path(f"/proc/{parent}/task/{parent}/children").read_text()
    found = [int(pid) for pid in text.split()]
    return found + [grandchild for pid in found for grandchild in _children(pid)]
