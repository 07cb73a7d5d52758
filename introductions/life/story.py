"""One introduction since M0, ready for the rules: who wrote, who waits, what was agreed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from introductions.days.clock import Pause, business_days
from introductions.finding.entries import Case
from introductions.finding.openers import find_openers
from introductions.life.evidence import Event, Evidence
from introductions.life.meeting import Meeting, meeting_of
from introductions.model import Mark, MarkKind, Message, Owner, Participant, Rules, Seat
from introductions.who.sides import Sides


@dataclass(frozen=True)
class Story:
    """What rules of state and duty read; every figure is as of *now*."""

    case: Case
    sides: Sides
    evidence: Evidence
    owner: Owner
    now: datetime
    rules: Rules
    marks: tuple[Mark, ...] = ()

    @property
    def seat(self) -> Seat:
        """The owner's seat."""
        return self.case.seat

    @property
    def mine(self) -> int | None:
        """The owner's side, None for the introducer and an observer."""
        return self.sides.mine

    @property
    def made(self) -> Message:
        """M0."""
        return self.evidence.made

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The events until now, oldest first."""
        return tuple(e for e in self.evidence.events if e.at <= self.now)

    @cached_property
    def talk(self) -> tuple[Event, ...]:
        """The events in which one side wrote to another."""
        return tuple(e for e in self.events if e.between)

    @cached_property
    def meeting(self) -> Meeting:
        """What was agreed, met or let slip."""
        return meeting_of(self.events, self.now, self.owner.timezone)

    @cached_property
    def wrote(self) -> frozenset[int]:
        """The sides that have written to another side."""
        return frozenset(e.side for e in self.talk if e.side is not None)

    def of(self, side: int | None) -> list[Event]:
        """What this side wrote to another one."""
        return [e for e in self.talk if e.side == side]

    def last_move(self, side: int) -> datetime | None:
        """When this side last wrote or answered an invitation, to anybody visible."""
        moves = [e.at for e in self.events if e.side == side]
        return moves[-1] if moves else None

    def first_unanswered(self, side: int) -> Event | None:
        """The first message of another side that *side* has left without any sign of life."""
        since = self.last_move(side)
        waiting = [
            e
            for e in self.talk
            if side in e.to and e.side != side and (since is None or e.at > since)
        ]
        return next((e for e in waiting if not self.owes_nothing(e)), None)

    def owes_nothing(self, event: Event) -> bool:
        """Whether no answer is owed to it: an acknowledgement, or a yes to an agreed time."""
        agreeing = event.message.id == self.meeting.agreed_by
        return event.acts.acknowledges or (agreeing and not event.acts.questions)

    def asked(self, event: Event) -> bool:
        """Whether a message asks, proposes, or opens its side's part of the conversation."""
        opens = self.of(event.side)[0] is event and not self._answers(event)
        settled = event.message.id == self.meeting.agreed_by
        if not event.acts.questions and find_openers((event.message,), self.owner):
            return False  # what it asks is for the person whom it introduces
        return event.acts.asks or (event.acts.proposes and not settled) or opens

    def puts_off(self, event: Event) -> bool:
        """Whether it puts an asked thing off; the message that opens the talk asks, it does not."""
        opens = bool(self.talk) and event is self.talk[0]
        return event.acts.until is not None and (event.acts.unfit or not opens)

    def _answers(self, event: Event) -> bool:
        return any(e.at < event.at and e.side != event.side for e in self.talk)

    def resent_to(self, side: int, since: datetime) -> bool:
        """Whether the introduction itself was sent to this side again after *since*."""
        return any(
            m.sent_at > since and any(self.sides.member(p) == side for p in m.reached)
            for m in self.evidence.resent
        )

    def elapsed(self, since: datetime, side: int | None = None) -> float:
        """Business days from *since* to now; the clock of *side* stops while it is away."""
        return business_days(since, self.now, self.owner, self.pauses(side))

    def pauses(self, side: int | None) -> tuple[Pause, ...]:
        """The absences of a side."""
        return self.evidence.pauses.get(side, ()) if side is not None else ()

    def marked(self, kind: MarkKind) -> Mark | None:
        """The owner's latest mark of this kind, None where there is none."""
        return next((m for m in reversed(self.marks) if m.kind == kind and m.at <= self.now), None)

    @cached_property
    def handed_off(self) -> Event | None:
        """The reply that took the introducer out, None where there is none (seat introducer)."""
        if self.seat is not Seat.INTRODUCER:
            return None
        return next((e for e in self.talk if self._takes_out(e)), None)

    def _takes_out(self, event: Event) -> bool:
        if event.by_owner:
            return False
        copied = any(self.sides.is_introducer(p) for p in event.message.recipients)
        return not copied or event.acts.hands_off

    @cached_property
    def nudges(self) -> tuple[tuple[int, Event], ...]:
        """The introducer's messages to one side alone, with that side."""
        return tuple(
            (next(iter(e.to)), e) for e in self.events if e.from_introducer and len(e.to) == 1
        )

    def told_introducer(self, since: datetime) -> Event | None:
        """The owner's first message to the introducer after *since*, None where there is none."""
        return next(
            (e for e in self.events if e.by_owner and e.to_introducer and e.at > since), None
        )

    def people(self, numbers: Iterable[int]) -> tuple[Participant, ...]:
        """The people of these sides, with the names that the mailbox knows."""
        return tuple(self.sides.book.named(p) for p in self.sides.people(numbers))
