"""Introductions among a large mailbox's mail: labelled scenarios, or labelled letters."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import getaddresses
from pathlib import Path
from typing import Any

from simulator.mailboxes import Mailbox
from simulator.mboxes import mails
from simulator.mime import read
from simulator.scenarios import add_messages, instant, scenarios

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
NAMES = ("dev.jsonl", "dev-threads.jsonl", "dev-drafts.jsonl")
# First those that the order in which threads are read was not fitted on (docs/scaling.md).
UNSEEN = ROOT / "tests" / "data" / "scenarios" / "fourth-hand.jsonl"
DEFAULT = (UNSEEN, *(SHARED / "scenarios" / name for name in NAMES))
MADE = ("introduction", "one_sided")
YEAR = 365.0


@dataclass(frozen=True, slots=True)
class Planted:
    """An introduction in the mailbox: Gmail's id of the message, when it was made, its name."""

    id: str
    at: float
    name: str


@dataclass(frozen=True, slots=True)
class Wish:
    """What is planted: files, how many introductions, and between how many days ago."""

    files: tuple[Path, ...] = DEFAULT
    introductions: int = 200
    youngest: float = 0.0
    oldest: float = 5 * YEAR


def plant(
    mailbox: Mailbox, owner_name: str, now: datetime, chance: random.Random, wish: Wish
) -> Iterator[Planted]:
    """Put labelled mail into *mailbox*; yield its introductions."""
    files = [path for path in wish.files if path.exists()]
    letters = [path for path in files if path.name.startswith("labels")]
    for path in letters:
        yield from _letters(mailbox, owner_name, path, now, chance, wish)
    chosen = [one for path in files if path not in letters for one in scenarios(path)]
    own = sorted({email for one in chosen for email in one["owner"]["emails"]})
    mailbox.aliases += [(email, owner_name) for email in own]
    yield from _scenarios(mailbox, chosen, now, chance, wish)


def _scenarios(
    mailbox: Mailbox,
    chosen: Sequence[dict[str, Any]],
    now: datetime,
    chance: random.Random,
    wish: Wish,
) -> Iterator[Planted]:
    """Plant each scenario once, until there are enough: the same people are one introduction."""
    made = 0
    for one in chosen:
        if made >= wish.introductions:
            return
        ids = _put(mailbox, one, now - _age(chance, wish), one["id"])
        for opened in one["expect"].get("introductions") or ():
            if opened["kind"] in MADE:
                made += 1
                mail = mailbox.mails[ids[opened["message"]]]
                yield Planted(mail.id, mail.date_ms / 1000, one["id"])


def _age(chance: random.Random, wish: Wish) -> timedelta:
    span = wish.oldest - wish.youngest
    return timedelta(days=wish.youngest + chance.uniform(0.02, 0.98) * span)


def _put(mailbox: Mailbox, one: dict[str, Any], end: datetime, name: str) -> dict[str, str]:
    """Put one scenario's mail in so that its present falls on *end*."""
    shift = end.timestamp() - instant(one["now"])
    moved = [
        message
        | {"date": datetime.fromtimestamp(instant(message["date"]) + shift, UTC).isoformat()}
        for message in one["messages"]
    ]
    return add_messages(mailbox, moved, name)


def _letters(
    mailbox: Mailbox,
    owner_name: str,
    labels: Path,
    now: datetime,
    chance: random.Random,
    wish: Wish,
) -> Iterator[Planted]:
    """Plant letters labelled as introductions, once each: who is written to first is the owner."""
    with labels.open(encoding="utf-8") as rows:
        wanted = {row["key"] for row in map(json.loads, rows) if _is_introduction(row)}
    for raw in mails(labels.parent / "dev.mbox"):
        key = re.search(rb"^X-Corpus-Key: *(\S+)", raw, re.MULTILINE)
        if not key or key[1].decode() not in wanted:
            continue
        addressed = getaddresses([read(raw).header("to")])
        mailbox.aliases += [(address.lower(), owner_name) for _, address in addressed[:1]]
        at = now - _age(chance, wish)
        mail = mailbox.add(raw, {"INBOX"}, date_ms=int(at.timestamp() * 1000), quiet=True)
        yield Planted(mail.id, mail.date_ms / 1000, key[1].decode())


def _is_introduction(row: dict[str, Any]) -> bool:
    return (row["label"], row["kind"], row["doubtful"]) == ("introduction", "direct", False)
