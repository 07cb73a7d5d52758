"""Whom first mails tell to write, in many words: an order, a forecast, a wish, or nothing.

`tests/data/first_writers.jsonl` holds one mail a line. *first* is who writes first (null: nobody is
told, and nobody or both wanted it), *shows* how the mail shows it. All names are invented. Each
mail was labelled before it was read by the rules; what the rules still get wrong is counted.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from introductions.finding.entries import find_cases
from introductions.model import Message, Owner, Participant
from tests.builders import message

_FILE = Path(__file__).parents[1] / "data" / "first_writers.jsonl"


@cache
def rows(shows: str) -> tuple[dict[str, Any], ...]:
    """The mails that show the first writer in one way."""
    read = [json.loads(line) for line in _FILE.read_text("utf-8").splitlines()]
    return tuple(row for row in read if row["shows"] == shows)


def mail(row: dict[str, Any]) -> Message:
    """The message of one row; each of its people is of another firm."""
    to = [Participant(f"p{k}@firm{k}.example", name) for k, name in enumerate(row["people"])]
    sender = Participant("from@sender.example", f"{row['from']} Ferrer")
    return message(sender, to, row["body"], subject="hello")


def wrong(row: dict[str, Any]) -> bool:
    """Whether an introduction is found that names another first writer than the label."""
    for case in find_cases((mail(row),), Owner()):
        first = case.asker.name.split()[0] if case.asker else None
        return bool(first != row["first"])
    return False


@pytest.mark.parametrize(
    ("shows", "still_wrong"), [("told", 3), ("wanted", 3), ("nobody", 0), ("tempting", 3)]
)
def test_the_first_writer_is_the_one_whom_the_mail_shows(shows: str, still_wrong: int) -> None:
    found = [row["body"] for row in rows(shows) if wrong(row)]

    assert len(found) <= still_wrong, found


def test_nearly_all_of_these_introductions_are_found() -> None:
    everything = [row for shows in ("told", "wanted", "nobody", "tempting") for row in rows(shows)]

    missed = [row["body"] for row in everything if not find_cases((mail(row),), Owner())]

    assert len(missed) <= 11, missed
