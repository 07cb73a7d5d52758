"""A no that names a date as its reason is a no; a date to come back on is a deferral."""

from __future__ import annotations

import pytest

from introductions.life.acts import Acts, acts_of
from tests.builders import ALICE, BOB, CAROL, DAVE, message
from tests.introductions.stories import day, made, mail, standing


def acts(text: str) -> Acts:
    return acts_of(message(BOB, (ALICE,), text, day(1)), "UTC")


@pytest.mark.parametrize(
    "text",
    [
        "Can't use it, the yard is full until March. Pass.",
        "Nice gauge, but no, our list is set till the spring.",
        "Not interested, our budget is fixed until July.",
        "We'll pass, the plan stands until 2027.",
    ],
)
def test_a_reason_with_a_date_is_no_deferral(text: str) -> None:
    assert acts(text).says_no
    assert acts(text).until is None


@pytest.mark.parametrize(
    "text",
    [
        "Obrigado, mas é um não definitivo da nossa parte.",
        "Thanks for thinking of us. It's a firm no from the board.",
    ],
)
def test_a_definite_no_is_a_no(text: str) -> None:
    assert acts(text).says_no


def test_gear_that_is_hired_already_refuses_nobody() -> None:
    assert not acts("One crane (60t, already hired), dusk on 19 June. Would you do it?").says_no


def test_a_word_of_regret_within_the_no_changes_nothing() -> None:
    assert acts("Nous ne pouvons malheureusement pas donner suite.").says_no


def test_go_on_then_is_a_yes() -> None:
    assert acts("Go on then.").says_yes


@pytest.mark.parametrize(
    "text",
    [
        "Not for us before March. Ask me again then.",
        "Ahora no, lo vemos a partir del 1 de marzo.",
        "Lo dejamos para después del verano, a mediados de septiembre, ¿vale?",
        "Let's talk again in March, okay?",
        "Prima del 20 marzo non riesco a guardare niente.",
        "Antes de março não consigo ver nada, falamos depois.",
        "Ab dem 1. März schaue ich es mir an, vorher nicht.",
        "Ahora cerramos por inventario. Escríbeme el 1 de marzo y lo vemos.",
        "Rappelez-moi en mars, nous déménageons.",
    ],
)
def test_a_date_to_come_back_on_is_a_deferral(text: str) -> None:
    assert acts(text).until is not None
    assert not acts(text).says_no


@pytest.mark.parametrize(
    "text",
    [
        "I'll write again on 14 January.",
        "Benissimo, la ricontatto io il 14 gennaio.",
        "Perfecto, vuelvo a escribirle el 14 de enero.",
        "Très bien, je vous rappelle le 14 janvier.",
        "Gut, ich schreibe Ihnen am 14. Januar wieder.",
        "Ótimo, volto a contactar no dia 14 de janeiro.",
    ],
)
def test_a_promise_to_write_on_a_day_is_a_check_in(text: str) -> None:
    assert acts(text).check_in is not None


def test_what_bob_asks_for_dave_is_not_owed_to_bob() -> None:
    asks = mail(2, ALICE, BOB, "Thanks Carol! Bob, who stores for you?", day(1), cc=(CAROL,))
    onward = message(
        BOB,
        (ALICE, DAVE),
        "Alice, meet Dave, who stores for us. Dave, Alice needs room for ten gauges. Alice, you "
        "write to Dave please.\n\nBob",
        day(2),
        id="m3",
        subject="Re: Alice <> Bob",
    )
    assert standing((made(), asks, onward), day(6))[1] != "you_owe_reply"


def test_thanks_for_the_introduction_count_though_nobody_is_named() -> None:
    asks = mail(2, BOB, ALICE, "Alice, may I send you a plan?", day(1))
    thanks = message(
        ALICE,
        (CAROL,),
        "Thank you so much for the introduction!",
        day(1.1),
        id="m3",
        thread_id="t3",
        subject="you are a star",
    )
    answer = mail(4, ALICE, BOB, "Please do, Bob.", day(2))
    assert standing((made(), asks, thanks, answer), day(6))[1] is None
