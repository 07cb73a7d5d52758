"""What came after a mail: people just introduced write to each other, and the writer drops out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from introductions.finding import phrases
from introductions.model import Message, Participant, Signal
from introductions.text.newtext import new_text
from introductions.told import Reason
from introductions.who.names import first_name
from introductions.who.people import Book

SOON = timedelta(days=30)


def first_answer(
    message: Message, parties: Sequence[Participant], later: Sequence[Message], book: Book
) -> Message | None:
    """The first mail by which one party wrote to another within 30 days; None when none did."""
    for answer in later:
        if answer.sent_at - message.sent_at > SOON:
            return None
        writer = next((p for p in parties if book.same(p, answer.sender)), None)
        if writer is not None and any(
            book.same(p, q) for p in parties if p != writer for q in answer.reached
        ):
            return answer
    return None


def shown_after(message: Message, answer: Message, book: Book) -> tuple[Signal, ...]:
    """What the first answer shows: the writer left out or in Bcc, or thanked for it."""
    found: list[Signal] = []
    name = first_name(book.named(message.sender))
    if not any(book.same(message.sender, p) for p in answer.recipients):
        found.append(Signal(Reason.INTRODUCER_LEAVES, answer.id, who=(name,)))
    if phrases.THANKS.search(new_text(answer.text).lower()[:400]):
        found.append(Signal(Reason.ANSWER_THANKS, answer.id))
    return tuple(found)
