"""Pages of a listing, under tokens that stay good when new mail comes in on top."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from simulator.calls import Call
from simulator.errors import invalid

Item = TypeVar("Item")


def page(
    call: Call, items: list[Item], place: Callable[[Item], int], most: int = 500
) -> tuple[list[Item], str]:
    """The asked page, and the token of the next one (empty at the end).

    *place* is a number that rises along *items*; the token holds the last one shown.
    """
    size = call.count("maxResults", 100, most)
    token = call.text("pageToken")
    start = 0
    if token:
        if not token.lstrip("-").isdigit():
            raise invalid("Invalid pageToken")
        start = _first_behind(items, int(token), place)
    if call.fault("empty_page"):
        return [], str(place(items[start]) - 1) if start < len(items) else "0"
    shown = items[start : start + size]
    more = len(items) > start + size
    return shown, str(place(shown[-1])) if more and shown else ""


def _first_behind(items: list[Item], last: int, place: Callable[[Item], int]) -> int:
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        if place(items[middle]) <= last:
            low = middle + 1
        else:
            high = middle
    return low
