"""The digest of every labelled mailbox: each line says what a careful reader expects."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from introductions.digest import Line, week_lines
from introductions.ledger import read_ledger
from introductions.words.wording import sentence
from server.evaluating.scenarios import Scenario, read_scenarios
from tests.test_scenarios import BESIDE, HERE


@cache
def digests(path: Path) -> list[tuple[Scenario, list[Line]]]:
    """Return every mailbox of a file with the lines that ask something of its owner."""
    found = []
    for one in read_scenarios(path):
        ledger = read_ledger(one.messages, one.owner, one.now, one.marks)
        found.append((one, [line for line in week_lines(ledger, one.now) if line.hint]))
    return found


def said_of(lines: list[Line]) -> list[tuple[str, str]]:
    """Return (opener, code) of lines."""
    return [(line.entry.opener, str(line.hint.code)) for line in lines if line.hint]


def expected(scenario: Scenario) -> set[tuple[str, str]]:
    """Return (opener, code) of every duty and fault of sent mail that the labels hold."""
    pairs: set[tuple[str, str]] = set()
    for entry in scenario.expect.get("introductions") or ():
        codes = [entry["duty"], *(entry["faults"] if scenario.draft is None else ())]
        pairs |= {(entry["message"], code) for code in codes if code}
    return pairs


@pytest.mark.parametrize(
    ("files", "floor"),
    [
        pytest.param(HERE, 0.95, id="written by other hands"),
        pytest.param(BESIDE, 1.0, id="developed on"),
    ],
)
def test_every_line_of_a_digest_is_true(files: list, floor: float) -> None:  # type: ignore[type-arg]
    if not files:
        pytest.skip("the development scenarios do not lie beside this checkout")
    true = said = 0
    for path in files:
        for scenario, lines in digests(path):
            said += len(lines)
            true += len(set(said_of(lines)) & expected(scenario))
    assert said > 50
    assert true / said >= floor, f"{true} of {said} lines are true"


def test_every_line_of_a_digest_names_somebody_and_blames_nobody() -> None:
    for path in (*HERE, *BESIDE):
        for scenario, lines in digests(path):
            for line in lines:
                said = sentence(line.entry, line.hint, scenario.owner, scenario.now)
                assert said.endswith(".")
                assert "{" not in said
                assert "!" not in said.replace(line.entry.topic, "")
