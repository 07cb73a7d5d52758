"""Absent people, and people on copy, whom a mail presents in wordings that no list holds."""

from __future__ import annotations

import pytest

from introductions.finding import openers
from introductions.finding.openers import find_openers
from introductions.ledger import read_ledger
from introductions.model import Kind, Message, Owner, Participant
from server.evaluating.scenarios import read_scenarios
from tests.builders import ALICE, BOB, CAROL, message
from tests.introductions.test_openings import PLAIN, mail, presents, rows

_LINDHOLM = (
    "Alice, for the tiles try Vera Lindholm at Nordkeramik. She did our kitchen and knows the"
    " whole trade. vera@nordkeramik.example, and use my name."
)


def kinds(mail: Message) -> list[Kind]:
    """What a mail opens."""
    return [opener.kind for opener in find_openers((mail,), Owner())]


def test_a_person_described_with_an_address_is_presented() -> None:
    mail = message(CAROL, [ALICE], _LINDHOLM, subject="tiles")

    (opener,) = find_openers((mail,), Owner())

    assert opener.kind is Kind.ONE_SIDED
    assert [p.email for p in opener.parties] == [ALICE.email, "vera@nordkeramik.example"]


def test_a_person_of_the_writers_own_firm_is_no_introduction() -> None:
    domain = CAROL.email.partition("@")[2]
    text = _LINDHOLM.replace("nordkeramik.example", domain)

    assert kinds(message(CAROL, [ALICE], text, subject="tiles")) == []


def test_a_person_on_copy_who_was_told_to_write_is_presented_to_the_reader() -> None:
    text = (
        "Alice,\n\nabout the cartons: I've asked my old colleague Bob to get in touch with you. "
        "He's copied here. He ran procurement at Castlemere for eight years.\n\nCarol"
    )

    found = find_openers((message(CAROL, [ALICE], text, cc=(BOB,), subject="cartons"),), Owner())

    assert [opener.kind for opener in found] == [Kind.INTRODUCTION]
    assert {p.email for p in found[0].parties} == {ALICE.email, BOB.email}


@pytest.mark.parametrize(
    "text",
    [
        "Alice, Bob asked me to find 30 minutes for you and him. Would Tuesday at 10 work?",
        "Alice, Grandad would love a call. He's in ward 7, number's 0191 555 0123.",
        "Alice, your steward is Wanda Kis. Call her on 555-0144 before you sign anything.",
        "Alice, would you be able to connect on Monday? Bob and I are free after two.",
        "Alice, Yannick Roche saw the clip and wants more. Would you send him a link?",
        "Alice, our members will be glad to introduce you to anybody whom you would like to meet.",
        "Dear Clients, Teresa Malloy is a partner now. She'd love to meet you: 0191 555 0123.",
        "Dear friend, my client Evelyn Hart, widow of the late Carl Hart, has a sum of"
        " 14 million. She has chosen you; contact eve@quick.example with your full name.",
    ],
    ids=["appointment", "kin", "staff", "meeting", "link", "host", "circular", "scam"],
)
def test_look_alikes_present_nobody(text: str) -> None:
    assert kinds(message(CAROL, [ALICE], text, subject="hello")) == []


def test_a_small_name_is_seen_where_an_address_shows_it() -> None:
    text = (
        "alice, my friend kip dallimore runs the tuesday boats. i told him you'd write: "
        "kip.dallimore@row.example"
    )

    assert kinds(message(CAROL, [ALICE], text, subject="rowing")) == [Kind.ONE_SIDED]


def test_a_person_who_writes_from_a_desk_may_present_somebody() -> None:
    text = "Alice, I gave Walt Grange your name. Call him: walt@grange.example, 907-555-0118."
    desk = Participant("service@hobart.example", "Pat Hobart")
    nobody = Participant("service@hobart.example", "Hobart Service")

    assert kinds(message(desk, [ALICE], text, subject="injectors")) == [Kind.ONE_SIDED]
    assert kinds(message(nobody, [ALICE], text, subject="injectors")) == []


def test_an_introduction_asked_for_in_formal_words_is_a_request() -> None:
    text = "Dear Alice, I wonder whether you would give me an introduction to Alastair Munro."

    assert kinds(message(CAROL, [ALICE], text, subject="order")) == [Kind.REQUEST]


def test_a_question_whether_the_reader_would_hear_from_somebody_is_an_opt_in() -> None:
    text = "Alice, my friend Hakan Demir restores carpets. Would you be willing to hear from him?"

    assert kinds(message(CAROL, [ALICE], text, subject="madder")) == [Kind.OPT_IN]


def test_a_call_that_is_passed_on_presents_nobody() -> None:
    text = "Dana Holt rang while you were out and asked you to call her back on 555 0142."

    assert kinds(message(CAROL, [ALICE], text, subject="call")) == []


def test_people_presented_in_plain_mail_are_found() -> None:
    """Half of these were missed by lists of wordings; most are found by what is said together."""
    missed = [row["body"] for row in rows(PLAIN, "one_sided") if not presents(mail(row))]

    assert len(missed) <= 21, missed


def test_ordinary_mail_is_left_alone() -> None:
    alarms = [row["body"] for row in rows(PLAIN, None) if presents(mail(row))]

    assert len(alarms) <= 12, alarms


def test_openings_by_another_author_are_found() -> None:
    """120 of these 280 mailboxes hold an introduction, or what comes before one."""
    right = wrong = 0
    for one in read_scenarios(PLAIN.with_name("openings_given.jsonl")):
        listed = {found["message"] for found in one.expect["introductions"]}
        for entry in read_ledger(one.messages, one.owner, one.now):
            right += entry.opener in listed
            wrong += entry.opener not in listed

    assert right >= 112
    assert wrong <= 4


def test_no_presentation_is_lost_to_the_cheap_look(monkeypatch: pytest.MonkeyPatch) -> None:
    mails = [mail(row, named=True) for kind in ("one_sided", None) for row in rows(PLAIN, kind)]
    found = [presents(one) for one in mails]

    monkeypatch.setattr(openers, "may_open_marked", lambda *_: True)

    assert [presents(one) for one in mails] == found


def test_a_friend_introduced_with_a_comma_is_presented() -> None:
    text = (
        "Dear Alice,\n\nI am writing to introduce you to our dear friend, Edwin Marsh, who built "
        "the theatre in Leeds. You will sit next to him on the 24th. He is a lovely man.\n\nCarol"
    )

    assert kinds(message(CAROL, [ALICE], text)) == [Kind.ONE_SIDED]


def test_somebody_the_reader_may_want_to_reach_out_to_is_presented() -> None:
    text = (
        "Alice,\n\nfor the school you may want to reach out to Odile Laurent, the former mayor, "
        "who lives there. She is a superb organiser. Her number is 020 7946 0123.\n\nCarol"
    )

    assert kinds(message(CAROL, [ALICE], text)) == [Kind.ONE_SIDED]


@pytest.mark.parametrize(
    "text",
    [
        "Alice,\n\nI just had lunch with Edwin Marsh from the museum. He is very keen on the north"
        " wing and told me about his plans.\n\nCarol",
        "Dr. Waru was a tireless speaker for the forests. She founded the Belt. I was inspired by"
        " her and proud to call her my friend.",
        "Vera Lindholm is a friend of yours, right? Can you tell her that I never answer what I"
        " read in the press, but that this piece was wrong, and she should know one reader minds.",
    ],
)
def test_what_the_writer_did_is_not_asked_of_the_reader(text: str) -> None:
    assert kinds(message(CAROL, [ALICE], text)) == []
