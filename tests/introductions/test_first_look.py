"""The first look of a scan: it lets mail fall that opens nothing, and hardly any that does."""

from __future__ import annotations

from pathlib import Path

import pytest

from introductions.finding import first_look
from introductions.finding.first_look import may_open_at_all
from introductions.model import Message
from server.evaluating.scenarios import read_scenarios
from tests.builders import ALICE, BOB, CAROL, message

_FILES = sorted((Path(__file__).parents[1] / "data" / "scenarios").glob("*.jsonl"))
_WORK = (
    "Alice,\n\nattached are the figures for March. Please review the changes on page 4 and send "
    "your comments by Friday, so that we can file the report with the rest of the tax returns. "
    "The schedule for the pipeline has moved by two weeks.\n\nThanks,\nCarol"
)


def test_mail_about_work_falls() -> None:
    assert not may_open_at_all(message(CAROL, [ALICE], _WORK, subject="March figures"))


def test_mail_that_presents_two_people_passes() -> None:
    text = "Alice, meet Bob, who builds tide gauges. Bob, Alice needs one. I leave it to you two."

    assert may_open_at_all(message(CAROL, [ALICE, BOB], text))


@pytest.mark.parametrize(
    "text",
    [
        "Anbei die Zahlen für März, bitte sieh sie dir bis Freitag an. Der Plan für die Leitung "
        "hat sich um zwei Wochen verschoben, das Protokoll ist noch nicht fertig.",
        "Bifogat finns siffrorna för mars. Planen har flyttats två veckor framåt eftersom röret "
        "ännu inte levererats, sade montören igår kväll.",
    ],
)
def test_mail_in_another_language_always_passes(text: str) -> None:
    assert may_open_at_all(message(CAROL, [ALICE], text, subject=""))


def test_what_is_quoted_below_counts_for_nothing() -> None:
    quoted = "\n\n-----Original Message-----\nAlice, meet Bob. Bob, meet Alice. I'll introduce you."
    marked = "\n\n> Alice, meet Bob. Bob, meet Alice. I'll introduce you two by phone."
    plain = first_look.signs(message(CAROL, [ALICE], _WORK))

    assert first_look.signs(message(CAROL, [ALICE], _WORK + quoted)) == plain
    assert first_look.signs(message(CAROL, [ALICE], _WORK + marked)) == plain


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_hardly_any_mail_that_opens_something_falls(path: Path) -> None:
    opening = [mail for one in read_scenarios(path) for mail in _opening(one.messages, one.expect)]
    fallen = [mail.id for mail in opening if not may_open_at_all(mail)]

    assert len(opening) > 100
    assert len(fallen) <= len(opening) // 200, fallen


def _opening(
    messages: tuple[Message, ...], expected: dict[str, list[dict[str, str]]]
) -> list[Message]:
    """The mails that a scenario lists as opening something."""
    listed = {one["message"] for one in expected.get("introductions") or ()}
    return [mail for mail in messages if mail.id in listed]
