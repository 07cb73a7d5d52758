"""Counters of what the simulator was asked and what it answered."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from threading import Lock
from typing import Any


@dataclass
class Stats:
    """Calls by method and status, batches and their parts, bytes on the wire."""

    calls: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    totals: Counter[str] = field(default_factory=Counter)
    _lock: Lock = field(default_factory=Lock)

    def answered(self, method: str, status: int, part: bool) -> None:
        """Count one call of the API."""
        with self._lock:
            self.calls[method] += 1
            self.statuses[str(status)] += 1
            if part:
                self.totals["parts"] += 1
                self.totals["parts_429"] += status == 429

    def add(self, name: str, number: int = 1) -> None:
        """Count something else."""
        with self._lock:
            self.totals[name] += number

    def shown(self) -> dict[str, Any]:
        """All counters as plain data."""
        names = [
            "requests",
            "batches",
            "parts",
            "parts_429",
            "bytes_in",
            "bytes_out",
            "pushes",
            "pushes_dropped",
        ]
        with self._lock:
            return {
                "calls": dict(self.calls),
                "statuses": dict(self.statuses),
                **{name: self.totals[name] for name in names},
            }

    def forget(self) -> None:
        """Start afresh."""
        with self._lock:
            self.calls.clear()
            self.statuses.clear()
            self.totals.clear()
