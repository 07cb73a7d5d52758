"""Web, worker and scheduler as the containers run them, on PostgreSQL and Redis."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from rq import Queue
from rq.registry import StartedJobRegistry

from server import enqueue
from simulator import serving
from simulator.serving import Simulator
from tests.natively import Native, answers, as_running, is_possible, native, until
from tests.postgres import cluster

pytestmark = [
    pytest.mark.skipif(not is_possible(), reason="PostgreSQL or Redis is not installed"),
    pytest.mark.xdist_group("natively"),
]
M0 = (
    "From: Carol Diaz <carol@harbour.example>\r\n"
    "To: alice@example.com, {0} Stone <{0}@x.example>\r\n"
    "Subject: Alice <> {0}\r\nMessage-ID: <{0}@harbour.example>\r\n\r\n"
    "Alice, meet {0}. {0}, over to you. I leave it to you two.\r\nCarol\r\n"
)


@pytest.fixture(scope="module")
def gmail() -> Iterator[Simulator]:
    with serving() as running:
        yield running


@pytest.fixture(scope="module")
def home(gmail: Simulator) -> Iterator[Native]:
    gmail.mailbox("alice@example.com", "Alice Moreau")
    with (
        tempfile.TemporaryDirectory(prefix="introkeeper-") as folder,
        cluster() as database,
        native(Path(folder), database, gmail.url, gmail.client_file) as running,
    ):
        until(lambda: _ready(running))
        yield running


def _ready(home: Native) -> bool:
    try:
        return requests.get(f"{home.base_url}/readyz", timeout=30).status_code == 200
    except requests.RequestException:
        return False


def test_a_mail_becomes_a_hint_in_the_processes_of_the_containers(
    home: Native, gmail: Simulator
) -> None:
    browser = as_running(home, gmail.url).sign_in("alice@example.com")
    mail = gmail.mailbox("alice@example.com").add(M0.format("Bob").encode(), ["INBOX"])

    def shown() -> bool:
        answer = browser.get(f"{home.base_url}/api/v1/threads/{mail.thread_id}/hints", timeout=30)
        return answer.status_code == 200 and len(answer.json()["introductions"]) == 1

    until(shown)


@pytest.mark.parametrize("check", ["worker", "scheduler", "database", "queue"])
def test_the_health_checks_of_the_containers_see_the_processes(home: Native, check: str) -> None:
    def is_good() -> bool:
        command = [sys.executable, "-c", "from server.cli import main; main()", "doctor"]
        done = subprocess.run(
            [*command, "--only", check], env=home.environ, capture_output=True, check=False
        )
        return done.returncode == 0

    until(is_good)


def test_told_to_stop_they_end_in_time_and_leave_no_job_half_done(home: Native) -> None:
    home.stop()
    ended = {name: child.returncode for name, child in home.children.items()}
    assert ended["web"] == 0
    assert ended["worker"] in (0, -15)
    home.stopping.clear()
    home.start("queue")
    until(lambda: answers(home.redis))
    lanes = [Queue(name, connection=home.redis) for name in (enqueue.HIGH, enqueue.DEFAULT)]
    assert [StartedJobRegistry(queue=lane).get_job_ids(cleanup=False) for lane in lanes] == [[], []]
