"""Pub/Sub push: envelopes with a signed token, POSTed to one address on loopback."""

from __future__ import annotations

import base64
import http.client
import json
import queue
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from simulator.oauth import LOOPBACK
from simulator.signing import ISSUER, Signer
from simulator.stats import Stats

if TYPE_CHECKING:
    from simulator.mailboxes import Mailbox

# At most one notification a second for a user; what is more is dropped:
# https://developers.google.com/workspace/gmail/api/guides/push
SHORTEST_GAP = 1.0
TRIES = 5
SERVICE_ACCOUNT = "push@introkeeper-simulated.iam.gserviceaccount.com"
SUBSCRIPTION = "projects/introkeeper-simulated/subscriptions/gmail"


@dataclass
class Target:
    """Where pushes go. Empty *audience* means the address itself, as at Google."""

    url: str = ""
    audience: str = ""
    service_account: str = SERVICE_ACCOUNT
    duplicates: int = 0
    drop_every: int = 0
    delay: float = 0.0


class Pusher:
    """Delivers what mailboxes announce, in a thread of its own."""

    def __init__(self, signer: Signer, stats: Stats) -> None:
        self.target = Target()
        self._signer = signer
        self._stats = stats
        self._last: dict[str, float] = {}
        self._lock = Lock()
        self._waiting: queue.Queue[bytes | None] = queue.Queue()
        self._thread: Thread | None = None
        self._number = 0

    def point(self, target: Target) -> None:
        """Send pushes there from now on; ValueError when it is not on loopback."""
        if target.url and urlsplit(target.url).hostname not in LOOPBACK:
            raise ValueError("the push address must be on loopback")
        self.target = target

    def changed(self, mailbox: Mailbox, labels: set[str] | None) -> None:
        """A mailbox changed in mail with these labels (None: in nothing, it was just asked)."""
        watch = mailbox.watch
        if watch is None or not self.target.url or watch["until"] < mailbox.clock.now():
            return
        if labels is not None and not _watched(watch, labels):
            return
        now = time.monotonic()
        with self._lock:
            self._number += 1
            every = self.target.drop_every
            dropped = bool(every) and self._number % every == 0
            if now - self._last.get(mailbox.email, -SHORTEST_GAP) < SHORTEST_GAP or dropped:
                self._stats.add("pushes_dropped")
                return
            self._last[mailbox.email] = now
            envelope = _envelope(mailbox, self._number)
            for _ in range(1 + self.target.duplicates):
                self._waiting.put(envelope)
            if self._thread is None:
                self._thread = Thread(target=self._deliver, name="push", daemon=True)
                self._thread.start()

    def close(self) -> None:
        """End the thread."""
        if self._thread is not None:
            self._waiting.put(None)
            self._thread.join(timeout=5)

    def _deliver(self) -> None:
        while (envelope := self._waiting.get()) is not None:
            time.sleep(self.target.delay)
            for attempt in range(TRIES):
                if self._post(envelope):
                    self._stats.add("pushes")
                    break
                time.sleep(0.1 * 2**attempt)

    def _post(self, envelope: bytes) -> bool:
        target = self.target
        parts = urlsplit(target.url)
        connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=10)
        headers = {
            "Authorization": f"Bearer {self._signer.token(self._claims(target))}",
            "Content-Type": "application/json",
            "User-Agent": "APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)",
        }
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        try:
            connection.request("POST", path, envelope, headers)
            return connection.getresponse().status in (102, 200, 201, 202, 204)
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def _claims(self, target: Target) -> dict[str, Any]:
        now = int(time.time())
        return {
            "iss": ISSUER,
            "aud": target.audience or target.url,
            "azp": "104000000000000000001",
            "sub": "104000000000000000001",
            "email": target.service_account,
            "email_verified": True,
            "iat": now,
            "exp": now + 3600,
        }


def _watched(watch: dict[str, Any], labels: set[str]) -> bool:
    if not watch["labels"]:
        return True
    return bool(labels & set(watch["labels"])) == bool(watch["include"])


def _envelope(mailbox: Mailbox, number: int) -> bytes:
    data = {"emailAddress": mailbox.email, "historyId": str(mailbox.history.now)}
    stamp = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    message = {
        "data": base64.urlsafe_b64encode(json.dumps(data).encode()).decode(),
        "messageId": str(10**15 + number),
        "message_id": str(10**15 + number),
        "publishTime": stamp,
        "publish_time": stamp,
    }
    return json.dumps({"message": message, "subscription": SUBSCRIPTION}).encode()
