"""A server that answers what a test tells it to, in the shapes of the API."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.running import wait_until

ALICE, BOB, CAROL = (
    {"email": "alice@example.com", "name": "Alice Moreau"},
    {"email": "bob@bright.example", "name": "Bob Stone"},
    {"email": "carol@harbour.example", "name": "Carol Diaz"},
)
WHY = [{"text": "Carol introduced you and Bob on Monday.", "message_id": "1a2b3c4d5e6f7081"}]


def reply(choice: str = "", body: str = "Bob, Tuesday at 10 suits me well.") -> dict[str, Any]:
    """A suggested reply to Bob with Carol in Bcc."""
    return {
        "choice": choice,
        "to": ["Bob Stone <bob@bright.example>"],
        "cc": [],
        "bcc": ["Carol Diaz <carol@harbour.example>"],
        "subject": "Re: Alice <> Bob",
        "body": body,
        "thread_id": "1a2b3c4d5e6f7080",
    }


def hint(
    code: str = "you_owe_reply", level: str = "duty", sentence: str = "", **more: Any
) -> dict[str, Any]:
    """A hint; by default Bob waits for Alice's answer."""
    found = {
        "code": code,
        "level": level,
        "sentence": sentence or "Bob has been waiting for your answer since Tuesday, 9 June.",
        "people": [BOB],
        "since": "2026-06-09T09:00:00+00:00",
        "message_id": "1a2b3c4d5e6f7082",
        "why": WHY,
        "replies": [
            reply("Yes"),
            reply("Later", "Bob, after the summer?"),
            reply("No", "Thanks, Bob, but no."),
        ],
    }
    return found | more


def introduction(*hints: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Carol's introduction of Alice and Bob."""
    found = {
        "id": 7,
        "thread_id": "1a2b3c4d5e6f7080",
        "kind": "introduction",
        "seat": "target",
        "state": "first_reply",
        "opened_at": "2026-06-08T09:00:00+00:00",
        "introducer": CAROL,
        "parties": [BOB],
        "turn": [ALICE],
        "topic": "tide gauges",
        "sentence": "Carol introduced you to Bob on Monday, 8 June; nothing is asked of you now.",
        "hints": list(hints),
        "signals": WHY,
        "timeline": [],
        "gmail_url": "https://mail.google.com/mail/u/alice@example.com/#all/1a2b3c4d5e6f7080",
        "snoozed_until": None,
        "marks": [],
    }
    return found | more


def _open() -> threading.Event:
    found = threading.Event()
    found.set()
    return found


@dataclass
class Scripted:
    """What the server answers, and what it was asked."""

    url: str = ""
    threads: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    report: dict[str, Any] = field(default_factory=lambda: dict(NOTHING))
    status: int = 200
    answers: threading.Event = field(default_factory=_open)
    asked: list[tuple[str, str, Any]] = field(default_factory=list)

    def bodies(self, path: str) -> list[Any]:
        """Return the bodies sent to *path* so far; for what is on its way there is `told`."""
        return [body for _, asked, body in self.asked if asked == path]

    def told(self, path: str, method: str = "") -> list[Any]:
        """Return the bodies sent to *path* once the first one is there."""

        def found() -> list[Any]:
            return [
                body for how, asked, body in self.asked if asked == path and how.startswith(method)
            ]

        bodies: list[Any] = wait_until(found, 30)
        return bodies

    def answer(self, method: str, path: str, body: Any) -> tuple[int, Any]:
        """Return status and JSON."""
        if self.status != 200:
            return self.status, {"error": {"code": "no", "message": "No."}}
        everything = [each for found in self.threads.values() for each in found]
        if path == "drafts/check":
            return 200, self.report
        if path == "waiting":
            found = [(each, each["hints"][0]) for each in everything if each["hints"]]
            return 200, {"count": len(found), "threads": [_waits(*pair) for pair in found]}
        if path == "introductions":
            return 200, {
                "introductions": everything,
                "total": len(everything),
                "page": 1,
                "pages": 1,
            }
        if path == "me":
            return 200, {
                "email": ALICE["email"],
                "name": "",
                "language": "en",
                "timezone": "UTC",
                "hint_switches": {"badmouth": False},
                "sync": {},
            }
        if match := re.fullmatch(r"threads/(\w+)/hints", path):
            known = self.threads.get(match[1])
            return (
                (404, {"error": {}})
                if known is None
                else (200, {"thread_id": match[1], "introductions": known})
            )
        if re.fullmatch(r"introductions/\d+/marks(/\w+)?", path):
            kind = body["kind"] if method == "POST" else ""
            return 200, introduction(
                *([] if kind else everything[0]["hints"]),
                marks=[kind] if kind else [],
                snoozed_until=body and body["until"],
            )
        if re.fullmatch(r"introductions/\d+/drafts", path):
            return 403, {
                "error": {"code": "scope_missing", "message": "No.", "connect_url": "/oauth/drafts"}
            }
        return (
            (204, None)
            if path in ("adapter-health", "token", "dismissals")
            else (404, {"error": {}})
        )


NOTHING: dict[str, Any] = {"introduction_id": None, "faults": [], "advice": [], "ask": None}


def _waits(entry: dict[str, Any], first: dict[str, Any]) -> dict[str, Any]:
    return {
        "thread_id": entry["thread_id"],
        "introduction_id": entry["id"],
        "code": first["code"],
        "sentence": first["sentence"],
    }


@contextmanager
def scripted() -> Iterator[Scripted]:
    """Serve on a free port of loopback until the end of the block."""
    script = Scripted()

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            size = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(size)) if size else None
            path = self.path.split("?")[0].removeprefix("/api/v1/")
            script.asked.append((self.command, path, body))
            script.answers.wait()
            status, found = script.answer(self.command, path, body)
            data = b"" if found is None else json.dumps(found).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = do_PATCH = do_DELETE = _answer

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    script.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield script
    finally:
        script.answers.set()
        server.shutdown()
        thread.join()
        server.server_close()
