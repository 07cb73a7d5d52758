"""A suggested reply as the message that Gmail takes for a draft."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import formataddr

from introductions.model import Message, Owner, Participant, Reply


def body(reply: Reply, mail: Sequence[Message], owner: Owner) -> dict[str, object]:
    """Return what drafts.create takes: thread, In-Reply-To, References and subject agree.

    https://developers.google.com/workspace/gmail/api/guides/drafts
    """
    plain = all(p.email.isascii() for p in (*reply.to, *reply.cc, *reply.bcc))
    draft = EmailMessage(policy=SMTP if plain else SMTPUTF8)
    draft["From"] = _line([Participant(owner.emails[0], owner.name)])
    for name, people in (("To", reply.to), ("Cc", reply.cc), ("Bcc", reply.bcc)):
        if people:
            draft[name] = _line(people)
    draft["Subject"] = reply.subject
    parent = next((m for m in mail if m.id == reply.in_reply_to), None)
    if parent is not None and parent.message_id:
        draft["In-Reply-To"] = parent.message_id
        draft["References"] = " ".join([*parent.references, parent.message_id])
    draft.set_content(reply.body)
    message = {"raw": base64.urlsafe_b64encode(draft.as_bytes()).decode()}
    return {"message": {**message, "threadId": parent.thread_id} if parent else message}


def _line(people: Sequence[Participant]) -> str:
    return ", ".join(_written(person) for person in people if person.email)


def _written(person: Participant) -> str:
    if person.email.isascii():
        return formataddr((person.name, person.email))
    local, _, domain = person.email.rpartition("@")  # letters of all languages: RFC 6532
    return str(Address(person.name, local, domain))
