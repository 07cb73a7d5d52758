"""A large mailbox for the benches: real background mail many times over, scenarios among it.

`python -m bench.big_mailbox --messages 100000` serves it and prints one JSON line.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import deque
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

from bench.planting import DEFAULT, SHARED, Planted, Wish, plant
from simulator.mailboxes import Mailbox
from simulator.mboxes import mails
from simulator.sample import messages as sample_messages
from simulator.scenarios import raw_message
from simulator.serving import serving

OWNER, NAME = "owner@bench.example", "Bench Owner"
YEARS = 5
SENT_SHARE = 0.18
# Most of what a person sends are answers; some of those are answered again.
SENT_IN_REPLY, ANSWERED, RECENT = 0.7, 0.08, 60
_ADDRESS = re.compile(rb"[\w.+-]+@[\w.-]+")
_IDS = re.compile(rb"<[^<>\s]+>")


def fill(
    mailbox: Mailbox, count: int, now: datetime, seed: int = 7, wish: Wish | None = None
) -> list[Planted]:
    """Put *count* messages of five years into *mailbox*; return its introductions."""
    chance = random.Random(seed)
    planted = list(plant(mailbox, NAME, now, chance, wish or Wish()))
    base = list(_background())
    left = count - len(mailbox.mails)
    copies = -(-left // len(base))
    slice_of_time = timedelta(days=365 * YEARS) / copies
    recent: deque[str] = deque(maxlen=RECENT)
    for copy in range(copies):
        begin = now - timedelta(days=365 * YEARS) + copy * slice_of_time
        some = base[: min(len(base), left)]
        for number, raw in enumerate(some):
            at = begin + slice_of_time * ((number + chance.random()) / len(some))
            sent, fresh = _readdressed(raw, copy, chance)
            joins = recent and chance.random() < (SENT_IN_REPLY if sent else ANSWERED)
            mail = mailbox.add(
                fresh,
                {"SENT"} if sent else {"INBOX"},
                thread_id=chance.choice(recent) if joins else "",
                date_ms=int(at.timestamp() * 1000),
                quiet=True,
            )
            recent.append(mail.thread_id)
        left -= len(some)
    return planted


def _background() -> Iterator[bytes]:
    """Mail without introductions, oldest first; the demo's mail where there is nothing better."""
    found = [
        raw
        for name in ("background.dev.mbox", "dev.mbox")
        for raw in (mails(SHARED / "mail" / name) if (SHARED / "mail" / name).exists() else ())
        if not _is_positive(raw)
    ]
    if not found:
        now = datetime.now(UTC)
        found = [raw_message(one, "sample", {}) for one in sample_messages(now)]
    yield from sorted(found, key=_date)


def _is_positive(raw: bytes) -> bool:
    """Whether the labels call it an introduction, an offer or a request."""
    key = re.search(rb"^X-Corpus-Key: *(\S+)", raw, re.MULTILINE)
    return bool(key) and key[1].decode() in _positives()


_FOUND: set[str] = set()


def _positives() -> set[str]:
    if not _FOUND:
        _FOUND.add("")
        with (SHARED / "mail" / "labels.dev.jsonl").open(encoding="utf-8") as rows:
            for row in map(json.loads, rows):
                if row["label"] in ("introduction", "offer_or_request_of_intro"):
                    _FOUND.add(row["key"])
    return _FOUND


def _date(raw: bytes) -> float:
    found = re.search(rb"^Date: *(.+)$", raw, re.MULTILINE)
    try:
        return (
            parsedate_to_datetime(found[1].decode("ascii", "replace")).timestamp() if found else 0
        )
    except (ValueError, TypeError, OverflowError):
        return 0


def _readdressed(raw: bytes, copy: int, chance: random.Random) -> tuple[bool, bytes]:
    """Whether the owner sent it, and the mail with the owner on it and ids of its own."""
    head, blank, body = raw.partition(b"\r\n\r\n" if b"\r\n\r\n" in raw else b"\n\n")
    sent = chance.random() < SENT_SHARE and b"list-id" not in head.lower()
    owner = OWNER.encode()
    lines = re.split(rb"\r?\n(?![ \t])", head)
    for number, line in enumerate(lines):
        name = line.partition(b":")[0].lower()
        if name in (b"message-id", b"in-reply-to", b"references"):
            lines[number] = _IDS.sub(lambda m: m[0][:-1] + b".%d>" % copy, line)
        elif (name == b"from" and sent) or (name == b"to" and not sent):
            lines[number] = _ADDRESS.sub(owner, line, count=1)
    return sent, b"\n".join(lines) + blank + body


def add_wish(options: argparse.ArgumentParser) -> None:
    """Let the command line say what is planted."""
    usual = Wish()
    options.add_argument("--plant", type=Path, action="append", help="scenarios, or labels.*.jsonl")
    options.add_argument("--introductions", type=int, default=usual.introductions)
    options.add_argument("--youngest", type=float, default=usual.youngest, help="days")
    options.add_argument("--oldest", type=float, default=usual.oldest, help="days")


def wish_of(chosen: argparse.Namespace) -> Wish:
    """Return what the command line said."""
    files = tuple(chosen.plant or DEFAULT)
    return Wish(files, chosen.introductions, chosen.youngest, chosen.oldest)


def main() -> int:
    """Serve the mailbox until the standard input ends."""
    options = argparse.ArgumentParser()
    options.add_argument("--messages", type=int, default=100_000)
    options.add_argument("--units-per-minute", type=int, default=6000)
    options.add_argument("--at-once", type=int, default=50)
    options.add_argument("--virtual-time", action="store_true")
    options.add_argument("--seed", type=int, default=7)
    add_wish(options)
    chosen = options.parse_args()
    with serving(
        units_per_minute=chosen.units_per_minute,
        at_once=chosen.at_once,
        virtual_time=chosen.virtual_time,
    ) as gmail:
        mailbox = gmail.mailbox(OWNER, NAME)
        planted = fill(mailbox, chosen.messages, datetime.now(UTC), chosen.seed, wish_of(chosen))
        gmail.world.accounts[OWNER].search.refresh()
        told = {
            "url": gmail.url,
            "client_file": str(gmail.client_file),
            "messages": len(mailbox.mails),
            "planted": [[one.id, one.at, one.name] for one in planted],
            "order": [place[2] for place in mailbox.order],
        }
        print(json.dumps(told), flush=True)
        sys.stdin.read()
    return 0


if __name__ == "__main__":
    sys.exit(main())
