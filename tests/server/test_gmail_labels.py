"""Labels in Gmail follow the ledger, and one taken off by hand dismisses."""

from __future__ import annotations

import pytest

from introductions.model import State
from server.gmail import grants
from tests.syncing import ALICE, CAROL, Home, allow, deliver, owe_answer


@pytest.fixture
def asked(alice_home: Home) -> Home:
    """Alice owes Bob an answer."""
    owe_answer(alice_home.box)
    return alice_home


@pytest.fixture
def labelling(asked: Home) -> Home:
    """The same, and Alice allowed changes to labels."""
    return allow(asked, grants.LABELS)


def shown(home: Home) -> set[str]:
    """Return the names of our labels on Alice's mail."""
    names = {key: label["name"] for key, label in home.box.labels.items()}
    there = {names[one] for mail in home.box.mails.values() for one in mail.labels}
    return {name for name in there if name.startswith("Introductions/")}


def test_a_duty_shows_as_your_turn(labelling: Home) -> None:
    labelling.sync()
    assert shown(labelling) == {"Introductions/Your turn"}


def test_an_answer_that_missed_somebody_shows_as_your_turn(alice_home: Home) -> None:
    opener = deliver(alice_home.box, days_ago=12)
    deliver(
        alice_home.box,
        f"Alice Moreau <{ALICE}>",
        f"Carol Diaz <{CAROL}>",
        "Thanks Carol! Bob, are you free on Thursday?\nAlice",
        "Re: Alice <> Bob",
        days_ago=1,
        parent=opener,
    )
    allow(alice_home, grants.LABELS).sync()
    (entry,) = alice_home.entries()
    assert entry.duty is None
    assert shown(alice_home) == {"Introductions/Your turn"}


def test_a_permission_given_later_shows_at_once(asked: Home) -> None:
    asked.sync()
    allow(asked, grants.LABELS).sync(stages=False)
    assert shown(asked) == {"Introductions/Your turn"}


def test_our_own_change_is_no_news(labelling: Home) -> None:
    labelling.sync()
    labelling.sync()
    labelling.sync()
    assert [entry.state for entry in labelling.entries()] != [State.DISMISSED]
    assert labelling.gmail.stats()["units"]["threads.modify"] == 10


def test_a_label_taken_off_by_hand_dismisses(labelling: Home) -> None:
    labelling.sync()
    labelling.sync()
    for mail in list(labelling.box.mails.values()):
        ours = [one for one in mail.labels if one.startswith("Label_")]
        labelling.box.relabel(mail.id, remove=ours)
    labelling.sync()
    assert [entry.state for entry in labelling.entries()] == [State.DISMISSED]
    assert shown(labelling) == set()


def test_without_the_scope_gmail_stays_as_it_is(alice_home: Home) -> None:
    deliver(alice_home.box)
    alice_home.sync()
    assert shown(alice_home) == set()
    assert "threads.modify" not in alice_home.gmail.stats()["units"]
