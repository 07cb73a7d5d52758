"""Header fields and a body become a Message, from whichever source they come."""

from __future__ import annotations

from datetime import datetime

from introductions.model import Message
from server.mail import headers
from server.mail.header_text import text_of
from server.mail.parts import Body

# A line of mail holds 998 characters at most (RFC 5322, section 2.1.1).
_LONGEST_SUBJECT = 998


def message(
    fields: headers.Fields,
    body: Body,
    *,
    id: str,
    thread_id: str,
    sent_at: datetime,
    labels: frozenset[str],
) -> Message:
    """The message that these fields and this body make."""
    return Message(
        id=id,
        thread_id=thread_id,
        sent_at=sent_at,
        sender=headers.sender(fields),
        to=headers.people(fields, "to"),
        cc=headers.people(fields, "cc"),
        bcc=headers.people(fields, "bcc"),
        subject=text_of(headers.first(fields, "subject"))[:_LONGEST_SUBJECT],
        text=body.text,
        labels=labels,
        headers=headers.kept(fields),
        message_id=headers.first_id(fields, "message-id"),
        in_reply_to=headers.first_id(fields, "in-reply-to"),
        references=headers.message_ids(headers.first(fields, "references")),
        calendar=body.calendar,
        attachments=body.attachments,
    )
