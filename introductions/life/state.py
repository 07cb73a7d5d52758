"""Where an introduction stands after M0 (spec, section 3): the first row that holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from introductions.life.evidence import Event
from introductions.life.story import Story
from introductions.model import MarkKind, Seat, State


@dataclass(frozen=True, slots=True)
class Standing:
    """A state, the id of the message that caused it, and since when it holds."""

    state: State
    cause: str = ""
    since: datetime | None = None


def standing_of(story: Story) -> Standing:
    """Return the state of the introduction at the story's *now*."""
    for row in _ROWS:
        found = row(story)
        if found:
            return found
    return Standing(State.MADE, story.made.id, story.made.sent_at)


def _dismissed(story: Story) -> Standing | None:
    mark = story.marked(MarkKind.DISMISSED) or story.marked(MarkKind.DONE)
    return Standing(State.DISMISSED, mark.message_id, mark.at) if mark else None


def _closed(story: Story) -> Standing | None:
    known = outcome(story)
    if known is None:
        return None
    no = refusal(story)
    later = [e for e in story.events if e.at >= known and e is not no]
    report = next((e for e in later if _reports(story, e)), None)
    if report:
        return Standing(State.CLOSED, report.message.id, report.at)
    return None


def outcome(story: Story) -> datetime | None:
    """Return since when the outcome is known: met, declined, or 45 days quiet; else None."""
    declined = refusal(story)
    if declined:
        return declined.at
    if story.meeting.met and not story.meeting.slipped_by:
        return min(story.meeting.met, story.now)
    quiet = timedelta(days=story.rules.closed_days)
    if len(story.wrote) > 1 and story.now - story.talk[-1].at >= quiet:
        return story.talk[-1].at
    return None


def _reports(story: Story, event: Event) -> bool:
    """Whether a separate message tells the introducer how it went (spec, section 3)."""
    if not event.human or event.to - {story.mine} or not event.to_introducer:
        return False
    if story.seat is Seat.INTRODUCER:
        return event.side is not None and not event.to
    return event.by_owner


def refusal(story: Story) -> Event | None:
    """Return the clear no that nothing later reopened, None where there is none."""
    for event in reversed(story.events):
        if event.side is None or not event.human:
            continue
        if event.acts.says_no and (event.between or event.to_introducer):
            later = [e for e in story.of(event.side) if e.at > event.at]
            reopened = any(not e.acts.acknowledges and not e.acts.says_no for e in later)
            return None if reopened else event
    return None


def _declined(story: Story) -> Standing | None:
    event = refusal(story)
    return Standing(State.DECLINED, event.message.id, event.at) if event else None


def deferral(story: Story) -> Event | None:
    """Return the latest putting-off that nothing but acknowledgements followed, else None."""
    for event in reversed(story.events):
        if not event.human or event.side is None:
            continue
        if story.puts_off(event):
            return event
        if event.between and not event.acts.acknowledges:
            return None
    return None


def _deferred(story: Story) -> Standing | None:
    event = deferral(story)
    if event and event.acts.until and event.acts.until > story.now and not story.meeting.agreed:
        return Standing(State.DEFERRED, event.message.id, event.at)
    return None


def _met(story: Story) -> Standing | None:
    meeting = story.meeting
    if meeting.met and meeting.met <= story.now and not _later_slip(story):
        return Standing(State.MET, meeting.met_by, meeting.met)
    return None


def _later_slip(story: Story) -> bool:
    meeting = story.meeting
    return bool(meeting.slipped_at and meeting.met and meeting.slipped_at > meeting.met)


def _slipped(story: Story) -> Standing | None:
    meeting = story.meeting
    if meeting.slipped_by and not meeting.agreed:
        return Standing(State.SLIPPED, meeting.slipped_by, meeting.slipped_at)
    return None


def _scheduled(story: Story) -> Standing | None:
    meeting = story.meeting
    if meeting.agreed and meeting.agreed > story.now:
        return Standing(State.SCHEDULED, meeting.agreed_by, meeting.agreed_at)
    return None


def _delivery_failed(story: Story) -> Standing | None:
    for bounce in reversed(story.evidence.bounces):
        if bounce.notice.sent_at <= story.now and not _reached_since(
            story, bounce.notice.sent_at, bounce.addresses
        ):
            return Standing(State.DELIVERY_FAILED, bounce.notice.id, bounce.notice.sent_at)
    return None


def _reached_since(story: Story, since: datetime, addresses: frozenset[str]) -> bool:
    lost = {
        n for n, group in enumerate(story.sides.groups) if any(p.email in addresses for p in group)
    }
    return all(
        story.resent_to(n, since)
        or any(e.at > since and (e.side == n or n in e.to) for e in story.events)
        for n in lost
    )


def _awol(story: Story) -> Standing | None:
    if story.handed_off:
        return None
    for side in story.sides.others(story.mine):
        start = awol_start(story, side)
        if start and story.elapsed(start.at, side) >= story.rules.awol:
            return Standing(State.AWOL, start.message.id, start.at)
    return None


def awol_start(story: Story, side: int) -> Event | None:
    """Return the first message or nudge that this side has left unanswered, None without one."""
    since = story.last_move(side)
    nudge = next(
        (e for n, e in story.nudges if n == side and (since is None or e.at > since)), None
    )
    first = story.first_unanswered(side)
    known = [e for e in (first, nudge) if e]
    return min(known, key=lambda e: e.at, default=None)


def _stalled(story: Story) -> Standing | None:
    if len(story.wrote) < 2 or story.handed_off:
        return None
    last = story.talk[-1]
    waiting = next(iter(last.to), None)
    if story.elapsed(last.at, waiting) >= story.rules.stalled:
        return Standing(State.STALLED, last.message.id, last.at)
    return None


def _connected(story: Story) -> Standing | None:
    if len(story.wrote) < 2:
        return None
    first = story.talk[0]
    answer = next((e for e in story.talk if e.side != first.side), first)
    return Standing(State.CONNECTED, answer.message.id, answer.at)


def _handed_off(story: Story) -> Standing | None:
    event = story.handed_off
    return Standing(State.HANDED_OFF, event.message.id, event.at) if event else None


def _first_reply(story: Story) -> Standing | None:
    if not story.talk:
        return None
    return Standing(State.FIRST_REPLY, story.talk[0].message.id, story.talk[0].at)


_ROWS: tuple[Callable[[Story], Standing | None], ...] = (
    _dismissed,
    _closed,
    _declined,
    _deferred,
    _met,
    _slipped,
    _scheduled,
    _delivery_failed,
    _awol,
    _stalled,
    _connected,
    _handed_off,
    _first_reply,
)
