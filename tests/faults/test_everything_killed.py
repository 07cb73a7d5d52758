"""Web, worker, scheduler, queue and database are killed at random while mail comes in.

INTROKEEPER_TEST_KILLS_ALL=100 is the long run of docs/scaling.md.
"""

from __future__ import annotations

import json
import os
import random
import time
from functools import partial

import pytest

from tests.faults.looking import at_work, introduce, is_idle, openers, shown
from tests.natively import NAMES, is_possible, until
from tests.postgres import cluster

pytestmark = [
    pytest.mark.skipif(not is_possible(), reason="PostgreSQL or Redis is not installed"),
    pytest.mark.xdist_group("natively"),
    pytest.mark.timeout(7200),
]
KILLS = int(os.environ.get("INTROKEEPER_TEST_KILLS_ALL", "5"))
PATIENCE = 240.0


def test_no_hint_is_lost_and_none_doubled_whatever_is_killed() -> None:
    chance = random.Random(11)
    with cluster() as database, at_work(database) as (home, box, browser):
        took, mails = [], []
        for number in range(KILLS):
            victim = NAMES[number % len(NAMES)]
            mails.append(introduce(box, number))
            time.sleep(chance.uniform(0, 2.5))
            home.kill(victim)
            seconds = until(partial(shown, home, browser, mails[-1].thread_id), PATIENCE)
            took.append((victim, round(seconds, 1)))
        until(lambda: is_idle(home), PATIENCE)
        assert openers(home) == sorted(mail.id for mail in mails)
    print(json.dumps({"kills": KILLS, "restarts": home.restarts, "seconds": _seconds(took)}))


def test_after_the_queue_lost_everything_work_is_found_from_the_database() -> None:
    with cluster() as database, at_work(database) as (home, box, browser):
        mail = introduce(box, 0)
        home.redis.flushall()
        home.kill("scheduler")
        until(lambda: shown(home, browser, mail.thread_id), PATIENCE)


def _seconds(took: list[tuple[str, float]]) -> dict[str, dict[str, float]]:
    """Return how long it took from kill to hint, for each part: the middle and the worst."""
    found = {}
    for name in NAMES:
        ordered = sorted(seconds for victim, seconds in took if victim == name)
        if ordered:
            found[name] = {"p50": ordered[len(ordered) // 2], "worst": ordered[-1]}
    return found
