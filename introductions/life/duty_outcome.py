"""Duties around a meeting and the introducer's thanks (spec, section 4)."""

from __future__ import annotations

import re
from datetime import datetime

from introductions.life.duty_replies import PARTY_SEATS
from introductions.life.evidence import Event
from introductions.life.state import Standing, refusal
from introductions.life.story import Story
from introductions.life.thanks import thanks_for_introduction
from introductions.model import Duty, Hint, MarkKind, Seat, Signal, State
from introductions.text.newtext import new_text
from introductions.told import Reason
from introductions.who.names import names_match


def meeting_slipped(story: Story, standing: Standing) -> Hint | None:
    """Return the duty to find a new time after one fell through."""
    if story.seat not in PARTY_SEATS or standing.state is not State.SLIPPED or not standing.since:
        return None
    if story.elapsed(standing.since) < story.rules.meeting_slipped:
        return None
    people = story.people(story.sides.others(story.mine))
    why = Signal(Reason.FELL_THROUGH, standing.cause)
    return Hint(Duty.MEETING_SLIPPED, people, standing.cause, standing.since, (why,))


def follow_up_after_meeting(story: Story, standing: Standing) -> Hint | None:
    """Return the asker's duty to write to the other side after the talk."""
    if story.seat is not Seat.ASKER or standing.state is not State.MET or not standing.since:
        return None
    if any(e.by_owner and e.between and e.at >= standing.since for e in story.events):
        return None
    if story.elapsed(standing.since) < story.rules.follow_up_after_meeting:
        return None
    people = story.people(story.sides.others(story.mine))
    why = Signal(Reason.MEETING_PASSED, standing.cause)
    return Hint(Duty.FOLLOW_UP_AFTER_MEETING, people, standing.cause, standing.since, (why,))


def close_loop(story: Story, standing: Standing) -> Hint | None:
    """Return the duty to tell the introducer the outcome, where no message has shown it."""
    if story.seat not in PARTY_SEATS:
        return None
    known = _outcome(story, standing)
    if known is None:
        return None
    since, cause, limit = known
    if story.told_introducer(since) or story.elapsed(since) < limit:
        return None
    introducer = story.sides.book.named(story.case.introducer)
    why = Signal(Reason.NOT_TOLD, cause)
    return Hint(Duty.CLOSE_LOOP, (introducer,), cause, since, (why,))


def _outcome(story: Story, standing: Standing) -> tuple[datetime, str, float] | None:
    """Since when the outcome is known, the message that shows it, and the days of grace."""
    if standing.state is State.MET and standing.since:
        if story.meeting.seen:
            return None
        return standing.since, standing.cause, story.rules.close_loop_met
    if standing.state is State.DECLINED:
        no = refusal(story)
        if no is None or no.to_introducer:
            return None
        return no.at, no.message.id, story.rules.close_loop
    return _given_up(story)


def _given_up(story: Story) -> tuple[datetime, str, float] | None:
    mark = story.marked(MarkKind.GIVEN_UP)
    if mark:
        return mark.at, mark.message_id, story.rules.close_loop
    own = story.of(story.mine)
    closing = own[-1] if own and own[-1] is story.talk[-1] and own[-1].acts.closes else None
    if closing and not closing.to_introducer and story.elapsed(closing.at) >= story.rules.awol:
        return closing.at, closing.message.id, story.rules.close_loop
    return None


def thank_introducer(story: Story, standing: Standing) -> Hint | None:
    """Return the duty to thank the introducer once both sides have written."""
    if story.seat not in PARTY_SEATS or len(story.wrote) < 2:
        return None
    if any(e.by_owner and e.to_introducer and _thanks(story, e) for e in story.events):
        return None
    first = story.talk[0]
    both = next(e for e in story.talk if e.side != first.side)
    if story.elapsed(both.at) < story.rules.thank_introducer:
        return None
    introducer = story.sides.book.named(story.case.introducer)
    why = Signal(Reason.NOT_THANKED, both.message.id)
    return Hint(Duty.THANK_INTRODUCER, (introducer,), both.message.id, both.at, (why,))


def _thanks(story: Story, event: Event) -> bool:
    """Whether its thanks are the introducer's: to them alone, by name, or for the introduction.

    In the owner's first message any thanks are theirs, later ones may be the other side's.
    """
    text = new_text(event.message.text)
    if not event.acts.thanks and not thanks_for_introduction(text):
        return False
    first = next((e for e in story.talk if e.by_owner), None)
    if not event.to or event is first or thanks_for_introduction(text):
        return True
    return bool(_ALL.search(text)) or any(
        names_match(word, story.sides.book.named(story.case.introducer))
        for word in _NAME.findall(text)
    )


_ALL = re.compile(
    r"\b(?:both|all|everyone|beiden?|alle|tous|todos|ambos|tutti|allebei)\b", re.IGNORECASE
)
_NAME = re.compile(r"\b[^\W\d_]{2,}")


def gone_quiet(story: Story, standing: Standing) -> Hint | None:
    """Return the duty to revive a conversation that the other side left without a question."""
    if story.seat not in PARTY_SEATS or standing.state is not State.STALLED:
        return None
    last = story.talk[-1]
    if last.side == story.mine or last.acts.asks or last.side is None:
        return None
    why = Signal(Reason.BOTH_QUIET, last.message.id)
    return Hint(Duty.GONE_QUIET, story.people([last.side]), last.message.id, standing.since, (why,))
