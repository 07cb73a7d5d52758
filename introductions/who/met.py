"""Who knows whom already: people who know each other need no introduction."""

from __future__ import annotations

from introductions.model import Message, Participant
from introductions.who.people import Book

MOST_ON_ONE_MAIL = 10  # on a mail to more people nobody gets to know anybody


class Met:
    """Who has written to whom so far, and which two a third person wrote to together.

    Two of the many on a mail to a group have not met: they may be introduced later.
    """

    def __init__(self, book: Book) -> None:
        self._book = book
        self._pairs: set[tuple[str, str]] = set()

    def note(self, message: Message) -> None:
        """Remember whom this mail makes known to each other."""
        if len(message.recipients) >= MOST_ON_ONE_MAIL:
            return
        writer = self._book.key(message.sender)
        readers = {self._book.key(p) for p in message.recipients} - {writer}
        self._pairs.update((min(writer, r), max(writer, r)) for r in readers)
        if len(readers) == 2:
            self._pairs.add((min(readers), max(readers)))

    def have(self, a: Participant, b: Participant) -> bool:
        """Whether the two know each other from earlier mail."""
        x, y = sorted((self._book.key(a), self._book.key(b)))
        return (x, y) in self._pairs

    def all_have(self, people: tuple[Participant, ...]) -> bool:
        """Whether each of these people knows each other one from earlier mail."""
        return all(self.have(a, b) for i, a in enumerate(people) for b in people[i + 1 :])
