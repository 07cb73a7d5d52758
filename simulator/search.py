"""Finds mails as Gmail's search box does: whole words, punctuation ignored, no stemming."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

from simulator.mailboxes import OUT_OF_SIGHT, Mail, Mailbox
from simulator.mime import read
from simulator.query import Either, Every, Node, Not, Term, parse, terms
from simulator.rendering import TAGS

# "interpreted as midnight on that date in the PST timezone":
# https://developers.google.com/workspace/gmail/api/guides/filtering
PACIFIC = timezone(timedelta(hours=-8))
COLUMNS = {
    "from": "sender",
    "to": "receivers",
    "cc": "copied",
    "bcc": "blind",
    "subject": "subject",
    "filename": "filename",
    "list": "list",
    "deliveredto": "delivered",
    "rfc822msgid": "msgid",
}
SPANS = {"h": 3600, "d": 86_400, "m": 30 * 86_400, "y": 365 * 86_400}
LETTER = re.compile(r"[^\W_]")
SIZES = {"": 1, "k": 1024, "m": 1024 * 1024}


class Search:
    """The index of one mailbox; it reads new mail when somebody searches."""

    def __init__(self, mailbox: Mailbox) -> None:
        self.mailbox = mailbox
        self._index = sqlite3.connect(":memory:", check_same_thread=False)
        self._index.execute(
            "CREATE VIRTUAL TABLE mail USING fts5(subject, sender, receivers, copied, blind,"
            " body, filename, list, delivered, msgid, tokenize='unicode61 remove_diacritics 0')"
        )
        self._serials: dict[int, Mail] = {}
        self._attached: set[int] = set()
        self._last: dict[tuple[object, ...], list[Mail]] = {}

    def close(self) -> None:
        """Give the index back."""
        self._index.close()

    def find(
        self, query: str, labels: tuple[str, ...] = (), everywhere: bool = False
    ) -> list[Mail]:
        """The mails that match, newest first, without spam and trash unless asked for."""
        with self.mailbox.lock:
            key = (query, labels, everywhere, self.mailbox.history.now, len(self.mailbox.mails))
            if key not in self._last or "_than" in query:
                if len(self._last) > 8:
                    self._last.clear()
                self._last[key] = self._found(query, labels, everywhere)
            return self._last[key]

    def refresh(self) -> None:
        """Read what came and went since the last time."""
        with self.mailbox.lock:
            for serial in self.mailbox.gone:
                self._serials.pop(serial, None)
                self._attached.discard(serial)
                self._index.execute("DELETE FROM mail WHERE rowid = ?", (serial,))
            fresh = [one for one in self.mailbox.unindexed if one.id in self.mailbox.mails]
            self._index.executemany(
                "INSERT INTO mail(rowid, subject, sender, receivers, copied, blind, body, filename,"
                " list, delivered, msgid) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
                (self._row(mail) for mail in fresh),
            )
            self._index.commit()
            self._serials.update((mail.serial, mail) for mail in fresh)
            self.mailbox.gone.clear()
            self.mailbox.unindexed.clear()

    def _row(self, mail: Mail) -> tuple[object, ...]:
        tree = read(mail.raw)
        parts = tree.walk()
        texts = [
            part.text() if part.mime_type == "text/plain" else TAGS.sub(" ", part.text())
            for part in parts
            if part.mime_type in ("text/plain", "text/html") and not part.filename
        ]
        names = " ".join(part.filename for part in parts if part.filename)
        if names:
            self._attached.add(mail.serial)
        return (
            mail.serial,
            tree.header("subject"),
            tree.header("from"),
            tree.header("to"),
            tree.header("cc"),
            tree.header("bcc"),
            " ".join(texts),
            names,
            tree.header("list-id"),
            tree.header("delivered-to") or self.mailbox.email,
            tree.header("message-id"),
        )

    def _found(self, query: str, labels: tuple[str, ...], everywhere: bool) -> list[Mail]:
        tree = parse(query)
        out_of_sight = _asks_for_hidden(tree) or everywhere or bool(set(labels) & OUT_OF_SIGHT)
        mails = [self.mailbox.mails[place[2]] for place in self.mailbox.order]
        if labels:
            mails = [mail for mail in mails if mail.labels.issuperset(labels)]
        if not out_of_sight:
            mails = [mail for mail in mails if not mail.labels & OUT_OF_SIGHT]
        if not query.strip():
            return mails
        self.refresh()
        hits = self._select(tree, {mail.serial for mail in mails})
        return [mail for mail in mails if mail.serial in hits]

    def _select(self, node: Node, within: set[int]) -> set[int]:
        if isinstance(node, Every):
            for inner in sorted(node.inner, key=_is_slow):
                within = self._select(inner, within)
            return within
        if isinstance(node, Either):
            hits: set[int] = set()
            for inner in node.inner:
                hits |= self._select(inner, within)
            return hits
        if isinstance(node, Not):
            return within - self._select(node.inner, within)
        return self._term(node, within)

    def _term(self, term: Term, within: set[int]) -> set[int]:
        if term.operator in ("", *COLUMNS):
            return within & self._words(term)
        holds = self._condition(term.operator, term.value.lower())
        return {serial for serial in within if holds(self._serials[serial])}

    def _words(self, term: Term) -> set[int]:
        values = [term.value]
        if term.value.lower() == "me" and term.operator in ("from", "to", "cc", "bcc"):
            values = [self.mailbox.email, *(address for address, _ in self.mailbox.aliases)]
        columns = COLUMNS.get(term.operator, "subject sender receivers copied body filename")
        hits: set[int] = set()
        for value in values:
            if not LETTER.search(value):
                return set(self._serials)
            phrase = value.replace('"', " ").replace("\0", " ")
            rows = self._index.execute(
                "SELECT rowid FROM mail WHERE mail MATCH ?", (f'{{{columns}}} : "{phrase}"',)
            )
            hits.update(row[0] for row in rows)
        return hits

    def _condition(self, operator: str, value: str) -> Callable[[Mail], bool]:
        if operator in ("in", "is", "label", "category"):
            return self._label_condition(operator, value)
        if operator == "has":
            attached = self._attached
            if value == "attachment":
                return lambda mail: mail.serial in attached
            return lambda mail: (
                value == "userlabels" and any(label.startswith("Label_") for label in mail.labels)
            )
        if operator in ("larger", "size", "smaller"):
            return _size_condition(operator, value)
        return self._date_condition(operator, value)

    def _label_condition(self, operator: str, value: str) -> Callable[[Mail], bool]:
        if operator == "in" and value in ("anywhere", "all"):
            return lambda mail: value == "anywhere" or not mail.labels & OUT_OF_SIGHT
        if value in ("archive", "read") and operator in ("in", "is"):
            absent = "INBOX" if value == "archive" else "UNREAD"
            return lambda mail: absent not in mail.labels
        wanted = _label_ids(self.mailbox, operator, value)
        return lambda mail: bool(mail.labels & wanted)

    def _date_condition(self, operator: str, value: str) -> Callable[[Mail], bool]:
        newer = operator in ("after", "newer", "newer_than")
        if operator.endswith("_than"):
            found = re.fullmatch(r"(\d+)([hdmy])", value)
            if found is None:
                return lambda mail: False
            edge: float | None = self.mailbox.clock.now() - int(found[1]) * SPANS[found[2]]
        else:
            edge = _moment(value)
        if edge is None:
            return lambda mail: False
        edge_ms = edge * 1000
        return lambda mail: mail.date_ms >= edge_ms if newer else mail.date_ms < edge_ms


def _is_slow(node: Node) -> bool:
    return not (isinstance(node, Term) and node.operator in ("", *COLUMNS))


def _asks_for_hidden(tree: Node) -> bool:
    return any(
        term.operator in ("in", "label", "is")
        and term.value.lower() in ("anywhere", "trash", "spam")
        for term in terms(tree)
    )


def _label_ids(mailbox: Mailbox, operator: str, value: str) -> set[str]:
    """Ids of labels so named; in a query a label's spaces and slashes become hyphens."""
    if operator == "category":
        return {"CATEGORY_PERSONAL" if value == "primary" else f"CATEGORY_{value.upper()}"}
    wanted = {"drafts": "draft", "chats": "chat"}.get(value, _hyphened(value))
    return {key for key, label in mailbox.labels.items() if _hyphened(label["name"]) == wanted}


def _hyphened(name: str) -> str:
    return re.sub(r"[\s/&]+", "-", name.strip().lower())


def _size_condition(operator: str, value: str) -> Callable[[Mail], bool]:
    found = re.fullmatch(r"(\d+)([km]?)b?", value)
    if found is None:
        return lambda mail: False
    edge = int(found[1]) * SIZES[found[2]]
    if operator == "smaller":
        return lambda mail: len(mail.raw) < edge
    return lambda mail: len(mail.raw) >= edge


def _moment(value: str) -> float | None:
    if re.fullmatch(r"\d{5,}", value):
        return float(value)
    for shape in ("%Y/%m/%d", "%Y-%m-%d", "%m/%d/%Y"):
        try:
            day = datetime.strptime(value, shape).replace(tzinfo=PACIFIC)
        except ValueError:
            continue
        return day.astimezone(UTC).timestamp()
    return None
