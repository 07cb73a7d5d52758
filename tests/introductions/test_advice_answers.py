"""Advice on an answer: next steps, follow-ups, asks, judgements (traps 61 to 65)."""

from __future__ import annotations

import pytest

from tests.builders import BOB, CAROL, MONDAY
from tests.introductions.desk import CONNECTED, DAY, NEW_THREAD, WRITTEN, codes, draft

NO_DAY = [
    "Hi Bob, let's grab a coffee sometime.",
    "Would love to chat when you have a moment.",
    "Could we have a call at some point?",
    "Let's talk in a couple of weeks.",
    "Let's catch up after the summer.",
    "Happy to meet whenever you're in town.",
    "Shall we set up a call?",
    "We should get together soon.",
    "Maybe we can find time for a call next month?",
    "It would be great to meet up one of these days.",
    "I'd be glad to hop on a call whenever suits you.",
    "Let's reconnect once things calm down.",
    "Let's do lunch soon.",
    "Perhaps a quick call in the coming weeks?",
    "Lass uns demnächst mal telefonieren.",
    "On s'appelle bientôt ?",
    "Hablamos cuando puedas.",
    "Sentiamoci presto.",
    "How about a video call at some stage?",
    "I'd love to pick your brain over coffee some day.",
]
DAY_OR_NO_MEETING = [
    "Let's talk on Tuesday at 10.",
    "Could we have a call on 12 January?",
    "Let's talk tomorrow.",
    "Book a slot: https://cal.example/alice",
    "It was good to talk.",
    "I can't meet, sorry.",
    "The call went well, thanks.",
    "When you meet the deadline, tell me.",
    "Thanks for the drawings, I will study them.",
    "Here is the plan we talked about.",
    "I will be at booth 12 on Friday.",
    "No need for a call.",
    "Bob, what does a gauge cost?",
    "Let's talk in the week of 12 January, Wednesday?",
    "I'll call you Thursday afternoon.",
    "We meet the standard EN 123.",
    "My phone is at the shop.",
    "Could you send me the data sheet when you have a moment?",
    "I hope we can work together soon.",
]
EMPTY = [
    "Hi Bob, just checking in.",
    "Hi Bob,\n\njust bumping this to the top of your inbox.\n\nAlice",
    "Any news?",
    "Bob, did you get my note?",
    "Hi Bob,\n\nI wanted to follow up on my email below. Let me know!\n\nBest,\nAlice",
    "Just circling back on this. Hope you're well.",
    "Hello Bob, have you had a chance to look at this?",
    "Gentle reminder :)",
    "Bob, touching base on this one. Any thoughts?",
    "Ping!",
    "Hi Bob, I know you're busy, just floating this back up. No rush.",
    "Hallo Bob, ich wollte nur kurz nachfragen.",
    "Bonjour Bob, je me permets de vous relancer.",
    "Following up on the below.",
    "Hi Bob, wanted to make sure this didn't slip through the cracks.",
    "Hi Bob, still hoping to hear from you.",
]
TELLING = [
    "Hi Bob, just checking in: would Tuesday 13 January at 10 suit you?",
    "Bob, since my note the harbour has bought two gauges from us.",
    "Hi Bob, following up: here is the link https://a.example/x",
    "Bob, one question only: does it need a licence?",
    "Hi Bob, just a note that the price is now 400 euros.",
    "Bob, I saw your talk on tides yesterday, well done. Did my note reach you?",
    "Hi Bob, checking in with one new fact: our pier was approved.",
]
TOO_MUCH = [
    "Hi Bob, could you send me the plan? Could you also lend me a gauge? And would you write to "
    "the harbour master for me?",
    "Bob, please send the plan, tell me who your supplier is, and introduce me to the minister.",
    "Hi Bob, I need your CV. Please fill in the attached form. And could you pay the deposit?",
    "Bob,\n- can you share the specs?\n- can you ship to Norway?\n- can you give me two "
    "references?",
]
NOT_TOO_MUCH = [
    "Hi Bob, could we talk on Tuesday at 10, or Wednesday at 11, or would Thursday suit you?",
    "Bob, could you send the plan? And may we talk on Friday at 9?",
    "How are you? Could you send the plan?",
    "Bob, does it float? Does it rust?",
    "Hi Bob, would Monday at 9 work? Or Tuesday at 3? If not, when would suit you?",
]
JUDGES = [
    "Carol, Bob was rude to me.",
    "Carol, what a waste of my time that was, honestly.",
    "Bob is a complete idiot.",
    "He never called. Very unprofessional.",
    "Carol, I found him arrogant and dismissive.",
    "Your friend Bob is a time-waster.",
    "Bob behaved like a child and wasted our afternoon.",
    "Carol, the man is a bully and a snob.",
    "I must say Bob was quite unpleasant.",
]
JUDGES_NOT = [
    "Carol, Bob wasn't rude at all.",
    "Bob is not unprofessional, just busy.",
    "I was rude to Bob, sorry.",
    "The weather was terrible but Bob was kind.",
    "We talked about his book 'Rude Boys'.",
    "It was no waste of time.",
    "Carol, Bob was great, thank you.",
    "I felt like an idiot when he showed me.",
    "Bob harassed my assistant, he is a nasty man.",
    "We did not find a fit, the timing was wrong.",
    "My train was awful, but the talk was good.",
    "Bob thinks my gauge is useless, and he may be right.",
]
WEEK_ON = MONDAY + 7 * DAY


@pytest.mark.parametrize("text", NO_DAY)
def test_a_meeting_without_a_day_is_vague(text: str) -> None:
    assert "vague_next_step" in codes(draft(text, cc=(CAROL,)))


@pytest.mark.parametrize("text", DAY_OR_NO_MEETING)
def test_a_day_or_no_meeting_is_not_vague(text: str) -> None:
    assert "vague_next_step" not in codes(draft(text, cc=(CAROL,)))


@pytest.mark.parametrize("text", EMPTY)
def test_a_follow_up_that_only_checks_in_is_empty(text: str) -> None:
    written = draft(text, at=WEEK_ON, cc=(CAROL,), in_reply_to="m2")
    assert "follow_up_empty" in codes(written, WRITTEN)


@pytest.mark.parametrize("text", TELLING)
def test_a_follow_up_with_news_is_not_empty(text: str) -> None:
    written = draft(text, at=WEEK_ON, cc=(CAROL,), in_reply_to="m2")
    assert "follow_up_empty" not in codes(written, WRITTEN)


@pytest.mark.parametrize("text", EMPTY)
def test_a_first_message_is_no_follow_up(text: str) -> None:
    assert "follow_up_empty" not in codes(draft(text, cc=(CAROL,)))


@pytest.mark.parametrize(("days", "soon"), [(1, True), (3, False)])
def test_a_follow_up_before_two_business_days_is_too_soon(days: int, soon: bool) -> None:
    written = draft("Bob, it must be steel.", at=MONDAY + days * DAY, in_reply_to="m2")
    assert ("follow_up_too_soon" in codes(written, WRITTEN)) is soon


def test_an_answer_is_never_too_soon() -> None:
    written = draft("Bob, Tuesday at 10 works.", at=MONDAY + DAY, in_reply_to="m3")
    assert "follow_up_too_soon" not in codes(written, CONNECTED)


def test_a_follow_up_under_a_new_subject_leaves_the_thread() -> None:
    written = draft("Bob, the price is 400 now.", at=WEEK_ON, subject="Gauges", **NEW_THREAD)
    assert codes(written, WRITTEN) == {"follow_up_new_thread"}


def test_a_new_thread_with_an_id_of_its_own_leaves_the_thread_too() -> None:
    more = {"in_reply_to": "", "thread_id": "t9", "subject": "Gauges"}
    written = draft("Bob, the price is 400 now.", at=WEEK_ON, **more)
    assert codes(written, WRITTEN) == {"follow_up_new_thread"}


@pytest.mark.parametrize("text", TOO_MUCH)
def test_three_asks_are_too_much_for_a_new_contact(text: str) -> None:
    assert "too_much_asked" in codes(draft(text, cc=(CAROL,)))


@pytest.mark.parametrize("text", NOT_TOO_MUCH)
def test_offering_several_times_is_one_ask(text: str) -> None:
    assert "too_much_asked" not in codes(draft(text, cc=(CAROL,)))


def test_a_long_letter_is_too_much_for_a_new_contact() -> None:
    assert "too_much_asked" in codes(draft("Thanks Carol. " + "We build piers. " * 60, cc=(CAROL,)))


@pytest.mark.parametrize("text", JUDGES)
def test_a_judgement_before_the_introducer_is_advised_against(text: str) -> None:
    written = draft(text, (CAROL,), at=MONDAY + 10 * DAY)
    assert "badmouth" in codes(written, CONNECTED)


@pytest.mark.parametrize("text", JUDGES_NOT)
def test_denials_quotes_things_and_complaints_are_no_judgement(text: str) -> None:
    written = draft(text, (CAROL,), at=MONDAY + 10 * DAY)
    assert "badmouth" not in codes(written, CONNECTED)


def test_a_judgement_to_the_other_party_alone_is_between_the_two() -> None:
    assert "badmouth" not in codes(draft("Bob, that was rude.", in_reply_to="m3"), CONNECTED)


@pytest.mark.parametrize(
    ("text", "approved"),
    [
        ("Thanks Carol (to bcc). Bob, Tuesday at 10?", True),
        ("Thank you Carol. Bob, Tuesday at 10?", True),
        ("Bob, Tuesday at 10?", False),
        ("Bob, thanks for your note. Tuesday at 10?", False),
    ],
)
def test_the_introducer_thanked_in_bcc_is_approved(text: str, approved: bool) -> None:
    assert ("bcc_handoff_ok" in codes(draft(text, bcc=(CAROL,)))) is approved


def test_the_third_message_on_arranging_frees_the_introducer() -> None:
    written = draft("Tuesday at 10 it is.", (BOB,), cc=(CAROL,), in_reply_to="m3")
    assert codes(written, CONNECTED) == {"introducer_lingering"}


def test_lingering_is_not_said_beside_a_false_claim_of_bcc() -> None:
    written = draft("Tuesday at 10. Carol is in bcc now.", cc=(CAROL,), in_reply_to="m3")
    assert codes(written, CONNECTED) == {"bcc_claim_still_cc"}


def test_quoted_text_is_not_vague() -> None:
    text = "Tuesday is out, sorry.\n\n> Let's talk sometime when you are free."
    assert "vague_next_step" not in codes(draft(text, cc=(CAROL,)))
