"""users: the profile, its history, push notifications, and the addresses to send as."""

from __future__ import annotations

from simulator.calls import Call, Json, method
from simulator.errors import invalid, not_found
from simulator.history import KINDS, Record
from simulator.methods.paging import page

READ = "metadata modify readonly"
SETTINGS = "modify readonly settings.basic"
FIELDS = {
    "messageAdded": "messagesAdded",
    "messageDeleted": "messagesDeleted",
    "labelAdded": "labelsAdded",
    "labelRemoved": "labelsRemoved",
}
WATCH_SECONDS = 7 * 86_400


@method("getProfile", "GET", "profile", "compose metadata modify readonly")
def get_profile(call: Call) -> Json:
    """Address, totals and the history id of now."""
    return {
        "emailAddress": call.mailbox.email,
        "messagesTotal": len(call.mailbox.mails),
        "threadsTotal": len(call.mailbox.threads),
        "historyId": str(call.mailbox.history.now),
    }


@method("history.list", "GET", "history", READ)
def list_history(call: Call) -> Json:
    """What happened since startHistoryId, oldest first; 404 when that is too long ago."""
    start = call.text("startHistoryId")
    if not start.isdigit():
        raise invalid("Missing or invalid startHistoryId")
    kinds = call.query.get("historyTypes", list(KINDS))
    for kind in kinds:
        if kind not in KINDS:
            raise invalid(f"Invalid value at 'history_types' \"{kind}\"")
    records = call.mailbox.history.after(int(start))
    if records is None:
        raise not_found()
    label = call.text("labelId")
    chosen = [one for one in records if one.kind in kinds and _touches(one, label)]
    shown, token = page(call, chosen, lambda record: record.id)
    answer: Json = {"historyId": str(call.mailbox.history.now)}
    if shown:
        answer["history"] = [_record_json(record) for record in shown]
    if token:
        answer["nextPageToken"] = token
    return answer


@method("watch", "POST", "watch", READ)
def watch(call: Call) -> Json:
    """Starts or renews push notifications to one topic."""
    topic = call.body.get("topicName")
    if not isinstance(topic, str) or not topic.startswith("projects/"):
        raise invalid("Invalid topicName does not match projects/.../topics/*")
    labels = call.strings("labelIds")
    behaviour = call.body.get("labelFilterBehavior", call.body.get("labelFilterAction", "include"))
    standing = call.mailbox.watch
    if standing is not None and standing["topic"] != topic and standing["until"] > _now(call):
        raise invalid(
            "Only one user push notification client allowed per developer "
            "(call /stop then try again)"
        )
    until = _now(call) + WATCH_SECONDS
    call.mailbox.watch = {
        "topic": topic,
        "labels": labels,
        "include": str(behaviour).lower() != "exclude",
        "until": until,
    }
    call.mailbox.announce()
    return {"historyId": str(call.mailbox.history.now), "expiration": str(int(until * 1000))}


@method("stop", "POST", "stop", READ)
def stop(call: Call) -> None:
    """Ends push notifications."""
    call.mailbox.watch = None


@method("settings.sendAs.list", "GET", "settings/sendAs", SETTINGS)
def list_send_as(call: Call) -> Json:
    """The address of the account and its aliases."""
    return {"sendAs": _send_as(call)}


@method("settings.sendAs.get", "GET", "settings/sendAs/{sendAsEmail}", SETTINGS)
def get_send_as(call: Call) -> Json:
    """One address to send as."""
    wanted = call.path["sendAsEmail"].lower()
    for address in _send_as(call):
        if address["sendAsEmail"].lower() == wanted:
            return address
    raise not_found()


def _now(call: Call) -> float:
    return call.mailbox.clock.now()


def _touches(record: Record, label: str) -> bool:
    return not label or label in record.had or label in record.labels


def _record_json(record: Record) -> Json:
    """One History resource; like Gmail it names the message twice."""
    message: Json = {"id": record.mail, "threadId": record.thread}
    detail: Json = {"message": message | {"labelIds": list(record.had)}}
    if record.labels:
        detail["labelIds"] = list(record.labels)
    return {"id": str(record.id), "messages": [message], FIELDS[record.kind]: [detail]}


def _send_as(call: Call) -> list[Json]:
    mailbox = call.mailbox
    primary: Json = {
        "sendAsEmail": mailbox.email,
        "displayName": mailbox.name,
        "replyToAddress": "",
        "signature": "",
        "isPrimary": True,
        "isDefault": True,
    }
    return [primary] + [
        {
            "sendAsEmail": address,
            "displayName": name,
            "replyToAddress": "",
            "signature": "",
            "isDefault": False,
            "treatAsAlias": True,
            "verificationStatus": "accepted",
        }
        for address, name in mailbox.aliases
    ]
