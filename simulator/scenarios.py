"""Fills a mailbox from a scenario: one JSON object with an owner, an instant and messages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from simulator.mailboxes import SYSTEM_LABELS, Mailbox
from simulator.world import World

Json = dict[str, Any]
# Headers that the message gets from elsewhere.
OWN = {"from", "to", "cc", "bcc", "subject", "date", "message-id", "in-reply-to", "references"}


def scenarios(path: Path) -> Iterator[Json]:
    """The scenarios of a JSONL file, in order."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def scenario(path: Path, wanted: str) -> Json:
    """The scenario of that id; ValueError when the file has none."""
    for one in scenarios(path):
        if one["id"] == wanted:
            return one
    raise ValueError(f"{path.name} holds no scenario {wanted}")


def load_scenario(world: World, one: Json) -> tuple[Mailbox, dict[str, str]]:
    """The owner's mailbox with the scenario's mail, and Gmail's id for each of its ids.

    The mailbox's clock stands at the scenario's `now`.
    """
    world.clock.set(instant(one["now"]))
    world.clock.frozen = True
    owner = one["owner"]
    aliases = [(address, owner.get("name", "")) for address in owner["emails"][1:]]
    mailbox = world.mailbox(owner["emails"][0], owner.get("name", ""), aliases=aliases)
    return mailbox, add_messages(mailbox, one["messages"], one["id"])


def add_messages(mailbox: Mailbox, messages: list[Json], world_id: str) -> dict[str, str]:
    """Puts scenario messages into a mailbox, and answers Gmail's id for each of their ids."""
    ids: dict[str, str] = {}
    threads: dict[str, str] = {}
    parents: dict[str, str] = {
        message["id"]: message.get("in_reply_to") or "" for message in messages
    }
    for message in messages:
        group = message.get("thread") or ""
        parent = parents[message["id"]]
        home = threads.get(group) if group else threads.get("id:" + parent)
        labels = [label for label in message.get("labels", []) if label in SYSTEM_LABELS]
        mail = mailbox.add(
            raw_message(message, world_id, parents),
            labels,
            thread_id=home or "",
            date_ms=int(instant(message["date"]) * 1000),
            quiet=True,
        )
        ids[message["id"]] = mail.id
        threads["id:" + message["id"]] = mail.thread_id
        if group:
            threads[group] = mail.thread_id
    return ids


def raw_message(message: Json, world_id: str, parents: dict[str, str]) -> bytes:
    """The message as RFC 5322 bytes."""
    mail = EmailMessage(policy=SMTP.clone(refold_source="none"))
    for name in ("from", "to", "cc", "bcc"):
        value = message.get(name) or ""
        line = value if isinstance(value, str) else ", ".join(value)
        if line:
            mail[name.title()] = line
    mail["Subject"] = message.get("subject", "")
    mail["Date"] = format_datetime(datetime.fromtimestamp(instant(message["date"]), UTC))
    mail["Message-ID"] = message_id(message["id"], world_id)
    chain = _ancestors(message["id"], parents)
    if chain:
        mail["In-Reply-To"] = message_id(chain[-1], world_id)
        mail["References"] = " ".join(message_id(one, world_id) for one in chain)
    extra = message.get("headers") or {}
    content_type = next((v for k, v in extra.items() if k.lower() == "content-type"), "")
    for name, value in extra.items():
        if name.lower() not in OWN | {"content-type"}:
            mail[name] = value
    mail.set_content(message.get("body", ""), cte="8bit")
    if message.get("ics"):
        calendar = message["ics"]
        method = next((n for n in ("REQUEST", "REPLY", "CANCEL") if f"METHOD:{n}" in calendar), "")
        mail.add_alternative(calendar, subtype="calendar", cte="8bit", params={"method": method})
    elif content_type:
        mail.replace_header("Content-Type", content_type)
    return _eight_bit(mail)


def message_id(one: str, world_id: str) -> str:
    """The Message-ID that a scenario's message gets."""
    return f"<{one}.{world_id}@scenario.example>"


def instant(text: str) -> float:
    """Seconds since 1970 of an ISO time."""
    return datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def _ancestors(one: str, parents: dict[str, str]) -> list[str]:
    chain: list[str] = []
    while (one := parents.get(one, "")) and one not in chain:
        chain.append(one)
    return chain[::-1]


def _eight_bit(mail: EmailMessage) -> bytes:
    return mail.as_bytes()
