"""What only looks like an introduction: the traps 1 to 30 of the product's background notes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from introductions.finding.entries import find_cases
from introductions.finding.openers import find_openers, may_open
from introductions.model import CalendarPart, Message, Owner, Participant
from tests.builders import ALICE, BOB, CAROL, DAVE, MONDAY, OWNER, message

DAN = Participant("dan@harbour.example", "Dan Harbour")
LIST = Participant("talk@lists.tide.example", "Tide talk")
TEAM = Participant("team@harbour.example", "Harbour Team")


def nothing(*messages: Message) -> bool:
    return find_cases(messages, OWNER) == ()


def to_alice(text: str, **more: object) -> Message:
    return message(CAROL, (ALICE,), text, **{"subject": "hello", **more})


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Let me introduce our company, Harbour. Can we talk?", id="01-company"),
        pytest.param("I'd like to introduce you to an exciting opportunity.", id="02-recruiter"),
        pytest.param(
            "Introducing Harbour Audiences 2.0. Meet the team at our booth.", id="04-launch"
        ),
        pytest.param("Let me introduce myself: I am Carol, and I map tides.", id="05-self"),
        pytest.param("I wanted to introduce you to a concept that changed my week.", id="07-thing"),
        pytest.param("Intro call Tuesday? I have an hour at ten.", id="10-intro-call"),
        pytest.param("Please meet the deadline. The VPN connection is down.", id="13-meet"),
        pytest.param(
            "I'm connecting you with our billing team about ticket 4412.", id="18-support"
        ),
        pytest.param(
            "I'm leaving on Friday, my replacement Ben will run the account.", id="20-handover"
        ),
    ],
)
def test_mail_to_alice_alone_is_no_introduction(text: str) -> None:
    assert nothing(to_alice(text))


def test_03_a_colleague_of_the_sender_is_a_delegation() -> None:
    text = "Alice, meet Dan, who leads hiring here and will look after you. Dan, over to you."

    assert nothing(message(to=(ALICE, DAN), text=text))


def test_06_a_new_colleague_announced_to_the_team_is_none() -> None:
    text = "Please welcome Dan, who joins us today. Dan, this is the team."

    assert nothing(message(to=(TEAM,), cc=(DAN, ALICE), text=text))


def test_08_a_note_taker_recap_is_none() -> None:
    recap = message(
        Participant("notes@scribe.example", "Scribe"),
        text="Recap. Alice introduced Bob to Dave. Bob, meet Dave.",
        headers={"auto-submitted": "auto-generated"},
    )

    assert nothing(recap)


def test_09_a_calendar_invitation_is_none() -> None:
    invitation = message(
        text="Alice x Bob\nWhen: Tuesday 14:00",
        subject="Invitation: Alice <> Bob",
        calendar=CalendarPart("REQUEST", "u1"),
    )

    assert nothing(invitation)


def test_11_a_list_post_is_none() -> None:
    post = message(
        to=(LIST,), text="Alice, meet Bob; Bob, meet Alice.", headers={"list-id": "<tide>"}
    )

    assert nothing(post)


def test_12_a_group_of_eight_is_none() -> None:
    names = ("Ann Lowe", "Ben Hart", "Cy Dow", "Di Fox", "Eve Gray", "Fay Hill")
    crowd = tuple(Participant(f"{n.split()[0].lower()}@{n[-4:]}.example", n) for n in names)

    assert nothing(message(to=(ALICE, BOB, *crowd), text="Connecting you all. Alice, meet Bob."))


def test_14_an_introduction_that_is_only_quoted_is_none() -> None:
    text = "Could you send the invoice?\n\n> Alice, meet Bob. Bob, meet Alice.\n> Carol"

    assert nothing(message(DAVE, (ALICE, BOB), text, subject="Re: Alice <> Bob"))


def test_14_a_forward_with_a_presenting_sentence_is_one() -> None:
    text = (
        "Alice, see below. Bob drew the whole set for us. Bob, Alice expects your note.\n\n"
        "---------- Forwarded message ---------\nFrom: Bob Stone <bob@bright.example>\n"
        "To: Carol Diaz <carol@harbour.example>\nSubject: birds\n\nThe series is done."
    )

    assert not nothing(message(text=text, subject="Fwd: birds"))


def test_15_answers_to_an_introduction_open_nothing_new() -> None:
    answers = tuple(
        message(sender, to, text, at=MONDAY + timedelta(days=day), id=f"m{day + 2}")
        for day, (sender, to, text) in enumerate(
            [
                (BOB, (ALICE, CAROL), "Thanks Carol. Alice, good to meet you. Shall we talk?"),
                (ALICE, (BOB, CAROL), "Thank you Carol. Bob, Tuesday suits me. You call?"),
                (CAROL, (ALICE, BOB), "Bob, Alice is away on Monday. Alice, write to him."),
            ]
        )
    )

    assert len(find_cases((message(), *answers), OWNER)) == 1


def test_16_an_out_of_office_that_names_a_stand_in_is_none() -> None:
    away = to_alice(
        "I am away. Please meet my stand-in, Ute Kern (ute@harbour.example), who will help.",
        headers={"auto-submitted": "auto-replied"},
    )

    assert nothing(away)


def test_19_a_network_notice_is_none() -> None:
    notice = to_alice(
        "Dan Birch wants to connect with you.", headers={"list-unsubscribe": "<https://l.example>"}
    )

    assert nothing(notice)


def test_21_a_family_introduction_counts() -> None:
    dad = Participant("alice@example.com", "Dad")
    text = "dad this is ms tran who runs career day. ms tran this is my dad. ms tran will write you"
    tran = Participant("atran@school.example", "Ms. Alice Tran")

    assert not nothing(message(to=(dad, tran), text=text, subject="career day"))


@pytest.mark.parametrize("label", ["DRAFT", "SPAM", "TRASH"])
def test_23_24_drafts_spam_and_bin_are_not_read(label: str) -> None:
    hidden = message(labels=frozenset({label}))

    assert nothing(hidden)
    assert not may_open(hidden)


def test_26_one_person_under_two_addresses_is_not_two() -> None:
    second = Participant("bob.stone@private.example", "Bob Stone")

    assert nothing(message(to=(BOB, second), text="Bob, here is the file. Bob, over to you."))


def test_27_a_colleague_who_finds_a_time_is_no_party() -> None:
    text = "Alice, Bob: you two should meet. Dave will find a time."

    (case,) = find_cases((message(to=(ALICE, BOB, DAVE), text=text),), OWNER)

    assert set(case.parties) == {ALICE, BOB}


def test_29_inside_one_company_plain_words_count() -> None:
    crew = tuple(Participant(f"{n.lower()}@harbour.example", f"{n} Reed") for n in ("Ann", "Ben"))
    plain = "Ann, meet Ben. Ben, meet Ann. You two should talk about the quay."
    work = "Ann, Ben has the file. Please send it on."

    assert find_openers((message(to=crew, text=plain, subject="quay"),), Owner())
    assert not find_openers((message(to=crew, text=work, subject="quay"),), Owner())


@pytest.mark.parametrize(
    "text",
    [
        "Alice, Bob, the minutes are attached. Bob, please send the figures to Alice by Friday.",
        "Hi both, can we move our meeting to Tuesday? Bob has a clash.",
        "Alice, Bob will send you the contract today.",
        "Alice and Bob, thanks for joining today. It was great to meet you both.",
        "Dear Alice and Bob, please meet the deadline on Friday.",
        "Alice, Bob, attached the slides. Alice covers part one and Bob part two.",
        "Bob, Alice asked for the numbers by noon. Alice, Bob is still waiting for the bank.",
        "Alice, Bob, see you both at the gate at 3. Bob brings snacks, Alice has the keys.",
    ],
)
def test_work_among_three_is_no_introduction(text: str) -> None:
    assert nothing(message(text=text, subject="figures"))


def test_places_and_firms_are_not_taken_for_people() -> None:
    text = "May I give your address to Ingrid Dahl? She runs a mill in Sandvik for Nordlys Imaging."

    (case,) = find_cases((to_alice(text),), OWNER)

    assert [p.name for p in case.parties] == ["Alice Moreau", "Ingrid Dahl"]


@pytest.mark.parametrize(
    "text",
    [
        "Alice--I'd like to talk when you are here. I'm copying Dan so he can schedule. Carol",
        "Alice, let's try for another time. I'm copying Dan to ask him to find a time for the"
        " three of us to meet. Cheers!",
        "Sounds very intriguing, Alice. I am copying Dan to reach out to arrange.",
        "Thanks, Alice. Copying Dan so he knows that he can go with the driver.",
        "Who at the port should he work with, Alice? Time is short, so I'm copying Dan so we are"
        " all in sync.",
    ],
)
def test_somebody_copied_to_know_of_it_or_to_find_an_hour_is_not_introduced(text: str) -> None:
    assert nothing(to_alice(text, cc=(DAN,)))
