"""users.threads: list, get, change."""

from __future__ import annotations

from collections.abc import Callable

from simulator.calls import Call, Json, method
from simulator.mailboxes import Mail
from simulator.methods.messages import (
    READ,
    brief,
    found,
    place,
    refuse_metadata,
    relabel,
    shown_message,
)
from simulator.methods.paging import page
from simulator.mime import read
from simulator.rendering import snippet


@method("threads.list", "GET", "threads", READ)
def list_threads(call: Call) -> Json:
    """Threads with a message that matches, by their newest such message."""
    first: dict[str, Mail] = {}
    for mail in found(call):
        first.setdefault(mail.thread_id, mail)
    shown, token = page(call, list(first.values()), place)
    answer: Json = {"resultSizeEstimate": min(len(first), 201) if token else len(first)}
    if shown:
        answer["threads"] = [_head(call, mail.thread_id) for mail in shown]
    if token:
        answer["nextPageToken"] = token
    return answer


@method("threads.get", "GET", "threads/{id}", READ)
def get_thread(call: Call) -> Json:
    """All messages of a thread, drafts and trash included, oldest first."""
    form = call.choice("format", "full", ("full", "metadata", "minimal"))
    refuse_metadata(call, form == "full", form)
    mails = call.mailbox.thread(call.path["id"])
    return {
        "id": call.path["id"],
        "historyId": _newest(mails),
        "messages": [shown_message(call, mail, form) for mail in mails],
    }


@method("threads.modify", "POST", "threads/{id}/modify", "modify")
def modify_thread(call: Call) -> Json:
    """Change the labels of every message."""
    return _changed(call, lambda mail: relabel(call, mail.id))


@method("threads.trash", "POST", "threads/{id}/trash", "modify")
def trash_thread(call: Call) -> Json:
    """All of it into the trash."""
    return _changed(call, lambda mail: call.mailbox.trash(mail.id))


@method("threads.untrash", "POST", "threads/{id}/untrash", "modify")
def untrash_thread(call: Call) -> Json:
    """All of it out of the trash."""
    return _changed(call, lambda mail: call.mailbox.untrash(mail.id))


@method("threads.delete", "DELETE", "threads/{id}", "")
def delete_thread(call: Call) -> None:
    """All of it gone for good."""
    for mail in list(call.mailbox.thread(call.path["id"])):
        call.mailbox.delete(mail.id)


def _changed(call: Call, change: Callable[[Mail], Mail]) -> Json:
    mails = [change(mail) for mail in list(call.mailbox.thread(call.path["id"]))]
    return {"id": call.path["id"], "messages": [brief(mail) for mail in mails]}


def _head(call: Call, thread_id: str) -> Json:
    mails = call.mailbox.threads[thread_id]
    return {
        "id": thread_id,
        "snippet": snippet(read(mails[-1].raw)),
        "historyId": _newest(mails),
    }


def _newest(mails: list[Mail]) -> str:
    return str(max(mail.history_id for mail in mails))
