"""The owner's own clocks: the domain's numbers with the changes made in the settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from introductions.model import Rules

DEFAULTS = Rules()


def rules(settings: Mapping[str, Any]) -> Rules:
    """Return the rules with the owner's numbers in place of the defaults.

    >>> rules({"clocks": {"awaiting_reply": 4}}).awaiting_reply
    4
    """
    known = {field.name for field in fields(Rules)}
    chosen = {k: v for k, v in settings.get("clocks", {}).items() if k in known}
    return replace(DEFAULTS, **chosen)
