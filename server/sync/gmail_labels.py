"""Shows in Gmail whose turn it is, by three labels; one taken off by hand means dismissed.

Only for owners who allowed changes to labels. Labels that the product changes are changed in the
store at once, so that what the history tells of them later is no news; what is news was by hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from typing import Any

from introductions.model import Entry, Mark, MarkKind, State
from server.db import reading, transaction
from server.gmail import grants
from server.store import accounts, audit, corrections, entries, messages, touched
from server.sync import progress
from server.sync.mailbox import Mailbox

NAMES = {
    "turn": "Introductions/Your turn",
    "waiting": "Introductions/Waiting",
    "closed": "Introductions/Closed",
}
ENDED = frozenset({State.CLOSED, State.DECLINED, State.OPT_IN_DECLINED})


def wanted(entry: Entry, own: Iterable[str]) -> str:
    """Return which of the labels an entry gets; empty when it was dismissed."""
    if entry.state is State.DISMISSED:
        return ""
    if entry.state in ENDED:
        return "closed"
    told = entry.duty is not None or entry.faults
    mine = told or {person.email for person in entry.turn} & set(own)
    return "turn" if mine else "waiting"


def show(box: Mailbox) -> int:
    """Put the right label on every introduction's thread; return how many changed."""
    with reading() as session:
        account = accounts.get(session, box.account_id)
        allowed = account is not None and grants.LABELS in account.scopes.split()
        if account is None or not accounts.settings(account).get("gmail_labels", allowed):
            return 0
        stored = entries.newest(session, box.account_id)
        labels = messages.labels_of(session, box.account_id, {e.thread_id for e in stored})
    if not allowed:
        return 0
    ids, changed = _ids(box), 0
    for entry in stored:
        name = wanted(entry, box.owner.emails)
        has = {n for n, i in ids.items() if i in labels.get(entry.thread_id, set())}
        if has != ({name} if name else set()):
            _change(box, entry.thread_id, ids, name, has)
            changed += 1
    return changed


def removed(box: Mailbox, changes: dict[str, set[str]], now: datetime) -> None:
    """Dismiss the introductions of messages that lost one of our labels by hand."""
    ours = set(box.state().get("gmail_labels", {}).values())
    lost = [one for one, taken in changes.items() if taken & ours]
    if not lost:
        return
    with transaction() as session:
        threads = messages.threads_of(session, box.account_id, lost)
        openers = {e.opener for t in threads for e in entries.opened_in(session, box.account_id, t)}
        for opener in sorted(openers):
            corrections.keep(session, box.account_id, Mark(opener, MarkKind.DISMISSED, now))
            audit.note(session, box.account_id, "dismissed", "a label was taken off in Gmail")
        touched.add(session, box.account_id, openers)


def _ids(box: Mailbox) -> dict[str, str]:
    """Return Gmail's ids of the labels, which are made where they are missing."""
    listed = box.api.call("labels.list", lambda users: users.labels().list(userId="me"))
    known = {item["name"]: str(item["id"]) for item in listed.get("labels", [])}
    ids = {}
    for key, name in NAMES.items():
        if name not in known:
            wish = partial(_create, name)
            made = box.api.call("labels.create", wish)
            known[name] = str(made["id"])
        ids[key] = known[name]
    with transaction() as session:
        progress.update(session, box.account_id, {"gmail_labels": ids})
    return ids


def _create(name: str, users: Any) -> Any:
    return users.labels().create(userId="me", body={"name": name})


def _change(box: Mailbox, thread_id: str, ids: dict[str, str], name: str, has: set[str]) -> None:
    put = {ids[name]} if name else set()
    taken = {ids[each] for each in has} - put
    with transaction() as session:
        rows = messages.in_thread(session, box.account_id, thread_id)
        messages.relabel(session, box.account_id, dict.fromkeys(rows, (put, taken)))
    body = {"addLabelIds": sorted(put), "removeLabelIds": sorted(taken)}
    box.api.call(
        "threads.modify",
        lambda users: users.threads().modify(userId="me", id=thread_id, body=body),
    )
