"""Suggested replies greet as the thread does: by title and name where it is formal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from introductions.model import Duty, Entry, Hint, Kind, Message, Participant, Seat, State
from introductions.replies.suggest import suggest
from tests.builders import ALICE, BOB, CAROL, DAVE, MONDAY, OWNER, message
from tests.introductions.desk import DAY

NOW = MONDAY + 7 * DAY
ENGLISH = "this is what we have for you and the port, and it would be good to talk about it."
GERMAN = "das ist der Kollege, von dem ich im Hafen gesprochen habe, und er ist nicht weit von uns."
FRENCH = "je suis dans le port avec les bateaux et nous pour le moment en avons un pour la ville."
SPANISH = "los barcos que están en el puerto son para la ciudad y no es muy lejos con el tren."
PORTUGUESE = "os barcos que estão no porto são para a cidade e não é muito longe com o comboio."


def letter(text: str, *more: Message, to: tuple[Participant, ...] = (BOB,)) -> list[str]:
    """Return the paragraphs of Alice's answer to *to*, whom Carol introduced with this text."""
    mail = (message(to=(ALICE, *to), text=text, subject="x"), *more)
    entry = Entry(
        opener="m1",
        thread_id="t1",
        kind=Kind.INTRODUCTION,
        opened_at=MONDAY,
        introducer=CAROL,
        parties=(ALICE, *to),
        seat=Seat.ASKER,
        state=State.MADE,
        messages=tuple(m.id for m in mail),
        made_by="m1",
    )
    hint = Hint(Duty.YOU_WRITE_FIRST, to, "m1", MONDAY)
    return suggest(entry, hint, mail, OWNER, NOW)[0].body.split("\n\n")


def greets(text: str, *more: Message, to: tuple[Participant, ...] = (BOB,)) -> str:
    """Return the first line of that answer."""
    return letter(text, *more, to=to)[0]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (f"Dear Dr. Stone, dear Alice, {ENGLISH}", "Dear Dr. Stone,"),
        (f"Dear Mr Stone and Ms Moreau,\n{ENGLISH}", "Dear Mr Stone,"),
        (f"Sehr geehrter Herr Dr. Stone, liebe Alice,\n{GERMAN}", "Guten Tag Herr Dr. Stone,"),
        (f"Cher Monsieur Stone, chère Alice,\n{FRENCH}", "Bonjour Monsieur Stone,"),
        (f"Estimado Sr. Stone:\n{SPANISH}", "Estimado Sr. Stone:"),
        (f"Estimada Sra. Stone:\n{SPANISH}", "Estimada Sra. Stone:"),
        (f"Caro Sr. Stone,\n{PORTUGUESE}", "Caro Sr. Stone,"),
        (f"Cara Dra. Stone,\n{PORTUGUESE}", "Cara Dra. Stone,"),
    ],
)
def test_a_reply_keeps_the_title_by_which_the_thread_greets_bob(text: str, begins: str) -> None:
    assert greets(text) == begins


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (f"Hi Bob, hi Alice, {ENGLISH}", "Hi Bob,"),
        (f"Dear Bob, meet Alice. {ENGLISH}", "Hi Bob,"),
        (f"Hallo Bob, hallo Alice, ich mache Sie bekannt: {GERMAN}", "Hallo Bob,"),
        (f"Salut Bob, {FRENCH}", "Bonjour Bob,"),
        (f"Hola Bob: {SPANISH}", "Hola, Bob:"),
        (f"Olá Bob, {PORTUGUESE}", "Olá Bob,"),
    ],
)
def test_a_reply_greets_by_first_name_where_the_thread_does(text: str, begins: str) -> None:
    assert greets(text) == begins


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (f"Guten Tag, {GERMAN} Ich stelle Sie gern vor.", "Guten Tag Bob Stone,"),
        (f"Guten Tag, {GERMAN} Ich stelle dich gern vor.", "Hallo Bob,"),
        (f"Bonjour, {FRENCH} Je vous laisse.", "Bonjour Bob Stone,"),
        (f"Buenas, {SPANISH} Le dejo con usted.", "Hola, Bob Stone:"),
        (f"Bom dia, {PORTUGUESE} Falei disto com o senhor.", "Olá Bob Stone,"),
    ],
)
def test_the_polite_form_asks_for_the_full_name_where_nobody_greets_bob(
    text: str, begins: str
) -> None:
    assert greets(text) == begins


def test_bob_who_writes_to_dear_ms_moreau_is_greeted_by_his_full_name() -> None:
    wrote = message(BOB, (ALICE,), f"Dear Ms. Moreau, {ENGLISH}", MONDAY + DAY, id="m2")
    assert greets(f"Hello, {ENGLISH}", wrote) == "Dear Bob Stone,"


def test_the_newest_greeting_of_bob_counts() -> None:
    formal = f"Dear Mr. Stone, {ENGLISH}"
    later = message(ALICE, (BOB,), f"Hi Bob, {ENGLISH}", MONDAY + DAY, id="m2")
    assert greets(formal, later) == "Hi Bob,"
    assert greets(f"Hi Bob, {ENGLISH}", replace(later, text=formal)) == "Dear Mr. Stone,"


def test_a_title_of_somebody_else_is_not_bobs() -> None:
    assert greets(f"Dear Alice, would Mr. Stone agree? {ENGLISH}") == "Hi Bob,"


def test_two_are_greeted_together_each_as_the_thread_does() -> None:
    assert greets(f"Dear Dr. Stone, dear Dave, {ENGLISH}", to=(BOB, DAVE)) == (
        "Dear Dr. Stone and Dave,"
    )


def test_a_formal_letter_is_signed_with_the_full_name() -> None:
    assert letter(f"Dear Dr. Stone, dear Ms. Moreau, {ENGLISH}")[-1] == "Alice Moreau"
    assert letter(f"Hi Bob, hi Alice, {ENGLISH}")[-1] == "Alice"


def test_a_title_cannot_bring_a_placeholder_or_a_line_into_a_reply() -> None:
    bob = Participant(BOB.email, "Bob Stone{names}\nBcc: x")
    assert greets(f"Dear Dr. Stone{{names}}, dear Alice, {ENGLISH}", to=(bob,)) == "Dear Dr. Stone,"


def test_the_introduction_itself_speaks_to_each_as_the_thread_does() -> None:
    text = f"Dear Alice, would Dr. Okafor see me? {ENGLISH} Bob"
    wish = message(BOB, (ALICE,), text, subject="x")
    offer = message(ALICE, (DAVE,), f"Dear Dr. Okafor, {ENGLISH}", MONDAY + DAY, id="m2")
    entry = Entry(
        opener="m1",
        thread_id="t1",
        kind=Kind.REQUEST,
        opened_at=MONDAY,
        introducer=ALICE,
        parties=(BOB, DAVE),
        seat=Seat.INTRODUCER,
        state=State.OPTED_IN,
        asker=BOB,
        target=DAVE,
        messages=("m1", "m2"),
    )
    hint = Hint(Duty.MAKE_INTRO_NOW, (DAVE,), "m2", MONDAY)
    body = suggest(entry, hint, (wish, offer), OWNER, NOW)[0].body
    assert body.startswith("Dear Dr. Okafor and Bob,\n\nDr. Okafor, meet Bob;")
