"""Gather, decide, apply: the ledger of one account, computed afresh from its mail."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from introductions.ledger import read_ledger
from introductions.model import Entry, Mark, MarkKind, Message, Owner, Participant
from server import excluded
from server.db import reading, transaction
from server.remembered import Profile, profile_of
from server.shown import keep_shown
from server.store import accounts, corrections, entries, messages, near
from server.store.persons import keys_of, own_keys

STILL_MOVING = timedelta(days=200)
LAG = timedelta(days=2)  # by so much a clock may be behind: wrong by a zone, or by a day


def recompute_all(account_id: int, now: datetime) -> int:
    """Compute every entry of the account; return how many there are."""
    with reading() as session:
        account = accounts.get(session, account_id)
        if account is None:
            return 0
        known = profile_of(account)
        mail = messages.kept(session, account_id)
        marks = corrections.every(session, account_id)
    wanted = excluded.without(mail, known.settings)
    now = _not_before(mail, now)
    found = read_ledger(wanted, known.owner, now, marks, known.rules)
    _apply(account_id, known, found, [message.id for message in mail], mail, marks, now)
    return len(found)


def recompute_touched(account_id: int, gmail_ids: Sequence[str], now: datetime) -> int:
    """Compute only the entries that a change of *gmail_ids* can move; return how many."""
    with reading() as session:
        account = accounts.get(session, account_id)
        if account is None:
            return 0
        known = profile_of(account)
        marks = corrections.every(session, account_id)
        own = accounts.numbers(known.owner)
        # A wish may name somebody whose address only another mail shows: look at all of them.
        wishes = entries.wishes(session, account_id, now - STILL_MOVING)
        seeds = near.openers_in(session, account_id, [*gmail_ids, *wishes], own)
        seen = {message.id for message in seeds}
        opened = entries.opened_by(session, account_id, sorted(seen))
    people = _on(seeds, known.owner) | _part_of(opened, known.owner)
    threads = {message.thread_id for message in seeds}
    mail, moved = _gathered(account_id, known, seen, people, threads, marks, now)
    now = _not_before(mail, now)
    _apply(account_id, known, moved, sorted(seen.union(gmail_ids)), mail, marks, now)
    return len(moved)


def _gathered(
    account_id: int,
    known: Profile,
    seen: set[str],
    people: set[str],
    threads: set[str],
    marks: Sequence[Mark],
    now: datetime,
) -> tuple[list[Message], list[Entry]]:
    """Return the mail around the openers *seen*, and their entries.

    An entry may name people who are on none of its openers: then their mail is read as well.
    """
    mail: list[Message] = []
    moved: list[Entry] = []
    while True:
        with reading() as session:
            around = near.around(session, account_id, people, threads)
        before, mail = len(mail), excluded.without(around, known.settings)
        if moved and len(mail) == before:
            return mail, moved
        moment = _not_before(mail, now)
        found = read_ledger(mail, known.owner, moment, marks, known.rules) if seen else ()
        moved = [entry for entry in found if seen & {entry.opener, entry.made_by}]
        more = _part_of(moved, known.owner) - people
        if not more:
            return mail, moved
        people = people | more


def recompute_moving(account_id: int, now: datetime) -> int:
    """Compute the entries that the passing of time may move; return how many."""
    with reading() as session:
        openers = entries.active_openers(session, account_id, now - STILL_MOVING)
    return recompute_touched(account_id, openers, now) if openers else 0


def _not_before(mail: Sequence[Message], now: datetime) -> datetime:
    """Return *now*, or when the newest mail came: a clock that is behind hides no mail."""
    return max((now, *(m.sent_at for m in mail if m.sent_at <= now + LAG)))


def _on(mail: Sequence[Message], owner: Owner) -> set[str]:
    return _keys((p for m in mail for p in (m.sender, *m.reached)), owner)


def _part_of(found: Sequence[Entry], owner: Owner) -> set[str]:
    return _keys((p for entry in found for p in (entry.introducer, *entry.parties)), owner)


def _keys(people: Iterable[Participant], owner: Owner) -> set[str]:
    own = own_keys(owner)
    return {key for person in people for key in keys_of(person, own)} - own


def _apply(
    account_id: int,
    known: Profile,
    found: Sequence[Entry],
    seeds: Sequence[str],
    mail: Sequence[Message],
    marks: Sequence[Mark],
    now: datetime,
) -> None:
    with transaction() as session:
        entries.replace(session, account_id, found, seeds, now)
        keep_shown(session, account_id, known, found, mail, marks, now)
        for mark in marks:
            if mark.kind is MarkKind.SNOOZED:
                entries.hide(session, account_id, mark.message_id, mark.until)
