"""Pushes reach the configured address with a token that verifies, at most one a second."""

from __future__ import annotations

import base64
import json
import queue
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import google.auth.transport.requests
import pytest
from google.oauth2 import id_token
from googleapiclient.errors import HttpError

from simulator import Simulator, push
from simulator.mailboxes import Mailbox
from simulator.push import Target
from tests.simulator.conftest import ALICE, mail

TOPIC = {"topicName": "projects/p/topics/t"}


@dataclass
class Endpoint:
    """An address that takes pushes, and what came in."""

    url: str = ""
    came: queue.Queue[tuple[str, dict[str, Any]]] = field(default_factory=queue.Queue)
    refuse: int = 0

    def next(self) -> tuple[str, dict[str, Any]]:
        """The next push: its token and its envelope."""
        return self.came.get(timeout=30)


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    found = Endpoint()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            found.refuse -= 1
            self.send_response(500 if found.refuse >= 0 else 204)
            self.end_headers()
            if found.refuse < 0:
                token = self.headers["Authorization"].removeprefix("Bearer ")
                found.came.put((token, json.loads(body)))

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    found.url = f"http://127.0.0.1:{server.server_address[1]}/push"
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield found
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def watched(
    gmail: Simulator, users: Any, endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> Endpoint:
    """The endpoint, after the push that every successful watch sends at once."""
    monkeypatch.setattr(push, "SHORTEST_GAP", 0.0)
    gmail.world.pusher.point(Target(endpoint.url, audience="introkeeper"))
    users.watch(userId="me", body=TOPIC).execute()
    endpoint.next()
    return endpoint


def test_new_mail_is_pushed_with_its_history_id(watched: Endpoint, box: Mailbox) -> None:
    box.add(mail())
    _, envelope = watched.next()
    data = json.loads(base64.urlsafe_b64decode(envelope["message"]["data"]))
    assert data == {"emailAddress": ALICE, "historyId": str(box.history.now)}
    assert envelope["subscription"].startswith("projects/")


def test_token_of_a_push_verifies(gmail: Simulator, watched: Endpoint, box: Mailbox) -> None:
    box.add(mail())
    token, _ = watched.next()
    claims = id_token.verify_token(
        token,
        google.auth.transport.requests.Request(),
        "introkeeper",
        f"{gmail.url}/oauth2/v1/certs",
    )
    assert claims["email"] == push.SERVICE_ACCOUNT
    assert claims["email_verified"] is True


def test_push_that_is_refused_comes_again(watched: Endpoint, box: Mailbox) -> None:
    watched.refuse = 2
    box.add(mail())
    assert watched.next()


def test_duplicates_on_request(gmail: Simulator, watched: Endpoint, box: Mailbox) -> None:
    gmail.world.pusher.target.duplicates = 1
    box.add(mail())
    first, second = watched.next()[1], watched.next()[1]
    assert first == second


def test_second_push_within_a_second_is_dropped(
    gmail: Simulator, watched: Endpoint, box: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(push, "SHORTEST_GAP", 60.0)
    box.add(mail())
    assert gmail.stats()["pushes_dropped"] == 1
    assert watched.came.empty()


def test_nothing_is_pushed_after_stop(
    gmail: Simulator, watched: Endpoint, users: Any, box: Mailbox
) -> None:
    users.stop(userId="me").execute()
    box.add(mail())
    assert gmail.stats()["pushes_dropped"] == 0
    assert watched.came.empty()


def test_watch_of_a_label_leaves_others_out(
    gmail: Simulator, watched: Endpoint, users: Any, box: Mailbox
) -> None:
    users.watch(userId="me", body=TOPIC | {"labelIds": ["SENT"]}).execute()
    watched.next()
    box.add(mail(number=1), ["INBOX"])
    box.add(mail(number=2), ["SENT"])
    data = json.loads(base64.urlsafe_b64decode(watched.next()[1]["message"]["data"]))
    assert data["historyId"] == str(box.history.now)
    assert watched.came.empty()


def test_second_topic_is_refused(watched: Endpoint, users: Any) -> None:
    with pytest.raises(HttpError, match="Only one user push notification client allowed"):
        users.watch(userId="me", body={"topicName": "projects/p/topics/other"}).execute()


def test_pushes_go_to_loopback_only(gmail: Simulator) -> None:
    with pytest.raises(ValueError, match="loopback"):
        gmail.world.pusher.point(Target("http://example.com/push"))
