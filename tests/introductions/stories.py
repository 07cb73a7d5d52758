"""Short lives of one introduction: Carol introduces Alice and Bob on a Monday morning."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from introductions.ledger import read_ledger
from introductions.model import Entry, Mark, Message, Owner, Participant
from tests.builders import ALICE, BOB, CAROL, MONDAY, OWNER, message

ASKER = (
    "Bob, meet Alice, who builds tide gauges. Alice, meet Bob. Alice, please write to Bob first."
)
TARGET = (
    "Alice, meet Bob, who builds tide gauges. Bob, meet Alice. Bob, please write to Alice first."
)
EQUALS = "Alice, meet Bob. Bob, meet Alice. You both love tides, so I leave it to the two of you."
BOTH = (ALICE, BOB)


def day(days: float, hours: float = 0) -> datetime:
    """Return the instant that many days after the Monday of M0."""
    return MONDAY + timedelta(days=days, hours=hours)


def made(text: str = ASKER, **more: Any) -> Message:
    """Return M0, by default with Alice as the asker."""
    return message(text=text, **more)


def mail(
    number: int,
    sender: Participant,
    to: Iterable[Participant] | Participant,
    text: str,
    at: datetime,
    **more: Any,
) -> Message:
    """Return a later message of the thread, by default a reply to M0."""
    readers = (to,) if isinstance(to, Participant) else tuple(to)
    more.setdefault("subject", "Re: Alice <> Bob")
    more.setdefault("in_reply_to", "<m1@example.com>")
    more.setdefault("references", ("<m1@example.com>",))
    return message(sender, readers, text, at, id=f"m{number}", **more)


def auto_reply(number: int, sender: Participant, text: str, at: datetime) -> Message:
    """Return an out-of-office answer to the owner."""
    headers = {"auto-submitted": "auto-replied"}
    return mail(number, sender, ALICE, text, at, headers=headers, subject="Automatic reply: Alice")


def bounce(number: int, of: Message, address: str, at: datetime) -> Message:
    """Return the notice that a message of the owner's did not reach an address."""
    daemon = Participant("mailer-daemon@mail.example", "Mail Delivery System")
    return message(
        daemon,
        (ALICE,),
        f"Your message to {address} was not delivered.\n550 5.1.1 <{address}>: User unknown",
        at,
        id=f"m{number}",
        subject="Undelivered Mail Returned to Sender",
        in_reply_to=of.message_id,
        headers={
            "content-type": "multipart/report; report-type=delivery-status",
            "auto-submitted": "auto-replied",
        },
    )


def entry(
    messages: Sequence[Message],
    now: datetime,
    owner: Owner = OWNER,
    marks: Sequence[Mark] = (),
) -> Entry:
    """Return the ledger's first entry at *now*."""
    return read_ledger(messages, owner, now, marks)[0]


def standing(messages: Sequence[Message], now: datetime, **more: Any) -> tuple[str, str | None]:
    """Return state and duty of the first entry at *now*, as words."""
    found = entry(messages, now, **more)
    return str(found.state), str(found.duty.code) if found.duty else None


__all__ = ["ALICE", "BOB", "BOTH", "CAROL", "MONDAY", "OWNER"]
