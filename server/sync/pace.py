"""How many calls may be in flight at once: found out, because Gmail does not say."""

from __future__ import annotations

FIRST = 10  # users report trouble above some ten calls in flight
PATIENCE = 200  # batches that went well before more is tried again


class Pace:
    """Starts at ten calls in flight, grows by half while all goes well, and remembers a refusal."""

    def __init__(self, lanes: int, batch_size: int) -> None:
        self._lanes, self._most = lanes, batch_size
        self._limit = min(FIRST, lanes * batch_size)
        self._was_refused = False
        self._well = 0

    @property
    def chunk(self) -> int:
        """How many calls go into the next batch."""
        return max(1, min(self._most, self._limit // self._lanes))

    def went_well(self, parts: int) -> None:
        """A batch of so many came back whole: it proves nothing about more than its own size."""
        self._well += 1
        if not self._was_refused:
            more = self._lanes * (parts + (parts + 1) // 2)
            self._limit = max(self._limit, min(more, self._lanes * self._most))
        elif self._well >= PATIENCE:
            self._limit, self._well = self._limit + self._lanes, 0

    def refused(self, parts: int) -> None:
        """So many parts were too much: take as many less."""
        self._was_refused, self._well = True, 0
        self._limit = max(self._lanes, self._limit - max(1, parts))

    def most(self, parts: int) -> None:
        """A batch may not hold more than *parts*."""
        self._most = parts
