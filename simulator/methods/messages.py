"""users.messages: list, get, change, send."""

from __future__ import annotations

from simulator.calls import Call, Json, method
from simulator.errors import GmailError, invalid
from simulator.mailboxes import Mail
from simulator.methods.paging import page
from simulator.outbox import deliver, with_headers
from simulator.rendering import BIG_TEXT, attachment_json, message_json

FORMATS = ("minimal", "full", "raw", "metadata")
READ = "metadata modify readonly"
MOST_IDS = 1000  # discovery document, BatchModifyMessagesRequest.ids


@method("messages.list", "GET", "messages", READ)
def list_messages(call: Call) -> Json:
    """Ids and thread ids, newest first."""
    mails = found(call)
    shown, token = page(call, mails, place)
    answer: Json = {"resultSizeEstimate": min(len(mails), 201) if token else len(mails)}
    if shown:
        answer["messages"] = [{"id": mail.id, "threadId": mail.thread_id} for mail in shown]
    if token:
        answer["nextPageToken"] = token
    if (fault := call.fault("vanish")) is not None:
        for mail in shown[: fault.count]:
            call.mailbox.delete(mail.id)
    return answer


@method("messages.get", "GET", "messages/{id}", READ)
def get_message(call: Call) -> Json:
    """One message in the asked format."""
    form = call.choice("format", "full", FORMATS)
    refuse_metadata(call, form in ("full", "raw"), form)
    return shown_message(call, call.mailbox.mail(call.path["id"]), form)


@method(
    "messages.attachments.get", "GET", "messages/{messageId}/attachments/{id}", "modify readonly"
)
def get_attachment(call: Call) -> Json:
    """The bytes of one attachment."""
    part = attachment_json(call.mailbox.mail(call.path["messageId"]), call.path["id"])
    if part is None:
        raise invalid("Invalid attachment token")
    return part


@method("messages.send", "POST", "messages/send", "compose modify send")
def send_message(call: Call) -> Json:
    """Send: the mail gets SENT, and INBOX too where it is addressed to the sender."""
    mail = deliver(call.mailbox, call.raw(call.body), str(call.body.get("threadId", "")))
    return brief(mail)


@method("messages.insert", "POST", "messages", "insert modify")
@method("messages.import", "POST", "messages/import", "insert modify")
def insert_message(call: Call) -> Json:
    """Put a mail into the mailbox without sending it."""
    source = call.choice("internalDateSource", "receivedtime", ("receivedtime", "dateheader"))
    raw = with_headers(call.raw(call.body), call.mailbox)
    known(call, call.strings("labelIds"))
    now = int(call.mailbox.clock.now() * 1000)
    thread = str(call.body.get("threadId", ""))
    if thread:
        call.mailbox.thread(thread)
    mail = call.mailbox.add(
        raw,
        call.strings("labelIds"),
        thread_id=thread,
        date_ms=None if source == "dateheader" else now,
    )
    return brief(mail)


@method("messages.modify", "POST", "messages/{id}/modify", "modify")
def modify_message(call: Call) -> Json:
    """Change the labels of one message."""
    return brief(relabel(call, call.path["id"]))


@method("messages.trash", "POST", "messages/{id}/trash", "modify")
def trash_message(call: Call) -> Json:
    """Into the trash."""
    return brief(call.mailbox.trash(call.path["id"]))


@method("messages.untrash", "POST", "messages/{id}/untrash", "modify")
def untrash_message(call: Call) -> Json:
    """Out of the trash."""
    return brief(call.mailbox.untrash(call.path["id"]))


@method("messages.delete", "DELETE", "messages/{id}", "")
def delete_message(call: Call) -> None:
    """Gone for good."""
    call.mailbox.delete(call.path["id"])


@method("messages.batchModify", "POST", "messages/batchModify", "modify")
def modify_messages(call: Call) -> None:
    """Change the labels of many."""
    for mail_id in some_ids(call):
        relabel(call, mail_id)


@method("messages.batchDelete", "POST", "messages/batchDelete", "")
def delete_messages(call: Call) -> None:
    """Many gone for good; like Gmail it does not say which of them existed."""
    for mail_id in some_ids(call):
        if mail_id in call.mailbox.mails:
            call.mailbox.delete(mail_id)


def found(call: Call) -> list[Mail]:
    """The mails that a listing's q, labelIds and includeSpamTrash ask for, newest first."""
    query = call.text("q")
    refuse_metadata(call, bool(query), "q")
    labels = call.query.get("labelIds", [])
    known(call, labels)
    return call.search.find(query, tuple(labels), call.flag("includeSpamTrash"))


def place(mail: Mail) -> int:
    """Where a mail stands in a listing: one number that rises from newest to oldest."""
    return -(mail.date_ms * 10**8 + mail.serial)


def shown_message(call: Call, mail: Mail, form: str) -> Json:
    """The Message resource, bent as the faults of this call say."""
    wanted = frozenset(name.lower() for name in call.query.get("metadataHeaders", []))
    return message_json(
        mail,
        form,
        wanted,
        big_text=0 if call.fault("body_to_attachment") else BIG_TEXT,
        convert=call.fault("charset_lie") is None,
    )


def brief(mail: Mail) -> Json:
    """What a changing call answers: ids and labels."""
    return {"id": mail.id, "threadId": mail.thread_id, "labelIds": sorted(mail.labels)}


def known(call: Call, labels: list[str]) -> None:
    """Raises 400 for a label that this mailbox does not have."""
    for label in labels:
        if label not in call.mailbox.labels:
            raise invalid(f"Invalid label: {label}")


def relabel(call: Call, mail_id: str) -> Mail:
    """One mail after the body's addLabelIds and removeLabelIds."""
    add, remove = call.strings("addLabelIds"), call.strings("removeLabelIds")
    if not add and not remove:
        raise invalid("No label add or removes specified")
    known(call, add + remove)
    return call.mailbox.relabel(mail_id, add, remove)


def some_ids(call: Call) -> list[str]:
    """The body's ids: some, and at most 1,000."""
    ids = call.strings("ids")
    if not ids or len(ids) > MOST_IDS:
        raise invalid("Invalid number of ids in request")
    return ids


def refuse_metadata(call: Call, wants_more: bool, what: str) -> None:
    """Raises 403 where the only scope is gmail.metadata and the call wants more than headers."""
    scopes = {scope.rpartition("/")[2] for scope in call.scopes} - {"openid", "email"}
    readers = {"gmail.modify", "gmail.readonly", ""}
    if wants_more and "gmail.metadata" in scopes and not scopes & readers:
        message = (
            "Metadata scope does not support 'q' parameter"
            if what == "q"
            else f"Metadata scope doesn't allow format {what.upper()}"
        )
        raise GmailError(403, "forbidden", message)
