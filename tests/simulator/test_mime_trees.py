"""Broken and hostile mail still becomes a tree, and the standard parser agrees on sound mail."""

from __future__ import annotations

import json
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.clock import Clock
from simulator.mailboxes import Mailbox
from simulator.mime import Part, read
from simulator.rendering import message_json
from simulator.search import Search
from tests.simulator.discovery import problems

NESTED = b"".join(
    f'Content-Type: multipart/mixed; boundary="{n}"\r\n\r\n--{n}\r\n'.encode() for n in range(200)
)
BROKEN = {
    "empty": b"",
    "only-a-head": b"Subject: x",
    "no-head": b"\r\n\r\nhello",
    "bare-line-feeds": b"Subject: x\n\nhello",
    "unknown-charset": b"Content-Type: text/plain; charset=x-none\r\n\r\ncaf\xe9",
    "eight-bit-head": b"Subject: caf\xe9\r\n\r\nx",
    "wrong-base64": b"Content-Transfer-Encoding: base64\r\n\r\n@@a",
    "wrong-quoted-printable": b"Content-Transfer-Encoding: quoted-printable\r\n\r\n=ZZ=",
    "broken-encoded-word": b"Subject: =?utf-8?b?!!!?=\r\n\r\nx",
    "unknown-encoded-word": b"Subject: =?x-none?q?a?=\r\n\r\nx",
    "boundary-without-parts": b"Content-Type: multipart/mixed; boundary=a\r\n\r\nx",
    "boundary-never-closed": b"Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n\r\nx",
    "no-boundary": b"Content-Type: multipart/mixed\r\n\r\n--a",
    "two-hundred-levels": NESTED,
    "message-in-itself": b"Content-Type: message/rfc822\r\n\r\n" * 100,
    "surrogate-in-json": "Subject: \ud83d\r\n\r\nx".encode("utf-8", "surrogatepass"),
    "nul": b"Subject: \0\r\n\r\n\0",
    "date-of-year-0": b"Date: Mon, 1 Jan 0000 00:00:00 +0000\r\n\r\nx",
    "date-far-off": b"Date: Mon, 1 Jan 9999 00:00:00 +0000\r\n\r\nx",
}


def check(raw: bytes) -> None:
    """Every format fits the discovery document and becomes JSON; the index takes it too."""
    box = Mailbox("alice@example.com", clock=Clock())
    mail = box.add(raw)
    for form in ("minimal", "full", "raw", "metadata"):
        answer = message_json(mail, form)
        assert problems(answer, {"$ref": "Message"}) == []
        json.dumps(answer)
    search = Search(box)
    search.refresh()
    search.close()


@pytest.mark.parametrize("raw", BROKEN.values(), ids=BROKEN)
def test_broken_mail_is_served(raw: bytes) -> None:
    check(raw)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_served(raw: bytes) -> None:
    check(raw)


def test_sound_mail_reads_as_the_standard_parser_wrote_it() -> None:
    mail = EmailMessage()
    mail["Subject"] = "Grüße an Bob"
    mail.set_content("Grüße\n", cte="quoted-printable")
    mail.add_alternative("<p>Grüße</p>\n", subtype="html", cte="base64")
    mail.add_attachment(b"%PDF\x00", maintype="application", subtype="pdf", filename="ä b.pdf")
    tree = read(mail.as_bytes())
    assert shape(tree) == (
        "multipart/mixed",
        [
            ("multipart/alternative", [("text/plain", []), ("text/html", [])]),
            ("application/pdf", []),
        ],
    )
    plain, html, pdf = [part for part in tree.walk() if not part.parts]
    assert tree.header("subject") == "Grüße an Bob"
    assert (plain.text(), html.text()) == ("Grüße\n", "<p>Grüße</p>\n")
    assert (pdf.filename, pdf.body) == ("ä b.pdf", b"%PDF\x00")


def shape(part: Part) -> tuple[str, list[object]]:
    return part.mime_type, [shape(inner) for inner in part.parts]
