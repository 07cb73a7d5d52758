"""docs/privacy.md lists every field that is stored, and nothing that is not."""

from __future__ import annotations

import re
from pathlib import Path

from server.models import Base, Sealed

DOCUMENT = Path(__file__).parents[2] / "docs" / "privacy.md"
ROW = re.compile(r"^\| `(\w+)\.(\w+)` \|([^|]+)\|([^|]+)\|([^|]+)\|$", re.MULTILINE)


def rows() -> dict[tuple[str, str], tuple[str, str, str]]:
    found = ROW.findall(DOCUMENT.read_text())
    return {(t, c): (what.strip(), why.strip(), long.strip()) for t, c, what, why, long in found}


def columns() -> set[tuple[str, str]]:
    return {(t.name, c.name) for t in Base.metadata.sorted_tables for c in t.columns}


def test_the_data_map_names_every_column_and_no_other() -> None:
    assert set(rows()) == columns()


def test_every_line_says_what_why_and_how_long() -> None:
    assert [key for key, words in rows().items() if not all(words)] == []


def test_what_is_encrypted_is_said_to_be() -> None:
    sealed = {
        (t.name, c.name)
        for t in Base.metadata.sorted_tables
        for c in t.columns
        if isinstance(c.type, Sealed)
    }
    assert {key for key, words in rows().items() if words[0].endswith("(encrypted)")} == sealed
