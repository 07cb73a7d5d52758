"""Short mails that call two people in turn: what befell somebody presents, shared work does not."""

from __future__ import annotations

import pytest

from introductions.finding.entries import find_cases
from introductions.model import Kind, Participant, Seat
from tests.builders import ALICE, BOB, CAROL, MONDAY, OWNER, message

MONDAY_NIGHT = MONDAY.replace(hour=22)
COLONEL = Participant("denby@denby.example", "Col. Hugh Denby")
LISI = Participant("e.huber@huber.example", "Elisabeth Huber")


def presented(text: str, other: Participant = BOB) -> bool:
    """Whether Carol's mail to Alice and another presents them to each other."""
    found = find_cases((message(CAROL, (ALICE, other), text, subject="hello"),), OWNER)
    return bool(found) and found[0].kind is Kind.INTRODUCTION


@pytest.mark.parametrize(
    "text",
    [
        "Alice, Bob's cellar flooded on Sunday. Bob, Alice pumps out cellars. Bob, call her.",
        "Alice, Bob lost a tenant in May. Bob, Alice finds good ones. Bob, write or call.",
        "Alice, Bob got hammered by Monday's storm. Bob, Alice mends roofs.",
        "Alice, Bob bought a still. Bob, the Alice I told you of can fit it. Bob, call or write.",
        "Bob, die Alice hat noch Loden. Alice, der Bob braucht 60 Meter. Bob, schreibst ihr?",
    ],
)
def test_an_event_on_one_side_and_a_description_on_the_other_present(text: str) -> None:
    assert presented(text)


@pytest.mark.parametrize(
    "text",
    [
        "Alice, Bob sent the invoice. Bob, Alice confirmed the date.",
        "Alice, Bob sent the invoice. Bob, Alice confirmed the date. Bob, call if that changes.",
        "Alice, Bob missed the call. Bob, Alice moved it to nine. Please both confirm.",
        "Alice, Bob left the keys at the desk. Bob, Alice picked them up. Bob, write it down.",
        "Alice, Bob - let's meet on site at 7:30. I need your plans. Please talk to each other "
        "before we pour this time.",
        "Alice, Bob, last time you did not talk to each other and we paid twice.",
    ],
)
def test_work_that_two_people_share_presents_nobody(text: str) -> None:
    assert not presented(text)


def test_a_colonel_is_called_by_the_title_alone() -> None:
    text = "Colonel, Alice mends fences. Alice, the Colonel has a mile of it. Write to him, Alice."

    assert presented(text, COLONEL)


def test_a_title_that_two_people_have_names_neither() -> None:
    mail = message(
        CAROL,
        (COLONEL, Participant("grey@grey.example", "Col. John Grey"), ALICE),
        "Colonel, the hall is booked. Alice, the Colonel has the key of it.",
        subject="hall",
    )

    assert find_cases((mail,), OWNER) == ()


def test_lisi_is_elisabeth() -> None:
    text = "Liebe Lisi, die Alice webt Loden. Alice, die Lisi braucht 60 Meter. Schreib ihr, Alice."

    assert presented(text, LISI)


def test_people_who_were_on_one_mail_are_presented_where_the_writer_says_they_have_not_met() -> (
    None
):
    older = message(CAROL, (ALICE, BOB), "The hall is booked for May.", subject="hall")
    text = "Liebe Alice, lieber Bob, ihr beide kennt euch noch gar nicht? Alice druckt, Bob bindet."
    later = message(
        CAROL, (ALICE, BOB), text, subject="Ihr", id="m2", thread_id="t2", at=MONDAY_NIGHT
    )

    assert [case.opener for case in find_cases((older, later), OWNER)] == [later.id]


def test_an_order_after_a_name_without_a_comma_says_who_writes_first() -> None:
    text = (
        "Alice, Bob runs eleven pubs. Bob, Alice makes cider in a shed.\n\n"
        "Alice I'll leave you to start things off."
    )

    assert find_cases((message(CAROL, (ALICE, BOB), text),), OWNER)[0].seat is Seat.ASKER
