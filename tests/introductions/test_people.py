"""Who is who: names as written, nicknames, aliases, two addresses, two people of one name."""

from __future__ import annotations

import pytest

from introductions.model import Owner, Participant
from introductions.who.names import first_name, names_match, same_address
from introductions.who.people import Book, colleagues, organisation
from introductions.who.roles import is_desk, is_role
from tests.builders import ALICE, BOB, CAROL, OWNER, message


@pytest.mark.parametrize(
    ("written", "name", "email"),
    [
        pytest.param("Bob", "Robert Stone", "rstone@bright.example", id="nickname"),
        pytest.param("Robert", "Bob Stone", "bob@bright.example", id="long-form"),
        pytest.param("Liz", "Elizabeth Crane", "", id="liz"),
        pytest.param("Bob Stone", "Stone, Robert", "", id="last-first"),
        pytest.param("Mr. Stone", "Bob Stone", "", id="title"),
        pytest.param("Zoe", "Zoë Brandt", "", id="accent"),
        pytest.param("BS", "Bob Stone", "", id="initials"),
        pytest.param("Bob", "", "bob.stone@bright.example", id="address-only"),
        pytest.param("Søren", "Soren Dahl", "", id="letters"),
    ],
)
def test_a_name_as_written_means_the_person(written: str, name: str, email: str) -> None:
    assert names_match(written, Participant(email, name))


@pytest.mark.parametrize("written", ["Carol", "Bob Harper", "Bill", ""])
def test_another_name_does_not_mean_bob_stone(written: str) -> None:
    assert not names_match(written, BOB)


def test_plus_tags_and_gmail_dots_are_one_mailbox() -> None:
    assert same_address("alice+work@north.example", "alice@north.example")
    assert same_address("al.ice@gmail.com", "alice@googlemail.com")
    assert not same_address("al.ice@north.example", "alice@north.example")


def test_all_addresses_of_the_owner_are_one_person() -> None:
    owner = Owner(("alice@work.example", "alice@home.example"), "Alice Moreau")
    book = Book([], owner)

    assert book.same(Participant("alice@work.example"), Participant("alice+x@home.example"))
    assert book.is_owner(Participant("alice@home.example", "A. Moreau"))


def test_one_full_name_under_two_addresses_is_one_person() -> None:
    private = Participant("bob.stone@private.example", "Bob Stone")
    book = Book([message(to=(ALICE, BOB)), message(to=(ALICE, private), id="m2")], OWNER)

    assert book.same(BOB, private)


def test_two_people_with_one_first_name_stay_two() -> None:
    other = Participant("bob@harper.example", "Bob Harper")
    book = Book([message(to=(ALICE, BOB, other))], OWNER)

    assert not book.same(BOB, other)
    assert set(book.resolve("Bob", (BOB, other))) == {BOB, other}
    assert book.resolve("Bob Harper", (BOB, other)) == (other,)


def test_freemail_and_reserved_names_show_no_organisation() -> None:
    assert organisation("bob@gmail.com") == ""
    assert organisation("bob@unknown.invalid") == ""
    assert organisation("bob@mail.bright.co.uk") == "bright.co.uk"
    assert colleagues(CAROL, Participant("dan@harbour.example"))
    assert not colleagues(Participant("a@gmail.com"), Participant("b@gmail.com"))


def test_first_name_comes_from_the_address_where_no_name_is_known() -> None:
    assert first_name(Participant("bob.stone@bright.example")) == "Bob"
    assert first_name(Participant("x@y.example", "Dr. Zoë Brandt")) == "Zoë"


@pytest.mark.parametrize(
    ("name", "shared"),
    [("", True), ("Customer Care", True), ("Billing Desk", True), ("Pat van der Berg", False)],
)
def test_an_office_is_nobody_unless_it_writes_under_a_persons_name(name: str, shared: bool) -> None:
    office = Participant("billing@bright.example", name)

    assert is_role(office) is shared
    assert is_desk(office) is shared
