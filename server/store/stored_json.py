"""What the core found, kept as JSON; what an earlier version kept is read as well."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

T = TypeVar("T")
_ONCE_SENTENCES = ("why", "signals", "timeline")


def read_json(adapter: TypeAdapter[T], content: str) -> T:
    """Return the stored value.

    Reasons and steps were once kept as English sentences and are left out: of an entry until it is
    computed again, which the migration to revision 0008 asks for; of a slip for good.
    """
    try:
        return adapter.validate_json(content)
    except ValidationError:
        return adapter.validate_json(json.dumps(_without_sentences(json.loads(content))))


def _without_sentences(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_sentences(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {k: [] if k in _ONCE_SENTENCES else _without_sentences(v) for k, v in value.items()}
