"""The disk is full while mail comes in, and has room again."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

import pytest

from tests.faults.looking import at_work, introduce, is_idle, openers, shown, status
from tests.natively import is_possible, until
from tests.postgres import cluster

pytestmark = [
    pytest.mark.skipif(not is_possible(), reason="PostgreSQL or Redis is not installed"),
    pytest.mark.xdist_group("natively"),
    pytest.mark.timeout(900),
]
PATIENCE = 240.0
SIZE = "400m"


@contextmanager
def small_disk() -> Iterator[Path]:
    """Mount a disk of its own; skip the test where that is not permitted."""
    folder = Path(tempfile.mkdtemp(prefix="introkeeper-disk-"))
    mounting = ["mount", "-t", "tmpfs", "-o", f"size={SIZE},mode=755", "tmpfs", str(folder)]
    try:
        if os.geteuid() or subprocess.run(mounting, capture_output=True, check=False).returncode:
            pytest.skip("only root may mount a disk")
        try:
            yield folder
        finally:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)
    finally:
        folder.rmdir()


def fill_up(disk: Path) -> Path:
    """Write until not a byte is left; return the file that takes the room."""
    ballast = disk / "ballast"
    with suppress(OSError), ballast.open("ab", buffering=0) as file:
        for size in (2**20, 2**12, 1):
            with suppress(OSError):
                while file.write(b"\0" * size):
                    pass
    return ballast


def test_mail_that_comes_while_the_disk_is_full_is_found_when_there_is_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with small_disk() as disk, monkeypatch.context() as elsewhere:
        elsewhere.setattr(tempfile, "tempdir", str(disk))
        with cluster([]) as database, at_work(database) as (home, box, browser):
            mails = [introduce(box, 0)]
            until(partial(shown, home, browser, mails[0].thread_id), PATIENCE)

            ballast = fill_up(disk)
            mails.append(introduce(box, 1))
            until(lambda: status(home, "readyz") == 503, PATIENCE)
            assert status(home, "healthz") == 200
            time.sleep(10)
            ballast.unlink()

            until(lambda: status(home, "readyz") == 200, PATIENCE)
            mails.append(introduce(box, 2))
            for mail in mails:
                until(partial(shown, home, browser, mail.thread_id), PATIENCE)
            until(lambda: is_idle(home), PATIENCE)
            assert openers(home) == sorted(mail.id for mail in mails)
