"""Keeps a world in one SQLite file, so that a second start finds sent mail and drafts again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Any

from simulator.clock import Clock
from simulator.history import Record
from simulator.mailboxes import Draft, Mail, Mailbox
from simulator.oauth import Client
from simulator.signing import Signer
from simulator.world import World

TABLES = """
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS mail (
    email TEXT, serial INTEGER, id TEXT, thread TEXT, raw BLOB, date_ms INTEGER, labels TEXT,
    history INTEGER, PRIMARY KEY (email, id)
);
"""
MAIL = "INSERT OR REPLACE INTO mail VALUES (?,?,?,?,?,?,?,?)"
# Changes within this time are written together.
PAUSE = 0.2


class Saved:
    """The file. It starts afresh when it was filled from another *source*."""

    def __init__(self, path: Path, source: str) -> None:
        self._db = sqlite3.connect(path, check_same_thread=False)
        self._db.executescript(TABLES)
        if self._fact("source") != source:
            self._db.executescript("DELETE FROM facts; DELETE FROM mail;")
            self._keep("source", source)
        self._db.commit()
        self._lock = Lock()
        self._written: dict[str, int] = {}
        self._changed: set[str] = set()
        self._wake, self._ended = Event(), Event()
        self._thread: Thread | None = None
        self._world: World | None = None

    def world(self, client: Client, virtual_time: bool) -> World:
        """The saved world; an empty one when nothing was saved yet."""
        saved = self._fact("oauth")
        frozen = self._fact("frozen_at")
        clock = Clock(frozen=True, start=frozen) if frozen else Clock()
        signer = Signer(saved["key"]) if saved else None
        world = World(client=client, signer=signer, clock=clock, virtual_time=virtual_time)
        if saved:
            world.oauth.restore(saved)
        for email, state in (self._fact("mailboxes") or {}).items():
            aliases = [(address, name) for address, name in state["aliases"]]
            box = world.mailbox(email, state["name"], aliases=aliases)
            self._refill(box, state)
        return world

    def keep_all(self, world: World) -> None:
        """Write everything."""
        self._world = world
        self._changed.update(world.accounts)
        self._write()

    def follow(self, world: World) -> None:
        """Write what changes from now on, in a thread of its own."""
        self._world = world
        for account in world.accounts.values():
            self._written.setdefault(account.mailbox.email, account.mailbox.history.now)
        world.on_change = self._note
        world.on_token_change = self._wake.set
        self._thread = Thread(target=self._run, name="saving", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Write the rest, and close the file."""
        self._ended.set()
        self._wake.set()
        if self._thread is not None:
            self._thread.join()
        if self._world is not None:
            self._changed.update(self._world.accounts)
            self._write()
        self._db.close()

    def _note(self, mailbox: Mailbox) -> None:
        self._changed.add(mailbox.email)
        self._wake.set()

    def _run(self) -> None:
        while not self._ended.is_set():
            self._wake.wait()
            self._ended.wait(PAUSE)
            self._wake.clear()
            self._write()

    def _write(self) -> None:
        assert self._world is not None  # noqa: S101 - both callers have set it
        with self._lock:
            changed, self._changed = self._changed, set()
            for email in changed:
                self._write_mailbox(self._world.accounts[email].mailbox)
            states = {
                email: _state(account.mailbox) for email, account in self._world.accounts.items()
            }
            self._keep("mailboxes", states)
            self._keep("oauth", self._world.oauth.save())
            clock = self._world.clock
            self._keep("frozen_at", clock.now() if clock.frozen else None)
            self._db.commit()

    def _write_mailbox(self, box: Mailbox) -> None:
        """Mails whose history id is above the last one written; and the gone ones go."""
        with box.lock:
            since = self._written.get(box.email, 0)
            fresh = [mail for mail in box.mails.values() if mail.history_id > since]
            self._db.executemany(MAIL, (_row(box.email, mail) for mail in fresh))
            rows = self._db.execute("SELECT id FROM mail WHERE email = ?", (box.email,))
            gone = [(box.email, row[0]) for row in rows if row[0] not in box.mails]
            self._db.executemany("DELETE FROM mail WHERE email = ? AND id = ?", gone)
            self._written[box.email] = box.history.now

    def _refill(self, box: Mailbox, state: dict[str, Any]) -> None:
        box.labels = state["labels"]
        rows: Iterable[Any] = self._db.execute(
            "SELECT serial, id, thread, raw, date_ms, labels, history FROM mail"
            " WHERE email = ? ORDER BY serial",
            (box.email,),
        )
        for serial, mail_id, thread, raw, date_ms, labels, history in rows:
            box.restore(Mail(serial, mail_id, thread, raw, date_ms, set(labels.split()), history))
        box.drafts = {key: Draft(**draft) for key, draft in state["drafts"].items()}
        box.history.now, box.history.oldest = state["now"], state["oldest"]
        box.history.records = [
            Record(i, kind, mail, thread, tuple(labels), tuple(had))
            for i, kind, mail, thread, labels, had in state["records"]
        ]
        box.closed, box.watch = state["closed"], state["watch"]
        self._written[box.email] = box.history.now

    def _fact(self, name: str) -> Any:
        row = self._db.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return None if row is None else json.loads(row[0])

    def _keep(self, name: str, value: Any) -> None:
        text = json.dumps(value)
        self._db.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, text))


def _row(email: str, mail: Mail) -> tuple[Any, ...]:
    labels = " ".join(sorted(mail.labels))
    place = (email, mail.serial, mail.id, mail.thread_id)
    return (*place, mail.raw, mail.date_ms, labels, mail.history_id)


def _state(box: Mailbox) -> dict[str, Any]:
    with box.lock:
        return {
            "name": box.name,
            "aliases": box.aliases,
            "labels": box.labels,
            "drafts": {key: asdict(draft) for key, draft in box.drafts.items()},
            "now": box.history.now,
            "oldest": box.history.oldest,
            "records": [
                (one.id, one.kind, one.mail, one.thread, one.labels, one.had)
                for one in box.history.records
            ],
            "closed": box.closed,
            "watch": box.watch,
        }
