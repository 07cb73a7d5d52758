"""Forks syncs and kills them: `python -m tests.faults.killing ACCOUNT`, delays on its input.

Each line holds how long the next sync may live, in seconds; the answer says how it ended.
"""

from __future__ import annotations

import os
import signal
import sys
import time

from redis import Redis

from server import db
from server.settings import Settings
from server.sync import sync_account
from tests.syncing import FastClock


def main(account_id: int) -> None:
    """Live until the input ends."""
    settings = Settings.from_env()
    engine = db.connect(settings)
    print("ready", flush=True)
    for line in sys.stdin:
        child = os.fork()
        if not child:
            engine.dispose(close=False)
            _sync(account_id, settings)
        print(_end(child, float(line)), flush=True)


def _sync(account_id: int, settings: Settings) -> None:
    try:
        with Redis.from_url(settings.redis_url) as redis:
            sync_account(account_id, settings, redis, patience=float("inf"), clock=FastClock())
    except BaseException:
        sys.excepthook(*sys.exc_info())
        os._exit(1)
    os._exit(0)


def _end(child: int, seconds: float) -> str:
    """Return "killed", or how the child ended by itself in time."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return f"ended {os.waitstatus_to_exitcode(status)}"
        time.sleep(0.001)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return "killed"


if __name__ == "__main__":
    main(int(sys.argv[1]))
