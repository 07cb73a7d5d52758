"""What happened in a mailbox, in order, under ids that rise and are not contiguous."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

KINDS = ("messageAdded", "messageDeleted", "labelAdded", "labelRemoved")
FIRST_ID = 4_210_000


@dataclass(frozen=True, slots=True)
class Record:
    """One change: *labels* are those added or removed, *had* those of the mail afterwards."""

    id: int
    kind: str
    mail: str
    thread: str
    labels: tuple[str, ...] = ()
    had: tuple[str, ...] = ()


class History:
    """A log that forgets its past on request, and whose present can be set back."""

    def __init__(self, first_id: int = FIRST_ID) -> None:
        self.now = first_id
        self.oldest = first_id
        self.records: list[Record] = []
        self._steps = Random(first_id)  # noqa: S311 - gaps between ids, nothing secret

    def next_id(self) -> int:
        """A history id above all earlier ones."""
        self.now += self._steps.randint(1, 40)
        return self.now

    def note(
        self, kind: str, mail: str, thread: str, had: Iterable[str], labels: Iterable[str] = ()
    ) -> int:
        """Record one change, and answer its id."""
        record = Record(
            self.next_id(), kind, mail, thread, tuple(sorted(labels)), tuple(sorted(had))
        )
        self.records.append(record)
        return record.id

    def after(self, start: int) -> list[Record] | None:
        """The records behind *start*; None when *start* is too old or was never given."""
        if start < self.oldest or start > self.now:
            return None
        place = bisect_right(self.records, start, key=lambda record: record.id)
        return self.records[place:]

    def expire(self) -> None:
        """Forget the past: only an id from now on is still good."""
        self.next_id()
        self.oldest = self.now
        self.records.clear()

    def go_back(self, by: int) -> int:
        """Set the present back by *by* (seen after server events), and answer it."""
        self.now = max(1, self.now - by)
        self.oldest = min(self.oldest, self.now)
        self.records = [record for record in self.records if record.id <= self.now]
        return self.now
