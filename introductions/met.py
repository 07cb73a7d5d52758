"""Who has been on one mail with whom: people who have met need no introduction."""

from __future__ import annotations

from introductions.model import Message, Participant
from introductions.people import Book

MOST_ON_ONE_MAIL = 10  # on a mail to more people nobody gets to know anybody


class Met:
    """Who has been on one mail with whom so far."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._pairs: set[tuple[str, str]] = set()

    def note(self, message: Message) -> None:
        """Remember that the people on this mail have met."""
        people = [message.sender, *message.recipients]
        if len(people) > MOST_ON_ONE_MAIL:
            return
        keys = sorted({self._book.key(p) for p in people})
        self._pairs.update((a, b) for i, a in enumerate(keys) for b in keys[i + 1 :])

    def have(self, a: Participant, b: Participant) -> bool:
        """Whether the two were on one mail before."""
        x, y = sorted((self._book.key(a), self._book.key(b)))
        return (x, y) in self._pairs

    def all_have(self, people: tuple[Participant, ...]) -> bool:
        """Whether each of these people was on one mail with each other one before."""
        return all(self.have(a, b) for i, a in enumerate(people) for b in people[i + 1 :])
