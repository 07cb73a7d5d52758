"""One simulated mailbox: its mails, labels, drafts and history, and what may be done to them."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from threading import RLock
from typing import Any

from simulator.clock import Clock
from simulator.conversations import Conversations, Heading, heading
from simulator.errors import invalid, not_found
from simulator.history import FIRST_ID, History
from simulator.mime import header_fields, split

SYSTEM_LABELS = [
    "CHAT",
    "SENT",
    "INBOX",
    "IMPORTANT",
    "TRASH",
    "DRAFT",
    "SPAM",
    "CATEGORY_FORUMS",
    "CATEGORY_UPDATES",
    "CATEGORY_PERSONAL",
    "CATEGORY_PROMOTIONS",
    "CATEGORY_SOCIAL",
    "STARRED",
    "UNREAD",
]
OUT_OF_SIGHT = frozenset({"TRASH", "SPAM"})


@dataclass(slots=True, eq=False)
class Mail:
    """One message as it is kept: bytes, place, labels, and the history id of its last change."""

    serial: int
    id: str
    thread_id: str
    raw: bytes
    date_ms: int
    labels: set[str]
    history_id: int = 0


@dataclass(slots=True)
class Draft:
    """A draft's id stays; the id of its message changes with every update."""

    id: str
    message_id: str


@dataclass
class Mailbox:
    """An account's mail. Callers hold *lock* around more than one step."""

    email: str
    name: str = ""
    clock: Clock = field(default_factory=Clock)
    first_history_id: int = FIRST_ID
    aliases: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lock = RLock()
        self.mails: dict[str, Mail] = {}
        self.threads: dict[str, list[Mail]] = {}
        self.drafts: dict[str, Draft] = {}
        self.labels: dict[str, dict[str, Any]] = {}
        self.history = History(self.first_history_id)
        self.conversations = Conversations()
        self.order: list[tuple[int, int, str]] = []
        self.closed = ""
        self.watch: dict[str, Any] | None = None
        self.listeners: list[Callable[[Mailbox, set[str] | None], None]] = []
        self.unindexed: list[Mail] = []
        self.gone: list[int] = []
        self._serial = 0
        for name in SYSTEM_LABELS:
            self.labels[name] = {"id": name, "name": name, "type": "system"}

    # -- adding and removing ------------------------------------------------------------

    def add(
        self,
        raw: bytes,
        labels: Iterable[str] = ("INBOX",),
        *,
        thread_id: str = "",
        date_ms: int | None = None,
        mail_id: str = "",
        quiet: bool = False,
    ) -> Mail:
        """Take in a mail and answer it.

        Without *thread_id* it joins the conversation that its headers name, as Gmail would;
        *quiet* writes no history record (mail that was there before anybody looked).
        """
        with self.lock:
            fields = heading(header_fields(split(raw)[0]))
            when = date_ms if date_ms is not None else self._date(fields)
            self._serial += 1
            new_id = mail_id or self._new_id(when)
            home = thread_id or self.conversations.home(fields) or new_id
            mail = Mail(self._serial, new_id, home, raw, when, set(labels))
            self._place(mail, fields)
            if quiet:
                mail.history_id = self.history.next_id()
            else:
                self._note("messageAdded", mail)
            return mail

    def restore(self, mail: Mail) -> None:
        """Put back a mail that was saved, with its id, thread and history id."""
        with self.lock:
            self._serial = max(self._serial, mail.serial)
            self._place(mail, heading(header_fields(split(mail.raw)[0])))

    def delete(self, mail_id: str) -> None:
        """Remove a mail for good."""
        with self.lock:
            mail = self.mail(mail_id)
            del self.mails[mail.id]
            self.order.pop(bisect_left(self.order, (-mail.date_ms, -mail.serial, mail.id)))
            thread = self.threads[mail.thread_id]
            thread.remove(mail)
            if not thread:
                del self.threads[mail.thread_id]
                self.conversations.forget(mail.thread_id)
            self.gone.append(mail.serial)
            for draft in [one for one in self.drafts.values() if one.message_id == mail.id]:
                del self.drafts[draft.id]
            self._note("messageDeleted", mail)

    def relabel(self, mail_id: str, add: Iterable[str] = (), remove: Iterable[str] = ()) -> Mail:
        """Add and remove labels; only what really changes makes history."""
        with self.lock:
            mail = self.mail(mail_id)
            more = {self._known(label) for label in add} - mail.labels
            fewer = ({self._known(label) for label in remove} & mail.labels) - more
            if more:
                mail.labels |= more
                self._note("labelAdded", mail, more)
            if fewer:
                mail.labels -= fewer
                self._note("labelRemoved", mail, fewer)
            return mail

    def trash(self, mail_id: str) -> Mail:
        """Move to the trash: the label TRASH comes, INBOX goes."""
        return self.relabel(mail_id, ["TRASH"], ["INBOX"])

    def untrash(self, mail_id: str) -> Mail:
        """Take out of the trash; like Gmail it does not come back to the inbox."""
        return self.relabel(mail_id, [], ["TRASH"])

    # -- looking ------------------------------------------------------------------------

    def mail(self, mail_id: str) -> Mail:
        """The mail of that id; 400 for what is no id, 404 for what is not here."""
        if mail_id in self.mails:
            return self.mails[mail_id]
        if not _is_hex_id(mail_id):
            raise invalid("Invalid id value")
        raise not_found()

    def thread(self, thread_id: str) -> list[Mail]:
        """The mails of one thread, oldest first."""
        if thread_id in self.threads:
            return self.threads[thread_id]
        if not _is_hex_id(thread_id):
            raise invalid("Invalid id value")
        raise not_found()

    def draft(self, draft_id: str) -> Draft:
        """The draft of that id, or 404."""
        if draft_id not in self.drafts:
            raise not_found()
        return self.drafts[draft_id]

    def label_named(self, name: str) -> dict[str, Any] | None:
        """The label with that name in any case; None when there is none."""
        wanted = name.lower()
        return next(
            (label for label in self.labels.values() if label["name"].lower() == wanted), None
        )

    def visible(self, mail: Mail) -> bool:
        """Whether a listing without includeSpamTrash shows it."""
        return not (mail.labels & OUT_OF_SIGHT)

    def announce(self) -> None:
        """Tell the listeners although nothing changed (a successful watch does this)."""
        for listener in self.listeners:
            listener(self, None)

    # -- helpers ------------------------------------------------------------------------

    def _place(self, mail: Mail, fields: Heading) -> None:
        self.mails[mail.id] = mail
        insort(self.order, (-mail.date_ms, -mail.serial, mail.id))
        thread = self.threads.setdefault(mail.thread_id, [])
        insort(thread, mail, key=lambda one: (one.date_ms, one.serial))
        self.conversations.learn(fields, mail.thread_id)
        self.unindexed.append(mail)

    def _note(self, kind: str, mail: Mail, labels: Iterable[str] = ()) -> None:
        mail.history_id = self.history.note(kind, mail.id, mail.thread_id, mail.labels, labels)
        for listener in self.listeners:
            listener(self, mail.labels | set(labels))

    def _known(self, label: str) -> str:
        if label not in self.labels:
            raise invalid(f"Invalid label: {label}")
        return label

    def _date(self, fields: Heading) -> int:
        try:
            return int(parsedate_to_datetime(fields.date).timestamp() * 1000)
        except (ValueError, TypeError, OverflowError, OSError):
            return int(self.clock.now() * 1000)

    def _new_id(self, when: int) -> str:
        number = ((max(when, 0) << 20) | (self._serial * 7919 & 0xFFFFF)) & (2**63 - 1)
        while f"{number:016x}" in self.mails or f"{number:016x}" in self.threads:
            number += 1
        return f"{number:016x}"


def _is_hex_id(text: str) -> bool:
    return 0 < len(text) <= 16 and all(letter in "0123456789abcdef" for letter in text)
