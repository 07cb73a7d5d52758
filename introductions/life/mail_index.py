"""The mail that may belong to a case, found without reading the whole mailbox."""

from __future__ import annotations

from collections import defaultdict

from introductions.finding.entries import Case
from introductions.model import Message, Participant
from introductions.who.people import Book


class MailIndex:
    """Messages by thread and by person; *mail* is oldest first."""

    def __init__(self, mail: list[Message], book: Book) -> None:
        self.book = book
        self.mail = mail
        self.at = {m.id: n for n, m in enumerate(mail)}
        self._threads: dict[str, list[int]] = defaultdict(list)
        self._people: dict[str, list[int]] = defaultdict(list)
        self._own: list[int] = []
        for number, message in enumerate(mail):
            if book.is_owner(message.sender):
                self._own.append(number)
            self._threads[message.thread_id].append(number)
            for key in {book.key(p) for p in (message.sender, *message.reached)} - {"owner"}:
                self._people[key].append(number)

    def around(self, case: Case) -> list[Message]:
        """The mail of the case's people and their threads since its opener, oldest first."""
        start = min(self.at[i] for i in openers_of(case) if i in self.at)
        people = (case.introducer, *case.parties)
        keys = {self.book.key(p) for p in people}
        named = [p for p in people if not p.email]
        keys |= {k for k in self._people if any(self._may_be(k, p) for p in named)}
        numbers = {n for k in keys for n in self._people.get(k, ()) if n >= start}
        if case.m0 is None and self.book.is_owner(case.introducer):
            numbers |= {n for n in self._own if n >= start}
        threads = {self.mail[n].thread_id for n in (*numbers, start)}
        numbers |= {n for t in threads for n in self._threads[t] if n >= start}
        return [self.mail[n] for n in sorted(numbers)]

    def message(self, own_id: str) -> Message:
        """Return the message of this id."""
        return self.mail[self.at[own_id]]

    def _may_be(self, key: str, person: Participant) -> bool:
        known = self.book.named(Participant(key))
        return self.book.same(person, known)


def openers_of(case: Case) -> tuple[str, ...]:
    """Return the ids of the messages that open a case: the steps before M0, M0, its repairs."""
    ids = [case.opener, *(p.message_id for p in case.prefaces)]
    if case.m0:
        ids += [case.m0.message_id, *case.m0.repaired_by]
    return tuple(dict.fromkeys(ids))
