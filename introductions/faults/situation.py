"""One message of the owner's, sent or still a draft, with what of its introduction came before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Protocol

from introductions.days.moments import Moment, moments_in
from introductions.mail.bounce import bounced_recipients
from introductions.mail.human import is_human
from introductions.model import (
    Fault,
    Hint,
    Kind,
    Message,
    Owner,
    Participant,
    Rules,
    Seat,
    Signal,
)
from introductions.text.newtext import new_text
from introductions.who.names import names_match
from introductions.who.people import Book, colleagues
from introductions.who.small_letters import spelled_out
from introductions.who.written_names import addressed_in, names_in

LONGEST = 20_000  # characters of a message that are read: more is no letter to one person
_TELLS_NO_NAME = re.compile(r"^(?:[a-z]{0,3}\d+|[\W\d_]+)$")


class Introduction(Protocol):
    """What faults and advice need to know of an introduction: an `Entry` or a `Case` has it."""

    @property
    def kind(self) -> Kind: ...
    @property
    def introducer(self) -> Participant: ...
    @property
    def parties(self) -> tuple[Participant, ...]: ...
    @property
    def asker(self) -> Participant | None: ...
    @property
    def target(self) -> Participant | None: ...
    @property
    def seat(self) -> Seat: ...
    @property
    def made_by(self) -> str: ...
    @property
    def opener(self) -> str: ...


@dataclass(frozen=True)
class Situation:
    """A message of the owner's and its introduction; *before* are all messages sent until then."""

    message: Message
    before: tuple[Message, ...]
    owner: Owner
    now: datetime
    rules: Rules
    book: Book
    intro: Introduction | None = None

    @cached_property
    def text(self) -> str:
        """The newly written text of the message, names and short forms spelled out."""
        written = new_text(self.message.text[:LONGEST])
        senders = (m.sender for m in self.before)
        return spelled_out(written, (*self.message.reached, *self._known, *senders))

    @cached_property
    def addressed(self) -> tuple[str, ...]:
        """The names that the text speaks to."""
        own = Participant("", self.owner.name)
        names = addressed_in(self.text)
        return tuple(n for n in names if not (own.name and names_match(n, own)))

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """The days and hours that the text names."""
        return tuple(moments_in(self.text, self.message.sent_at, self.owner.timezone))

    @cached_property
    def made(self) -> Message | None:
        """M0, or None as long as there is none."""
        wanted = self.intro.made_by if self.intro else ""
        return next((m for m in self.before if wanted and m.id == wanted), None)

    @cached_property
    def others(self) -> tuple[Participant, ...]:
        """The introduced people other than the owner."""
        parties = self.intro.parties if self.intro else ()
        return tuple(p for p in parties if not self.book.is_owner(p))

    @property
    def introduced(self) -> bool:
        """True where the owner is one of those whom M0 introduced."""
        seats = (Seat.ASKER, Seat.TARGET, Seat.PARTY)
        return self.made is not None and self.intro is not None and self.intro.seat in seats

    @property
    def introducing(self) -> bool:
        """True where the owner introduces, or would."""
        return self.intro is not None and self.intro.seat is Seat.INTRODUCER

    @cached_property
    def since_made(self) -> tuple[Message, ...]:
        """The human messages after M0 between the people of the introduction, oldest first."""
        made = self.made
        if made is None:
            return ()
        later = (m for m in self.before if m.sent_at >= made.sent_at and m.id != made.id)
        return tuple(m for m in later if is_human(m) and self._concerns(m))

    @cached_property
    def exchange(self) -> tuple[Message, ...]:
        """The messages after M0 between the owner and the other side, oldest first."""
        return tuple(m for m in self.since_made if self._between(m))

    @property
    def written(self) -> tuple[Message, ...]:
        """Those messages of the exchange that the owner wrote."""
        return tuple(m for m in self.exchange if self.book.is_owner(m.sender))

    @property
    def received(self) -> tuple[Message, ...]:
        """Those messages of the exchange that the other side wrote."""
        return tuple(m for m in self.exchange if not self.book.is_owner(m.sender))

    @cached_property
    def to_other_side(self) -> bool:
        """True where the message reaches at least one of the other introduced people."""
        return any(self.reaches(p) for p in self.others)

    def reaches(self, person: Participant, message: Message | None = None) -> bool:
        """True where *person* is in To, Cc or Bcc, under any address or by an assistant."""
        reached = (message or self.message).reached
        return any(self.book.same(person, r) for r in reached) or any(
            self.stands_in(r, person) for r in reached
        )

    def in_open(self, person: Participant, message: Message | None = None) -> bool:
        """True where *person* is in To or Cc, under any address."""
        return any(self.book.same(person, r) for r in (message or self.message).recipients)

    def in_blind(self, person: Participant) -> bool:
        """True where *person* is in Bcc, under any address."""
        return any(self.book.same(person, r) for r in self.message.bcc)

    def stands_in(self, recipient: Participant, person: Participant) -> bool:
        """True where *recipient* is a stranger to the introduction of *person*'s organisation."""
        if self.book.is_owner(recipient) or not person.email:
            return False
        if any(self.book.same(recipient, p) for p in self._known):
            return False
        return colleagues(recipient, person) and not colleagues(recipient, self._own_address)

    def extra(self) -> tuple[Participant, ...]:
        """Recipients who are neither the owner nor one of the introduction's people."""
        strangers = (r for r in self.message.reached if not self.book.is_owner(r))
        return tuple(r for r in strangers if not any(self.book.same(r, p) for p in self._known))

    def bounced(self, person: Participant) -> bool:
        """True where mail to *person* came back since M0."""
        return any(person.email in bounced_recipients(m) for m in self.before)

    def from_person(self, person: Participant) -> tuple[Message, ...]:
        """The human messages that *person* wrote, oldest first."""
        return tuple(m for m in self.before if self.book.same(m.sender, person) and is_human(m))

    def names(self, text: str, people: Sequence[Participant]) -> bool:
        """True where *text* names one of *people*."""
        return any(self.book.resolve(name, people) for name in names_in(text))

    def hint(self, code: Fault, people: tuple[Participant, ...], *why: Signal) -> Hint:
        """A fault of the message, which is its source and its reasons' once it is sent."""
        source = "" if "DRAFT" in self.message.labels else self.message.id
        told = tuple(replace(each, message_id=source) for each in why)
        return Hint(code, people, source, self.message.sent_at, told)

    @property
    def _own_address(self) -> Participant:
        email = self.owner.emails[0] if self.owner.emails else ""
        return Participant(email, self.owner.name)

    @property
    def _known(self) -> tuple[Participant, ...]:
        """The other introduced people and the introducer."""
        return (*self.others, self.intro.introducer) if self.intro else ()

    def _concerns(self, message: Message) -> bool:
        if self.book.is_owner(message.sender):
            return any(self.reaches(p, message) for p in self._known)
        return any(self.book.same(message.sender, p) for p in self._known) or any(
            self.stands_in(message.sender, p) for p in self.others
        )

    def _between(self, message: Message) -> bool:
        if self.book.is_owner(message.sender):
            return any(self.reaches(p, message) for p in self.others)
        return any(
            self.book.same(message.sender, p) or self.stands_in(message.sender, p)
            for p in self.others
        )


def is_nameless(person: Participant) -> bool:
    """True for an address that shows no name, so that it may be anybody's."""
    return not person.name and bool(_TELLS_NO_NAME.match(person.email.split("@")[0].lower()))


def oldest_first(messages: Iterable[Message], until: datetime | None = None) -> tuple[Message, ...]:
    """The mail among *messages* (no drafts, no spam), oldest first, sent not later than *until*."""
    mail = (m for m in messages if not m.labels & {"DRAFT", "SPAM", "TRASH"})
    kept = (m for m in mail if until is None or m.sent_at <= until)
    return tuple(sorted(kept, key=lambda m: m.sent_at))


def situation_of(
    message: Message,
    messages: Sequence[Message],
    owner: Owner,
    now: datetime,
    rules: Rules,
    intro: Introduction | None,
) -> Situation:
    """The situation in which *message* was, or is being, written."""
    before = tuple(m for m in messages if m.id != message.id and m.sent_at <= message.sent_at)
    book = Book((*before, message), owner)
    return Situation(message, before, owner, now, rules, book, intro)
