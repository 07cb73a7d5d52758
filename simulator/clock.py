"""The time that a simulated mailbox lives in: the machine's, or one moved by hand."""

from __future__ import annotations

import time
from datetime import UTC, datetime


class Clock:
    """Seconds since 1970. A frozen clock moves only by `advance` and `set`."""

    def __init__(self, frozen: bool = False, start: float | None = None) -> None:
        self.frozen = frozen
        self._shift = 0.0 if start is None else start - time.time()
        self._at = time.time() if start is None else start

    def now(self) -> float:
        """The present second, with fractions."""
        return self._at if self.frozen else time.time() + self._shift

    def advance(self, seconds: float) -> float:
        """Move forward, and answer the new time."""
        self._at += seconds
        self._shift += seconds
        return self.now()

    def set(self, at: float) -> float:
        """Jump to *at*, and answer it."""
        self._at = at
        self._shift = at - time.time()
        return self.now()

    def moment(self) -> datetime:
        """The present as an aware UTC datetime."""
        return datetime.fromtimestamp(self.now(), UTC)
