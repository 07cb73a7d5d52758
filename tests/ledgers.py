"""Ledgers of any size: Alice introduced, introducing, answered and not, over two years."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from introductions.ledger import read_ledger
from introductions.model import Entry, Message, Owner, Participant
from server import db
from server.store import entries, messages
from tests.builders import ALICE, message

FIRST = ("Bob", "Dana", "Emil", "Farid", "Grace", "Hana", "Inês", "Jonas", "Kim", "Lena")
LAST = ("Stone", "Okafor", "Haddad", "Lim", "Suzuki", "Weber", "Larsen", "Aalto", "Reis", "Berger")
CHUNK = 100
INTRODUCERS = tuple(
    Participant(f"i{number}@harbour.example", f"{name} Diaz{number}")
    for number, name in enumerate(("Carol", "Vera", "Xenia", "Nora", "Ulf", "Rosa", "Max") * 5)
)


def person(number: int) -> Participant:
    """Return one of as many people as there are numbers."""
    first, last = FIRST[number % 10], LAST[number // 10 % 10]
    return Participant(f"p{number}@house{number}.example", f"{first} {last}")


def mail_of(number: int, now: datetime) -> list[Message]:
    """Return the mail of one introduction: its age and its life depend on *number*."""
    made = now - timedelta(days=number * 7 % 700 + 2, hours=number % 9)
    introducer, other = INTRODUCERS[number % len(INTRODUCERS)], person(number)
    thread = f"t{number}"

    def said(step: int, who: Participant, to: Participant, text: str, days: float) -> Message:
        return message(
            who,
            [to],
            text,
            made + timedelta(days=days),
            id=f"m{number}-{step}",
            thread_id=thread,
            subject=f"Re: Alice <> {other.name}",
            in_reply_to=f"<m{number}-{step - 1}@example.com>",
        )

    first_name = other.name.split()[0]
    text = (
        f"Alice, meet {first_name}, who builds tide gauges. {first_name}, meet Alice, who needs "
        f"one.\n\nI leave it to you two.\n{introducer.name.split()[0]}"
    )
    m0 = message(
        introducer,
        (ALICE, other),
        text,
        made,
        id=f"m{number}-0",
        thread_id=thread,
        subject=f"Alice <> {other.name}",
    )
    life = [
        said(1, ALICE, other, f"Hi {first_name}, could we talk on Tuesday at 10:00?\n\nAlice", 0.5),
        said(2, other, ALICE, "Hi Alice, Tuesday at 10:00 works well for me.", 1.0),
    ]
    return [m0, *[m for m in life[: number % 3] if m.sent_at < now]]


def ledgers(count: int, now: datetime) -> Iterator[tuple[list[Message], tuple[Entry, ...]]]:
    """Yield *count* introductions in chunks: the mail, and what the core reads in it."""
    owner = Owner((ALICE.email,), ALICE.name, "Europe/Paris")
    for begin in range(0, count, CHUNK):
        chunk = range(begin, min(count, begin + CHUNK))
        mail = [m for number in chunk for m in mail_of(number, now)]
        yield mail, read_ledger(mail, owner, now)


def fill(account_id: int, count: int, now: datetime) -> int:
    """Store *count* introductions for the account; return how many entries were read."""
    stored = 0
    for mail, ledger in ledgers(count, now):
        with db.transaction() as session:
            messages.save(session, account_id, [(m, True, m.id.endswith("-0")) for m in mail])
            stored += len(entries.replace(session, account_id, ledger, [], now))
    return stored
