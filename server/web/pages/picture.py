"""Who introduced whom as a picture: a lane for each introducer, their people in it, all legible.

Every name stands in the picture in full size, at 10 introductions and at 500: it grows in
length, and lanes with more people come first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from server.web.tongues import joined, language, say

ROW, GAP = 24, 16
NAME, CELL = 172, 200
LONGEST, LONGEST_NAME = 25, 20


@dataclass(frozen=True, slots=True)
class Leaf:
    """One introduction: where it stands, its names, its state and its number."""

    x: int
    y: int
    label: str
    full: str
    state: str
    id: int


@dataclass(slots=True)
class Lane:
    """One introducer, and the introductions that they made."""

    y: int
    name: str
    full: str
    leaves: list[Leaf] = field(default_factory=list)
    curves: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Picture:
    """The lanes and the size that they take."""

    lanes: tuple[Lane, ...]
    width: int
    height: int


def picture(pairs: Sequence[dict[str, Any]], columns: int = 3, owner: str = "You") -> Picture:
    """Return the picture of *pairs*; with one column the name stands above its people."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for pair in pairs:
        groups.setdefault(pair["by"], []).append(pair)
    beside = columns > 1
    lanes, y = [], GAP
    for by, mine in sorted(groups.items(), key=lambda group: (group[0] != "", -len(group[1]))):
        full = mine[0]["name"] if by else owner
        lane = Lane(y + ROW // 2, _short(full, LONGEST_NAME), full)
        top = y if beside else y + ROW
        left = NAME if beside else 2 * GAP
        for number, pair in enumerate(mine):
            row, column = divmod(number, columns)
            lane.leaves.append(_leaf(pair, left + column * CELL, top + row * ROW + ROW // 2))
        rows = -(-len(mine) // columns)
        lane.curves = [_curve(lane.y, top + r * ROW + ROW // 2, left, beside) for r in range(rows)]
        lanes.append(lane)
        y = top + rows * ROW + GAP
    width = NAME + columns * CELL if beside else 330
    return Picture(tuple(lanes), width, y)


def _leaf(pair: dict[str, Any], x: int, y: int) -> Leaf:
    people = pair["people"]
    full = joined(people, language()) if people else say("Somebody")
    short = [_initialled(name) for name in people]
    label = full if len(people) < 2 else joined(short, language())
    return Leaf(x, y, _short(label, LONGEST), full, pair["state"], pair["id"])


def _initialled(name: str) -> str:
    first, *others = name.split() or [name]
    return f"{first} {others[-1][0]}." if others else first


def _curve(start: int, end: int, left: int, beside: bool) -> str:
    if not beside:
        return f"M{GAP} {start + 8}V{end - 8}q0 8 8 8h2"
    if start == end:
        return f"M{left - 18} {start}H{left - 4}"
    return f"M{left - 18} {start}q7 0 7 7V{end - 7}q0 7 7 7"


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
