"""Gmail's JSON becomes the same message as the mail itself."""

from __future__ import annotations

import base64
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.gmail.messages import parse_message


def coded(text: str | bytes, pad: bool = True) -> str:
    raw = text.encode() if isinstance(text, str) else text
    data = base64.urlsafe_b64encode(raw).decode()
    return data if pad else data.rstrip("=")


def resource(payload: dict[str, Any], **more: Any) -> dict[str, Any]:
    headers = [
        {"name": "FROM", "value": "Carol Diaz <carol@harbour.example>"},
        {"name": "To", "value": "Alice <alice@example.com>"},
        {"name": "to", "value": "Bob <bob@bright.example>"},
        {"name": "Message-Id", "value": "<m1@example.com>"},
        {"name": "List-ID", "value": "<harbour.example>"},
    ]
    known: dict[str, Any] = {
        "id": "18c",
        "threadId": "18a",
        "internalDate": "1767603600000",
        "labelIds": ["INBOX", "Label_7"],
        "payload": {"mimeType": "text/plain", "headers": headers, **payload},
    }
    return known | more


def test_headers_are_found_in_any_case_and_repeated() -> None:
    found = parse_message(resource({"body": {"data": coded("Hi")}}))
    assert [p.email for p in found.to] == ["alice@example.com", "bob@bright.example"]
    assert (found.message_id, found.headers["list-id"]) == ("<m1@example.com>", "<harbour.example>")
    assert (found.id, found.thread_id, found.sent_at.year) == ("18c", "18a", 2026)
    assert found.labels == {"INBOX", "Label_7"}


def test_bodies_are_utf8_under_the_old_charset_and_may_lack_padding() -> None:
    headers = [{"name": "Content-Type", "value": "text/plain; charset=gb2312"}]
    part = {
        "mimeType": "text/plain",
        "headers": headers,
        "body": {"data": coded("介绍朱", pad=False)},
    }
    found = parse_message(resource({"mimeType": "multipart/mixed", "parts": [part]}))
    assert found.text == "介绍朱"


def test_text_that_gmail_moved_to_an_attachment_is_fetched() -> None:
    part = {"mimeType": "text/html", "body": {"attachmentId": "A1", "size": 40}}
    moved = resource({"mimeType": "multipart/alternative", "parts": [part]})
    asked: list[tuple[str, str]] = []

    def fetch(message_id: str, attachment_id: str) -> bytes:
        asked.append((message_id, attachment_id))
        return b"<p>Alice, meet Bob.</p>"

    assert parse_message(moved, fetch).text == "Alice, meet Bob."
    assert asked == [("18c", "A1")]
    assert parse_message(moved).text == ""


def test_files_are_never_fetched() -> None:
    part = {"mimeType": "image/png", "filename": "a.png", "body": {"attachmentId": "A1"}}

    def fetch(message_id: str, attachment_id: str) -> bytes:
        raise AssertionError(attachment_id)

    found = parse_message(resource({"mimeType": "multipart/mixed", "parts": [part]}), fetch)
    assert found.attachments == ("a.png",)


def test_an_attached_mail_reads_like_a_forwarded_one() -> None:
    inner = {
        "mimeType": "text/plain",
        "headers": [{"name": "From", "value": "Dave <dave@north.example>"}],
        "body": {"data": coded("Alice, meet Bob.")},
    }
    outer = {"mimeType": "message/rfc822", "filename": "x.eml", "parts": [inner]}
    found = parse_message(resource({"mimeType": "multipart/mixed", "parts": [outer]}))
    assert "From: Dave <dave@north.example>" in found.text
    assert found.text.endswith("Alice, meet Bob.")


def test_a_calendar_part_is_read() -> None:
    ics = (
        "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:u1\r\nDTSTART:20260106T100000Z\r\n"
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:Bob@bright.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    part = {"mimeType": "text/calendar", "body": {"data": coded(ics)}}
    calendar = parse_message(resource({"mimeType": "multipart/mixed", "parts": [part]})).calendar
    assert calendar is not None
    assert (calendar.method, calendar.uid, calendar.start and calendar.start.hour) == (
        "REPLY",
        "u1",
        10,
    )
    assert [(a.email, a.status) for a in calendar.attendees] == [("bob@bright.example", "accepted")]


_PART = st.fixed_dictionaries(
    {
        "mimeType": st.sampled_from(
            ["text/plain", "text/html", "multipart/mixed", "message/rfc822", ""]
        ),
        "headers": st.lists(
            st.fixed_dictionaries({"name": st.text(), "value": st.text()}), max_size=3
        ),
        "body": st.fixed_dictionaries({"data": st.text(max_size=30)}),
    }
)


@settings(max_examples=300, deadline=None)
@given(_PART, st.lists(_PART, max_size=3))
def test_no_payload_breaks_the_parser(payload: dict[str, Any], parts: list[dict[str, Any]]) -> None:
    odd = {"id": "1", "threadId": "2", "payload": {**payload, "parts": parts}}
    assert parse_message(odd).id == "1"


_FIELDS = ("From", "Subject", "Message-ID", "References", "Content-Type", "Content-Disposition")


@pytest.mark.parametrize("piece", ['"', "(", "()", "a", "a ", "=?a?q?", ";a*0*=", "<"])
def test_an_endless_field_neither_breaks_nor_stalls_the_parser(piece: str) -> None:
    value = piece * (100_000 // len(piece))
    headers = [{"name": name, "value": value} for name in _FIELDS]
    start = time.process_time()
    found = parse_message(resource({"headers": headers, "body": {"data": coded("Hi")}}))
    assert time.process_time() - start < 3
    assert found.text == "Hi"
    assert len(found.subject) < 1000
    assert max(len(found.sender.name), len(found.sender.email)) <= 320
