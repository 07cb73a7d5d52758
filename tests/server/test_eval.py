"""Scoring scenarios: what the product finds, on its own way in, against what is expected."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from server.commands.eval import command
from server.evaluating.scenarios import BadScenario, read_scenarios, scenario_from
from server.evaluating.scoring import Score

M0 = "Bob, meet Alice, who builds tide gauges. Alice, meet Bob. Alice, please write to Bob first."
SCENARIO: dict[str, Any] = {
    "id": "one",
    "owner": {"name": "Alice Moreau", "emails": ["alice@example.com"]},
    "timezone": "UTC",
    "now": "2026-01-08T12:00:00Z",
    "messages": [
        {
            "id": "m1",
            "from": "Carol Díaz <carol@harbour.example>",
            "to": ["Alice Moreau <alice@example.com>", "Stone, Bob <bob@bright.example>"],
            "date": "2026-01-05T09:00:00Z",
            "subject": "Alice <> Bob",
            "in_reply_to": None,
            "labels": ["INBOX"],
            "headers": {},
            "body": M0,
        }
    ],
    "draft": None,
    "expect": {
        "introductions": [
            {
                "message": "m1",
                "kind": "introduction",
                "introducer": "carol@harbour.example",
                "parties": ["alice@example.com", "bob@bright.example"],
                "seat": "asker",
                "state": "made",
                "duty": "you_write_first",
                "faults": [],
            }
        ],
        "advice": [],
    },
}


def run(tmp_path: Path, *rows: dict[str, Any] | str, json_wanted: bool = False) -> Any:
    path = tmp_path / "set.jsonl"
    path.write_text("\n".join(r if isinstance(r, str) else json.dumps(r) for r in rows))
    return CliRunner().invoke(command, [str(path), *(["--json"] if json_wanted else [])])


def test_json_has_the_shape_of_expect(tmp_path: Path):
    found = json.loads(run(tmp_path, SCENARIO, json_wanted=True).output)
    expected = SCENARIO["expect"]["introductions"]
    assert found == [{"id": "one", "introductions": expected, "faults": [], "advice": []}]


def test_the_expectation_is_never_read_to_decide(tmp_path: Path):
    blind = {**SCENARIO, "expect": {"introductions": [], "advice": []}}
    sighted = run(tmp_path, SCENARIO, json_wanted=True).output
    assert run(tmp_path, blind, json_wanted=True).output == sighted


def test_the_table_names_each_code(tmp_path: Path):
    output = run(tmp_path, SCENARIO).output
    assert "you_write_first" in output
    assert "accuracy 1.000  (1 of 1)" in output


def test_a_draft_is_judged_with_the_introduction_it_belongs_to(tmp_path: Path):
    draft = {
        "from": "Alice Moreau <alice@example.com>",
        "to": ["Carol Díaz <carol@harbour.example>"],
        "cc": [],
        "bcc": [],
        "subject": "Re: Alice <> Bob",
        "in_reply_to": "m1",
        "body": "Hi Bob, good to meet you. Could we talk on Thursday at 10:00?\n\nAlice",
    }
    found = json.loads(run(tmp_path, {**SCENARIO, "draft": draft}, json_wanted=True).output)
    assert found[0]["introductions"][0]["faults"] == ["missing_other_party"]


def test_sent_mail_of_no_introduction_is_judged_too(tmp_path: Path):
    sent = {
        **SCENARIO["messages"][0],
        "id": "m2",
        "from": "Alice Moreau <alice@example.com>",
        "to": ["Erin Vale <erin@vale.example>"],
        "date": "2026-01-07T09:00:00Z",
        "subject": "Paint",
        "labels": ["SENT"],
        "body": "Erin, the blue is fine. I am copying Dave, who has the ladder.\n\nAlice",
    }
    mail = [SCENARIO["messages"][0], sent]
    found = json.loads(run(tmp_path, {**SCENARIO, "messages": mail}, json_wanted=True).output)
    assert found[0]["faults"] == ["cc_claim_absent"]
    assert found[0]["introductions"][0]["faults"] == []


def test_a_line_that_is_no_scenario_is_named(tmp_path: Path):
    result = run(tmp_path, SCENARIO, '{"id": "two"}')
    assert result.exit_code == 1
    assert "set.jsonl:2 is not a scenario" in result.output


def test_a_missing_file_is_one_sentence(tmp_path: Path):
    result = CliRunner().invoke(command, [str(tmp_path / "none.jsonl")])
    assert result.exit_code == 2
    assert "does not exist" in result.output


def test_reading_stops_at_what_is_not_json(tmp_path: Path):
    path = tmp_path / "set.jsonl"
    path.write_text("no json\n")
    with pytest.raises(BadScenario):
        list(read_scenarios(path))


def test_answers_share_the_thread_of_what_they_answer():
    answer = {**SCENARIO["messages"][0], "id": "m2", "in_reply_to": "m1"}
    scenario = scenario_from({**SCENARIO, "messages": [SCENARIO["messages"][0], answer]})
    assert {m.thread_id for m in scenario.messages} == {"m1"}
    assert scenario.messages[1].in_reply_to == scenario.messages[0].message_id


def test_a_miss_and_a_false_alarm_are_counted_apart():
    score = Score()
    expect = SCENARIO["expect"]
    score.add({"id": "a", "introductions": [], "faults": [], "advice": ["badmouth"]}, expect)
    assert (score.introductions.precision, score.introductions.recall) == (None, 0.0)
    assert score.codes["advice"]["badmouth"].precision == 0.0
