"""Mail as bytes becomes a message, however badly it is written."""

from __future__ import annotations

import base64
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.mail.mime import parse_rfc822
from tests.builders import ALICE, BOB, CAROL

HEAD = (
    b"From: Carol Diaz <carol@harbour.example>\r\nTo: Alice Moreau <alice@example.com>, "
    b"Bob Stone <bob@bright.example>\r\nDate: Mon, 5 Jan 2026 09:00:00 +0000\r\n"
    b"Subject: Alice <> Bob\r\nMessage-ID: <m1@example.com>\r\n"
)


def mail(body: bytes, head: bytes = b"Content-Type: text/plain; charset=utf-8\r\n") -> bytes:
    return HEAD + b"MIME-Version: 1.0\r\n" + head + b"\r\n" + body


def multipart(kind: str, *parts: bytes) -> bytes:
    body = b"".join(b"--b\r\n" + part + b"\r\n" for part in parts) + b"--b--\r\n"
    return mail(body, f'Content-Type: multipart/{kind}; boundary="b"\r\n'.encode())


def test_a_plain_mail_keeps_people_time_and_text() -> None:
    found = parse_rfc822(mail("Alice, meet Bob. Grüße".encode()))
    assert (found.sender, found.to) == (CAROL, (ALICE, BOB))
    assert found.sent_at == datetime(2026, 1, 5, 9, tzinfo=UTC)
    assert found.text == "Alice, meet Bob. Grüße"
    assert found.id == found.message_id == "<m1@example.com>"


@pytest.mark.parametrize(
    ("raw", "stated"),
    [
        ("Grüße".encode(), "us-ascii"),
        ("Grüße".encode(), "iso-8859-1"),
        ("Grüße".encode("latin-1"), "utf-8"),
        ("Grüße".encode("cp1252"), "no-such-charset"),
        ("Grüße".encode("utf-16"), "utf-16"),
    ],
    ids=["utf-8 as ascii", "utf-8 as latin-1", "latin-1 as utf-8", "unknown", "utf-16"],
)
def test_a_lie_about_the_charset_does_not_spoil_the_text(raw: bytes, stated: str) -> None:
    found = parse_rfc822(mail(raw, f"Content-Type: text/plain; charset={stated}\r\n".encode()))
    assert found.text == "Grüße"


def test_asian_charsets_are_read_as_their_larger_sets() -> None:
    for charset, text in (
        ("gb2312", "介绍朱镕基"),
        ("shift_jis", "紹介①"),
        ("ks_c_5601-1987", "소개"),
    ):
        coded = {"gb2312": "gb18030", "shift_jis": "cp932", "ks_c_5601-1987": "cp949"}[charset]
        head = f"Content-Type: text/plain; charset={charset}\r\n".encode()
        assert parse_rfc822(mail(text.encode(coded), head)).text == text


def test_plain_text_wins_over_html_and_html_over_nothing() -> None:
    plain = b"Content-Type: text/plain\r\n\r\nAlice, meet Bob."
    rich = b"Content-Type: text/html\r\n\r\n<p>Alice, meet <b>Bob</b> (html).</p>"
    empty = b"Content-Type: text/plain\r\n\r\n \r\n"
    assert parse_rfc822(multipart("alternative", plain, rich)).text == "Alice, meet Bob."
    assert parse_rfc822(multipart("alternative", empty, rich)).text == "Alice, meet Bob (html)."


def test_a_plain_part_that_only_asks_for_html_gives_way() -> None:
    stub = b"Content-Type: text/plain\r\n\r\nYour mail client does not support HTML."
    rich = b"Content-Type: text/html\r\n\r\n<p>Alice, meet Bob.</p>"
    assert parse_rfc822(multipart("alternative", stub, rich)).text == "Alice, meet Bob."


def test_attached_text_is_an_attachment_and_no_text() -> None:
    body = b"Content-Type: text/plain\r\n\r\nSee attached."
    notes = (
        b'Content-Type: text/plain; name="notes.txt"\r\n'
        b'Content-Disposition: attachment; filename="notes.txt"\r\n\r\nNot mine.'
    )
    found = parse_rfc822(multipart("mixed", body, notes))
    assert (found.text, found.attachments) == ("See attached.", ("notes.txt",))


def test_an_attached_mail_reads_like_a_forwarded_one() -> None:
    inner = b"Content-Type: message/rfc822\r\n\r\n" + HEAD + b"\r\nAlice, meet Bob."
    found = parse_rfc822(multipart("mixed", b"Content-Type: text/plain\r\n\r\nFYI", inner))
    first, _, rest = found.text.partition("---------- Forwarded message ---------")
    assert first.strip() == "FYI"
    assert "From: Carol Diaz <carol@harbour.example>" in rest
    assert rest.endswith("Alice, meet Bob.")


def test_encoded_words_are_decoded_and_cannot_inject_a_header() -> None:
    hidden = base64.b64encode(b"Hi\r\nBcc: eve@evil.example").decode()
    head = f"Subject: =?utf-8?b?{hidden}?= =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n".encode()
    found = parse_rfc822(head + b"From: =?iso-8859-1?q?J=FCrgen?= <j@x.example>\r\n\r\nHi")
    assert found.subject == "Hi Bcc: eve@evil.exampleGrüße"
    assert (found.sender.name, found.bcc) == ("Jürgen", ())


@pytest.mark.parametrize(
    ("value", "people"),
    [
        ("Chen, Ray <ray@x.example>", [("ray@x.example", "Chen, Ray")]),
        ('"Chen, Ray" <ray@x.example>', [("ray@x.example", "Chen, Ray")]),
        ("ray@x.example (Ray Chen)", [("ray@x.example", "Ray Chen")]),
        ("'ray@x.example' <RAY@x.example>", [("ray@x.example", "")]),
        ("undisclosed-recipients:;", []),
        ("Ray Chen", [("", "Ray Chen")]),
        ("Team: a@x.example, b@x.example;", [("a@x.example", ""), ("b@x.example", "")]),
        ("a@x.example,, b@x.example,", [("a@x.example", ""), ("b@x.example", "")]),
    ],
)
def test_addresses_are_read_in_every_form(value: str, people: list[tuple[str, str]]) -> None:
    found = parse_rfc822(f"From: a@x.example\r\nTo: {value}\r\n\r\nHi".encode())
    assert [(p.email, p.name) for p in found.to] == people


def test_ids_are_kept_as_they_are_in_the_mail() -> None:
    found = parse_rfc822(
        b"Message-Id: <b@x>\nIn-Reply-To: <a@x> (Bob's message)\nReferences: <0@x>\n\t<a@x>\n\nHi"
    )
    assert (found.message_id, found.in_reply_to) == ("<b@x>", "<a@x>")
    assert found.references == ("<0@x>", "<a@x>")


def test_a_mail_without_a_date_was_sent_when_it_was_received() -> None:
    raw = b"Received: from x by y; Mon, 5 Jan 2026 10:00:00 +0100\nDate: yesterday\n\nHi"
    assert parse_rfc822(raw).sent_at == datetime(2026, 1, 5, 9, tzinfo=UTC)
    assert parse_rfc822(b"\n\nHi").sent_at.year == 1970


def test_broken_transfer_encodings_yield_what_can_be_read() -> None:
    coded = base64.b64encode(b"Alice, meet Bob.")[:-3] + b"\r\n!"
    head = b"Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n"
    assert parse_rfc822(mail(coded, head)).text.startswith("Alice, meet")
    quoted = b"Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    assert parse_rfc822(mail(b"Gr=C3=BC=\r\n=C3=9Fe =ZZ", quoted)).text == "Grüße =ZZ"


def test_a_multipart_without_its_boundary_is_read_as_text() -> None:
    raw = mail(b"Alice, meet Bob.", b"Content-Type: multipart/mixed\r\n")
    assert "Alice, meet Bob." in parse_rfc822(raw).text


def test_deep_nesting_and_large_attachments_end() -> None:
    deep = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(500)
    )
    assert parse_rfc822(HEAD + deep + b"\r\nHi").sender == CAROL
    bulk = base64.encodebytes(bytes(3_000_000)).replace(b"\n", b"\r\n")
    attached = (
        b"Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    )
    found = parse_rfc822(
        multipart("mixed", b"Content-Type: text/plain\r\n\r\nSee attached.", attached + bulk)
    )
    assert (found.text, found.attachments) == ("See attached.", ("a.pdf",))


def test_a_delivery_status_is_part_of_the_text() -> None:
    status = (
        b"Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n"
        b"Final-Recipient: rfc822; bob@bright.example\r\nAction: failed\r\n"
    )
    text = parse_rfc822(multipart("report", b"Content-Type: text/plain\r\n\r\nSorry.", status)).text
    assert "Final-Recipient: rfc822; bob@bright.example" in text


_LINES = st.sampled_from(
    [
        b"From: a@x.example",
        b"Content-Type: multipart/mixed; boundary=b",
        b"Content-Type: text/html; charset=utf-7",
        b"Content-Type: message/rfc822",
        b"Content-Type: text/calendar; method=REQUEST",
        b"Content-Transfer-Encoding: base64",
        b"Content-Disposition: attachment; filename*=utf-8''%E2%82",
        b'To: ((((((<<>>"@',
        b"Subject: =?utf-8?b?////?= =?x?q?=ZZ?=",
        b"Date: 31 Feb 99999 25:61 -9999",
        b"--b",
        b"--b--",
        b"",
        b" folded",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:99999999\r\nEND:VEVENT\r\nEND:VCALENDAR",
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(_LINES | st.binary(max_size=40), max_size=30))
def test_no_mail_whatever_its_lines_breaks_the_parser(lines: list[bytes]) -> None:
    found = parse_rfc822(b"\r\n".join(lines))
    assert "\n" not in found.subject + found.sender.name


@settings(max_examples=400, deadline=None)
@given(st.binary(max_size=500))
def test_no_bytes_break_the_parser(raw: bytes) -> None:
    assert parse_rfc822(raw).id
