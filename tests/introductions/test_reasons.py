"""Reasons and steps are facts, put into words in the owner's language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from introductions.drafts import check_draft
from introductions.ledger import read_ledger
from introductions.model import Entry, Hint, Signal, Step
from introductions.told import Happened, Reason
from introductions.words.languages import LANGUAGES, Said
from introductions.words.reason_words import REASONS
from introductions.words.reasons import reason, step
from introductions.words.step_words import STEPS
from server.evaluating.scenarios import Scenario, read_scenarios
from tests.builders import MONDAY

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "tests" / "data" / "scenarios").glob("*.jsonl"))
PLACE = re.compile(r"\{(\w+)\}")
FACTS = {
    "who": ("Bob",),
    "other": ("Dana",),
    "words": "over to you",
    "number": 3,
    "day": MONDAY.date(),
}


def test_every_reason_and_every_step_has_words() -> None:
    assert set(REASONS) == set(Reason)
    assert set(STEPS) == set(Happened)


@pytest.mark.parametrize("said", [*REASONS.values(), *STEPS.values()], ids=lambda said: said[0])
def test_every_language_has_words_of_its_own_with_the_same_facts(said: Said) -> None:
    assert len(set(said)) == len(LANGUAGES)
    for words in said:
        assert set(PLACE.findall(words)) - {"weekday"} == set(PLACE.findall(said[1]))


@pytest.mark.parametrize("kind", Reason)
def test_every_reason_is_one_that_the_rules_give(kind: Reason) -> None:
    rules = [path for path in (ROOT / "introductions").rglob("*.py") if "words" not in path.parts]
    assert any(f"Reason.{kind.name}" in path.read_text(encoding="utf-8") for path in rules)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_reason_of_a_mailbox_holds_the_facts_that_its_words_name(path: Path) -> None:
    for scenario in read_scenarios(path):
        for entry, hint in _told(scenario):
            for signal in (*hint.why, *(entry.signals if entry else ())):
                named = set(PLACE.findall(REASONS[signal.reason][0])) - {"weekday"}
                assert {name for name in FACTS if getattr(signal, name)} == named
            for one in entry.timeline if entry else ():
                assert one.whom or "{who}" not in STEPS[one.what][0]


def _told(scenario: Scenario) -> Iterator[tuple[Entry | None, Hint]]:
    """Give every hint of a scenario with its entry."""
    mail, owner, now = scenario.messages, scenario.owner, scenario.now
    for entry in read_ledger(mail, owner, now, scenario.marks):
        for hint in (*entry.faults, *([entry.duty] if entry.duty else [])):
            yield entry, hint
    if scenario.draft:
        report = check_draft(mail, scenario.draft, owner, now)
        for hint in (*report.faults, *report.advice):
            yield report.entry, hint


TELLS_EACH = Signal(Reason.TELLS_EACH, who=("Bob", "Dana"))
TELLS_ONE = Signal(Reason.TELLS_ONE, who=("Bob",), other=("Dana",))
DESCRIBES = Signal(Reason.DESCRIBES, who=("Bob", "Dana", "Emil"))
LAST = Signal(Reason.LAST_MESSAGE, number=1.5, day=date(2026, 1, 5))


@pytest.mark.parametrize(
    ("language", "signal", "said"),
    [
        ("en", TELLS_EACH, "tells Bob and Dana about each other"),
        ("de", TELLS_EACH, "erzählt Bob und Dana voneinander"),
        ("en", TELLS_ONE, "tells Bob about Dana"),
        ("fr", TELLS_ONE, "dit à Bob qui est Dana"),
        ("en", DESCRIBES, "describes Bob, Dana and Emil"),
        ("es", DESCRIBES, "describe a Bob, Dana y Emil"),
        ("eo", DESCRIBES, "describes Bob, Dana and Emil"),
        ("pt-BR", Signal(Reason.SAYS, words="meet Bob and Dana"), "diz “meet Bob and Dana”"),
        ("en", LAST, "the last message is of Monday 5 January, 1.5 business days ago"),
        ("de", LAST, "die letzte Nachricht ist vom 5. Januar, 1,5 Werktage her"),
        ("en", Signal(Reason.MANY_ASKS, number=4), "4 separate asks of a new contact"),
        ("en", Signal(Reason.WANTED, who=("",)), "the other side wanted it"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 6 else "",
)
def test_names_days_and_numbers_are_put_as_the_language_puts_them(
    language: str, signal: Signal, said: str
) -> None:
    assert reason(signal, language) == said


def test_words_of_a_mail_are_quoted_as_they_are_even_where_they_look_like_a_place() -> None:
    quoted = Signal(Reason.SAYS, words="tells {who} about {other}, {number}")
    assert reason(quoted, "de") == "sagt: „tells {who} about {other}, {number}“"


def test_a_step_names_the_others_in_the_language() -> None:
    agreed = Step(MONDAY, Happened.AGREED, whom=("Bob Stone", "Dana Lim"))
    assert step(agreed) == "agreed a time with Bob Stone and Dana Lim"
    assert step(agreed, "de") == "vereinbarte einen Termin mit Bob Stone und Dana Lim"
