"""`python -m simulator` prints where it listens, keeps what happened, and ends on request."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests

from simulator.scenarios import raw_message
from tests.simulator.conftest import mail

SCENARIO: dict[str, Any] = {
    "id": "case-1",
    "owner": {"name": "Alice", "emails": ["alice@example.com", "a@example.org"]},
    "timezone": "UTC",
    "now": "2026-03-11T15:00:00Z",
    "messages": [
        {
            "id": "m1",
            "from": "Carol <carol@example.com>",
            "to": ["Alice <alice@example.com>"],
            "date": "2026-03-06T14:05:00Z",
            "subject": "Alice <> Bob",
            "in_reply_to": None,
            "labels": ["INBOX"],
            "headers": {"X-Autoreply": "yes"},
            "body": "Alice, meet Bob.",
        },
        {
            "id": "m2",
            "from": "Alice <a@example.org>",
            "to": ["Bob <bob@example.com>"],
            "bcc": ["Carol <carol@example.com>"],
            "date": "2026-03-09T14:05:00Z",
            "subject": "Hello Bob",
            "in_reply_to": "m1",
            "labels": ["SENT"],
            "body": "Hello Bob.",
        },
    ],
    "draft": None,
}


@contextmanager
def running(data: Path, *arguments: str) -> Iterator[dict[str, Any]]:
    command = [sys.executable, "-m", "simulator", "--data", str(data), *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield json.loads(process.stdout.readline())
        finally:
            process.terminate()
            assert process.wait(timeout=60) == 0


def listed(url: str, email: str) -> list[dict[str, Any]]:
    answer = requests.get(f"{url}/control/messages", params={"email": email}, timeout=30)
    found: list[dict[str, Any]] = answer.json()["messages"]
    return found


def test_sample_mailbox_is_there_and_new_mail_survives_a_restart(tmp_path: Path) -> None:
    with running(tmp_path) as first:
        (email,) = first["mailboxes"]
        before = listed(first["url"], email)
        body = {"email": email, "text": mail().decode()}
        added = requests.post(f"{first['url']}/control/messages", json=body, timeout=30).json()
    with running(tmp_path) as second:
        after = listed(second["url"], email)
    assert len(before) > 60
    assert added["id"] in {one["id"] for one in after}
    assert {one["id"] for one in before} < {one["id"] for one in after}


def test_client_file_points_at_this_simulator(tmp_path: Path) -> None:
    with running(tmp_path, "--redirect-uri", "http://127.0.0.1:9/cb") as line:
        client = json.loads(Path(line["client_secret"]).read_text())["web"]
    assert client["token_uri"] == f"{line['url']}/token"
    assert client["auth_uri"] == f"{line['url']}/o/oauth2/v2/auth"
    assert client["redirect_uris"] == ["http://127.0.0.1:9/cb"]


def test_scenario_becomes_a_mailbox(tmp_path: Path) -> None:
    scenarios = tmp_path / "scenarios.jsonl"
    scenarios.write_text(json.dumps(SCENARIO) + "\n")
    arguments = ["--scenarios", str(scenarios), "--id", "case-1"]
    with running(tmp_path, *arguments) as line:
        mails = listed(line["url"], "alice@example.com")
        clock = requests.get(f"{line['url']}/control/clock", timeout=30).json()
    assert [one["messageId"].partition(".")[0] for one in mails] == ["<m2", "<m1"]
    assert len({one["threadId"] for one in mails}) == 1
    assert clock["now"] == 1_773_241_200


def test_answer_in_a_scenario_names_what_it_answers() -> None:
    parents = {"m1": "", "m2": "m1"}
    raw = raw_message(SCENARIO["messages"][1], "case-1", parents)
    assert b"\r\nIn-Reply-To: <m1.case-1@scenario.example>\r\n" in raw
    assert b"\r\nReferences: <m1.case-1@scenario.example>\r\n" in raw


def test_mbox_becomes_a_mailbox(tmp_path: Path) -> None:
    mbox = tmp_path / "all.mbox"
    takeout = b"X-GM-THRID: 1234\nX-Gmail-Labels: Inbox,Opened,Paper mill\n"
    own = mail("x\n\n>From here", sender="alice@example.com", number=2)
    mbox.write_bytes(b"From a\n" + takeout + mail(number=1) + b"\nFrom b\n" + own)
    with running(tmp_path, "--mbox", str(mbox), "--owner", "alice@example.com") as line:
        mails = {one["messageId"]: one for one in listed(line["url"], "alice@example.com")}
    assert mails["<m1@example.com>"]["labelIds"] == ["INBOX", "Label_1"]
    assert mails["<m1@example.com>"]["threadId"] == f"{1234:016x}"
    assert mails["<m2@example.com>"]["labelIds"] == ["SENT"]


def start_that_fails(data: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "simulator", "--data", str(data), *arguments]
    result = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert result.returncode == 1
    return result.stderr


def test_unknown_scenario_is_named_in_one_line(tmp_path: Path) -> None:
    scenarios = tmp_path / "scenarios.jsonl"
    scenarios.write_text(json.dumps(SCENARIO) + "\n")
    error = start_that_fails(tmp_path, "--scenarios", str(scenarios), "--id", "none")
    assert error == "The simulator cannot start: scenarios.jsonl holds no scenario none\n"


def test_taken_port_is_said_in_one_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        error = start_that_fails(tmp_path, "--port", str(taken.getsockname()[1]))
    assert error.startswith("The simulator cannot start: ")
    assert error.count("\n") == 1
