"""The frame holds: who may import whom, and what each process loads."""

import subprocess
import sys
from pathlib import Path

import pytest


def test_the_import_contracts_hold() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("introductions.ledger", {"flask", "sqlalchemy", "redis", "server", "pydantic"}),
        ("server.enqueue", {"workers", "flask"}),
        ("server.web.app", {"workers", "simulator"}),
        ("server.scanning.scan", {"flask", "sqlalchemy", "redis"}),
        ("simulator", {"server", "introductions", "workers"}),
    ],
)
def test_a_process_loads_no_more_than_it_needs(module: str, absent: set[str]) -> None:
    code = f"import {module}, sys; print(*{{m.split('.')[0] for m in sys.modules}})"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert absent.isdisjoint(loaded.stdout.split())
