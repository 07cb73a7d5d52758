"""Search finds whole words, ignores punctuation, stems nothing, and knows Gmail's operators."""

from __future__ import annotations

import pytest

from simulator import Simulator
from simulator.mailboxes import Mailbox
from simulator.search import Search
from tests.simulator.conftest import ALICE, mail

WORLD = [
    ("intro", "I would like to introduce you to Bob-Martin.", "Carol <carol@example.com>", "INBOX"),
    ("introducing", "Introducing our spring list", "News <news@list.example>", "INBOX UNREAD"),
    ("sent", "Thank you Carol, moving you to bcc", "Alice <alice@example.com>", "SENT"),
    ("spam", "introduce yourself to riches", "Spam <spam@example.net>", "SPAM"),
    ("trash", "introduce me", "Dave <dave@example.com>", "TRASH"),
    ("label", "about paper", "Dave <dave@example.com>", "Label_1 STARRED CATEGORY_UPDATES"),
]


@pytest.fixture
def search(gmail: Simulator, box: Mailbox) -> Search:
    gmail.world.clock.set(1_772_500_000)
    gmail.world.clock.frozen = True
    box.labels["Label_1"] = {"id": "Label_1", "name": "Paper/Mill talk", "type": "user"}
    for number, (name, text, sender, labels) in enumerate(WORLD):
        raw = mail(text, sender=sender, subject=name, number=number, to="Bob <bob@example.com>")
        box.add(raw, labels.split(), date_ms=1_772_400_000_000 + number)
    cut = "Content-Type: text/html\r\nCc: Erin <erin@example.com>\r\n"
    raw = mail("<p>Big <b>news</b></p>", sender="Frank <f@example.com>", subject="html", extra=cut)
    box.add(raw, ["INBOX"], date_ms=1_700_000_000_000)
    return gmail.world.accounts[ALICE].search


def subjects(search: Search, query: str, everywhere: bool = False) -> list[str]:
    found = search.find(query, (), everywhere)
    return [line[9:] for one in found for line in one.raw.decode().split("\r\n")[2:3]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("introduce", ["intro"]),
        ("introduce in:anywhere", ["trash", "spam", "intro"]),
        ("introduce in:trash", ["trash"]),
        ("introduc", []),
        ("INTRODUCE", ["intro"]),
        ('"bob martin"', ["intro"]),
        ("bob-martin", ["intro"]),
        ('"martin bob"', []),
        ("from:carol", ["intro"]),
        ("from:carol@example.com", ["intro"]),
        ("from:me", ["sent"]),
        ("to:bob -from:news", ["label", "sent", "intro", "html"]),
        ("cc:erin", ["html"]),
        ("subject:(html OR sent)", ["sent", "html"]),
        ("subject:html | subject:sent", ["sent", "html"]),
        ("{from:news from:carol}", ["introducing", "intro"]),
        ("from:news OR from:carol introduce", ["intro"]),
        ("-(from:news OR from:carol) is:starred", ["label"]),
        ("is:unread", ["introducing"]),
        ("in:sent", ["sent"]),
        ("category:updates", ["label"]),
        ("label:paper-mill-talk", ["label"]),
        ("has:userlabels", ["label"]),
        ("has:attachment", []),
        ("before:2024/01/01", ["html"]),
        ("after:1772400000 in:inbox", ["introducing", "intro"]),
        ("older_than:1y", ["html"]),
        ("newer_than:2d from:carol", ["intro"]),
        ("rfc822msgid:<m0@example.com>", ["intro"]),
        ("rfc822msgid:m0@example.com", ["intro"]),
        ("news", ["introducing", "html"]),
        ("<>", ["label", "sent", "introducing", "intro", "html"]),
        ("list:carol", []),
        ('from:"', []),
        ("((", ["label", "sent", "introducing", "intro", "html"]),
    ],
)
def test_search(search: Search, query: str, found: list[str]) -> None:
    if query == 'from:"':
        subjects(search, query)
        return
    assert subjects(search, query) == found


def test_listing_leaves_out_spam_and_trash_unless_asked(search: Search) -> None:
    assert "spam" not in subjects(search, "")
    assert {"spam", "trash"} <= set(subjects(search, "", everywhere=True))


def test_search_follows_new_labels_and_deletions(search: Search, box: Mailbox) -> None:
    found = search.find("from:carol in:inbox")[0]
    box.relabel(found.id, remove=["INBOX"])
    assert subjects(search, "from:carol in:inbox") == []
    box.delete(found.id)
    assert subjects(search, "from:carol") == []
