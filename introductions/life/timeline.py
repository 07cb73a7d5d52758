"""The life of an entry in steps, and the people whose move it is."""

from __future__ import annotations

from introductions.finding.entries import Case
from introductions.life.before import Prelude
from introductions.life.evidence import Event
from introductions.life.state import Standing
from introductions.life.story import Story
from introductions.model import Kind, Participant, State, Step
from introductions.told import Happened
from introductions.who.people import Book, display

_PREFACES = {
    Kind.OFFER: Happened.OFFERED,
    Kind.REQUEST: Happened.REQUESTED,
    Kind.OPT_IN: Happened.SOUNDED_OUT,
}
_OVER = (State.DISMISSED, State.CLOSED, State.DECLINED, State.DEFERRED, State.MET, State.SCHEDULED)


def story_timeline(story: Story, standing: Standing) -> tuple[Step, ...]:
    """Return what happened since M0, each step with the message that shows it."""
    made = story.made
    steps = [Step(made.sent_at, Happened.INTRODUCED, made.id, made.sender)]
    steps += [_step(story, e) for e in story.events]
    for bounce in story.evidence.bounces:
        if bounce.notice.sent_at <= story.now:
            notice, lost = bounce.notice, tuple(sorted(bounce.addresses))
            steps.append(Step(notice.sent_at, Happened.CAME_BACK, notice.id, whom=lost))
    meeting = story.meeting
    if meeting.met and standing.state is State.MET and meeting.met <= story.now:
        steps.append(Step(meeting.met, Happened.TIME_PASSED, meeting.met_by))
    return tuple(sorted(steps, key=lambda s: s.at))


def _step(story: Story, event: Event) -> Step:
    message, to = event.message, story.people(event.to) or (story.case.introducer,)
    whom = tuple(display(person) for person in to)
    return Step(event.at, _happened(story, event), message.id, message.sender, whom)


def _happened(story: Story, event: Event) -> Happened:
    acts, message = event.acts, event.message
    if not event.human:
        return Happened.CALENDAR_NOTE if message.calendar else Happened.ANSWERED_INVITATION
    for holds, what in (
        (message.id == story.meeting.agreed_by, Happened.AGREED),
        (acts.says_no, Happened.SAID_NO),
        (acts.until is not None, Happened.ASKED_FOR_TIME),
        (acts.cancels and message.id == story.meeting.slipped_by, Happened.CANCELLED),
        (acts.after_talk, Happened.WROTE_AFTER_TALK),
        (acts.acknowledges, Happened.CONFIRMED),
        (acts.offered != () and acts.asks, Happened.PROPOSED),
        (acts.asks, Happened.ASKED),
    ):
        if holds:
            return what
    return Happened.WROTE_TO


def story_turn(story: Story, standing: Standing) -> tuple[Participant, ...]:
    """Return those whose move it is; nobody where the matter rests."""
    if standing.state in _OVER:
        return ()
    if story.talk:
        last = story.talk[-1]
        return () if story.owes_nothing(last) else story.people(last.to)
    asker = story.case.asker
    first = story.sides.member(asker) if asker else None
    return story.people([first] if first is not None else range(len(story.sides.groups)))


def prelude_timeline(case: Case, prelude: Prelude, book: Book) -> tuple[Step, ...]:
    """Return what happened before M0, each step with the message that shows it."""
    opened = {p.message_id: _PREFACES[p.what] for p in case.prefaces}
    return tuple(
        Step(m.sent_at, opened.get(m.id, Happened.WROTE), m.id, book.named(m.sender))
        for m in prelude.messages
    )


def prelude_turn(case: Case, prelude: Prelude) -> tuple[Participant, ...]:
    """Return the one whose move it is before M0."""
    if prelude.text_asked and case.asker:
        return (case.asker,)
    if prelude.state is State.OPT_IN_PENDING:
        return (case.target,) if case.target else ()
    if prelude.state in (State.OPT_IN_DECLINED, State.DECLINED):
        return ()
    return (case.introducer,)
