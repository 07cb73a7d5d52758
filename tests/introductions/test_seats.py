"""In which seat the owner sits: told to write, shown to have wanted it, asked, or only copied."""

from __future__ import annotations

from datetime import timedelta

import pytest

from introductions.finding.entries import Case, find_cases
from introductions.model import Kind, Message, Owner, Participant, Seat
from tests.builders import ALICE, BOB, CAROL, DAVE, MONDAY, OWNER, message


def case_of(*messages: Message, owner: Owner = OWNER) -> Case:
    (case,) = find_cases(messages, owner)
    return case


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("Alice, meet Bob. Alice, over to you.", Seat.ASKER),
        ("Bob, meet Alice. Alice will reach out.", Seat.ASKER),
        ("Alice, meet Bob. He is expecting your note.", Seat.ASKER),
        ("Bob, meet Alice, who makes sails. Alice, sing out to him.", Seat.ASKER),
        ("Alice, meet Bob. Bob, please write to Alice.", Seat.TARGET),
        ("Alice, meet Bob. He'll drop you a line.", Seat.TARGET),
        ("Alice, meet Bob. Bob asked me for a good baker.", Seat.TARGET),
        ("Bob, meet Alice. Alice, Bob wants a baker. Alice kicks off?", Seat.ASKER),
        ("Alice, meet Bob. Bob, Alice bakes. I've given Bob your number, Alice.", Seat.TARGET),
        ("Bob, meet Alice. She asked me for a good baker.", Seat.ASKER),
        ("Bob, meet Alice. Bob asked me for her; Alice, please write first.", Seat.ASKER),
        ("Alice, meet Bob. Bob, meet Alice. Have fun.", Seat.PARTY),
        ("Alice, Bob: you two should talk. Please do, both of you.", Seat.PARTY),
    ],
)
def test_seat_of_the_introduced_owner(text: str, seat: Seat) -> None:
    assert case_of(message(text=text, subject="bread")).seat is seat


def test_the_sender_is_introducer() -> None:
    assert case_of(message(ALICE, (BOB, DAVE), "Bob, meet Dave. Dave, meet Bob.")).seat is (
        Seat.INTRODUCER
    )


def test_an_owner_in_bcc_is_observer() -> None:
    case = case_of(message(to=(BOB, DAVE), text="Bob, meet Dave. Dave, meet Bob."))

    assert case.seat is Seat.OBSERVER


def test_without_an_owner_everybody_is_observed() -> None:
    assert case_of(message(), owner=Owner()).seat is Seat.OBSERVER


def test_request_opt_in_and_introduction_are_one_entry() -> None:
    request = message(BOB, (ALICE,), "Could you introduce me to Dave Okafor?", id="m1")
    ask = message(
        ALICE,
        (DAVE,),
        "Would you be open to meeting Bob Stone? He builds gauges.",
        at=MONDAY + timedelta(hours=3),
        id="m2",
    )
    made = message(
        ALICE,
        (DAVE, BOB),
        "Dave, meet Bob. Bob, meet Dave.",
        at=MONDAY + timedelta(days=1),
        id="m3",
    )

    before = case_of(request, ask)
    after = case_of(request, ask, made)

    assert (before.opener, before.kind, before.made_by) == ("m1", Kind.REQUEST, "")
    assert set(before.parties) == {BOB, DAVE}
    assert (after.opener, after.kind) == ("m3", Kind.INTRODUCTION)
    assert [p.message_id for p in after.prefaces] == ["m1", "m2"]
    assert after.asker == BOB


def test_a_second_mail_that_repairs_the_first_stays_under_the_first() -> None:
    first = message(to=(ALICE,), text="Hi Alice, hi Bob,\nyou two should talk. Bob mills flour.")
    second = message(
        to=(ALICE, BOB),
        text="Now with Bob really on it. Alice, meet Bob. Bob, meet Alice.",
        at=MONDAY + timedelta(hours=1),
        id="m2",
    )

    case = case_of(first, second)

    assert case.opener == "m1"
    assert case.m0 is not None
    assert case.m0.repaired_by == ("m2",)
    assert {p.email for p in case.parties} == {ALICE.email, BOB.email}


def test_an_assistant_on_the_mail_is_no_party() -> None:
    text = "Alice, meet Bob. Bob, meet Alice. My assistant Dave will find a time."

    assert set(case_of(message(to=(ALICE, BOB, DAVE), text=text)).parties) == {ALICE, BOB}


def test_somebody_copied_to_know_is_no_party() -> None:
    text = "Bob, meet Dave. Dave, meet Bob. (Alice, just so you know who is on your roof.)"

    case = case_of(message(to=(BOB, DAVE), cc=(ALICE,), text=text))

    assert set(case.parties) == {BOB, DAVE}
    assert case.seat is Seat.OBSERVER


@pytest.mark.parametrize(
    "aside",
    [
        "(Alice copied for her records.)",
        "(Alice en copie pour ses dossiers.)",
        "Alice in cc, FYI.",
        "\nAlice fyi since you book the room.",
        "\nAlice zur Kenntnis.",
    ],
)
def test_somebody_copied_for_her_records_is_observer(aside: str) -> None:
    text = f"Bob, meet Dave, who makes linen. Dave, meet Bob. Dave, please write to him. {aside}"

    case = case_of(message(to=(BOB, DAVE), cc=(ALICE,), text=text))

    assert (set(case.parties), case.seat) == ({BOB, DAVE}, Seat.OBSERVER)


def test_of_two_who_are_told_in_one_sentence_the_first_writes_first() -> None:
    text = "Alice, meet Bob. Bob, meet Alice. Bob opens with a mail and Alice will write back then."

    assert case_of(message(text=text)).asker == BOB


def test_of_two_who_are_told_apart_nobody_writes_first() -> None:
    text = "Alice, meet Bob. Bob, meet Alice. Bob, please write to her. Alice, please write to him."

    assert case_of(message(text=text)).seat is Seat.PARTY


@pytest.mark.parametrize(
    ("bob", "short"),
    [
        (Participant("nelly@bright.example", "Petronella Stone"), "Nelly"),
        (Participant("mj@bright.example", "Mary Jane Stone"), "MJ"),
    ],
)
def test_a_short_name_that_the_address_shows_is_that_person(bob: Participant, short: str) -> None:
    text = f"Alice, meet {short}. {short}, meet Alice. I suggest that {short} opens with a mail."

    assert case_of(message(to=(ALICE, bob), text=text)).asker == bob


@pytest.mark.parametrize(
    "text", ["Bob, please send me your card.", "Bob will be in touch with me about the boat."]
)
def test_what_is_done_for_the_introducer_opens_nothing(text: str) -> None:
    case = case_of(message(text=f"Alice, meet Bob. Bob, meet Alice. {text}"))

    assert case.asker is None


def test_the_introducer_stays_carol_when_bob_only_answers() -> None:
    answer = message(BOB, (ALICE, CAROL), "Thanks Carol. Alice, good to meet you.", MONDAY, id="m2")

    assert case_of(message(at=MONDAY - timedelta(days=1)), answer).introducer == CAROL
