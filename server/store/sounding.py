"""Whom the owner sounds somebody out about: an absent person whom one mail only names.

Somebody asked for an introduction, and the owner now asks the other side. Only the name in the
text tells what that mail belongs to, so whom it names is stored with it like those who are on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from introductions.model import Message, Owner, Participant
from introductions.who.names import folded, name_words
from server.models import MessagePerson, MessageRow
from server.store import entries
from server.store.persons import keys_of, numbers, own_keys

STILL_OPEN = timedelta(days=200)
SHORTEST = 3  # letters of a name; the core asks for as many (introductions/life/before.py)
_READ = 4000  # characters
_WORD = re.compile(r"\w+")


def named(
    session: Session, account_id: int, owner: Owner, mail: Iterable[Message]
) -> dict[str, set[int]]:
    """Return the numbers of those whom the owner's mail to one other person names, by message id.

    Looked for are the people of offers, requests and opt-ins that may still lead somewhere.
    """
    own = own_keys(owner)
    asking = [m for m in mail if m.sender.email in own and len(m.recipients) == 1]
    if not asking:
        return {}
    oldest = min(message.sent_at for message in asking) - STILL_OPEN
    people = entries.people_of_wishes(session, account_id, oldest)
    absent = [one for one in people if not own & keys_of(one)]
    found = {message.id: _whom(message, absent) for message in asking}
    return {one: numbers for one, numbers in found.items() if numbers}


def _whom(message: Message, people: Sequence[Participant]) -> set[int]:
    words = set(_WORD.findall(folded(f"{message.subject} {message.text[:_READ]}")))
    there = keys_of(message.recipients[0])
    keys: set[str] = set()
    for person in people:
        names = {word for word in name_words(person.name) if len(word) >= SHORTEST}
        if names & words and not there & keys_of(person):
            keys |= keys_of(person)
    return numbers(keys)


def link(session: Session, account_id: int, whom: dict[str, set[int]]) -> None:
    """Store with messages whom they name."""
    if not whom:
        return
    query = select(MessageRow.gmail_id, MessageRow.id).where(
        MessageRow.account_id == account_id, MessageRow.gmail_id.in_(whom)
    )
    rows = dict(session.execute(query).all())
    there = select(MessagePerson.message_id, MessagePerson.person).where(
        MessagePerson.message_id.in_(rows.values())
    )
    known = {(number, person) for number, person in session.execute(there)}
    wanted = {
        (rows[one], person) for one, people in whom.items() if one in rows for person in people
    }
    fresh = [
        {"message_id": number, "person": person, "account_id": account_id}
        for number, person in sorted(wanted - known)
    ]
    if fresh:
        session.execute(insert(MessagePerson), fresh)
