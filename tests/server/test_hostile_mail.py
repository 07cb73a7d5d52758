"""A mailbox full of hostile mail: synced, judged, shown; nothing breaks, nothing breaks out."""

from __future__ import annotations

import base64
import gzip
import re
import tempfile
import tracemalloc
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zlib import crc32

import html5lib
import pytest
from flask.testing import FlaskClient
from redis import Redis

from server.web.app import create_app
from simulator import serving
from simulator.mailboxes import Mailbox
from tests.syncing import Home, home

SCRIPT = "<script>alert(1)</script>"
QUOTED = '"><img src=x onerror=alert(2)>'
INTRODUCTION = "Alice, meet {0}. {0}, over to you. I leave it to you two.\r\nCarol"


def plain(name: str, subject: str, text: str, more: str = "") -> bytes:
    # Each mail introduces somebody else: two about the same people would be one introduction.
    bob = f"bob{crc32((name + subject).encode())}@y.example"
    head = f"From: Carol <carol@x.example>\r\nTo: alice@example.com, {name} <{bob}>\r\n"
    return f"{head}Subject: {subject}\r\n{more}\r\n{text}\r\n".encode("utf-8", "surrogateescape")


def nested(depth: int) -> bytes:
    body = b"Content-Type: text/plain\r\n\r\n" + INTRODUCTION.format("Bob").encode()
    for number in range(depth):
        mark = b"b%d" % number
        body = (
            b'Content-Type: multipart/mixed; boundary="' + mark + b'"\r\n\r\n--' + mark + b"\r\n"
            + body + b"\r\n--" + mark + b"--\r\n"
        )  # fmt: skip
    return b"From: carol@x.example\r\nTo: alice@example.com\r\nSubject: deep\r\n" + body


def bomb() -> bytes:
    packed = base64.encodebytes(gzip.compress(b"\0" * 20_000_000))
    head = b"From: c@x.example\r\nTo: alice@example.com\r\nSubject: bomb\r\nContent-Type: "
    kind = b"application/gzip; name=a.gz\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    return head + kind + packed


CROWD = ", ".join(f"p{n}@crowd.example" for n in range(10_000))
HOSTILE = {
    "script in a name": plain(f'"{SCRIPT}"', "Alice <> Bob", INTRODUCTION.format("Bob")),
    "script in a subject": plain("Bob Stone", f"Alice <> Bob {SCRIPT}", INTRODUCTION.format("Bob")),
    "attribute in a name": plain("'Bob" + QUOTED + "'", "Hello", INTRODUCTION.format("Bob")),
    "attribute in a quoted name": plain(
        '"Bob \\"><img src=x onerror=alert(3)>"', "Hello", INTRODUCTION.format("Bob")
    ),
    "header in a subject": plain(
        "Bob", "=?utf-8?q?Hi=0D=0ABcc:_evil=40x.example?=", INTRODUCTION.format("Bob")
    ),
    "template in a text": plain("Bob {{7*7}}", "Alice <> {{7*7}}", INTRODUCTION.format("Bob")),
    "ten thousand recipients": plain("Bob", "All", "Alice, meet Bob.", f"Cc: {CROWD}\r\n"),
    "sixty parts deep": nested(60),
    "a thousand parts deep": nested(1000),
    "a bomb": bomb(),
    "no headers": b"\r\n\r\n",
    "nothing but noise": bytes(range(256)) * 40,
    "endless line": plain("Bob", "Long", "Alice, meet " + "x" * 3_000_000),
    "false calendar": plain(
        "Bob", "Invitation", "BEGIN:VCALENDAR\r\n" * 5000, "Content-Type: text/calendar\r\n"
    ),
}


@dataclass
class Visited:
    """The hostile mailbox after its sync, and a browser of its owner."""

    home: Home
    browser: FlaskClient
    mail: dict[str, str]
    peak: int


@pytest.fixture(scope="module")
def visited(valkey: str) -> Iterator[Visited]:
    with (
        tempfile.TemporaryDirectory() as folder,
        serving() as gmail,
        Redis.from_url(valkey) as redis,
    ):
        redis.flushall()
        box: Mailbox = gmail.mailbox("alice@example.com", "Alice Moreau")
        mail = {name: _add(box, raw) for name, raw in HOSTILE.items()}
        with home(gmail, box, redis, Path(folder), REDIS_URL=valkey) as connected:
            tracemalloc.start()
            connected.sync()
            peak = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
            yield Visited(connected, _browser(connected), mail, peak)


def _add(box: Mailbox, raw: bytes) -> str:
    now = int(datetime.now(UTC).timestamp() * 1000) - 86_400_000
    return box.add(raw, ["INBOX"], date_ms=now, quiet=True).id


def _browser(connected: Home) -> FlaskClient:
    client = create_app(connected.settings).test_client()
    with client.session_transaction() as cookie:
        cookie["account_id"], cookie["epoch"] = connected.account_id, 0
    return client


def test_every_mail_is_stored_and_the_sync_comes_to_its_end(visited: Visited) -> None:
    assert visited.home.state()["stage"] == "complete"
    assert visited.home.stored() == set(visited.mail.values())


@pytest.mark.parametrize(
    "name",
    [
        "script in a name",
        "script in a subject",
        "attribute in a quoted name",
        "header in a subject",
        "template in a text",
    ],
)
def test_an_introduction_with_something_hostile_in_it_is_still_found(
    visited: Visited, name: str
) -> None:
    assert visited.mail[name] in {entry.opener for entry in visited.home.entries()}


def test_memory_stays_bounded(visited: Visited) -> None:
    assert visited.peak < 200_000_000


@pytest.mark.parametrize(
    "path", ["/", "/introductions", "/introductions/1", "/people", "/digest", "/settings"]
)
def test_no_page_lets_anything_out_of_its_text(visited: Visited, path: str) -> None:
    answer = visited.browser.get(path)
    assert answer.status_code in (200, 302, 404)
    tree = html5lib.parse(answer.text, namespaceHTMLElements=False)
    told = [s for s in tree.iter("script") if "alert" in "".join(s.itertext())]
    handlers = [e for e in tree.iter() if any(str(k).startswith("on") for k in e.attrib)]
    assert (told, handlers) == ([], [])
    assert "49" not in re.findall(r"\b\d+\b", "".join(tree.itertext()).replace("7*7", ""))


def test_the_api_gives_text_and_no_reply_has_a_second_header(visited: Visited) -> None:
    answer = visited.browser.get("/api/v1/introductions")
    assert answer.status_code == 200
    assert answer.content_type == "application/json"
    for entry in answer.get_json()["introductions"]:
        for hint in entry["hints"]:
            for reply in hint["replies"]:
                assert not re.search(r"[\r\n]", reply["subject"] + "".join(reply["to"]))
                assert "evil@x.example" not in reply["bcc"]
