"""Everything else, newest first, page by page; and in the end a count of what is missing."""

from __future__ import annotations

from collections import defaultdict

from server.budget import COSTS
from server.db import reading, transaction
from server.gmail.errors import GmailError, RateLimited, Unavailable
from server.store import messages
from server.sync import keep, progress
from server.sync.listing import message_pages, pairs_of
from server.sync.mailbox import Mailbox

# A thread costs as much as two messages, so from three on it is cheaper.
THREAD_PAYS = COSTS["threads.get"] // COSTS["messages.get"] + 1
STORED_AT_ONCE = 200
NO_CHATS = "-in:chats"


def run(box: Mailbox) -> None:
    """Fetch all mail that is not stored yet, newest first; resumes at the page it was at."""
    state = box.state()
    page, total = str(state.get("page", "")), int(box.api.profile().get("messagesTotal", 0))
    while True:
        listed, following = _page(box, page)
        fetch(box, listed)
        with transaction() as session:
            back_to = messages.oldest(session, box.account_id, [one for one, _ in listed])
            stored = messages.count(session, box.account_id)
            left = progress.seconds_left(total - stored, box.settings.units_per_minute)
            changes = {"page": following, "stored": stored, "listed": total, "seconds_left": left}
            if back_to:
                changes["complete_back_to"] = back_to.isoformat()
            progress.update(session, box.account_id, changes)
        keep.settle(box)
        if not following:
            return
        page = following


def fetch(box: Mailbox, listed: list[tuple[str, str]], whole: bool = False) -> None:
    """Store those of *listed* (message and thread ids) that are not stored yet."""
    with reading() as session:
        known = messages.known_ids(session, box.account_id, [one for one, _ in listed])
    known |= set(box.state().get("unreadable", []))
    threads: dict[str, list[str]] = defaultdict(list)
    for message_id, thread_id in listed:
        if message_id not in known:
            threads[thread_id].append(message_id)
    long = [thread for thread, ids in threads.items() if len(ids) >= THREAD_PAYS]
    short = [one for ids in threads.values() if len(ids) < THREAD_PAYS for one in ids]
    _fetch(box, "threads", long, whole)
    _fetch(box, "messages", short, whole)
    lost = [one for thread in long for one in threads[thread]]
    with reading() as session:
        missing = set(lost) - messages.known_ids(session, box.account_id, lost)
    _fetch(box, "messages", sorted(missing), whole)


def _fetch(box: Mailbox, kind: str, ids: list[str], whole: bool) -> None:
    waiting, gone, unreadable = [], [], []
    for parcel in box.fetcher.get(kind, ids):
        waiting += parcel.messages
        if kind == "messages":
            gone += parcel.gone
            unreadable += parcel.unreadable
        if len(waiting) >= STORED_AT_ONCE:
            keep.save(box, waiting, gone, unreadable, whole=whole)
            waiting, gone, unreadable = [], [], []
            box.breathe()
    if waiting or gone or unreadable:
        keep.save(box, waiting, gone, unreadable, whole=whole)
        box.breathe()


def verify(box: Mailbox) -> None:
    """Compare what is stored with all that Gmail lists: fetch what is missing, and say so."""
    box.note(unreadable=[])
    listed = [pair for pairs in message_pages(box, NO_CHATS) for pair in pairs]
    fetch(box, listed)
    keep.settle(box)
    keep.tidy(box)
    wanted = {message_id for message_id, _ in listed}
    with transaction() as session:
        stored = messages.all_ids(session, box.account_id)
        missing = len(wanted - stored)
        found = progress.count_found(session, box.account_id)
        progress.update(
            session,
            box.account_id,
            {
                "listed": len(wanted),
                "stored": len(stored),
                "missing": missing,
                "trouble": progress.lacking(missing),
                "found": found,
                "seconds_left": 0,
                "complete_back_to": "beginning",
                "searched_back_to": "beginning",
            },
        )


def forget_unlisted(box: Mailbox) -> None:
    """After a gap in the history: forget what Gmail does not list any more."""
    wanted = {message_id for pairs in message_pages(box, NO_CHATS) for message_id, _ in pairs}
    with reading() as session:
        gone = sorted(messages.all_ids(session, box.account_id) - wanted)
    if gone:
        keep.forget(box, gone)


def _page(box: Mailbox, page: str) -> tuple[list[tuple[str, str]], str]:
    """Return a page and the token of the next; a token that is no good means from the start."""
    try:
        answer = box.api.list_messages(NO_CHATS, page)
    except (RateLimited, Unavailable):
        raise
    except GmailError:
        if not page:
            raise
        answer = box.api.list_messages(NO_CHATS)
    return pairs_of(answer), str(answer.get("nextPageToken", ""))
