"""Duties of the one who made the introduction (spec, section 4)."""

from __future__ import annotations

from datetime import datetime, timedelta

from introductions.life.evidence import Event
from introductions.life.state import Standing
from introductions.life.story import Story
from introductions.model import Duty, Hint, Kind, Seat, Signal, State
from introductions.told import Reason

_OVER = (State.MET, State.SCHEDULED)


def apologise(story: Story, standing: Standing) -> Hint | None:
    """Return the duty to tell the waiting one that you tried."""
    if story.seat is not Seat.INTRODUCER or story.handed_off or standing.state in _OVER:
        return None
    for side in range(len(story.sides.groups)):
        waiting = story.first_unanswered(side)
        if waiting is None or waiting.side is None or not _long_enough(story, side, waiting):
            continue
        if any(e.by_owner and waiting.side in e.to and e.at > waiting.at for e in story.events):
            continue
        why = Signal(Reason.OTHER_WAITS, waiting.message.id)
        people = story.people([waiting.side])
        return Hint(Duty.APOLOGISE, people, waiting.message.id, waiting.at, (why,))
    return None


def _long_enough(story: Story, side: int, waiting: Event) -> bool:
    if story.elapsed(waiting.at, side) >= story.rules.apologise:
        return True
    nudge = next((e for n, e in story.nudges if n == side and e.at > waiting.at), None)
    return bool(nudge and story.elapsed(nudge.at, side) >= story.rules.apologise_after_nudge)


def party_awol(story: Story, standing: Standing) -> Hint | None:
    """Return the duty to nudge the silent one in private."""
    if story.seat is not Seat.INTRODUCER or story.handed_off or standing.state in _OVER:
        return None
    if not story.talk:
        return None
    last = story.talk[-1]
    if story.owes_nothing(last):
        return None
    for side in sorted(last.to):
        moved = story.last_move(side)
        nudged = any(e.by_owner and side in e.to and e.at > last.at for e in story.events)
        if (moved and moved > last.at) or nudged:
            continue
        if story.elapsed(last.at, side) >= story.rules.party_awol:
            why = Signal(Reason.OTHER_SILENT, last.message.id)
            return Hint(Duty.PARTY_AWOL, story.people([side]), last.message.id, last.at, (why,))
    return None


def nobody_picked_up(story: Story, standing: Standing) -> Hint | None:
    """Return the duty to ask after an introduction that nobody has taken up."""
    two_sided = story.case.kind is not Kind.ONE_SIDED
    if story.seat is not Seat.INTRODUCER or standing.state is not State.MADE or not two_sided:
        return None
    asker = story.case.asker
    first = story.sides.member(asker) if asker else None
    if story.elapsed(story.made.sent_at, first) < story.rules.nobody_picked_up:
        return None
    people = story.people([first] if first is not None else range(len(story.sides.groups)))
    why = Signal(Reason.NOBODY_SEEN, story.made.id)
    return Hint(Duty.NOBODY_PICKED_UP, people, story.made.id, story.made.sent_at, (why,))


def ask_how_it_went(story: Story, standing: Standing) -> Hint | None:
    """Return the duty to ask once how it went, two weeks later."""
    held = (State.HANDED_OFF, State.CONNECTED, State.STALLED, State.MET)
    if story.seat is not Seat.INTRODUCER or standing.state not in held:
        return None
    since, cause = _since(story, standing)
    later = [e for e in story.events if e.at > since]
    reported = any(e.side is not None and e.to_introducer and not e.to for e in later)
    asked = any(e.by_owner and e.to and e.acts.asks for e in later)
    wait = timedelta(days=story.rules.ask_how_it_went_days)
    if reported or asked or story.now - since < wait:
        return None
    why = Signal(Reason.TWO_WEEKS, cause)
    people = story.people(range(len(story.sides.groups)))
    return Hint(Duty.ASK_HOW_IT_WENT, people, cause, since, (why,))


def _since(story: Story, standing: Standing) -> tuple[datetime, str]:
    """The meeting, else the hand-off, else the last visible message."""
    if standing.state is State.MET and standing.since:
        return standing.since, standing.cause
    event = story.handed_off or story.talk[-1]
    return event.at, event.message.id
