"""The one thing that time now asks of the owner after M0 (spec, section 4)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from introductions.life import duty_introducer, duty_outcome, duty_replies
from introductions.life.state import Standing
from introductions.life.story import Story
from introductions.model import Hint, Mark, MarkKind, State

_SILENT = (State.DISMISSED, State.CLOSED, State.DEFERRED)

Rule = Callable[[Story, Standing], Hint | None]

_RANKED: tuple[Rule, ...] = (
    duty_replies.delivery_failed,
    duty_replies.check_in_due,
    duty_replies.you_write_first,
    duty_replies.you_owe_reply,
    duty_outcome.meeting_slipped,
    duty_outcome.follow_up_after_meeting,
    duty_outcome.close_loop,
    duty_replies.give_up,
    duty_replies.awaiting_reply,
    duty_outcome.thank_introducer,
    duty_outcome.gone_quiet,
    duty_introducer.apologise,
    duty_introducer.party_awol,
    duty_introducer.nobody_picked_up,
    duty_introducer.ask_how_it_went,
)


def duty_of(story: Story, standing: Standing) -> Hint | None:
    """Return the first duty that holds, None where nothing is asked of the owner."""
    if standing.state in _SILENT or put_to_sleep(story.marks, story.now):
        return None
    rules = (duty_outcome.close_loop,) if standing.state is State.DECLINED else _RANKED
    return next((hint for rule in rules if (hint := rule(story, standing))), None)


def put_to_sleep(marks: Sequence[Mark], now: datetime) -> bool:
    """Whether the owner has put the hint off until later."""
    last = [m for m in marks if m.kind is MarkKind.SNOOZED and m.at <= now]
    return bool(last and last[-1].until and last[-1].until > now)
