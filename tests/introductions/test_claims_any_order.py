"""Claims of a copy in the word order of any language, and what only sounds like one."""

from __future__ import annotations

import pytest

from introductions.faults.claims import find_claims
from introductions.model import Participant
from tests.builders import BOB, DAVE
from tests.introductions.desk import codes, draft

DAVE_IS_COPIED = [
    "Dave joins us in copy here, he owns the boat.",
    "Looping my colleague Dave in, he's the one who'd install it.",
    "Bob, (+ Dave) we could do Tuesday at 9.",
    "You'll see Dave on copy, Bob: he's our harbour master.",
    "In cc you'll find Dave, our lawyer.",
    "Please find Dave in cc, Bob.",
    "As you can see Dave is cc'ed, Bob.",
    "I've taken the liberty to copy Dave, as he runs procurement.",
    "Dave has been added to this email, Bob.",
    "I've brought my colleague Dave into copy, Bob.",
    "Guten Tag Herr Stone, in Kopie Herr Dave Okafor aus unserer Werft.",
    "Unser Bauleiter Herr Dave Okafor ist in Kopie gesetzt.",
    "Dave liest in CC mit und schickt Ihnen die Pläne.",
    "Je me permets de mettre Dave en copie de ce message.",
    "Bob, Dave, que j'ai mis en copie, prendra le relais.",
    "Hola Bob, meto a Dave en copia, él lleva los números.",
    "Bob, en copia va Dave, del departamento de compras.",
    "Bob, te copio a Dave, que tiene las llaves.",
    "Metto in copia l'ingegner Dave Okafor, che lo ha smontato.",
    "Bob, in cc c'è Dave, il nostro tecnico.",
    "Bob, vai em cópia o Dave, das compras.",
    "Bob, met Dave in cc zijn we compleet.",
]
NOBODY_IS_COPIED = [
    "Everybody stays in copy as far as I am concerned, Bob.",
    "Bob, Dave wrote to you on Monday with me in cc.",
    "Bob, Dave ought to be in cc, tell me if not.",
    "I responded to him and copied Dave.",
    "From his notes I have copied the following lines into the space below.",
    "The call details for Dave are copied below.",
    "cc: Dave Okafor/HOU/NORTH@NORTH",
    "Hallo Bob, Dave setze ich nächstes Mal in Kopie.",
    "Bob, Dave nehme ich in Kopie, sobald er zurück ist.",
    "Bonjour Bob, mettez Dave en copie si vous voulez.",
    "Bonjour Bob, Dave n'est pas en copie, il est en mer.",
    "Hola Bob, pon a Dave en copia cuando escribas al puerto.",
    "Olá Bob, depois coloco o Dave em cópia.",
    "Ciao Bob, la prossima volta metto in copia Dave.",
    "Dag Bob, zet u Dave in de cc als u antwoordt?",
]
NOBODY_IS_BLIND_COPIED = [
    "Feel free to drop Carol to bcc in your answer.",
    "Our favourites are LPX, GP, WY, BCC, TIN and BOW.",
]


@pytest.mark.parametrize("text", DAVE_IS_COPIED)
def test_a_copy_is_heard_in_any_word_order(text: str) -> None:
    assert "cc_claim_absent" in codes(draft(f"{text}\n\nAlice"))


@pytest.mark.parametrize("text", DAVE_IS_COPIED)
def test_whoever_is_copied_is_not_missed(text: str) -> None:
    assert "cc_claim_absent" not in codes(draft(f"{text}\n\nAlice", (BOB,), cc=(DAVE,)))


@pytest.mark.parametrize("text", NOBODY_IS_COPIED)
def test_no_copy_is_heard_where_none_is_claimed(text: str) -> None:
    assert not any(not claim.bcc for claim in find_claims(text))


@pytest.mark.parametrize("text", NOBODY_IS_BLIND_COPIED)
def test_no_blind_copy_is_heard_where_none_is_claimed(text: str) -> None:
    assert not any(claim.bcc for claim in find_claims(text))


def test_so_is_carries_a_claim_on_to_somebody_more() -> None:
    claims = find_claims("Carol, you are moved to bcc; so is my co-founder Rohan.")
    assert [(c.bcc, c.who[0].name) for c in claims[1:]] == [(True, "Rohan")]


def test_him_means_the_first_one_spoken_of() -> None:
    claim = find_claims("Dave Okafor in our Dover office has the plans and I am copying him.")[0]
    assert claim.who[0].name == "Dave Okafor"


def test_a_copied_colleague_of_unknown_name_passes_for_any_stranger() -> None:
    stranger = Participant("yard@north.example")
    text = "My skipper is on cc.\n\nAlice"
    assert "cc_claim_absent" not in codes(draft(text, (BOB,), cc=(stranger,)))
