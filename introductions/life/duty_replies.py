"""Duties of the introduced people while they write to each other (spec, section 4)."""

from __future__ import annotations

from datetime import datetime

from introductions.life.evidence import Event
from introductions.life.state import Standing, deferral
from introductions.life.story import Story
from introductions.model import Duty, Hint, MarkKind, Participant, Seat, Signal, State
from introductions.told import Reason

PARTY_SEATS = (Seat.ASKER, Seat.TARGET, Seat.PARTY)


def delivery_failed(story: Story, standing: Standing) -> Hint | None:
    """Return the duty after a bounce of the owner's mail that nothing of theirs followed."""
    for bounce in reversed(story.evidence.bounces):
        sent = bounce.original
        own = sent is None or story.sides.book.is_owner(sent.sender)
        if not own or bounce.notice.sent_at > story.now:
            continue
        lost = [
            n
            for n, group in enumerate(story.sides.groups)
            if any(p.email in bounce.addresses for p in group)
        ]
        silent = [n for n in lost if not _wrote_to(story, n, bounce.notice.sent_at)]
        if silent:
            why = Signal(Reason.CAME_BACK, bounce.notice.id)
            people = tuple(
                p for p in story.people(silent) if p.email in bounce.addresses
            ) or story.people(silent)
            return Hint(
                Duty.DELIVERY_FAILED, people, bounce.notice.id, bounce.notice.sent_at, (why,)
            )
    return None


def _wrote_to(story: Story, side: int, since: datetime) -> bool:
    return story.resent_to(side, since) or any(
        (e.by_owner and side in e.to and e.at > since) or (e.side == side and e.at > since)
        for e in story.events
    )


def check_in_due(story: Story, standing: Standing) -> Hint | None:
    """Return the duty on the day to which things were put off, or that the owner promised."""
    if story.seat not in PARTY_SEATS or standing.state in (State.MET, State.SCHEDULED):
        return None
    for event, due in _due_dates(story):
        if due <= story.now and not any(
            e.by_owner and e.between and e.at >= due for e in story.events
        ):
            other = event.side if event.side != story.mine else None
            people = story.people([other] if other is not None else story.sides.others(story.mine))
            why = Signal(Reason.DAY_HAS_COME, event.message.id)
            return Hint(Duty.CHECK_IN_DUE, people, event.message.id, due, (why,))
    return None


def _due_dates(story: Story) -> list[tuple[Event, datetime]]:
    put_off = deferral(story)
    dates = [(put_off, put_off.acts.until)] if put_off and put_off.acts.until else []
    own = [e for e in story.of(story.mine) if e.acts.check_in]
    answered = own and any(
        e.at > own[-1].at and e.side != story.mine and not story.owes_nothing(e) for e in story.talk
    )
    if own and own[-1].acts.check_in and not answered and own[-1] is story.of(story.mine)[-1]:
        dates.append((own[-1], own[-1].acts.check_in))
    return dates


def you_write_first(story: Story, standing: Standing) -> Hint | None:
    """Return the duty of the asker, or of either party, while nobody has written."""
    limits = {
        Seat.ASKER: story.rules.you_write_first,
        Seat.PARTY: story.rules.you_write_first_party,
    }
    if story.seat not in limits or story.talk:
        return None
    if story.elapsed(story.made.sent_at) < limits[story.seat]:
        return None
    people = story.people(story.sides.others(story.mine))
    why = Signal(Reason.NOBODY_WROTE, story.made.id)
    return Hint(Duty.YOU_WRITE_FIRST, people, story.made.id, story.made.sent_at, (why,))


def you_owe_reply(story: Story, standing: Standing) -> Hint | None:
    """Return the duty to answer the first question, proposal or opening still unanswered."""
    if story.seat not in PARTY_SEATS or story.mine is None:
        return None
    answered = _last_answer(story)
    for event in story.talk:
        if event.side == story.mine or story.mine not in event.to:
            continue
        if answered and event.at <= answered:
            continue
        if story.puts_off(event) or story.owes_nothing(event) or not story.asked(event):
            continue
        if story.elapsed(event.at) < story.rules.you_owe_reply:
            return None
        people = _writer(story, event)
        why = Signal(Reason.WAITS_FOR_YOU, event.message.id)
        return Hint(Duty.YOU_OWE_REPLY, people, event.message.id, event.at, (why,))
    return None


def _last_answer(story: Story) -> datetime | None:
    """When the owner's side last wrote to the other, or answered an invitation."""
    own = [e.at for e in story.events if e.side == story.mine and (e.to or not e.human)]
    return own[-1] if own else None


def _writer(story: Story, event: Event) -> tuple[Participant, ...]:
    known = story.people([event.side]) if event.side is not None else ()
    same = tuple(p for p in known if story.sides.book.same(p, event.message.sender))
    return same or known


def _unanswered_run(story: Story) -> list[Event]:
    """The owner's messages to the other side since the other side's last sign, oldest first."""
    others = [e.at for e in story.events if e.side is not None and e.side != story.mine]
    since = others[-1] if others else None
    return [e for e in story.of(story.mine) if since is None or e.at > since]


def give_up(story: Story, standing: Standing) -> Hint | None:
    """Return the duty to stop after the first message and two follow-ups without an answer."""
    run = _unanswered_run(story)
    if story.seat not in (Seat.ASKER, Seat.PARTY) or len(run) < story.rules.give_up_messages:
        return None
    if story.marked(MarkKind.GIVEN_UP) or run[-1].acts.closes:
        return None
    other = _other(story)
    if story.elapsed(run[-1].at, other) < story.rules.give_up:
        return None
    why = Signal(Reason.RUN_UNANSWERED, run[-1].message.id)
    return Hint(Duty.GIVE_UP, _reached(story, run[-1]), run[-1].message.id, run[-1].at, (why,))


def awaiting_reply(story: Story, standing: Standing) -> Hint | None:
    """Return the duty to follow up on the owner's unanswered question or proposal."""
    quiet = (State.SCHEDULED, State.MET, State.SLIPPED, State.DEFERRED)
    run = _unanswered_run(story)
    if story.seat not in PARTY_SEATS or standing.state in quiet or not run:
        return None
    if story.marked(MarkKind.GIVEN_UP) or run[-1].acts.closes or story.talk[-1].side != story.mine:
        return None
    if not any(story.asked(e) and not story.owes_nothing(e) for e in run):
        return None
    if story.elapsed(run[-1].at, _other(story)) < story.rules.awaiting_reply:
        return None
    why = Signal(Reason.UNANSWERED, run[-1].message.id)
    return Hint(
        Duty.AWAITING_REPLY, _reached(story, run[-1]), run[-1].message.id, run[-1].at, (why,)
    )


def _other(story: Story) -> int | None:
    return next(iter(story.sides.others(story.mine)), None)


def _reached(story: Story, event: Event) -> tuple[Participant, ...]:
    return story.people(event.to)
