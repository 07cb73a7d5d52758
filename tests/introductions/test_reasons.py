"""Reasons and steps in the owner's language: nothing that the product says is left in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from introductions.drafts import check_draft
from introductions.ledger import read_ledger
from introductions.model import Entry, Hint
from introductions.words.reason_words import LANGUAGES, REASONS
from introductions.words.reasons import reason, step
from introductions.words.step_words import STEPS
from server.evaluating.scenarios import Scenario, read_scenarios

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "tests" / "data" / "scenarios").glob("*.jsonl"))
PLACE = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("english", [*REASONS, *STEPS])
def test_every_form_has_words_with_the_same_places(english: str, language: str) -> None:
    said = {**REASONS, **STEPS}[english][LANGUAGES.index(language)]
    assert said
    assert said != english
    assert set(PLACE.findall(said)) == set(PLACE.findall(english))


@pytest.mark.parametrize("english", [*REASONS, *STEPS])
def test_every_form_is_one_that_the_rules_write(english: str) -> None:
    source = "\n".join(
        re.sub(r'"\n\s+f?"', "", path.read_text(encoding="utf-8"))
        for path in (ROOT / "introductions").rglob("*.py")
        if not path.name.startswith(("reason_words", "step_words"))
    )
    for part in PLACE.split(english)[::2]:
        assert part in source, part


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_reason_and_no_step_of_a_mailbox_stays_english(path: Path) -> None:
    for scenario in read_scenarios(path):
        for entry, hint in _told(scenario):
            for signal in (*hint.why, *(entry.signals if entry else ())):
                assert reason(signal.text, "de") != signal.text
            for one in entry.timeline if entry else ():
                assert step(one.what, "de") != one.what


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


@pytest.mark.parametrize(
    ("language", "english", "said"),
    [
        ("de", "tells Bob and Dana about each other", "erzählt Bob und Dana voneinander"),
        ("fr", "tells Bob about Dana", "dit à Bob qui est Dana"),
        ("es", "describes Bob, Dana and Emil", "describe a Bob, Dana y Emil"),
        ("pt-BR", "says “meet Bob and Dana”", "diz “meet Bob and Dana”"),
        (
            "de",
            "the last message is of Monday 05 January, 1.5 business days ago",
            "die letzte Nachricht ist vom 5. Januar, 1,5 Werktage her",
        ),
        ("fr", "no words of ours", "no words of ours"),
        ("en", "describes Bob and Dana", "describes Bob and Dana"),
        ("eo", "describes Bob and Dana", "describes Bob and Dana"),
    ],
)
def test_names_days_and_numbers_are_put_as_the_language_puts_them(
    language: str, english: str, said: str
) -> None:
    assert reason(english, language) == said


def test_words_of_a_mail_are_quoted_as_they_are_even_where_they_look_like_a_form() -> None:
    english = "says “tells {who} about {other}, {number}”"
    assert reason(english, "de") == "sagt: „tells {who} about {other}, {number}“"


def test_a_step_names_the_other_in_the_language() -> None:
    assert step("agreed a time with Bob Stone, Dana Lim", "de") == (
        "vereinbarte einen Termin mit Bob Stone und Dana Lim"
    )
