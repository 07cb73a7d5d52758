"""Reads promising threads: of a conversation its first message, and the rest where that opens one.

Most conversations hold no introduction. The first message tells for 20 units, all of it costs 40.
"""

from __future__ import annotations

from collections.abc import Sequence

from introductions.model import Message
from server import db
from server.store import messages
from server.sync import keep
from server.sync.mailbox import Mailbox

Ranked = tuple[str, list[str]]  # a thread and its messages, newest first, as far as listed


def read(box: Mailbox, threads: Sequence[Ranked], whole: bool = False) -> None:
    """Fetch threads and decide on them; *whole*: conversations that open nothing as well."""
    with db.reading() as session:
        listed = [one for _, ids in threads for one in ids]
        known = messages.known_ids(session, box.account_id, listed)
    fresh = [(thread, ids) for thread, ids in threads if not ids or not known.issuperset(ids)]
    talks = [thread for thread, ids in fresh if len(ids) != 1 and (whole or not ids)]
    begun = {ids[-1]: (thread, ids[:-1]) for thread, ids in fresh if thread not in talks}
    talks += _begin(box, {one: rest for one, rest in begun.items() if one not in known})
    for parcel in box.fetcher.get("threads", talks):
        keep.save(box, parcel.messages, whole=True)
        box.breathe()
    keep.settle(box)


def _begin(box: Mailbox, begun: dict[str, Ranked]) -> list[str]:
    """Fetch first messages; return the conversations that open something and are long.

    Nothing of these is stored yet, for a hint on half a thread would be wrong.
    """
    talks: list[str] = []
    short: list[Message] = []
    for parcel in box.fetcher.get("messages", list(begun)):
        held = {m.id: m for m in parcel.messages if begun[m.id][1] and keep.opens(box, m)}
        talks += [begun[one][0] for one in held if len(begun[one][1]) > 1]
        short += [message for one, message in held.items() if len(begun[one][1]) == 1]
        keep.save(box, [m for m in parcel.messages if m.id not in held], whole=True)
        if talks or short:
            box.lock.renew()  # to end here would forget these, slice after slice
        else:
            box.breathe()
    answers = [begun[message.id][1][0] for message in short]
    for parcel in box.fetcher.get("messages", answers):
        short += parcel.messages
    keep.save(box, short, whole=True)
    return talks
