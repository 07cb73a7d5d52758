"""Introductions in many voices, and mail among people at work that looks like one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from introductions.finding.entries import Case, find_cases
from introductions.finding.openers import may_open
from introductions.model import Kind, Participant
from tests.builders import ALICE, BOB, CAROL, OWNER, message

INTRODUCTIONS = [  # text, who writes first ("" when it tells nobody)
    ("Alice – Bob. Bob – Alice. You will get on.", ""),
    ("Alice (kilns, Leeds) // Bob (clay, Lyon)\n\nThought you should have each other's mails.", ""),
    ("Alice sews sails in Hull. Bob splices rope in Brest. I shall not live for ever.", ""),
    ("Alice in Hull, Bob in Brest. Same boat, same year.", ""),
    ("wanted to get you both on the same thread. Alice = sails. Bob = rope.", ""),
    ("Alice and Bob, you were both in Brest but I gather you never got to speak.", ""),
    ("Alice, I told you about Bob, and Bob, you've heard about Alice. Here you both are.", ""),
    ("Hi both, please find each other cc'd here. Alice sews, Bob splices.", ""),
    ("Alice/Bob - connecting. Best sails I know, best rope I know.", ""),
    ("Dear friends, Alice binds, Bob makes paper. Consider yourselves introduced.", ""),
    ("Alice, Bob: ya era hora. Alice ilumina, Bob construye. Hablad.", ""),
    ("Alice, Bob, vous ne vous connaissez pas. Alice enregistre, Bob mixe.", ""),
    ("Liebe Alice, lieber Bob, Alice vertritt Autoren, Bob druckt. Ihr werdet euch verstehen.", ""),
    ("Alice, Bob builds boats. Bob, Alice needs one. Alice, ball in your court.", "Alice"),
    ("Alice, Bob builds boats. Bob, Alice needs one. The rest is yours, Alice.", "Alice"),
    ("Alice, Bob re-wets bogs. Bob, Alice buys peat. Alice was after him, so first word to her.",
     "Alice"),
    ("Bob, Alice bakes. Alice, Bob mills. Alice has the questions, so Alice should open.", "Alice"),
    ("Alice, Bob mills rye. Bob, Alice bakes. Bob wants to come and see, so Bob: please write.",
     "Bob"),
    ("Alice, you will shortly receive a note from Bob (on copy), whose mill grinds rye.", "Bob"),
    ("Alice, Bob brews. Bob, Alice makes filters. Bob will be writing you.", "Bob"),
    ("Alice, Bob coud des voiles. Bob, Alice a trois bateaux. À toi d'écrire, Bob !", "Bob"),
    ("Hallo Alice, Bob baut Silos. Bob, Alice braucht zwei. Alice, schreib bitte zuerst.", "Alice"),
]  # fmt: skip

BEFORE = [  # kind, text to Bob about Dan Ray
    (Kind.OFFER, "Bob, let me drop Dan Ray a note and get the pair of you on a mail this week."),
    (Kind.OFFER, "Bob, nächste Woche stelle ich dir Dan Ray vor."),
    (Kind.OFFER, "Bob, la semana que viene te presento a Dan Ray."),
    (Kind.REQUEST, "Bob, request you to kindly connect me with Mr. Dan Ray, if possible."),
    (Kind.REQUEST, "Bob, think you could hook me up with Dan Ray?"),
    (Kind.REQUEST, "Bob, you built with Dan Ray. Would you write to him and bring us together?"),
    (Kind.REQUEST, "Bob, zou je mij in contact kunnen brengen met Dan Ray?"),
    (Kind.REQUEST, "Bob, você consegue me apresentar pra Dan Ray?"),
    (Kind.REQUEST, "Bob, mi metteresti in contatto con Dan Ray?"),
    (Kind.OPT_IN, "Bob, Dan Ray would like to meet. Any objection to my making the introduction?"),
    (Kind.OPT_IN, "Bob, Dan Ray (pumps, Ohio) asked about you. Worth an intro?"),
    (Kind.OPT_IN, "Bob, Dan Ray has a ketch that wants a survey. May I send him to you?"),
    (Kind.OPT_IN, "Bob, Dan Ray fragt nach dir. Darf ich ihm deine Nummer geben?"),
    (Kind.OPT_IN, "Bob, Dan Ray voudrait te parler. Ça te va si je vous mets en contact ?"),
    (Kind.ONE_SIDED, "Bob, drop Dan Ray a line at dan@ray.example. I've mentioned you to him."),
    (Kind.ONE_SIDED, "Bob, the man for you is Dan Ray, 020 7946 0123. Say I sent you."),
    (Kind.ONE_SIDED, "Bob, fella by the name of Dan Ray's gonna call you. Gave him your cell."),
]  # fmt: skip

WORK = [
    "Alice, Bob, the wheels arrived. Alice fits them on Monday. Bob, your invoice is paid.",
    "Alice, Bob's bales came in wet again. Bob, what happened? Alice wants a credit note.",
    "alice, bob - wire goes out monday. bob pls countersign. alice send bank details",
    "Alice, Bob: call sheet for tomorrow. Alice 06:30, Bob 07:00. Bob, bring the lamps.",
    "Alice, Bob, grazie per ieri. Bob manda il preventivo, Alice lo firma.",
    "Alice, Bob : la réunion est décalée. Alice apporte les épreuves, Bob les échantillons.",
    "Alice and Bob, the referees are back. Alice should answer points 1-3, Bob the rest.",
    "You are both invited to the opening. Alice's prints are in room two, Bob's in room three.",
    "Alice, Bob has questions on the draft. Please contact Bob and me before the hearing.",
    "I want you both to meet the heroine of our spring list. Her book is attached.",
]


def one_case(text: str, to: tuple[Participant, ...]) -> Case | None:
    cases = find_cases([message(CAROL, to, text, subject="rye")], OWNER)
    assert len(cases) <= 1
    return cases[0] if cases else None


@pytest.mark.parametrize(("text", "first"), INTRODUCTIONS)
def test_introduction_is_heard_and_who_writes_first(text: str, first: str) -> None:
    case = one_case(text, (ALICE, BOB))

    assert case is not None
    assert case.kind is Kind.INTRODUCTION
    assert set(case.parties) == {ALICE, BOB}
    told = {"Alice": ALICE, "Bob": BOB, "": None}[first]
    assert case.asker == told


@pytest.mark.parametrize(("kind", "text"), BEFORE)
def test_step_before_an_introduction_is_told_apart(kind: Kind, text: str) -> None:
    case = one_case(text, (BOB,))

    assert case is not None
    assert case.kind is kind
    assert "Dan Ray" in {p.name for p in case.parties}


@pytest.mark.parametrize("text", WORK)
def test_work_among_people_who_know_each_other_opens_nothing(text: str) -> None:
    assert one_case(text, (ALICE, BOB)) is None


@pytest.mark.parametrize("text", [text for _, text in BEFORE])
def test_cheap_test_lets_all_of_them_through(text: str) -> None:
    assert may_open(message(CAROL, (BOB,), text))


def test_name_without_address_gets_the_one_that_a_later_copy_shows() -> None:
    dan = Participant("dan@ray.example", "Dan Ray")
    first = message(
        CAROL, (BOB,), "Bob, Dan! Dan does tents, Bob feeds people. Bob, drop him your dates."
    )
    again = message(
        CAROL, (BOB, dan), "And now with Dan on it. Sorry!", id="m2", in_reply_to="<m1@example.com>"
    )
    again = replace(again, sent_at=first.sent_at + timedelta(hours=1))

    (case,) = find_cases([first, again], OWNER)

    assert set(case.parties) == {BOB, dan}
