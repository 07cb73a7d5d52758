"""Labels of real mail, and how well a scan agrees with them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from introductions.model import Entry, Kind

FOUND = (Kind.INTRODUCTION, Kind.ONE_SIDED)
_NEGATIVE = ("self_introduction", "announcement", "other")
# Business hand-overs: they count neither for nor against.
_HAND_OVER = ("handoff", "referral", "assistant_handoff")


class BadLabels(Exception):
    """A label file cannot be read; the message is one sentence."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a reader said of one message; *is_background*: drawn at random."""

    name: str
    side: str = ""
    kind: str = ""
    doubtful: bool = False
    is_background: bool = False

    @property
    def is_direct(self) -> bool:
        """A firm introduction in the product's sense: it connects people as people."""
        return self.name == "introduction" and self.kind == "direct" and not self.doubtful

    @property
    def is_negative(self) -> bool:
        """A firm case of no introduction."""
        return self.name in _NEGATIVE and not self.doubtful

    @property
    def counts_neither(self) -> bool:
        """An introduction, hand-over or doubtful case that is not scored as background."""
        return self.doubtful or self.name == "introduction" or self.kind in _HAND_OVER


BACKGROUND = Label("", is_background=True)


def read_labels(paths: Iterable[Path]) -> dict[str, Label]:
    """The labels by Message-ID; a reader's label wins over a mere row of the background."""
    labels: dict[str, Label] = {}
    for path in paths:
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if not line.strip():
                continue
            row = _row(path, number, line)
            label = _label(row)
            known = labels.get(row["message_id"])
            labels[row["message_id"]] = _joined(known, label) if known else label
    return labels


def _row(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError:
        raise BadLabels(f"Line {number} of {path} is no JSON.") from None
    if not isinstance(row, dict) or not isinstance(row.get("message_id"), str):
        raise BadLabels(f"Line {number} of {path} names no message_id.")
    return row


def _label(row: Mapping[str, Any]) -> Label:
    return Label(
        name=row.get("label") or "",
        side=row.get("sublabel") or "",
        kind=row.get("kind") or "",
        doubtful=bool(row.get("doubtful")),
        is_background="status" in row,
    )


def _joined(one: Label, other: Label) -> Label:
    """The fuller of two labels of one message, background where either is."""
    fuller = one if (one.name, one.kind) >= (other.name, other.kind) else other
    background = one.is_background or other.is_background
    return Label(fuller.name, fuller.side, fuller.kind, fuller.doubtful, background)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How a scan and the labels agree; lists hold Message-IDs."""

    found: dict[str, list[str]]
    missed: dict[str, list[str]]
    false_alarms: list[str]
    background: int
    background_alarms: list[str]
    taken_for_introductions: list[str]

    def as_json(self) -> dict[str, Any]:
        """The figures, ready to print."""
        return {
            "recall": {side: self._recall(side) for side in ("two-sided", "one-sided")}
            | {"direct": self._recall()},
            "precision": _share(self._found(), self._found() + len(self.false_alarms)),
            "false_alarms": len(self.false_alarms),
            "offers_and_requests_taken_for_introductions": len(self.taken_for_introductions),
            "background_messages": self.background,
            "background_false_alarms": len(self.background_alarms),
            "false_alarms_per_1000": _share(1000 * len(self.background_alarms), self.background),
            "missed": sorted(id for ids in self.missed.values() for id in ids),
            "wrong": sorted({*self.false_alarms, *self.background_alarms}),
        }

    def _found(self) -> int:
        return sum(len(ids) for ids in self.found.values())

    def _recall(self, side: str = "") -> dict[str, float | int | None]:
        sides = (side,) if side else tuple({*self.found, *self.missed})
        found = sum(len(self.found.get(one, ())) for one in sides)
        missed = sum(len(self.missed.get(one, ())) for one in sides)
        return {"found": found, "of": found + missed, "share": _share(found, found + missed)}


def _share(part: float, whole: float) -> float | None:
    """The quotient, four digits; None where there is nothing to divide by."""
    return round(part / whole, 4) if whole else None


def agreement(
    entries: Iterable[Entry], present: Iterable[str], labels: Mapping[str, Label]
) -> Agreement:
    """The score of a scan of the messages *present* (their Message-IDs)."""
    alarms = {
        id for entry in entries if entry.kind in FOUND for id in (entry.opener, entry.made_by) if id
    }
    found: dict[str, list[str]] = {}
    missed: dict[str, list[str]] = {}
    false_alarms: list[str] = []
    background_alarms: list[str] = []
    taken: list[str] = []
    background = 0
    for id in dict.fromkeys(present):
        label = labels.get(id, BACKGROUND)
        if label.is_direct:
            (found if id in alarms else missed).setdefault(label.side, []).append(id)
        if label.is_background and not label.counts_neither:
            background += 1
            background_alarms += [id] * (id in alarms)
        if id in alarms:
            false_alarms += [id] * label.is_negative
            taken += [id] * (label.name == "offer_or_request_of_intro")
    return Agreement(found, missed, false_alarms, background, background_alarms, taken)
