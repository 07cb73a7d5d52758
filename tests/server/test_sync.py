"""The first sync finds what matters first, and in the end has everything."""

from __future__ import annotations

from sqlalchemy import event
from sqlalchemy.orm import Session

from introductions.model import State
from server.db import SessionFactory, reading, transaction
from server.gmail import grants
from server.models import Account, EntryRow, MessageRow
from server.store import accounts
from tests.syncing import ALICE, BOB, CAROL, Home, credentials, deliver, fill


def test_first_sync_finds_the_introduction_and_stores_every_message(alice_home: Home) -> None:
    opener = fill(alice_home.box)
    outcome = alice_home.sync()
    assert outcome.stage == "complete"
    assert [entry.opener for entry in alice_home.entries()] == [opener.id]
    assert alice_home.stored() == alice_home.listed()


def test_first_hint_needs_at_most_300_units(alice_home: Home) -> None:
    fill(alice_home.box, ordinary=120)
    units: list[int] = []

    def note(session: Session, _context: object) -> None:
        if any(isinstance(row, EntryRow) for row in session.new):
            units.append(alice_home.gmail.stats()["units_total"])

    event.listen(SessionFactory, "after_flush", note)
    try:
        alice_home.sync()
    finally:
        event.remove(SessionFactory, "after_flush", note)
    assert units[0] <= 300


def test_a_run_in_the_shortest_slices_ends_like_one_in_one_piece(alice_home: Home) -> None:
    fill(alice_home.box)
    slices = 1
    while alice_home.sync(slice_seconds=0.0).stage != "complete":
        slices += 1
        assert slices < 100
    assert slices > 1
    assert len(alice_home.entries()) == 1
    assert alice_home.stored() == alice_home.listed()


def test_only_mail_of_the_introduction_is_kept_whole(alice_home: Home) -> None:
    opener = fill(alice_home.box)
    alice_home.sync()
    with reading() as session:
        whole = {r.thread_id for r in session.query(MessageRow).filter(MessageRow.content != None)}  # noqa: E711
    assert whole == {opener.thread_id}


def test_the_owner_is_known_by_name_and_alias(alice_home: Home) -> None:
    alice_home.box.aliases.append(("alice@tides.example", "Alice at Tides"))
    alice_home.sync()
    owner = accounts.owner(alice_home.account())
    assert owner.name == "Alice Moreau"
    assert owner.emails == (ALICE, "alice@tides.example")


def test_what_is_new_comes_by_history(alice_home: Home) -> None:
    alice_home.sync()
    opener = deliver(alice_home.box, days_ago=0.01)
    assert alice_home.sync().changed == 1
    assert [entry.opener for entry in alice_home.entries()] == [opener.id]


def test_a_sync_with_nothing_new_spends_two_units(alice_home: Home) -> None:
    fill(alice_home.box)
    alice_home.sync()
    before = alice_home.gmail.stats()["units_total"]
    assert alice_home.sync().changed == 0
    assert alice_home.gmail.stats()["units_total"] - before == 2


def test_an_answer_in_another_thread_is_fetched_when_the_introduction_is_found(
    alice_home: Home,
) -> None:
    opener = deliver(alice_home.box, days_ago=20, quiet=True)
    answer = deliver(
        alice_home.box,
        f"Bob Stone <{BOB}>",
        ALICE,
        "Are you free on Thursday?",
        "Tide gauge",
        days_ago=18,
        quiet=True,
    )
    alice_home.sync()
    (entry,) = alice_home.entries()
    assert entry.opener == opener.id
    assert answer.id in entry.messages


def test_a_trashed_introduction_leaves_the_ledger_and_comes_back(alice_home: Home) -> None:
    opener = deliver(alice_home.box)
    alice_home.sync()
    alice_home.box.trash(opener.id)
    alice_home.sync()
    assert alice_home.entries() == []
    alice_home.box.untrash(opener.id)
    alice_home.sync()
    assert [entry.opener for entry in alice_home.entries()] == [opener.id]


def test_a_deleted_introduction_is_forgotten(alice_home: Home) -> None:
    opener = fill(alice_home.box)
    alice_home.sync()
    alice_home.box.delete(opener.id)
    alice_home.sync()
    assert alice_home.entries() == []
    assert opener.id not in alice_home.stored()


def test_reading_a_message_costs_no_get(alice_home: Home) -> None:
    opener = deliver(alice_home.box)
    alice_home.sync()
    before = alice_home.gmail.stats()["units"]["messages.get"]
    alice_home.box.relabel(opener.id, add=["STARRED"])
    alice_home.sync()
    assert alice_home.gmail.stats()["units"]["messages.get"] == before
    with reading() as session:
        row = session.query(MessageRow).filter_by(gmail_id=opener.id).one()
    assert "STARRED" in row.labels


def test_drafts_and_chats_open_nothing(alice_home: Home) -> None:
    deliver(alice_home.box, labels=("DRAFT",))
    deliver(alice_home.box, labels=("CHAT",))
    alice_home.sync()
    assert alice_home.entries() == []


def test_coverage_is_told_honestly(alice_home: Home) -> None:
    fill(alice_home.box)
    alice_home.sync(slice_seconds=0.0)
    assert "complete_back_to" not in alice_home.state()
    alice_home.sync()
    state = alice_home.state()
    assert state["complete_back_to"] == "beginning"
    assert state["missing"] == 0
    assert state["spent"] == alice_home.gmail.stats()["units_total"]


def test_a_refreshed_token_is_kept(alice_home: Home) -> None:
    alice_home.sync()
    alice_home.gmail.world.oauth.expire_access()
    before = alice_home.account().token
    deliver(alice_home.box)
    alice_home.sync()
    assert alice_home.account().token != before


def test_a_closed_account_is_left_alone(alice_home: Home) -> None:
    with transaction() as session:
        session.get_one(Account, alice_home.account_id).state = "disabled"
    assert alice_home.sync().changed == 0
    assert alice_home.gmail.stats()["units_total"] == 0


def test_another_person_with_the_same_mail_has_a_ledger_of_her_own(alice_home: Home) -> None:
    opener = fill(alice_home.box)
    carols = alice_home.gmail.mailbox(CAROL, "Carol Diaz")
    carols.add(opener.raw, ["SENT"], quiet=True)
    token = grants.dump(credentials(alice_home.gmail, CAROL))
    with transaction() as session:
        account = accounts.connect(session, CAROL, token, "", alice_home.account().created_at)
    alice_home.sync()
    carol = Home(**{**vars(alice_home), "account_id": account.id})
    carol.sync()
    assert {entry.seat for entry in carol.entries()} == {"introducer"}
    assert len(alice_home.entries()) == 1


def test_a_listing_that_was_cut_short_is_not_paid_twice(alice_home: Home) -> None:
    fill(alice_home.box, ordinary=40)
    alice_home.sync(slice_seconds=0.0)
    for _ in range(30):
        alice_home.sync(slice_seconds=0.0)
    assert alice_home.gmail.stats()["units"]["threads.list"] <= 50


def test_whom_the_owner_sounded_out_is_found_by_the_name_of_who_asked(alice_home: Home) -> None:
    ask = "Alice, can you introduce me to whoever fixes your tide gauges?\nDan"
    deliver(alice_home.box, "Dan Fox <dan@fox.example>", ALICE, ask, "gauge man", 5, quiet=True)
    sounded = deliver(
        alice_home.box,
        f"Alice Moreau <{ALICE}>",
        f"Bob Stone <{BOB}>",
        "Bob, Dan Fox has six broken gauges. OK to put you on an email together?\nAlice",
        "Dan Fox",
        days_ago=4.9,
        quiet=True,
    )
    bob, alice = f"Bob Stone <{BOB}>", f"Alice Moreau <{ALICE}>"
    answer = deliver(
        alice_home.box, bob, alice, "Yep, go for it", "Re: Dan Fox", 4.5, sounded, quiet=True
    )
    alice_home.sync()
    (entry,) = alice_home.entries()
    assert entry.state is State.OPTED_IN
    assert {sounded.id, answer.id} <= set(entry.messages)
