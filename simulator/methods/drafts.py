"""users.drafts: the draft's id stays, its message is a new one after every update."""

from __future__ import annotations

from simulator.calls import Call, Json, method
from simulator.errors import invalid
from simulator.mailboxes import Draft, Mail
from simulator.methods.messages import FORMATS, brief, found, place, shown_message
from simulator.methods.paging import page
from simulator.outbox import deliver, draft_thread, with_headers

WRITE = "addons.current.action.compose compose modify"


@method("drafts.list", "GET", "drafts", "compose modify readonly")
def list_drafts(call: Call) -> Json:
    """Drafts, newest first, as ids."""
    owners = {draft.message_id: draft for draft in call.mailbox.drafts.values()}
    mails = [mail for mail in found(call) if mail.id in owners]
    shown, token = page(call, mails, place)
    answer: Json = {"resultSizeEstimate": len(mails)}
    if shown:
        answer["drafts"] = [
            {"id": owners[mail.id].id, "message": {"id": mail.id, "threadId": mail.thread_id}}
            for mail in shown
        ]
    if token:
        answer["nextPageToken"] = token
    return answer


@method("drafts.get", "GET", "drafts/{id}", "compose modify readonly")
def get_draft(call: Call) -> Json:
    """One draft with its message."""
    draft = call.mailbox.draft(call.path["id"])
    form = call.choice("format", "full", FORMATS)
    mail = call.mailbox.mail(draft.message_id)
    return {"id": draft.id, "message": shown_message(call, mail, form)}


@method("drafts.create", "POST", "drafts", WRITE)
def create_draft(call: Call) -> Json:
    """A new draft; it joins the thread that `threadId` and its headers name."""
    mail = _written(call, "")
    draft = Draft(f"r{int(mail.id, 16) % 10**18}", mail.id)
    call.mailbox.drafts[draft.id] = draft
    return {"id": draft.id, "message": brief(mail)}


@method("drafts.update", "PUT", "drafts/{id}", WRITE)
def update_draft(call: Call) -> Json:
    """The draft with another message inside."""
    draft = call.mailbox.draft(call.path["id"])
    old = call.mailbox.mail(draft.message_id)
    mail = _written(call, old.thread_id)
    draft.message_id = mail.id
    call.mailbox.delete(old.id)
    return {"id": draft.id, "message": brief(mail)}


@method("drafts.delete", "DELETE", "drafts/{id}", WRITE)
def delete_draft(call: Call) -> None:
    """Gone for good, not to the trash."""
    call.mailbox.delete(call.mailbox.draft(call.path["id"]).message_id)


@method("drafts.send", "POST", "drafts/send", WRITE)
def send_draft(call: Call) -> Json:
    """Sends the draft, or the message given in its place; the draft is gone then."""
    draft = call.mailbox.draft(str(call.body.get("id", "")))
    old = call.mailbox.mail(draft.message_id)
    raw = call.raw(call.body["message"]) if "message" in call.body else old.raw
    thread = old.thread_id
    mail = deliver(call.mailbox, raw, thread, own_thread=len(call.mailbox.thread(thread)) == 1)
    call.mailbox.delete(old.id)
    return brief(mail)


def _written(call: Call, thread: str) -> Mail:
    message = call.body.get("message")
    if not isinstance(message, dict) and not call.media:
        raise invalid("Missing draft message")
    message = message if isinstance(message, dict) else {}
    raw = with_headers(call.raw(message), call.mailbox)
    asked = str(message.get("threadId", ""))
    if asked:
        call.mailbox.thread(asked)
    home = draft_thread(call.mailbox, raw, asked or thread)
    now = int(call.mailbox.clock.now() * 1000)
    return call.mailbox.add(raw, ["DRAFT"], thread_id=home, date_ms=now)
