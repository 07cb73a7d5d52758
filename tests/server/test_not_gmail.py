"""A page in Gmail's place, as a gateway or a sign-in page of a network sends it with status 200."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from google.oauth2.credentials import Credentials

from server.gmail.api import GmailApi
from server.gmail.errors import Unavailable

PAGE = b"<!DOCTYPE html><title>Welcome to our network</title>"


class Gateway(BaseHTTPRequestHandler):
    """Answers everything with a page, but knows of no batches."""

    def do_GET(self) -> None:
        self._answer(200)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self._answer(404)

    def _answer(self, status: int) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(PAGE)))
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture
def api() -> Iterator[GmailApi]:
    """The API behind the gateway."""
    with HTTPServer(("127.0.0.1", 0), Gateway) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        credentials = Credentials("a token")  # type: ignore[no-untyped-call]
        with GmailApi(credentials, f"http://127.0.0.1:{server.server_port}") as behind:
            yield behind
        server.shutdown()


def test_a_page_is_no_answer(api: GmailApi) -> None:
    with pytest.raises(Unavailable):
        api.list_threads()


def test_a_page_is_no_message(api: GmailApi) -> None:
    answers = api.get_many("messages", ["a", "b"])
    assert answers.found == []
    assert {type(error) for error in answers.failed.values()} == {Unavailable}
    assert set(answers.failed) == {"a", "b"}
