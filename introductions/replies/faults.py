"""The reply to a recipient fault: the recipients corrected, the text unchanged."""

from __future__ import annotations

from dataclasses import replace

from introductions.model import Fault, Message, Participant, Reply
from introductions.replies.desk import Desk
from introductions.text.newtext import new_text
from introductions.who.names import same_address

_INTO_TO = (Fault.MISSING_OTHER_PARTY, Fault.INTRO_ONE_RECIPIENT)
_INTO_BCC = (Fault.BCC_CLAIM_ABSENT, Fault.BCC_CLAIM_STILL_CC, Fault.INTRODUCER_DROPPED)


def corrected(desk: Desk) -> tuple[Reply, ...]:
    """The same text to the right people; those without a known address left to the owner."""
    message = desk.cause() or next((m for m in desk.messages if "DRAFT" in m.labels), None)
    people = tuple(p for p in desk.hint.people if p.email)
    if message is None:
        return ()
    whole = message.text if "DRAFT" in message.labels else new_text(message.text)
    reply = Reply(
        choice=desk.choices["fix"],
        to=message.to,
        cc=message.cc,
        bcc=message.bcc,
        subject=message.subject,
        body=whole,
        thread_id=message.thread_id,
        in_reply_to=_parent(desk, message),
    )
    return (_with(desk.hint.code, reply, people),)


def _with(code: object, reply: Reply, people: tuple[Participant, ...]) -> Reply:
    """The reply with *people* where the fault says that they belong."""
    to, cc, bcc = (_without(line, people) for line in (reply.to, reply.cc, reply.bcc))
    if code in _INTO_TO:
        return replace(reply, to=(*to, *people), cc=cc, bcc=bcc)
    if code in _INTO_BCC:
        return replace(reply, to=to, cc=cc, bcc=(*bcc, *people))
    return replace(reply, to=to, cc=(*cc, *people), bcc=bcc)


def _without(
    line: tuple[Participant, ...], people: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    return tuple(p for p in line if not any(same_address(p.email, q.email) for q in people))


def _parent(desk: Desk, message: Message) -> str:
    """The id of the message that a correction answers: its own once sent, else its parent's."""
    if "DRAFT" not in message.labels:
        return message.id
    wanted = message.in_reply_to
    found = (m.id for m in desk.messages if wanted and wanted in (m.id, m.message_id))
    return next(found, "")
