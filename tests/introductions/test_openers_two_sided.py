"""Carol presents Alice and Bob to each other, in many shapes and languages."""

from __future__ import annotations

from datetime import timedelta

import pytest

from introductions.finding.openers import Opener, find_openers
from introductions.model import Kind, Message, Participant
from introductions.words.reasons import reason
from tests.builders import ALICE, BOB, CAROL, DAVE, MONDAY, OWNER, message


def opened(*messages: Message) -> Opener | None:
    found = find_openers(messages, OWNER)
    return found[0] if found else None


@pytest.mark.parametrize(
    "text",
    [
        "Alice, meet Bob. Bob, meet Alice. I leave it to you two.",
        "Alice, Bob - you two should meet. Bob makes sails, Alice sews.",
        "Hi both, connecting you as promised. Alice is a baker; Bob mills flour.",
        "Bob, I'd like you to meet Alice. She asked for you.",
        "Alice, Bob. Bob, Alice. Bob to kick off.",
        "Alice, Bob has the boat. Bob, Alice wants to sail. Bob, write her.",
        "Alice - fourteen roofs and hail. Bob - honest roofer. Bob, put him on your list.",
        "Bob forwards, Alice ships tea. Bob, kindly begin.",
        "Alice, adding Bob here. He knows everything about kilns. Bob, Alice is building one.",
        "alice this is bob who fixes bikes. bob will write you alice",
        "You are the only two people I know who keep bees on a roof. Alice in Ghent, Bob in Lyon.",
        "Hallo Alice, hallo Bob, hiermit bringe ich euch zusammen. Bob sucht eine Grafikerin.",
        "Alice, ich möchte dir Bob vorstellen. Bob, melde dich bitte bei Alice.",
        "Chère Alice, je te présente Bob, menuisier. Bob, Alice cherche une table.",
        "Alice, te presento a Bob. Bob, Alice es la editora de la que te hablé.",
        "Alice, Bob, coloco-vos em contacto. O Bob procura uma tradutora.",
        "Alice, ti presento Bob. Bob, Alice cerca un falegname.",
        "Alice, dit is Bob, de timmerman. Bob, Alice zoekt een kast.",
        "Bob, you mentioned needing a violinist. Alice plays. I'll leave you to sort it out.",
        "@Alice @Bob: Alice does the light, Bob the sound, neither of you knows the other.",
        "Alice, I promised you a bookkeeper. Here he is: Bob. He's quick and likes cats.",
    ],
)
def test_presenting_words_open_an_introduction(text: str) -> None:
    found = opened(message(text=text, subject="tea"))

    assert found is not None
    assert found.kind is Kind.INTRODUCTION
    assert set(found.parties) == {ALICE, BOB}
    assert found.signals


def test_every_verdict_says_why_in_plain_words() -> None:
    found = opened(message(text="Alice, meet Bob. Bob, meet Alice. Over to you, Bob."))

    assert found is not None
    why = [reason(s) for s in found.signals]
    assert "says “meet Bob”" in why
    assert "tells Alice and Bob about each other" in why
    assert "asks Bob to write first" in why
    assert not any(c in text for text in why for c in "§¤¶✉")


def test_introducer_who_leaves_after_the_first_answer_is_a_signal() -> None:
    answer = message(BOB, (ALICE,), "Thanks Carol. Alice, shall we talk?", id="m2")
    answer = Message(**{**_fields(answer), "sent_at": MONDAY + timedelta(days=1)})

    found = opened(message(), answer)

    assert found is not None
    assert "Carol leaves after the first answer" in [reason(s) for s in found.signals]


def test_late_in_a_thread_a_new_person_is_presented() -> None:
    before = message(ALICE, (CAROL,), "Who could rewire the kitchen?", id="m0")
    late = message(
        text="I have put Bob on this mail, he has his own firm. Bob: Alice, third floor.",
        at=MONDAY + timedelta(hours=2),
        in_reply_to="<m0@example.com>",
    )

    found = opened(before, late)

    assert found is not None
    assert found.message_id == "m1"


def test_four_people_in_two_firms_are_all_parties() -> None:
    ann = Participant("ann@bright.example", "Ann Lowe")
    text = "Alice, Dave, meet Bob and Ann from Bright. Bob, Ann: Alice and Dave build the harbour."

    found = opened(message(to=(ALICE, DAVE, BOB, ann), text=text))

    assert found is not None
    assert len(found.parties) == 4


def test_mail_that_greets_two_and_reaches_one_is_two_sided() -> None:
    text = (
        "Hi Alice, hi Bob,\n\ntime the two of you met! Bob mills flour. Alice, why don't you start."
    )

    found = opened(message(to=(ALICE,), text=text))

    assert found is not None
    assert found.kind is Kind.INTRODUCTION
    assert [p.name for p in found.parties] == ["Alice Moreau", "Bob"]


def test_chain_is_a_second_introduction() -> None:
    first = message()
    second = message(
        BOB,
        (ALICE, DAVE),
        "Alice, you asked who has our problem: Dave does. Dave, meet Alice. Alice, write him.",
        at=MONDAY + timedelta(days=5),
        id="m2",
    )

    found = find_openers((first, second), OWNER)

    assert [o.message_id for o in found] == ["m1", "m2"]
    assert set(found[1].parties) == {ALICE, DAVE}


def _fields(known: Message) -> dict[str, object]:
    return {name: getattr(known, name) for name in Message.__dataclass_fields__}


def test_a_forward_that_connects_two_people_is_no_answer() -> None:
    rob = Participant("rbaker@tide.example", "rbaker")
    text = (
        "Alice\n\nNot sure if you remember rob baker, who ran the museum. He has a question on "
        "the trust.\n\nI am connecting you two by email.\n\nCarol"
    )
    about = {"subject": "Fw: The trust", "cc": (rob,), "in_reply_to": "<first@tide.example>"}

    found = opened(message(CAROL, [ALICE], text, **about))

    assert found is not None
    assert set(found.parties) == {ALICE, rob}


def test_a_colleague_is_introduced_to_an_outsider_and_an_outsider_handed_to_a_colleague() -> None:
    dana = Participant(f"dana@{CAROL.email.partition('@')[2]}", "Dana Holt")
    text = (
        "{}\n\nAs we said this morning, I am connecting you with {}. You two should talk.\n\nCarol"
    )

    meets = opened(message(CAROL, [BOB, dana], text.format("Dana", "Bob, who ran the museum shop")))
    handed = opened(message(CAROL, [BOB, dana], text.format("Bob", "my colleague Dana")))

    assert meets is not None
    assert set(meets.parties) == {BOB, dana}
    assert handed is None
