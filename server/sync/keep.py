"""Stores what was fetched, decides what is kept whole, and has the ledger computed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from introductions.finding.openers import find_openers, may_open
from introductions.model import Message, Owner
from server import slips
from server.db import reading, transaction
from server.recompute import recompute_touched
from server.store import audit, belonging, concerns, messages, sounding, touched
from server.store.persons import people_of
from server.sync import progress
from server.sync.mailbox import Mailbox

AT_ONCE = 800  # their neighbours are then read and computed once, not with each lesser lot


def store(
    box: Mailbox,
    mail: Sequence[Message],
    state: Mapping[str, Any] | None = None,
    whole: bool = False,
) -> list[str]:
    """Store messages with the progress that they mean; return the ids that were new or changed.

    Text is kept where the message may open an entry or belongs to one, or all of it (*whole*),
    for now: `settle` decides.
    """
    with transaction() as session:
        wanted = concerns.load(session, box.account_id, box.own)
        whom = sounding.named(session, box.account_id, box.owner, mail)
        triples = []
        for message in mail:
            keep = whole or may_open(message) or message.id in whom or _held(wanted, message)
            triples.append((message, keep and not message.labels & messages.HIDDEN_LABELS, False))
        changed = messages.save(session, box.account_id, triples)
        sounding.link(session, box.account_id, whom)
        slips.look_at(session, box.account_id, mail, box.now())
        audit.add_up(session, box.account_id, "messages read", len(mail))
        kept = {message.id for message, keep, _ in triples if keep}
        touched.add(session, box.account_id, kept.intersection(changed))
        spent = int(progress.read(session, box.account_id).get("spent", 0)) + box.spent()
        progress.update(session, box.account_id, {**(state or {}), "spent": spent})
    return changed


def settle(box: Mailbox) -> None:
    """Compute what was touched, fetch what then turns out to belong, until nothing is left."""
    while True:
        with reading() as session:
            ids = touched.some(session, box.account_id, AT_ONCE)
        if ids:
            _settle_some(box, ids)
        elif not _fetch_missing(box):
            return
        box.breathe()


def _settle_some(box: Mailbox, ids: list[str]) -> None:
    with reading() as session:
        mail = messages.whole(session, box.account_id, ids)
        whom = sounding.named(session, box.account_id, box.owner, mail)
    opening = {message.id for message in mail if opens(box, message)}
    unseen = set(ids) - {message.id for message in mail}
    with transaction() as session:
        messages.judge(session, box.account_id, opening, ())
        sounding.link(session, box.account_id, whom)
        wanted = concerns.load(session, box.account_id, box.own)
    moving = (
        opening | unseen | whom.keys() | {message.id for message in mail if _held(wanted, message)}
    )
    if moving:
        recompute_touched(box.account_id, sorted(moving), box.now())
    with transaction() as session:
        wanted = concerns.load(session, box.account_id, box.own)
        rest = [message for message in mail if message.id not in opening]
        idle = [message.id for message in rest if not _held(wanted, message)]
        messages.judge(session, box.account_id, (), idle)
        touched.clear(session, box.account_id, ids)
        found = progress.count_found(session, box.account_id)
        progress.update(session, box.account_id, {"found": found})


def opens(box: Mailbox, message: Message) -> bool:
    """Whether a message opens an entry, as far as it tells by itself."""
    return may_open(message) and bool(find_openers((message,), _owner_on(message, box.owner)))


def _owner_on(message: Message, owner: Owner) -> Owner:
    """The owner with the addresses that are on *message*: one mail needs no more."""
    there = {person.email for person in (message.sender, *message.reached)}
    return replace(owner, emails=tuple(email for email in owner.emails if email in there))


def _held(wanted: concerns.Concerns, message: Message) -> bool:
    return wanted.hold(message.thread_id, people_of(message), message.sent_at)


def _fetch_missing(box: Mailbox) -> bool:
    """Fetch the text of traces that belong to an entry after all; False when there are none."""
    with reading() as session:
        wanted = concerns.load(session, box.account_id, box.own)
        mark = wanted.mark()
        if progress.read(session, box.account_id).get("whole_for") == mark:
            return False
        ids = belonging.traces(session, box.account_id, wanted, box.own)
    skipped = set(box.state().get("unreadable", []))
    ids = [one for one in ids if one not in skipped]
    for parcel in box.fetcher.get("messages", ids):
        save(box, parcel.messages, parcel.gone, parcel.unreadable)
        box.breathe()
    box.note(whole_for=mark)
    return bool(ids)


def save(
    box: Mailbox,
    mail: Sequence[Message],
    gone: Sequence[str] = (),
    unreadable: Iterable[str] = (),
    state: Mapping[str, Any] | None = None,
    whole: bool = False,
) -> list[str]:
    """Store messages, forget those that are gone, and note those that cannot be read."""
    changes = dict(state or {})
    if unreadable := set(unreadable):
        changes["unreadable"] = sorted(unreadable.union(box.state().get("unreadable", [])))
    if gone:
        forget(box, gone)
    return store(box, mail, changes, whole)


def forget(box: Mailbox, gone: Sequence[str]) -> None:
    """Forget deleted messages, and have what they moved computed again."""
    with transaction() as session:
        near = messages.neighbours(session, box.account_id, gone)
        touched.add(session, box.account_id, near)
        messages.remove(session, box.account_id, gone)


def tidy(box: Mailbox) -> None:
    """Turn messages that belong to no entry any more into traces."""
    with transaction() as session:
        wanted = concerns.load(session, box.account_id, box.own)
        idle = belonging.idle(session, box.account_id, wanted)
        messages.judge(session, box.account_id, (), idle)
