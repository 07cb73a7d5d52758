"""The life of an entry in steps, and the people whose move it is."""

from __future__ import annotations

from introductions.finding.entries import Case
from introductions.life.before import Prelude
from introductions.life.evidence import Event
from introductions.life.state import Standing
from introductions.life.story import Story
from introductions.model import Kind, Participant, State, Step
from introductions.who.people import Book, display

_PREFACES = {
    Kind.OFFER: "offered an introduction",
    Kind.REQUEST: "asked for an introduction",
    Kind.OPT_IN: "asked whether an introduction is welcome",
}
_OVER = (State.DISMISSED, State.CLOSED, State.DECLINED, State.DEFERRED, State.MET, State.SCHEDULED)


def story_timeline(story: Story, standing: Standing) -> tuple[Step, ...]:
    """Return what happened since M0, each step with the message that shows it."""
    made = story.made
    steps = [Step(made.sent_at, "introduced them", made.id, made.sender)]
    steps += [Step(e.at, _said(story, e), e.message.id, e.message.sender) for e in story.events]
    for bounce in story.evidence.bounces:
        if bounce.notice.sent_at <= story.now:
            lost = ", ".join(sorted(bounce.addresses))
            steps.append(Step(bounce.notice.sent_at, f"mail to {lost} came back", bounce.notice.id))
    meeting = story.meeting
    if meeting.met and standing.state is State.MET and meeting.met <= story.now:
        steps.append(Step(meeting.met, "the agreed time passed", meeting.met_by))
    return tuple(sorted(steps, key=lambda s: s.at))


def _said(story: Story, event: Event) -> str:
    whom = ", ".join(display(p) for p in story.people(event.to)) or display(story.case.introducer)
    if not event.human:
        return "answered the invitation" if not event.message.calendar else "sent a calendar note"
    if event.message.id == story.meeting.agreed_by:
        return f"agreed a time with {whom}"
    for holds, words in (
        (event.acts.says_no, "said no to {}"),
        (event.acts.until is not None, "asked {} for more time"),
        (event.acts.cancels and event.message.id == story.meeting.slipped_by, "cancelled with {}"),
        (event.acts.after_talk, "wrote after the talk to {}"),
        (event.acts.acknowledges, "confirmed to {}"),
        (event.acts.offered != () and event.acts.asks, "proposed a time to {}"),
        (event.acts.asks, "asked {}"),
    ):
        if holds:
            return words.format(whom)
    return f"wrote to {whom}"


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
    words = {p.message_id: _PREFACES[p.what] for p in case.prefaces}
    return tuple(
        Step(m.sent_at, words.get(m.id, "wrote"), m.id, book.named(m.sender))
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
