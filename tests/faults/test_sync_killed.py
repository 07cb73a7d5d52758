"""A worker killed at any point, any number of times, ends in the same database."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from redis import Redis

from simulator.serving import Simulator
from tests.syncing import BOB, Home, deliver, fill, home

KILLS = int(os.environ.get("INTROKEEPER_TEST_KILLS", "40"))


def test_a_sync_killed_at_any_point_ends_in_the_same_database(
    alice_home: Home, gmail: Simulator, redis: Redis, valkey: str
) -> None:
    box, chance = alice_home.box, random.Random(4)
    fill(box, ordinary=60)
    deliver(box, f"Bob Stone <{BOB}>", "alice@example.com", "When?", "Tide", days_ago=3, quiet=True)
    with nursery(alice_home, valkey) as live:
        first = kill_often(live, chance, KILLS * 3 // 4)
        assert live(60) == "ended 0"
        deliver(
            box,
            subject="Alice <> Dana",
            to="alice@example.com, Dana <dana@x.example>",
            text="Alice, meet Dana. Dana, over to you. I leave it to you two.\nCarol",
        )
        box.delete(next(m.id for m in box.mails.values() if b"Parcel 4" in m.raw))
        second = kill_often(live, chance, KILLS - first)
        assert live(60) == "ended 0"
    assert first + second == KILLS
    killed = alice_home.everything()
    assert alice_home.stored() == alice_home.listed()
    redis.flushall()
    with (
        tempfile.TemporaryDirectory() as folder,
        home(gmail, box, redis, Path(folder)) as undisturbed,
    ):
        undisturbed.sync()
        assert killed == undisturbed.everything()


def kill_often(live: Callable[[float], str], chance: random.Random, kills: int) -> int:
    """Kill *kills* syncs at random points of their lives; return how many were killed."""
    done, longest = 0, 1.0
    for _ in range(kills * 5):
        if done == kills:
            break
        if live(chance.uniform(0.0, longest)) == "killed":
            done += 1
        else:
            longest = max(0.02, longest * 0.7)
    return done


@contextmanager
def nursery(connected: Home, valkey: str) -> Iterator[Callable[[float], str]]:
    """Give a function that lets a sync live for some seconds and says how it ended."""
    environ = {
        **os.environ,
        "INTROKEEPER_DATA_DIR": str(connected.settings.data_dir),
        "INTROKEEPER_GMAIL_ENDPOINT": connected.gmail.url,
        "INTROKEEPER_CLIENT_FILE": str(connected.gmail.client_file),
        "REDIS_URL": valkey,
    }
    command = [sys.executable, "-m", "tests.faults.killing", str(connected.account_id)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environ
    ) as child:
        assert child.stdin
        assert child.stdout
        assert child.stdout.readline() == "ready\n"

        def live(seconds: float) -> str:
            assert child.stdin
            assert child.stdout
            child.stdin.write(f"{seconds}\n")
            child.stdin.flush()
            return child.stdout.readline().strip()

        yield live
        child.stdin.close()
