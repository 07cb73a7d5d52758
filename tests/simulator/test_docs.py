"""docs/simulator.md names every option, control, fault and search word that there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from simulator.__main__ import _options
from simulator.control import ACTIONS
from simulator.faults import ERRORS, KINDS
from simulator.query import OPERATORS

PAGE = (Path(__file__).parents[2] / "docs" / "simulator.md").read_text(encoding="utf-8")
OPTIONS = {name for action in _options()._actions for name in action.option_strings} - {"-h"}


@pytest.mark.parametrize("word", sorted(OPTIONS - {"--help"}))
def test_option_is_documented(word: str) -> None:
    assert f"`{word}" in PAGE


@pytest.mark.parametrize(("verb", "path"), sorted(ACTIONS))
def test_control_is_documented(verb: str, path: str) -> None:
    rows = [line for line in PAGE.splitlines() if f"/control/{path}`" in line]
    assert any(re.search(rf"\b{verb}\b", line) for line in rows)


@pytest.mark.parametrize("word", sorted({*KINDS, *ERRORS}))
def test_fault_is_documented(word: str) -> None:
    assert f"`{word}`" in PAGE


@pytest.mark.parametrize("word", sorted(OPERATORS - {"size", "has"}))
def test_search_word_is_documented(word: str) -> None:
    assert f"{word}:" in PAGE
