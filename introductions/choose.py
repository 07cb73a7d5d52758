"""Which hints are shown at a time: few on a thread, and few new ones a day (spec, section 9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from introductions.days.clock import zone
from introductions.model import Advice, Duty, Fault, Hint

OTHERS_AT_A_TIME = 2
NEW_NUDGES_A_DAY = 3
DISMISSALS = 2  # after two dismissals a piece of advice is switched off (section 6)
_RANK = {code: rank for rank, code in enumerate((*Fault, *Duty, *Advice))}


def on_a_thread(
    hints: Iterable[Hint], dismissed: Mapping[str, int] | None = None
) -> tuple[Hint, ...]:
    """The hints to show on one thread: one fault, or two others, the weightiest first.

    *dismissed* counts by code how often the owner dismissed a piece of advice.
    """
    often = dismissed or {}
    kept = [h for h in hints if not _switched_off(h, often)]
    kept.sort(key=lambda hint: _RANK[hint.code])
    faults = [h for h in kept if isinstance(h.code, Fault)]
    return tuple(faults[:1] or kept[:OTHERS_AT_A_TIME])


def nudges_today(
    new: Sequence[Hint], shown_at: Iterable[datetime], now: datetime, timezone: str
) -> tuple[Hint, ...]:
    """Those of the *new* nudges that may still be shown today, the weightiest first.

    *shown_at* are the instants at which nudges were first shown.
    """
    today = now.astimezone(zone(timezone)).date()
    used = sum(at.astimezone(zone(timezone)).date() == today for at in shown_at)
    ranked = sorted(new, key=lambda hint: _RANK[hint.code])
    return tuple(ranked[: max(0, NEW_NUDGES_A_DAY - used)])


def _switched_off(hint: Hint, dismissed: Mapping[str, int]) -> bool:
    return isinstance(hint.code, Advice) and dismissed.get(str(hint.code), 0) >= DISMISSALS
