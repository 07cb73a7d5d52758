"""The database is slow, then stands still, then comes back."""

from __future__ import annotations

import socket
import socketserver
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
import requests

from tests.faults.looking import at_work, introduce, is_idle, openers, shown, status
from tests.natively import Native, is_possible, until
from tests.postgres import Cluster, cluster

pytestmark = [
    pytest.mark.skipif(not is_possible(), reason="PostgreSQL or Redis is not installed"),
    pytest.mark.xdist_group("natively"),
    pytest.mark.timeout(900),
]
PATIENCE = 240.0
SOCKET = ".s.PGSQL.5432"


class Line(socketserver.ThreadingUnixStreamServer):
    """The line to a database: each answer takes *delay* seconds, and none comes while it is cut."""

    daemon_threads, request_queue_size = True, 50

    def __init__(self, folder: Path, behind: Cluster) -> None:
        super().__init__(str(folder / SOCKET), Carrier)
        self.folder, self.behind = folder, behind
        self.delay, self.flows = 0.0, threading.Event()
        self.flows.set()


class Carrier(socketserver.BaseRequestHandler):
    """Carries one connection over the line."""

    server: Line

    def handle(self) -> None:
        with socket.socket(socket.AF_UNIX) as far:
            far.connect(str(self.server.behind.folder / SOCKET))
            answers = threading.Thread(target=self._carry_answers, args=(far,))
            answers.start()
            with suppress(OSError):
                while data := self.request.recv(65536):
                    far.sendall(data)
            with suppress(OSError):
                far.shutdown(socket.SHUT_RDWR)
            answers.join()

    def _carry_answers(self, far: socket.socket) -> None:
        with suppress(OSError):
            while data := far.recv(65536):
                time.sleep(self.server.delay)
                self.server.flows.wait()
                self.request.sendall(data)
            self.request.shutdown(socket.SHUT_RDWR)


@contextmanager
def line_to(real: Cluster) -> Iterator[Line]:
    """Open a line for the time of a test."""
    with (
        tempfile.TemporaryDirectory(prefix="introkeeper-line-") as folder,
        Line(Path(folder), real) as line,
    ):
        threading.Thread(target=line.serve_forever, daemon=True).start()
        yield line
        line.flows.set()
        line.shutdown()


class BehindLine(Cluster):
    """A database that the product reaches over a line."""

    def __init__(self, real: Cluster, line: Line) -> None:
        super().__init__(real.folder, [])
        self._line = line

    def url(self) -> str:
        return super().url().replace(str(self.folder), str(self._line.folder))


def test_a_slow_database_loses_no_mail_and_is_named_when_it_stands_still() -> None:
    with (
        cluster() as real,
        line_to(real) as line,
        at_work(BehindLine(real, line)) as (home, box, browser),
    ):
        mails = [introduce(box, 0)]
        until(lambda: shown(home, browser, mails[-1].thread_id))

        line.delay = 0.1
        mails.append(introduce(box, 1))
        until(lambda: shown(home, browser, mails[-1].thread_id), PATIENCE)

        line.flows.clear()
        mails.append(introduce(box, 2))
        _names_the_database(home)
        line.flows.set()
        line.delay = 0.0

        until(lambda: status(home, "readyz") == 200)
        until(lambda: shown(home, browser, mails[-1].thread_id), PATIENCE)
        until(lambda: is_idle(home), PATIENCE)
        assert openers(home) == sorted(mail.id for mail in mails)


def _names_the_database(home: Native) -> None:
    answer = requests.get(f"{home.base_url}/readyz", timeout=30)
    assert answer.status_code == 503
    assert answer.json()["problems"] == ["the database does not answer within 4 seconds"]
    assert status(home, "healthz") == 200
