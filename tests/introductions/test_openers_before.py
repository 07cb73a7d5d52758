"""What comes before an introduction: requests, opt-in asks and offers, and one-sided ones."""

from __future__ import annotations

import pytest

from introductions.finding.entries import Case, find_cases
from introductions.model import Kind, Seat
from tests.builders import ALICE, CAROL, OWNER, message

REQUESTS = [
    "Hi Alice, would you mind introducing me to Dan Birch?",
    "Alice, do you know Dan Birch well enough to introduce me?",
    "Could I ask you for an intro to Dan Birch?",
    "Would you be comfortable putting me in touch with Dan Birch?",
    "I see you know Dan Birch. Any chance of an introduction?",
    "You worked under Dan Birch. Any chance you could put me in front of him?",
    "Alice, kannst du mich mit Dan Birch bekannt machen?",
    "Alice, pourrais-tu me présenter à Dan Birch ?",
    "Puoi presentarmi Dan Birch?",
]
OPT_INS = [
    "Alice, may I send Dan Birch your way? Two angry neighbours and a fence.",
    "Alice, would you be open to meeting Dan Birch? He runs a mill.",
    "Hi Alice, can I make an introduction to Dan Birch? He needs advice.",
    "Alice - mind if I pass your details to Dan Birch, who builds boats?",
    "Are you okay with me introducing you to Dan Birch?",
    "Dan Birch builds barns. OK if I loop the two of you together?",
    "Would you mind if I put Dan Birch on a mail with you?",
    "Hello Alice, is it okay to share your email with Dan Birch?",
    "Dan Birch asked whether I could introduce him to you. Shall I?",
    "Hallo Alice, darf ich Ihnen Herrn Dan Birch vorstellen? Er sucht eine Beraterin.",
    "Bonjour Alice, puis-je vous mettre en relation avec Dan Birch ?",
    "Alice, Dan Birch wants to learn bookbinding. Would you mind if I pointed him your way?",
    "Alice, Dan Birch needs a bookbinder. Is it fine with you if I refer him to you?",
    "Alice, Dan Birch runs a laundry, and his boiler is old. Would you be up for an intro?",
    "Ein Bekannter, Dan Birch, baut. Darf ich ihm deinen Namen und deine Mailadresse geben?",
    "Dag Alice, Dan Birch onderzoekt vergeten bieten. Mag ik hem aan je voorstellen?",
    "Dag Alice, Dan Birch zoekt een drukker. Mag ik hem je nummer geven?",
]
OFFERS = [
    "Alice, I know just the person, Dan Birch. I'll make the intro next week.",
    "You should talk to Dan Birch. I'm happy to introduce you.",
    "I can put you in touch with Dan Birch if you like.",
    "I owe you an introduction to Dan Birch; it will come this week.",
    "I'll get you and Dan Birch on an email together on Monday.",
    "Ich mache dich nächste Woche mit Dan Birch bekannt.",
    "Je te présenterai Dan Birch la semaine prochaine.",
    "Te voy a presentar a Dan Birch.",
]
YOU_WRITE = [
    "Alice, call Dan Birch on +1 555 010 0199. I told him you'd ring.",
    "I mentioned you to Dan Birch, dan@birch.example. He'd love to hear from you.",
    "Dan Birch (dan@birch.example) is expecting your call.",
]
THEY_WRITE = [
    "Alice, I gave Dan Birch your number. He will call you this week.",
    "I've passed your email to Dan Birch. Expect a note from him soon.",
    "I have told Dan Birch of Fen Mills (dan@birch.example) that you are the one who understands "
    "pumps. He will write to you in the next days.",
    "Alice, ich habe Dan Birch deine Nummer gegeben, er meldet sich bei dir.",
]


def case_of(text: str) -> Case | None:
    found = find_cases((message(CAROL, (ALICE,), text, subject="hello"),), OWNER)
    return found[0] if found else None


@pytest.mark.parametrize("text", REQUESTS)
def test_a_request_to_alice_makes_her_introducer_to_be(text: str) -> None:
    case = case_of(text)

    assert case is not None
    assert (case.kind, case.seat) == (Kind.REQUEST, Seat.INTRODUCER)
    assert [p.name for p in case.parties] == ["Carol Diaz", "Dan Birch"]


@pytest.mark.parametrize("text", OPT_INS)
def test_an_opt_in_ask_makes_alice_the_target(text: str) -> None:
    case = case_of(text)

    assert case is not None
    assert (case.kind, case.seat) == (Kind.OPT_IN, Seat.TARGET)
    assert [p.name for p in case.parties] == ["Alice Moreau", "Dan Birch"]


@pytest.mark.parametrize("text", OFFERS)
def test_an_offer_to_alice_makes_her_the_asker(text: str) -> None:
    case = case_of(text)

    assert case is not None
    assert (case.kind, case.seat) == (Kind.OFFER, Seat.ASKER)


@pytest.mark.parametrize("text", YOU_WRITE)
def test_one_sided_asks_alice_to_write(text: str) -> None:
    case = case_of(text)

    assert case is not None
    assert (case.kind, case.seat) == (Kind.ONE_SIDED, Seat.ASKER)


@pytest.mark.parametrize("text", THEY_WRITE)
def test_one_sided_announces_that_dan_writes(text: str) -> None:
    case = case_of(text)

    assert case is not None
    assert (case.kind, case.seat) == (Kind.ONE_SIDED, Seat.TARGET)


def test_the_address_in_the_text_is_dans() -> None:
    case = case_of("I told Dan Birch (dan@birch.example) that you would write to him.")

    assert case is not None
    assert [p.email for p in case.parties] == [ALICE.email, "dan@birch.example"]


@pytest.mark.parametrize(
    "text",
    [
        "Thanks for introducing me to Dan Birch, we had a great talk.",
        "Can you put me through to billing?",
        "Could you connect the printer to the network?",
        "Could you introduce Dr. Birch before his talk on Friday?",
        "I'll introduce the topic at the meeting, then you speak.",
        "Please contact Dan Birch (dan@birch.example) for invoices.",
        "I'll put you in Bcc from here on.",
        "I'd like to introduce an opportunity that fits you.",
        "By way of introduction, I met you years ago at the house of Dan Birch.",
        "I want to thank Dan Birch for that wonderful introduction.",
    ],
)
def test_ordinary_mail_opens_nothing(text: str) -> None:
    assert case_of(text) is None
