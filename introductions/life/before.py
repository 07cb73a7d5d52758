"""Where an offer, a request or an opt-in stands before any introduction (spec, sections 3, 4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from introductions.days.clock import business_days
from introductions.finding.entries import Case
from introductions.life.acts import Acts, acts_of
from introductions.mail.human import is_human
from introductions.model import (
    Duty,
    Hint,
    Kind,
    Message,
    Owner,
    Participant,
    Rules,
    Seat,
    Signal,
    State,
)
from introductions.told import Reason
from introductions.who.names import folded, name_words
from introductions.who.people import Book

_TEXT_WORDS = 18


@dataclass(slots=True)
class Prelude:
    """What has happened before M0; times are None as long as it has not."""

    state: State
    cause: str
    since: datetime
    requested: Message | None = None
    answered: bool = False
    asked_target: Message | None = None
    target_answered: bool = False
    text_asked: Message | None = None
    target: Participant | None = None
    messages: tuple[Message, ...] = ()


def prelude_of(
    case: Case,
    candidates: Sequence[Message],
    owner: Owner,
    now: datetime,
    book: Book,
    rules: Rules,
) -> Prelude:
    """Return where the entry stands at *now*, read from *candidates* (oldest first).

    What comes 90 days after the previous message moves it only as a step of its own.
    """
    steps = {p.message_id: p.what for p in case.prefaces}
    known = [m for m in candidates if m.sent_at <= now]
    first = next(m for m in known if m.id == case.opener)
    prelude = Prelude(State.REQUESTED, first.id, first.sent_at, target=case.target)
    threads: set[str] = set()
    told = [first]
    for message in known:
        if message.sent_at < first.sent_at or not is_human(message):
            continue
        step = steps.get(message.id)
        asked = None if step else _sounded_out(message, case, prelude, book, owner)
        late = message.sent_at - told[-1].sent_at > timedelta(days=rules.continues_days)
        follows = asked or _belongs(message, case, prelude, threads, book)
        if not step and (late or not follows):
            continue
        threads.add(message.thread_id)
        if message is not first:
            told.append(message)
        acts = acts_of(message, owner.timezone)
        prelude.target = asked or prelude.target
        what = Kind.OPT_IN if asked else step
        if what:
            _step(prelude, what, message, acts)
        else:
            _answer(prelude, case, message, acts, book)
    prelude.messages = tuple(told)
    return prelude


def _sounded_out(
    message: Message, case: Case, prelude: Prelude, book: Book, owner: Owner
) -> Participant | None:
    """The person whom the introducer asks about the asker behind their back, else None."""
    if case.asker is None or not book.same(message.sender, case.introducer):
        return None
    readers = message.recipients
    if len(readers) != 1 or book.same(readers[0], case.asker):
        return None
    known = prelude.target
    if known and not book.same(known, readers[0]):
        return None
    named = _names_somebody(message, [case.asker], readers, book)
    return readers[0] if named and acts_of(message, owner.timezone).asks else None


def _belongs(message: Message, case: Case, prelude: Prelude, threads: set[str], book: Book) -> bool:
    people = [p for p in (case.asker, prelude.target, *case.parties) if p]
    from_introducer = book.same(message.sender, case.introducer)
    others = message.reached if from_introducer else (message.sender,)
    if not from_introducer and not any(book.same(p, case.introducer) for p in message.reached):
        return False
    if not any(book.same(p, one) for p in others for one in people):
        return False
    return message.thread_id in threads or _names_somebody(message, people, others, book)


def _names_somebody(
    message: Message, people: list[Participant], others: Sequence[Participant], book: Book
) -> bool:
    absent = [p for p in people if not any(book.same(p, o) for o in others)]
    absent = [p for p in absent if not book.same(p, message.sender)]
    names = {w for p in absent for w in name_words(book.named(p).name) if len(w) > 2}
    words = folded(message.subject + " " + message.text[:4000])
    return any(w in names for w in "".join(c if c.isalnum() else " " for c in words).split())


def _step(prelude: Prelude, what: Kind, message: Message, acts: Acts) -> None:
    if what is Kind.REQUEST:
        if prelude.requested is None or prelude.state is State.REQUESTED:
            _move(prelude, State.REQUESTED, message)
        prelude.requested = prelude.requested or message
    elif what is Kind.OFFER:
        prelude.answered = True
        _move(prelude, State.PROMISED, message)
        if acts.asks_text:
            prelude.text_asked = message
    else:
        prelude.asked_target, prelude.target_answered = message, False
        _move(prelude, State.OPT_IN_PENDING, message)


def _move(prelude: Prelude, state: State, message: Message) -> None:
    prelude.state, prelude.cause, prelude.since = state, message.id, message.sent_at


def _answer(prelude: Prelude, case: Case, message: Message, acts: Acts, book: Book) -> None:
    if book.same(message.sender, case.introducer):
        if case.asker and any(book.same(p, case.asker) for p in message.reached):
            _introducer_says(prelude, message, acts)
    elif prelude.target and book.same(message.sender, prelude.target) and prelude.asked_target:
        _target_says(prelude, message, acts)
    elif case.asker and book.same(message.sender, case.asker):
        _asker_says(prelude, acts)


def _introducer_says(prelude: Prelude, message: Message, acts: Acts) -> None:
    prelude.answered = True
    open_ask = prelude.state in (State.REQUESTED, State.PROMISED, State.OPT_IN_DECLINED)
    if (acts.refuses or acts.bare_no) and open_ask and not (acts.asks_text and acts.promises):
        _move(prelude, State.DECLINED, message)
    elif acts.asks_text:
        prelude.text_asked = message
        if acts.promises and prelude.state is State.REQUESTED:
            _move(prelude, State.PROMISED, message)
    elif (
        acts.promises
        and prelude.state in (State.REQUESTED, State.PROMISED)
        and not _only_asks(acts)
    ):
        _move(prelude, State.PROMISED, message)


def _only_asks(acts: Acts) -> bool:
    return acts.asks and not acts.polite and not acts.says_yes


def _target_says(prelude: Prelude, message: Message, acts: Acts) -> None:
    if prelude.state not in (State.OPT_IN_PENDING, State.OPTED_IN, State.OPT_IN_DECLINED):
        return
    prelude.target_answered = True
    weak = acts.bare_no or acts.until is not None or (acts.refuses and not acts.says_yes)
    no = acts.says_no or (weak and not acts.clear_yes)
    if no and prelude.state is not State.OPTED_IN:
        _move(prelude, State.OPT_IN_DECLINED, message)
    elif acts.says_yes and prelude.state is not State.OPTED_IN:
        _move(prelude, State.OPTED_IN, message)


def _asker_says(prelude: Prelude, acts: Acts) -> None:
    """The text was sent, unless the message only promises it."""
    promised_only = acts.will_send and acts.length < 30
    if prelude.text_asked and acts.length >= _TEXT_WORDS and not promised_only:
        prelude.text_asked = None


def prelude_duty(
    case: Case, prelude: Prelude, owner: Owner, now: datetime, rules: Rules, book: Book
) -> Hint | None:
    """Return the duty before M0, None where nothing is asked of the owner."""
    found = _due(case, prelude, rules)
    if found is None:
        return None
    code, since, cause, limit, person = found
    age = business_days(since, now, owner)
    lapses = code in (Duty.PROMISED_INTRO_DUE, Duty.PROMISED_TO_YOU)
    if age < limit or (lapses and age > rules.promise_lapses):
        return None
    people = (book.named(person),) if person else ()
    return Hint(code, people, cause, since, (Signal(_WHY[code], cause),))


_WHY = {
    Duty.MAKE_INTRO_NOW: Reason.SAID_YES,
    Duty.OPT_IN_WAITING: Reason.ASKS_WHETHER,
    Duty.SEND_BLURB: Reason.TEXT_ASKED,
    Duty.REQUEST_UNANSWERED: Reason.ASKED_YOU,
    Duty.PROMISED_INTRO_DUE: Reason.YOU_PROMISED,
    Duty.PROMISED_TO_YOU: Reason.PROMISED_YOU,
}


def _due(
    case: Case, prelude: Prelude, rules: Rules
) -> tuple[Duty, datetime, str, float, Participant | None] | None:
    state, since, cause = prelude.state, prelude.since, prelude.cause
    if case.seat is Seat.INTRODUCER:
        asker = case.asker or next(iter(case.parties), None)
        if state is State.OPTED_IN:
            return Duty.MAKE_INTRO_NOW, since, cause, rules.make_intro_now, prelude.target
        if state is State.REQUESTED and not prelude.answered:
            return Duty.REQUEST_UNANSWERED, since, cause, rules.request_unanswered, asker
        if state is State.PROMISED:
            return Duty.PROMISED_INTRO_DUE, since, cause, rules.promised_intro_due, asker
    if case.seat is Seat.TARGET and state is State.OPT_IN_PENDING and not prelude.target_answered:
        return Duty.OPT_IN_WAITING, since, cause, rules.opt_in_waiting, case.introducer
    if case.seat is Seat.ASKER:
        if prelude.text_asked and state in (State.REQUESTED, State.PROMISED):
            asked = prelude.text_asked
            return Duty.SEND_BLURB, asked.sent_at, asked.id, rules.send_blurb, case.introducer
        if state is State.PROMISED:
            return Duty.PROMISED_TO_YOU, since, cause, rules.promised_to_you, case.introducer
    return None
