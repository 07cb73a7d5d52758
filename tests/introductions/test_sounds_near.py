"""Where somebody absent is told of, the words around them decide."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from introductions.finding import sounds_near, told_of
from introductions.finding.openers import find_openers
from introductions.ledger import read_ledger
from introductions.model import Kind
from server.evaluating.scenarios import read_scenarios
from tests.builders import ALICE, CAROL, OWNER, message

DATA = Path(__file__).parents[1] / "data"
FITTED = json.loads(Path(sounds_near.__file__).with_suffix(".json").read_text("utf-8"))
_IN_PASSING = (
    "Alice,\n\nthe invoice is paid, and thank you for the samples.\n\nThe woman who looks after our"
    " pond, Wilma Sturgis, keeps bees and cannot find anybody who understands hives. I said you"
    " would, so she has your number and will be round on Saturday.\n\nCarol"
)


def right_and_wrong(file: str) -> tuple[int, int]:
    """How many entries of single mails are labelled, and how many are not."""
    right = wrong = 0
    for one in read_scenarios(DATA / file):
        listed = {found["message"] for found in one.expect["introductions"]}
        for entry in read_ledger(one.messages, one.owner, one.now):
            right += entry.opener in listed
            wrong += entry.opener not in listed
    return right, wrong


@pytest.mark.parametrize(
    ("file", "least", "most"),
    [("openings_sixth.jsonl", 106, 8), ("openings_seventh.jsonl", 99, 10)],
)
def test_introductions_said_in_passing_are_found(file: str, least: int, most: int) -> None:
    """130 and 137 of these hold one; 66 and 59 were found before their words were weighed."""
    right, wrong = right_and_wrong(file)

    assert right >= least
    assert wrong <= most


def test_words_find_whom_no_known_wording_presents(monkeypatch: pytest.MonkeyPatch) -> None:
    mail = message(CAROL, [ALICE], _IN_PASSING, subject="bees")

    assert [opener.kind for opener in find_openers((mail,), OWNER)] == [Kind.ONE_SIDED]

    monkeypatch.setattr(told_of, "LIKE", math.inf)

    assert not find_openers((mail,), OWNER)


@pytest.mark.parametrize(
    "text",
    [
        "Alice, Wilma Sturgis from the courier rang. She has your parcel and will bring it on"
        " Friday, please have the form ready for her to sign.",
        "Alice, Wilma Sturgis takes over the payroll in June. Send her the hours by the 20th as"
        " you sent them to me.",
        "Alice, did you hear that Wilma Sturgis won the bees prize? She told everybody at lunch"
        " that you taught her all she knows.",
    ],
    ids=["delivery", "successor", "news"],
)
def test_work_and_news_sound_like_no_presentation(text: str) -> None:
    assert not find_openers((message(CAROL, [ALICE], text, subject="hello"),), OWNER)


def test_words_are_read_with_those_who_stand_before_and_after() -> None:
    found = sounds_near.words_in("¶ told ¤0¤ about your hives. the weather is fine.")

    assert {"¶<told>¤", "¶<told", "told>¤", "told ¤", "¤<about>§"} <= found
    assert "weather" not in found


def test_weights_name_the_mail_they_were_fitted_on() -> None:
    assert sum(FITTED["on"].values()) > 3000
    assert len(FITTED["words"]) <= 1000
