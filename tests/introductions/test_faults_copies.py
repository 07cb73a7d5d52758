"""Copies that are claimed and not made, and copies that are (traps 48 to 53, 56 to 59)."""

from __future__ import annotations

import pytest

from introductions.model import Participant
from tests.builders import ALICE, BOB, CAROL
from tests.introductions.desk import codes, draft

EVE = Participant("eve.marsh@example.com", "Elizabeth Marsh")
HELLO = "Thanks Carol. Hi Bob, "


def test_a_claimed_copy_that_is_not_made_is_a_fault() -> None:
    assert codes(draft(HELLO + "I'm copying Eve, who knows the pier.", cc=(CAROL,))) == {
        "cc_claim_absent"
    }


@pytest.mark.parametrize(
    "text",
    ["cc'ing Liz.", "copying Elizabeth Marsh.", "+EM", "my colleague Beth (cc'd) knows the pier."],
)
def test_a_copied_person_is_there_under_nickname_or_initials(text: str) -> None:
    assert codes(draft(HELLO + text, cc=(CAROL, EVE))) == set()


def test_a_copied_team_is_there_by_its_address() -> None:
    ops = Participant("ops@example.com", "Ops")
    assert codes(draft(HELLO + "I have copied the ops team.", cc=(CAROL, ops))) == set()


def test_a_copied_cfo_may_be_any_further_recipient() -> None:
    assert codes(draft(HELLO + "I have copied our CFO.", cc=(CAROL, EVE))) == set()


def test_a_copied_cfo_is_nobody_of_the_introduction() -> None:
    assert codes(draft(HELLO + "I have copied our CFO.", cc=(CAROL,))) == {"cc_claim_absent"}


def test_an_address_without_a_name_may_be_anybody() -> None:
    number = Participant("x1234@example.com")
    assert codes(draft(HELLO + "copying Eve here.", cc=(CAROL, number))) == set()


def test_looping_in_bob_who_is_in_to_is_fine() -> None:
    assert codes(draft("Thanks Carol, looping in Bob.", (BOB, CAROL))) == set()


def test_a_claim_in_quoted_text_is_not_the_owners() -> None:
    text = HELLO + "fine.\n\nOn Mon, 5 Jan 2026 at 09:00, Bob wrote:\n\n> I am copying Eve here."
    assert codes(draft(text, cc=(CAROL,))) == set()


def test_copying_oneself_is_fine() -> None:
    other = Participant("alice.moreau@work.example", "Alice Moreau")
    assert codes(draft(HELLO + "copying Alice at work.", cc=(CAROL, other))) == set()


def test_bcc_with_thanks_is_good_manners() -> None:
    text = "Thanks Carol, moving you to bcc. Hi Bob, Tuesday at 10?"
    assert codes(draft(text, bcc=(CAROL,))) == {"bcc_handoff_ok"}


def test_bcc_claimed_and_not_done_is_a_fault() -> None:
    text = "Thanks Carol, moving you to bcc. Hi Bob, Tuesday at 10?"
    assert codes(draft(text)) == {"bcc_claim_absent"}


def test_bcc_claimed_with_carol_still_in_cc_is_a_fault() -> None:
    text = "Thanks Carol, moving you to bcc. Hi Bob, Tuesday at 10?"
    assert codes(draft(text, cc=(CAROL,))) == {"bcc_claim_still_cc"}


def test_bcc_at_a_second_address_is_bcc() -> None:
    home = Participant("carol.diaz@home.example", "Carol Diaz")
    text = "Thanks Carol, moving you to bcc. Hi Bob, Tuesday at 10?"
    assert codes(draft(text, bcc=(home,))) == {"bcc_handoff_ok"}


def test_you_means_the_one_who_is_thanked() -> None:
    text = "Cheers Caz, dropping you down to blind copy.\n\nBob, Tuesday at 10?"
    assert codes(draft(text, cc=(CAROL,))) == {"bcc_claim_still_cc"}


def test_moving_a_list_to_bcc_names_nobody() -> None:
    assert (
        codes(draft("Thanks Carol. Moving the list to bcc. Bob, Tuesday at 10?", cc=(CAROL,)))
        == set()
    )


def test_a_mail_of_no_introduction_is_checked_for_copies_too() -> None:
    written = draft(
        "The report is attached, copying Eve.",
        (BOB,),
        in_reply_to="",
        thread_id="",
        subject="Report",
    )
    assert codes(written, ()) == {"cc_claim_absent"}


def test_the_writer_is_never_missing() -> None:
    assert codes(draft(HELLO + "cc'ing Alice.", cc=(CAROL, ALICE))) == set()
