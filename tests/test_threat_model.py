"""Each row of the threat model names the tests that keep it, and they exist."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TABLE = re.compile(r"^\| (?!Attacker|---)(.+) \|$", re.MULTILINE)
TEST = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")
ROWS = TABLE.findall((ROOT / "docs" / "threat-model.md").read_text())


def functions(file: Path) -> set[str]:
    return {node.name for node in ast.parse(file.read_text()).body if hasattr(node, "name")}


def test_there_is_a_row_for_everybody_who_is_not_trusted() -> None:
    attackers = " ".join(row.split(" | ")[0] for row in ROWS)
    for who in (
        "Sender of mail",
        "Stranger",
        "Other account",
        "Web page",
        "Thief",
        "Reader of logs",
    ):
        assert who in attackers


@pytest.mark.parametrize("row", ROWS, ids=[row.split(" | ")[1][:40] for row in ROWS])
def test_every_row_names_tests_that_exist(row: str) -> None:
    named = TEST.findall(row.split(" | ")[-1])
    assert named
    for file, function in named:
        found = functions(ROOT / file)
        assert function in found if function else any(n.startswith("test_") for n in found)
