"""What is new since the last time, by history ID."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from server.db import reading, transaction
from server.gmail import drafts as drafts_in_gmail
from server.gmail.errors import HistoryExpired
from server.store import accounts, messages, touched
from server.sync import gmail_labels, keep
from server.sync.mailbox import Mailbox

EMPTY_PAGES = 50  # a next page is promised in vain that often before it is not believed


@dataclass(slots=True)
class Changes:
    """What the history tells, and the history ID that it leads to."""

    added: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    labels: dict[str, tuple[set[str], set[str]]] = field(default_factory=dict)
    cursor: str = ""


def catch_up(box: Mailbox, start: str) -> int:
    """Bring in what changed after *start*; raise `HistoryExpired` when that is too long ago."""
    changes = _read(box, start)
    fresh = sorted(changes.added - changes.gone)
    with reading() as session:
        known = messages.known_ids(session, box.account_id, fresh)
    fresh = [one for one in fresh if one not in known]
    count = 0
    for parcel in box.fetcher.get("messages", fresh):
        count += len(keep.save(box, parcel.messages, parcel.gone, parcel.unreadable))
        box.breathe()
    count += len(_relabel(box, changes, set(fresh)))
    if changes.gone:
        keep.forget(box, sorted(changes.gone))
        drafts_in_gmail.look_again(box.api, box.account_id, changes.gone)
    keep.settle(box)
    with transaction() as session:
        accounts.advance(session, box.account_id, changes.cursor)
    return count + len(changes.gone)


def _read(box: Mailbox, start: str) -> Changes:
    changes, page, empty = Changes(cursor=start), "", 0
    while empty < EMPTY_PAGES:
        answer = box.api.history(start, page)
        if int(answer.get("historyId", start)) < int(start):
            raise HistoryExpired("The mailbox's history ran backwards.")
        records = sorted(answer.get("history", []), key=lambda record: int(record["id"]))
        for record in records:
            _add(changes, record)
        empty = 0 if records else empty + 1
        changes.cursor = str(answer.get("historyId", changes.cursor))
        page = answer.get("nextPageToken", "")
        if not page:
            break
    return changes


def _add(changes: Changes, record: dict[str, Any]) -> None:
    for item in record.get("messagesAdded", []):
        changes.added.add(str(item["message"]["id"]))
    for item in record.get("messagesDeleted", []):
        changes.gone.add(str(item["message"]["id"]))
    for kind, side in (("labelsAdded", 0), ("labelsRemoved", 1)):
        for item in record.get(kind, []):
            both = changes.labels.setdefault(str(item["message"]["id"]), (set(), set()))
            names = {str(name) for name in item.get("labelIds", [])}
            both[side].update(names)
            both[1 - side].difference_update(names)


def _relabel(box: Mailbox, changes: Changes, fresh: set[str]) -> list[str]:
    """Change labels as the history says; what comes back into sight is fetched again."""
    known = {k: v for k, v in changes.labels.items() if k not in fresh and k not in changes.gone}
    with transaction() as session:
        changed = messages.relabel(session, box.account_id, known)
        moved = [one for one in changed if messages.HIDDEN_LABELS & (known[one][0] | known[one][1])]
        touched.add(session, box.account_id, moved)
    gmail_labels.removed(box, {one: known[one][1] for one in changed}, box.now())
    back = [one for one in moved if messages.HIDDEN_LABELS & known[one][1]]
    for parcel in box.fetcher.get("messages", back):
        keep.save(box, parcel.messages, parcel.gone, parcel.unreadable)
    return changed
