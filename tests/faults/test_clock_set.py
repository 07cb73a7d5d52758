"""The machine's clock jumps days ahead and back again: nothing stands still."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from simulator import serving
from tests.faults.looking import introduce, is_idle, openers, shown, status
from tests.natively import as_running, is_possible, native, until
from tests.postgres import cluster

FAKETIME = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
PATIENCE = 120.0


@contextmanager
def wrong_clock() -> Iterator[tuple[Path, dict[str, str]]]:
    """Give a file that says how wrong the clock is, and the environment that obeys it."""
    with tempfile.TemporaryDirectory(prefix="introkeeper-clock-") as folder:
        file = Path(folder) / "offset"
        file.write_text("+0\n")
        yield (
            file,
            {
                "LD_PRELOAD": str(FAKETIME[0]),
                "FAKETIME_TIMESTAMP_FILE": str(file),
                "FAKETIME_NO_CACHE": "1",
                "FAKETIME_DONT_FAKE_MONOTONIC": "1",
                "DONT_FAKE_MONOTONIC": "1",
            },
        )


@pytest.mark.skipif(
    not (is_possible() and FAKETIME), reason="PostgreSQL, Redis or faketime missing"
)
@pytest.mark.xdist_group("natively")
@pytest.mark.timeout(900)
def test_web_worker_and_scheduler_go_on_when_their_clock_jumps_three_days_and_back() -> None:
    with (
        serving() as gmail,
        tempfile.TemporaryDirectory(prefix="introkeeper-") as folder,
        cluster() as database,
        wrong_clock() as (offset, environ),
    ):
        box = gmail.mailbox("alice@example.com", "Alice Moreau")
        with native(Path(folder), database, gmail.url, gmail.client_file, environ) as home:
            until(lambda: status(home, "readyz") == 200)
            mails = []
            for number, wrong in enumerate(("+0", "+3d", "+0", "-3d")):
                offset.write_text(f"{wrong}\n")
                mails.append(introduce(box, number))
                # A cookie from the future counts for nothing: sign in anew.
                browser = as_running(home, gmail.url).sign_in("alice@example.com")
                seen = partial(shown, home, browser, mails[-1].thread_id)
                until(seen, PATIENCE)
            until(lambda: is_idle(home), PATIENCE)
            assert openers(home) == sorted(mail.id for mail in mails)
