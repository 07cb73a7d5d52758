"""People and messages that tests read like a story: Alice owns the mailbox, Bob is introduced,
Carol introduces; it is Monday."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from introductions.model import Message, Owner, Participant

ALICE = Participant("alice@example.com", "Alice Moreau")
BOB = Participant("bob@bright.example", "Bob Stone")
CAROL = Participant("carol@harbour.example", "Carol Diaz")
DAVE = Participant("dave@north.example", "Dave Okafor")
OWNER = Owner((ALICE.email,), ALICE.name, "UTC")
MONDAY = datetime(2026, 1, 5, 9, tzinfo=UTC)

M0 = """Alice, meet Bob: he builds tide gauges. Bob, meet Alice, who needs one.

I leave it to you two.
Carol"""


def message(
    sender: Participant = CAROL,
    to: Iterable[Participant] = (ALICE, BOB),
    text: str = M0,
    at: datetime = MONDAY,
    **more: Any,
) -> Message:
    """Return a message; by default Carol introduces Alice and Bob on Monday morning."""
    known: dict[str, Any] = {
        "id": "m1",
        "thread_id": "t1",
        "subject": "Alice <> Bob",
        "labels": frozenset({"SENT" if sender == ALICE else "INBOX"}),
    }
    known.update(more)
    known.setdefault("message_id", f"<{known['id']}@example.com>")
    return Message(sent_at=at, sender=sender, to=tuple(to), text=text, **known)
