"""Mail, calendars and mail files of any bytes: each is read or left, and nothing breaks.

`python -m tests.fuzz` tries many more than the few of every run of the tests.
"""

from __future__ import annotations

import base64
import os
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from introductions.finding.openers import find_openers
from introductions.mail.human import is_human
from introductions.model import Message
from server.gmail.messages import parse_message
from server.mail.ics import calendar_part
from server.mail.mime import parse_rfc822
from server.scanning.mailfile import NotMail, mail_files, stored
from tests.builders import OWNER

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "60"))
Record = Callable[[str, object], None]

NAMES = (
    *(b"From", b"To", b"Cc", b"Bcc", b"Reply-To", b"Subject", b"Date", b"Message-ID"),
    *(b"References", b"In-Reply-To", b"Received", b"List-Id", b"Auto-Submitted", b"X-Priority"),
    *(b"Content-Type", b"Content-Transfer-Encoding", b"Content-Disposition", b"MIME-Version"),
)
VALUES = (
    *(b"alice@example.com", b"Bob <bob@y.example>", b'"a, b" <>', b"g: a@x, b@y;", b'<<>>@"('),
    *(b"=?utf-8?b?////?=", b"=?x?q?=ZZ?=", b"=?utf-8?q?=0D=0ABcc:_evil=40x?=", b"\xff\xfe"),
    *(b"31 Feb 99999 25:61 -9999", b"Mon, 5 Jan 2026 09:00:00 +0000", b"<a@b> <c", b"\t"),
    *(b"multipart/mixed; boundary=b", b'multipart/alternative; boundary="', b"message/rfc822"),
    *(b"text/html; charset=utf-7", b"text/plain; charset=\x00", b"text/calendar; method=REQUEST"),
    *(b"base64", b"quoted-printable", b"uuencode", b"attachment; filename*=utf-8''%E2%82"),
)
BODIES = (
    b"Alice, meet Bob. Bob, over to you.\r\nCarol",
    b"<p>Alice, meet <b>Bob</b><blockquote><<!--",
    b"On Mon, Jan 5 Bob <b@x> wrote:\r\n> > Alice\r\n>>>",
    b"--b",
    b"--b--",
    b"=3D=\r\n=ZZ",
    b"////====",
    b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:2026\r\nEND:VEVENT\r\nEND:VCALENDAR",
)
FIELD = st.builds(
    lambda name, value: name + b": " + value,
    st.sampled_from(NAMES),
    st.sampled_from(VALUES) | st.binary(max_size=30),
)
BODY = st.lists(st.sampled_from(BODIES) | FIELD | st.binary(max_size=60) | st.just(b""), max_size=8)
MAIL = st.builds(
    lambda head, body: b"\r\n".join([*head, b"", *body]), st.lists(FIELD, max_size=10), BODY
)
LINE = st.sampled_from(
    [
        *("BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTIMEZONE"),
        *("METHOD:REQUEST", "METHOD:CANCEL", "SEQUENCE:-1", "SEQUENCE:99999999999999999999"),
        *("DTSTART:20260105T090000Z", "DTSTART;VALUE=DATE:20260230", "DTSTART;TZID=Mars:20260105"),
        *(
            "DTEND:99991231T235959Z",
            "DURATION:P9999999999D",
            "DURATION:-PT1S",
            "RRULE:FREQ=SECONDLY",
        ),
        *("ATTENDEE;PARTSTAT=ACCEPTED:mailto:bob@y.example", "ATTENDEE:", "ORGANIZER;CN=:mailto:"),
        *("UID:1", " folded", "SUMMARY:Alice\\, Bob", 'X-A;B="', "STATUS:CANCELLED"),
    ]
)
CALENDAR = st.lists(LINE | st.text(max_size=20), max_size=20).map(
    lambda lines: "\r\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT"])
)
MBOX = st.lists(
    st.sampled_from([b"From carol@x Mon Jan  5 09:00:00 2026", b"From a", b">From b", b"", b"\x00"])
    | MAIL,
    min_size=1,
    max_size=6,
).map(b"\n".join)


def _judge(message: Message) -> None:
    assert message.sent_at.tzinfo is not None
    assert not {"\r", "\n"} & set(message.subject + message.sender.name + message.sender.email)
    is_human(message)
    find_openers([message], OWNER)


def _mail(raw: bytes) -> None:
    _judge(parse_rfc822(raw, id="m1"))


def _gmail(raw: bytes) -> None:
    head, _, body = raw.partition(b"\r\n\r\n")
    fields = [line.partition(b": ") for line in head.decode("latin-1").encode().split(b"\r\n")]
    headers = [{"name": n.decode(), "value": v.decode()} for n, _, v in fields if n]
    data = base64.urlsafe_b64encode(body).decode().rstrip("=")
    payload = {"mimeType": "text/plain", "headers": headers, "body": {"data": data}}
    _judge(parse_message({"id": "m1", "threadId": "t1", "payload": payload}))


def _calendar(text: str) -> None:
    found = calendar_part(text)
    assert found is None or isinstance(found.start, datetime | None)


TARGETS: dict[str, tuple[st.SearchStrategy[Any], Callable[[Any], None]]] = {
    "header and MIME parsing": (MAIL, _mail),
    "Gmail's JSON": (MAIL, _gmail),
    "calendars": (CALENDAR, _calendar),
}


@pytest.mark.parametrize("target", TARGETS)
def test_nothing_that_is_read_breaks_the_reader(target: str, record_property: Record) -> None:
    inputs, read = TARGETS[target]
    record_property("target", target)
    record_property("tried", _try(inputs, read))


def test_no_mail_file_breaks_the_reader(tmp_path: Path, record_property: Record) -> None:
    path = tmp_path / "all.mbox"

    def read(raw: bytes) -> None:
        path.write_bytes(raw)
        with suppress(NotMail):
            for one in stored(mail_files([path])[0]):
                parse_rfc822(one.raw)

    record_property("target", "mbox files")
    record_property("tried", _try(MBOX, read))


def _try(inputs: st.SearchStrategy[Any], read: Callable[[Any], None]) -> int:
    """Return how many inputs were read."""
    tried: Counter[str] = Counter()

    @settings(
        max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(inputs)
    def probe(one: Any) -> None:
        tried["inputs"] += 1
        read(one)

    probe()
    return tried["inputs"]
