"""Many first mails by many writers: presentations to both, to one side, and look-alikes.

`tests/data/openings.jsonl` holds one mail a line; *kind* is null where nobody is presented. All
names are invented. The rules were written with these mails at hand, so the shares here are no
measure of unseen mail: they keep what was won.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from introductions.finding.openers import find_openers
from introductions.model import Kind, Message, Owner, Participant
from tests.builders import message

_FILE = Path(__file__).parents[1] / "data" / "openings.jsonl"
PLAIN = _FILE.with_name("openings_plain.jsonl")
_PRESENTS = (Kind.INTRODUCTION, Kind.ONE_SIDED)
_OLDER = (
    "\n\n---------- Forwarded message ---------\nFrom: Ann Lowe <ann@lowe.example>\n"
    "To: Ben Hart <ben@hart.example>\nDate: Mon, 3 Mar 2025\nSubject: two friends\n\n{}"
)


@cache
def mails(kind: str | None) -> tuple[dict[str, Any], ...]:
    """The mails of one kind."""
    return rows(_FILE, kind)


def rows(file: Path, kind: str | None) -> tuple[dict[str, Any], ...]:
    """The rows of one kind in a file of mails."""
    found = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    return tuple(row for row in found if row["kind"] == kind)


def person(email: str, named: bool) -> Participant:
    """One participant, with the name that a two-part address shows where *named*."""
    words = email.split("@")[0].split(".")
    shown = named and len(words) > 1 and min(map(len, words)) > 1
    return Participant(email, " ".join(word.capitalize() for word in words) if shown else "")


def mail(row: dict[str, Any], named: bool = False, **more: Any) -> Message:
    """The message of one row."""
    cc = tuple(person(email, named) for email in row["cc"])
    to = [person(email, named) for email in row["to"]]
    given: dict[str, Any] = {"subject": row["subject"], "text": row["body"], "cc": cc, **more}
    return message(person(row["from"], named), to, **given)


def presents(found: Message) -> bool:
    """Whether the message opens an introduction."""
    return any(opener.kind in _PRESENTS for opener in find_openers((found,), Owner()))


def late(row: dict[str, Any]) -> dict[str, Any]:
    """What makes the mail an answer in a thread."""
    return {"subject": f"Re: {row['subject']}", "in_reply_to": "<older@lowe.example>"}


@pytest.mark.parametrize("named", [False, True], ids=["addresses only", "with names"])
def test_people_presented_to_each_other_are_found(named: bool) -> None:
    missed = [row["body"] for row in mails("introduction") if not presents(mail(row, named))]

    assert len(missed) <= 6, missed


@pytest.mark.parametrize("named", [False, True], ids=["addresses only", "with names"])
def test_somebody_presented_to_one_reader_is_found(named: bool) -> None:
    missed = [row["body"] for row in mails("one_sided") if not presents(mail(row, named))]

    assert len(missed) <= 6, missed


@pytest.mark.parametrize("named", [False, True], ids=["addresses only", "with names"])
def test_look_alikes_are_left_alone(named: bool) -> None:
    alarms = [row["body"] for row in mails(None) if presents(mail(row, named))]

    assert len(alarms) <= 5, alarms


def test_an_introduction_late_in_a_thread_is_found() -> None:
    rows = mails("introduction")

    missed = [row["body"] for row in rows if not presents(mail(row, **late(row)))]

    assert len(missed) <= 10, missed


def test_a_forwarded_mail_below_changes_nothing() -> None:
    older = _OLDER.format("I attach the minutes.\nAnn")

    for row in mails("introduction"):
        text = row["body"] + ("" if "-----" in row["body"] else older)
        assert presents(mail(row, text=text)) == presents(mail(row)), row["body"]


def test_an_introduction_that_is_only_forwarded_presents_nobody() -> None:
    older = _OLDER.format("Ben, meet Cy. Cy, meet Ben. You two should talk.\nAnn")

    for row in mails(None):
        text = row["body"] + older
        assert presents(mail(row, text=text)) <= presents(mail(row)), row["body"]
