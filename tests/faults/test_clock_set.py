"""The machine's clock jumps days ahead, back, and a day behind: nothing stands still."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from shutil import which

import pytest

from simulator import serving
from tests.faults.looking import introduce, is_idle, openers, shown, status
from tests.natively import as_running, is_possible, native, until
from tests.postgres import cluster

DAY = 86400
PATIENCE = 120.0


# Every program that is started with this library reads a clock that is as wrong as the file says.
WRONG = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
int clock_gettime(clockid_t id, struct timespec *now) {
  static int (*real)(clockid_t, struct timespec *);
  if (!real) real = dlsym(RTLD_NEXT, "clock_gettime");
  int done = real(id, now), file;
  char said[32] = "";
  if (id == CLOCK_REALTIME && (file = open(getenv("WRONG_BY"), O_RDONLY)) >= 0) {
    if (read(file, said, 31) > 0) now->tv_sec += atol(said);
    close(file);
  }
  return done;
}
"""


@contextmanager
def wrong_clock() -> Iterator[tuple[Path, dict[str, str]]]:
    """Give a file that says by how many seconds the clock is wrong, and who obeys it."""
    with tempfile.TemporaryDirectory(prefix="introkeeper-clock-") as folder:
        file, library = Path(folder) / "seconds", Path(folder) / "wrong.so"
        file.write_text("0")
        compiling = ["cc", "-shared", "-fPIC", "-x", "c", "-", "-o", str(library), "-ldl"]
        subprocess.run(compiling, input=WRONG, text=True, check=True)
        yield file, {"LD_PRELOAD": str(library), "WRONG_BY": str(file)}


@pytest.mark.skipif(
    not (is_possible() and which("cc")), reason="PostgreSQL, Redis or cc is not installed"
)
@pytest.mark.xdist_group("natively")
@pytest.mark.timeout(900)
def test_web_worker_and_scheduler_go_on_when_their_clock_jumps_and_is_set_right() -> None:
    with (
        serving() as gmail,
        tempfile.TemporaryDirectory(prefix="introkeeper-") as folder,
        cluster() as database,
        wrong_clock() as (seconds, environ),
    ):
        box = gmail.mailbox("alice@example.com", "Alice Moreau")
        with native(Path(folder), database, gmail.url, gmail.client_file, environ) as home:
            until(lambda: status(home, "readyz") == 200)
            mails = []
            for number, wrong in enumerate((0, 3 * DAY, 0, -DAY, 0)):
                seconds.write_text(str(wrong))
                mails.append(introduce(box, number))
                # A cookie from the future counts for nothing: sign in anew.
                browser = as_running(home, gmail.url).sign_in("alice@example.com")
                seen = partial(shown, home, browser, mails[-1].thread_id)
                until(seen, PATIENCE)
            until(lambda: is_idle(home), PATIENCE)
            assert openers(home) == sorted(mail.id for mail in mails)
