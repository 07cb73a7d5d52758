"""Web, worker, scheduler, queue and database are killed at random while mail comes in.

INTROKEEPER_TEST_KILLS_ALL=100 is the long run of docs/scaling.md.
"""

from __future__ import annotations

import json
import os
import random
import tempfile
import time
from pathlib import Path

import pytest
import requests
from sqlalchemy import create_engine, text

from simulator import serving
from tests.natively import NAMES, Native, as_running, is_possible, native, until
from tests.postgres import cluster
from tests.test_natively import M0

pytestmark = [
    pytest.mark.skipif(not is_possible(), reason="PostgreSQL or Redis is not installed"),
    pytest.mark.xdist_group("natively"),
    pytest.mark.timeout(7200),
]
KILLS = int(os.environ.get("INTROKEEPER_TEST_KILLS_ALL", "5"))
PATIENCE = 240.0
SYLLABLES = ("Ba", "De", "Fi", "Go", "Hu", "Ka", "Le", "Mi", "No", "Ru")


def test_no_hint_is_lost_and_none_doubled_whatever_is_killed() -> None:
    chance = random.Random(11)
    with (
        serving() as gmail,
        tempfile.TemporaryDirectory(prefix="introkeeper-") as folder,
        cluster() as database,
    ):
        box = gmail.mailbox("alice@example.com", "Alice Moreau")
        with native(Path(folder), database, gmail.url, gmail.client_file) as home:
            until(lambda: _answers(home, "readyz"))
            browser = as_running(home, gmail.url).sign_in("alice@example.com")
            took, mails = [], []
            for number in range(KILLS):
                victim = NAMES[number % len(NAMES)]
                mails.append(box.add(M0.format(_name(number)).encode(), ["INBOX"]))
                time.sleep(chance.uniform(0, 2.5))
                home.kill(victim)
                last = mails[-1].thread_id
                seconds = until(lambda last=last: _shown(home, browser, last), PATIENCE)  # type: ignore[misc]
                took.append((victim, round(seconds, 1)))
            until(lambda: _idle(home), PATIENCE)
            assert _openers(home) == sorted(mail.id for mail in mails)
    print(json.dumps({"kills": KILLS, "restarts": home.restarts, "seconds": _seconds(took)}))


def test_after_the_queue_lost_everything_work_is_found_from_the_database() -> None:
    with (
        serving() as gmail,
        tempfile.TemporaryDirectory(prefix="introkeeper-") as folder,
        cluster() as database,
    ):
        box = gmail.mailbox("alice@example.com", "Alice Moreau")
        with native(Path(folder), database, gmail.url, gmail.client_file) as home:
            until(lambda: _answers(home, "readyz"))
            browser = as_running(home, gmail.url).sign_in("alice@example.com")
            mail = box.add(M0.format("Bob").encode(), ["INBOX"])
            home.redis.flushall()
            home.kill("scheduler")
            until(lambda: _shown(home, browser, mail.thread_id), PATIENCE)


def _seconds(took: list[tuple[str, float]]) -> dict[str, dict[str, float]]:
    """Return how long it took from kill to hint, for each part: the middle and the worst."""
    found = {}
    for name in NAMES:
        ordered = sorted(seconds for victim, seconds in took if victim == name)
        if ordered:
            found[name] = {"p50": ordered[len(ordered) // 2], "worst": ordered[-1]}
    return found


def _name(number: int) -> str:
    return SYLLABLES[number // 10 % 10] + SYLLABLES[number % 10].lower() + "n"


def _answers(home: Native, path: str) -> bool:
    try:
        return requests.get(f"{home.base_url}/{path}", timeout=5).status_code == 200
    except requests.RequestException:
        return False


def _shown(home: Native, browser: requests.Session, thread_id: str) -> bool:
    time.sleep(0.2)  # stay below the limit of calls
    try:
        answer = browser.get(f"{home.base_url}/api/v1/threads/{thread_id}/hints", timeout=5)
        return answer.status_code == 200 and len(answer.json()["introductions"]) == 1
    except requests.RequestException:
        return False


def _idle(home: Native) -> bool:
    """Return True when nothing that was touched waits to be computed."""
    return _rows(home, "SELECT gmail_id FROM touched_message") == []


def _openers(home: Native) -> list[str]:
    return sorted(_rows(home, "SELECT opener FROM entry"))


def _rows(home: Native, query: str) -> list[str]:
    engine = create_engine(home.environ["DATABASE_URL"])
    try:
        with engine.connect() as connection:
            return [str(row[0]) for row in connection.execute(text(query))]
    finally:
        engine.dispose()
