"""`introkeeper sync` says where it stands, in one line, and what is wrong, in one sentence."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from server.commands.sync import command, line
from tests.syncing import Home, fill


@pytest.fixture
def environ(alice_home: Home, valkey: str) -> dict[str, str]:
    return {
        "INTROKEEPER_DATA_DIR": str(alice_home.settings.data_dir),
        "INTROKEEPER_GMAIL_ENDPOINT": alice_home.gmail.url,
        "INTROKEEPER_CLIENT_FILE": str(alice_home.gmail.client_file),
        "REDIS_URL": valkey,
    }


def test_the_command_syncs_to_the_end(alice_home: Home, environ: dict[str, str]) -> None:
    fill(alice_home.box, ordinary=5)
    done = CliRunner().invoke(command, env=environ)
    assert done.exit_code == 0, done.output
    assert "Up to date" in done.output
    assert "1 introductions  7 of 7 messages" in done.output


def test_an_unknown_mailbox_gets_one_sentence(environ: dict[str, str]) -> None:
    done = CliRunner().invoke(command, ["--account", "nobody@x.example"], env=environ)
    assert done.exit_code == 1
    assert done.output == "Error: There is no such mailbox: connect it on the first page.\n"


def test_a_queue_that_is_down_gets_one_sentence(environ: dict[str, str]) -> None:
    down = {**environ, "REDIS_URL": "unix:///nowhere/queue.sock"}
    done = CliRunner().invoke(command, env=down)
    assert done.exit_code == 1
    assert "Redis or Valkey does not answer" in done.output


def test_time_left_is_told_in_minutes() -> None:
    assert "about 2 min left" in line(1, {"seconds_left": 61})
