"""What Gmail does to a mail on its way out: headers it adds, and the thread it joins."""

from __future__ import annotations

from email.utils import format_datetime, getaddresses

from simulator.conversations import Heading, heading
from simulator.errors import invalid
from simulator.mailboxes import Mail, Mailbox
from simulator.mime import header_fields, split

MOST_RECIPIENTS = 500


def deliver(mailbox: Mailbox, raw: bytes, thread_id: str, own_thread: bool = False) -> Mail:
    """The sent mail in its sender's mailbox. Nobody else gets it: there is nobody else.

    *thread_id* counts only when the subject fits and a parent is named, as Gmail demands;
    *own_thread* says that the thread holds nothing but the draft of this mail.
    """
    raw = with_headers(raw, mailbox)
    fields = header_fields(split(raw)[0])
    people = recipients(fields)
    if not people:
        raise invalid("Recipient address required")
    if len(people) > MOST_RECIPIENTS:
        raise invalid("Too many recipients")
    home = thread_id
    if thread_id and not own_thread:
        mailbox.thread(thread_id)
        home = thread_id if _joins(mailbox, thread_id, heading(fields)) else ""
    labels = {"SENT"}
    if mailbox.email.lower() in people:
        labels |= {"INBOX", "UNREAD"}
    now = int(mailbox.clock.now() * 1000)
    return mailbox.add(raw, labels, thread_id=home, date_ms=now)


def draft_thread(mailbox: Mailbox, raw: bytes, thread_id: str) -> str:
    """The thread a draft stands in: the asked one when it fits, else its own."""
    fields = heading(header_fields(split(raw)[0]))
    if thread_id and (not fields.parents or mailbox.conversations.takes(thread_id, fields)):
        return thread_id
    return ""


def recipients(fields: list[tuple[str, str]]) -> set[str]:
    """All addresses of To, Cc and Bcc in lower case."""
    lines = [value for name, value in fields if name.lower() in ("to", "cc", "bcc")]
    return {address.lower() for _, address in getaddresses(lines) if "@" in address}


def with_headers(raw: bytes, mailbox: Mailbox) -> bytes:
    """The mail with the From, Date and Message-ID that it lacks."""
    if not raw.strip():
        raise invalid("Empty message")
    have = {name.lower() for name, _ in header_fields(split(raw)[0])}
    lines = []
    if "from" not in have:
        lines.append(f"From: {mailbox.email}")
    if "date" not in have:
        lines.append(f"Date: {format_datetime(mailbox.clock.moment())}")
    if "message-id" not in have:
        lines.append(f"Message-ID: <sim{mailbox.history.next_id()}@mail.gmail.example>")
    if not lines:
        return raw
    end = "\r\n" if b"\r\n" in raw[:2000] else "\n"
    return "".join(line + end for line in lines).encode() + raw


def _joins(mailbox: Mailbox, thread_id: str, fields: Heading) -> bool:
    return bool(fields.parents) and mailbox.conversations.takes(thread_id, fields)
