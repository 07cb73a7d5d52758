"""The sides of an introduction: which person, colleague or assistant stands on which."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from introductions.model import Message, Participant
from introductions.who.names import name_words
from introductions.who.people import Book, colleagues, organisation


@dataclass(frozen=True)
class Sides:
    """The introduced people in sides; a side may have several people (spec, section 1)."""

    groups: tuple[tuple[Participant, ...], ...]
    introducer: Participant
    book: Book
    mine: int | None

    def member(self, person: Participant) -> int | None:
        """Return the side on which this introduced person stands, None for anybody else."""
        for number, group in enumerate(self.groups):
            if any(self.book.same(person, one) for one in group):
                return number
        return None

    def deputy(self, person: Participant, message: Message) -> int | None:
        """Return the side for which a colleague or assistant acts on *message*, else None."""
        if self.is_introducer(person) or self.book.is_owner(person):
            return None
        for number, group in enumerate(self.groups):
            if any(colleagues(person, one) for one in group) and not colleagues(
                person, self.introducer
            ):
                return number
        return self._writes_for(person, message)

    def _writes_for(self, person: Participant, message: Message) -> int | None:
        """The side whose member is copied by a stranger that writes as their assistant."""
        if message.sender != person or "assistant" not in message.text.lower():
            return None
        beside = {self.member(p) for p in message.recipients} - {None, self.mine}
        return next(iter(beside)) if len(beside) == 1 else None

    def is_introducer(self, person: Participant) -> bool:
        """Whether this is the introducer, under any address."""
        return self.book.same(person, self.introducer)

    def others(self, side: int | None) -> tuple[int, ...]:
        """Return the numbers of all sides but this one."""
        return tuple(n for n in range(len(self.groups)) if n != side)

    def people(self, numbers: Iterable[int]) -> tuple[Participant, ...]:
        """Return the introduced people of these sides."""
        return tuple(p for n in sorted(numbers) for p in self.groups[n])

    def names(self, number: int) -> frozenset[str]:
        """Return the folded words by which the people of a side are named."""
        people = (self.book.named(p) for p in self.groups[number])
        return frozenset(w for p in people for w in name_words(p.name) if len(w) > 2)


def sides_of(parties: tuple[Participant, ...], introducer: Participant, book: Book) -> Sides:
    """Return the parties in sides: colleagues together, where there are more than two people."""
    groups: list[list[Participant]] = []
    for person in parties:
        home = next((g for g in groups if _together(person, g[0], parties)), None)
        if home:
            home.append(person)
        else:
            groups.append([person])
    fixed = tuple(tuple(g) for g in groups)
    mine = next((n for n, g in enumerate(fixed) if any(book.is_owner(p) for p in g)), None)
    return Sides(fixed, introducer, book, mine)


def _together(person: Participant, other: Participant, parties: tuple[Participant, ...]) -> bool:
    firms = {organisation(p.email) or p.email or p.name for p in parties}
    return len(parties) > 2 and len(firms) > 1 and colleagues(person, other)
