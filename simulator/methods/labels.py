"""users.labels."""

from __future__ import annotations

from typing import Any

from simulator.calls import Call, Json, method
from simulator.errors import GmailError, invalid, not_found

CHANGE = "labels modify"
READ = "labels metadata modify readonly"
FIELDS = {
    "messageListVisibility": ("show", "hide"),
    "labelListVisibility": ("labelShow", "labelShowIfUnread", "labelHide"),
}
LONGEST_NAME = 225


@method("labels.list", "GET", "labels", READ)
def list_labels(call: Call) -> Json:
    """All labels, without counts."""
    return {"labels": [dict(label) for label in call.mailbox.labels.values()]}


@method("labels.get", "GET", "labels/{id}", READ)
def get_label(call: Call) -> Json:
    """One label with its counts."""
    label = _label(call)
    mails = [mail for mail in call.mailbox.mails.values() if label["id"] in mail.labels]
    unread = [mail for mail in mails if "UNREAD" in mail.labels]
    return {
        **label,
        "messagesTotal": len(mails),
        "messagesUnread": len(unread),
        "threadsTotal": len({mail.thread_id for mail in mails}),
        "threadsUnread": len({mail.thread_id for mail in unread}),
    }


@method("labels.create", "POST", "labels", CHANGE)
def create_label(call: Call) -> Json:
    """A new label under a name that is still free."""
    name = _free_name(call, None)
    taken = [int(key[6:]) for key in call.mailbox.labels if key.startswith("Label_")]
    label: Json = {"id": f"Label_{max(taken, default=0) + 1}", "name": name, "type": "user"}
    label |= _settings(call)
    call.mailbox.labels[label["id"]] = label
    return dict(label)


@method("labels.update", "PUT", "labels/{id}", CHANGE)
@method("labels.patch", "PATCH", "labels/{id}", CHANGE)
def update_label(call: Call) -> Json:
    """The label with a new name or new looks."""
    label = _own(_label(call))
    if "name" in call.body:
        label["name"] = _free_name(call, label)
    label |= _settings(call)
    return dict(label)


@method("labels.delete", "DELETE", "labels/{id}", CHANGE)
def delete_label(call: Call) -> None:
    """The label goes, also from every mail that had it."""
    label = _own(_label(call))
    for mail in list(call.mailbox.mails.values()):
        if label["id"] in mail.labels:
            call.mailbox.relabel(mail.id, remove=[label["id"]])
    del call.mailbox.labels[label["id"]]


def _label(call: Call) -> dict[str, Any]:
    label = call.mailbox.labels.get(call.path["id"])
    if label is None:
        raise not_found()
    return label


def _own(label: dict[str, Any]) -> dict[str, Any]:
    if label["type"] == "system":
        raise invalid("Invalid update request: system labels cannot be changed")
    return label


def _free_name(call: Call, current: dict[str, Any] | None) -> str:
    name = call.body.get("name")
    if not isinstance(name, str) or not name.strip() or len(name) > LONGEST_NAME:
        raise invalid("Invalid label name")
    other = call.mailbox.label_named(name)
    if other is not None and other is not current:
        if other["type"] == "system":
            raise invalid("Invalid label name")
        raise GmailError(409, "aborted", "Label name exists or conflicts")
    return name


def _settings(call: Call) -> Json:
    chosen: Json = {}
    for name, allowed in FIELDS.items():
        if name in call.body:
            if call.body[name] not in allowed:
                raise invalid(f"Invalid value at 'label.{name}'")
            chosen[name] = call.body[name]
    color = call.body.get("color")
    if color is not None:
        if not isinstance(color, dict) or not {"backgroundColor", "textColor"} >= set(color):
            raise invalid("Invalid value at 'label.color'")
        chosen["color"] = {key: str(value) for key, value in color.items()}
    return chosen
