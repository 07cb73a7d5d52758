"""Google's partial answers: `fields=messages/id,nextPageToken` or `payload(headers,body/data)`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from simulator.errors import invalid

TOKEN = re.compile(r"[A-Za-z0-9_*]+|[(),/]")
Mask = dict[str, Any]


def narrowed(answer: dict[str, Any], fields: str) -> dict[str, Any]:
    """The answer with nothing but the asked fields."""
    picked = _pick(answer, _mask(fields))
    assert isinstance(picked, dict)  # noqa: S101 - a mask keeps the shape of what it narrows
    return picked


@lru_cache(maxsize=256)
def _mask(fields: str) -> Mask:
    tokens = TOKEN.findall(fields)
    if "".join(tokens) != re.sub(r"\s", "", fields):
        raise _wrong(fields)
    tokens.reverse()
    mask = _selection(tokens, fields)
    if tokens:
        raise _wrong(fields)
    return mask


def _selection(tokens: list[str], fields: str) -> Mask:
    """Reads `a,b/c,d(e,f)`; the tokens lie in reverse."""
    mask: Mask = {}
    while True:
        place = mask
        name = _name(tokens, fields)
        while tokens and tokens[-1] == "/":
            tokens.pop()
            place = place.setdefault(name, {})
            name = _name(tokens, fields)
        inner = place.setdefault(name, {})
        if tokens and tokens[-1] == "(":
            tokens.pop()
            inner.update(_selection(tokens, fields))
            if not tokens or tokens.pop() != ")":
                raise _wrong(fields)
        if not tokens or tokens[-1] != ",":
            return mask
        tokens.pop()


def _name(tokens: list[str], fields: str) -> str:
    if not tokens or tokens[-1] in "(),/":
        raise _wrong(fields)
    return tokens.pop()


def _pick(value: Any, mask: Mask) -> Any:
    if not mask:
        return value
    if isinstance(value, list):
        return [_pick(one, mask) for one in value]
    if not isinstance(value, dict):
        return value
    if "*" in mask:
        return {key: _pick(one, mask.get(key) or mask["*"]) for key, one in value.items()}
    return {key: _pick(one, mask[key]) for key, one in value.items() if key in mask}


def _wrong(fields: str) -> Exception:
    return invalid(f"Invalid field selection {fields}", "invalidParameter")
