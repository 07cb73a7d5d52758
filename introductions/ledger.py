"""The ledger: every introduction that a mailbox shows, with state, duty and faults."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from introductions.faults.of_message import sent_faults
from introductions.finding.entries import Case, find_cases
from introductions.finding.openers import Look
from introductions.life.before import Prelude, prelude_duty, prelude_of
from introductions.life.duty import duty_of, put_to_sleep
from introductions.life.evidence import gather
from introductions.life.mail_index import MailIndex, openers_of
from introductions.life.state import Standing, standing_of
from introductions.life.story import Story
from introductions.life.timeline import prelude_timeline, prelude_turn, story_timeline, story_turn
from introductions.mail.subjects import without_prefixes
from introductions.model import Entry, Mark, MarkKind, Message, Owner, Rules, Seat, State
from introductions.who.people import Book
from introductions.who.sides import sides_of


@dataclass(frozen=True)
class _Reading:
    """What every entry of one ledger is read with."""

    index: MailIndex
    book: Book
    owner: Owner
    now: datetime
    rules: Rules


def read_ledger(
    messages: Iterable[Message],
    owner: Owner,
    now: datetime,
    marks: Sequence[Mark] = (),
    rules: Rules | None = None,
    look: Look | None = None,
) -> tuple[Entry, ...]:
    """Return the ledger at *now*, one entry per introduction, oldest opener first.

    *look* says which messages may open one, where a quicker look than the rules' own will do.
    """
    mail = sorted(
        (m for m in messages if m.sent_at <= now and "DRAFT" not in m.labels),
        key=lambda m: m.sent_at,
    )
    book = Book(mail, owner)
    reading = _Reading(MailIndex(mail, book), book, owner, now, rules or Rules())
    entries = []
    for case in find_cases(mail, owner, look):
        own = tuple(m for m in marks if m.message_id in openers_of(case))
        seated = _seated(case, own, book)
        entries.append((_after if case.m0 else _before)(seated, reading, own))
    return tuple(entries)


def _seated(case: Case, marks: Sequence[Mark], book: Book) -> Case:
    """The case with the seat that the owner gave it, where they corrected it."""
    chosen = [m.seat for m in marks if m.kind is MarkKind.SEAT and m.seat]
    if not chosen:
        return case
    seat = chosen[-1]
    mine = next((p for p in case.parties if book.is_owner(p)), None)
    other = next((p for p in case.parties if not book.is_owner(p)), None)
    if seat is Seat.ASKER:
        return replace(case, seat=seat, asker=mine, target=other)
    if seat is Seat.TARGET:
        return replace(case, seat=seat, asker=other, target=mine)
    return replace(case, seat=seat, asker=None, target=None)


def _after(case: Case, reading: _Reading, marks: tuple[Mark, ...]) -> Entry:
    """The entry of an introduction that was made."""
    candidates = reading.index.around(case)
    made = reading.index.message(case.made_by)
    sides = sides_of(case.parties, case.introducer, reading.book)
    owner, rules = reading.owner, reading.rules
    evidence = gather(made, openers_of(case), candidates, sides, owner, rules)
    story = Story(case, sides, evidence, owner, reading.now, rules, marks)
    standing = standing_of(story)
    live = bool(reading.owner.emails) and standing.state is not State.DISMISSED
    return replace(
        _common(case, reading, standing),
        duty=duty_of(story, standing) if live else None,
        faults=sent_faults(case, candidates, reading.owner, reading.now, rules) if live else (),
        messages=(*_known(case, reading), *(e.message.id for e in story.events)),
        timeline=story_timeline(story, standing),
        turn=story_turn(story, standing),
        last_at=story.events[-1].at if story.events else made.sent_at,
    )


def _before(case: Case, reading: _Reading, marks: tuple[Mark, ...]) -> Entry:
    """The entry of an offer, a request or an opt-in without an introduction yet."""
    candidates = reading.index.around(case)
    prelude = prelude_of(case, candidates, reading.owner, reading.now, reading.book, reading.rules)
    case = _with_target(case, prelude, reading.book)
    closed = [m for m in marks if m.kind in (MarkKind.DISMISSED, MarkKind.DONE)]
    standing = Standing(prelude.state, prelude.cause, prelude.since)
    if closed:
        standing = Standing(State.DISMISSED, closed[-1].message_id, closed[-1].at)
    quiet = closed or put_to_sleep(marks, reading.now) or not reading.owner.emails
    return replace(
        _common(case, reading, standing),
        duty=None
        if quiet
        else prelude_duty(case, prelude, reading.owner, reading.now, reading.rules, reading.book),
        messages=tuple(m.id for m in prelude.messages),
        timeline=prelude_timeline(case, prelude, reading.book),
        turn=prelude_turn(case, prelude),
        last_at=prelude.messages[-1].sent_at,
    )


def _with_target(case: Case, prelude: Prelude, book: Book) -> Case:
    """The case with the person whom the introducer has asked, where the request named nobody."""
    target = prelude.target
    if target is None or any(book.same(target, p) for p in case.parties):
        return case
    return replace(case, target=target, parties=(*case.parties, target))


def _common(case: Case, reading: _Reading, standing: Standing) -> Entry:
    """What an entry says before its rules are read."""
    opener = reading.index.message(case.opener)
    named = reading.book.named
    return Entry(
        opener=case.opener,
        thread_id=opener.thread_id,
        kind=case.kind,
        opened_at=opener.sent_at,
        introducer=named(case.introducer),
        parties=tuple(named(p) for p in case.parties),
        seat=case.seat,
        state=standing.state,
        state_cause=standing.cause,
        asker=named(case.asker) if case.asker else None,
        target=named(case.target) if case.target else None,
        signals=case.signals,
        made_by=case.made_by,
        topic=without_prefixes(opener.subject),
    )


def _known(case: Case, reading: _Reading) -> list[str]:
    ids = [i for i in openers_of(case) if i in reading.index.at]
    return sorted(ids, key=lambda i: reading.index.at[i])
