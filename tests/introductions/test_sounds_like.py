"""Where known reasons leave doubt, the words around the names decide."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from introductions.finding import openers, sounds_like
from introductions.finding.openers import find_openers
from introductions.finding.weigh import Weighed
from introductions.finding.weights import ENOUGH
from introductions.model import Kind, Owner
from introductions.told import Reason
from tests.builders import OWNER, message
from tests.introductions.test_openings import mail, presents, rows

ORDINARY = Path(__file__).parents[1] / "data" / "ordinary.jsonl"
FITTED = Path(sounds_like.__file__).with_suffix(".json")


@pytest.mark.parametrize("named", [False, True], ids=["addresses only", "with names"])
def test_mail_of_people_at_work_together_presents_nobody(named: bool) -> None:
    alarms = [row["body"] for row in rows(ORDINARY, None) if presents(mail(row, named))]

    assert len(alarms) <= 12, alarms


def test_a_subject_that_names_both_is_not_enough() -> None:
    mail = message(text="Alice, see the tide table. Thanks!\nCarol", subject="Alice <> Bob")

    assert not find_openers([mail], OWNER)


def test_words_find_what_known_reasons_leave_in_doubt(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [one for one in rows(_plain(), "introduction") if presents(mail(one))]

    monkeypatch.setattr(openers, "presents", _known_reasons_only)

    assert len(found) > sum(presents(mail(one)) for one in rows(_plain(), "introduction"))


def test_words_hold_back_what_known_reasons_alone_take_for_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = sum(presents(mail(row)) for row in rows(ORDINARY, None))

    monkeypatch.setattr(openers, "presents", _known_reasons_only)

    assert kept < sum(presents(mail(row)) for row in rows(ORDINARY, None)) * 2 / 3


def test_an_introduction_found_by_its_words_says_so() -> None:
    told = [
        [signal.reason for signal in opener.signals]
        for row in rows(_plain(), "introduction")
        for opener in find_openers((mail(row),), Owner())
        if opener.kind is Kind.INTRODUCTION
    ]

    assert any(Reason.SOUNDS_LIKE in reasons for reasons in told)


def test_weights_name_the_mail_they_were_fitted_on() -> None:
    fitted = json.loads(FITTED.read_text("utf-8"))

    assert sum(fitted["on"].values()) > 1000
    assert len(fitted["words"]) <= 300


def _known_reasons_only(_: object, __: object, weighed: Weighed) -> bool:
    return weighed.weight >= ENOUGH


def _plain() -> Path:
    return ORDINARY.with_name("openings_plain.jsonl")
