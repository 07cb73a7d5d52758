"""A scan of labelled mail is scored as its labels say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from introductions.model import Entry, Kind, Seat, State
from server.commands.eval_mail import command
from server.evaluating.labelled_mail import BadLabels, agreement, read_labels
from tests.builders import ALICE, BOB, CAROL, MONDAY


def labels(folder: Path, *rows: dict[str, Any], name: str = "labels.jsonl") -> Path:
    path = folder / name
    path.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    return path


def row(id: str, label: str, kind: str = "", side: str = "", **more: Any) -> dict[str, Any]:
    return {
        "message_id": id,
        "label": label,
        "kind": kind,
        "sublabel": side,
        "doubtful": False,
        **more,
    }


def entry(id: str, kind: Kind = Kind.INTRODUCTION) -> Entry:
    return Entry(id, "t", kind, MONDAY, CAROL, (ALICE, BOB), Seat.OBSERVER, State.MADE)


def test_found_missed_and_false_are_counted_apart(tmp_path: Path) -> None:
    known = read_labels(
        [
            labels(
                tmp_path,
                row("<a>", "introduction", "direct", "two-sided"),
                row("<b>", "introduction", "direct", "one-sided"),
                row("<c>", "introduction", "handoff", "two-sided"),
                row("<d>", "introduction", "direct", "two-sided", doubtful=True),
                row("<e>", "other"),
                row("<f>", "offer_or_request_of_intro"),
            )
        ]
    )
    found = [entry(id) for id in ("<a>", "<c>", "<d>", "<e>", "<f>", "<g>")]
    figures = agreement(
        found, ["<a>", "<b>", "<c>", "<d>", "<e>", "<f>", "<g>", "<h>"], known
    ).as_json()
    assert figures["recall"]["two-sided"] == {"found": 1, "of": 1, "share": 1.0}
    assert figures["recall"]["one-sided"]["found"] == 0
    assert figures["precision"] == 0.5
    assert figures["offers_and_requests_taken_for_introductions"] == 1
    assert (figures["background_messages"], figures["background_false_alarms"]) == (2, 1)
    assert figures["false_alarms_per_1000"] == 500.0
    assert (figures["missed"], figures["wrong"]) == (["<b>"], ["<e>", "<g>"])


def test_an_offer_is_no_alarm() -> None:
    assert agreement([entry("<g>", Kind.OFFER)], ["<g>"], {}).as_json()["wrong"] == []


def test_both_shapes_of_rows_may_be_mixed(tmp_path: Path) -> None:
    path = labels(
        tmp_path,
        row("<a>", "introduction", "direct", "two-sided"),
        {"message_id": "<a>", "status": "labelled", "label": "introduction"},
        {"message_id": "<b>", "status": "assumed_negative", "label": ""},
    )
    known = read_labels([path])
    assert known["<a>"].is_direct
    assert known["<a>"].is_background
    assert known["<b>"].is_background


def test_a_label_file_that_is_none_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadLabels, match=r"Line 1 of .* names no message_id\."):
        read_labels([labels(tmp_path, {"label": "other"})])
    broken = tmp_path / "broken.jsonl"
    broken.write_text("{", "utf-8")
    with pytest.raises(BadLabels, match=r"Line 1 of .* is no JSON\."):
        read_labels([broken])


def test_the_command_prints_a_table_and_json(tmp_path: Path) -> None:
    mail = tmp_path / "a.eml"
    mail.write_bytes(b"From: carol@harbour.example\nMessage-ID: <a>\n\nHi")
    known = labels(tmp_path, row("<a>", "other"))
    table = CliRunner().invoke(command, [str(known), str(mail)])
    assert "precision on labelled mail" in table.output
    as_json = CliRunner().invoke(command, [str(known), str(mail), "--json"])
    assert json.loads(as_json.output)["false_alarms"] == 0


def test_labels_without_mail_are_refused(tmp_path: Path) -> None:
    result = CliRunner().invoke(command, [str(labels(tmp_path, row("<a>", "other")))])
    assert "Name at least one label file" in result.output
