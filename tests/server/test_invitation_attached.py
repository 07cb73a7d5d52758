"""An invitation with a file name is an attachment to Gmail, and read all the same."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

import pytest

from introductions.model import Message
from server.db import reading
from server.store import messages
from tests.syncing import ALICE, BOB, Home, deliver

INVITE = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1@bright.example\r\n"
    "DTSTART:20260112T100000Z\r\nDTEND:20260112T103000Z\r\nORGANIZER:mailto:bob@bright.example\r\n"
    "ATTENDEE:mailto:alice@example.com\r\nSUMMARY:Tide gauge\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def invite(home: Home, subtype: str, filename: str, bulk: bool = False) -> Message:
    """Let Carol introduce, and Bob invite with an attached file; return Bob's mail as stored."""
    deliver(home.box)
    when = datetime.now(UTC) - timedelta(days=3)
    mail = EmailMessage()
    mail["From"], mail["To"] = f"Bob Stone <{BOB}>", f"Alice Moreau <{ALICE}>"
    mail["Subject"], mail["Message-ID"] = "Invitation: Tide gauge", "<invite@bright.example>"
    if bulk:
        mail["List-Unsubscribe"] = "<https://bright.example/u>"
    mail.set_content("Alice, shall we talk about the tide gauge?\n\nBob")
    kind, _, sub = subtype.partition("/")
    mail.add_attachment(INVITE.encode(), maintype=kind, subtype=sub, filename=filename)
    added = home.box.add(mail.as_bytes(), ("INBOX",), date_ms=int(when.timestamp() * 1000))
    home.sync()
    with reading() as session:
        (stored,) = messages.whole(session, home.account_id, [added.id])
    return stored


@pytest.mark.parametrize("kind", ["text/calendar", "application/ics"])
def test_an_attached_invitation_is_read(alice_home: Home, kind: str) -> None:
    found = invite(alice_home, kind, "invite.ics")
    assert found.text.startswith("Alice, shall we talk")
    assert found.calendar is not None
    assert found.calendar.start == datetime(2026, 1, 12, 10, tzinfo=UTC)
    assert alice_home.gmail.stats()["units"]["messages.attachments.get"] == 20


def test_other_attachments_are_not_fetched(alice_home: Home) -> None:
    assert invite(alice_home, "application/pdf", "gauge.pdf").calendar is None
    assert "messages.attachments.get" not in alice_home.gmail.stats()["units"]


def test_bulk_mail_costs_no_further_call(alice_home: Home) -> None:
    assert invite(alice_home, "text/calendar", "invite.ics", bulk=True).calendar is None
    assert "messages.attachments.get" not in alice_home.gmail.stats()["units"]
