"""A job that would have to wait ends, and its mailbox comes again later: no worker stands still."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from typing import Any

import pytest
from redis import Redis
from rq import Queue, SimpleWorker

from server import enqueue
from server.db import transaction
from server.mailbox_lock import MailboxLock
from server.sync import progress
from simulator.serving import Simulator
from tests.syncing import Home, deliver, fill
from workers import recompute, sync

OUTAGE: dict[str, Any] = {"kind": "error", "name": "backend_503", "times": None}


@pytest.fixture
def synced(alice_home: Home, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Alice's mailbox, synced, with the environment that jobs read."""
    for name, value in {
        "INTROKEEPER_DATA_DIR": str(alice_home.settings.data_dir),
        "INTROKEEPER_GMAIL_ENDPOINT": alice_home.gmail.url,
        "INTROKEEPER_CLIENT_FILE": str(alice_home.gmail.client_file),
        "REDIS_URL": f"unix://{alice_home.redis.connection_pool.connection_kwargs['path']}",
    }.items():
        monkeypatch.setenv(name, value)
    fill(alice_home.box)
    alice_home.sync()
    return alice_home


def put_back(redis: Redis, queue: str) -> list[float]:
    """When the jobs run that were put back."""
    registry = Queue(queue, connection=redis).scheduled_job_registry
    return [registry.get_scheduled_time(job).timestamp() for job in registry.get_job_ids()]


@pytest.mark.parametrize("strikes", ["history.list", "batch"])
def test_an_outage_of_one_mailbox_keeps_no_worker(
    synced: Home, gmail: Simulator, strikes: str
) -> None:
    deliver(synced.box, "Dan Fox <dan@fox.example>", days_ago=0.1)
    gmail.faults.add(method=strikes, **OUTAGE)
    begun = time.time()
    sync.sync_account(synced.account_id)
    assert time.time() - begun < 60
    (due,) = put_back(synced.redis, enqueue.HIGH)
    assert begun < due < time.time() + 10
    gmail.faults.clear()
    sync.sync_account(synced.account_id)
    assert synced.stored() == synced.listed()


def test_an_outage_is_asked_about_ever_later_and_told_when_it_lasts(
    synced: Home, gmail: Simulator
) -> None:
    gmail.faults.add(**OUTAGE)
    waits, told = [], []
    for _ in range(6):
        waits.append(synced.sync(patience=0.1).again_in)
        told.append(bool(synced.state()["trouble"]))
    assert waits == [4, 8, 16, 32, 60, 60]
    assert told == [False, False, True, True, True, True]
    gmail.faults.clear()
    synced.sync()
    assert synced.state()["trouble"] == ""
    gmail.faults.add(**OUTAGE)
    assert synced.sync(patience=0.1).again_in == 4


def test_a_first_sync_that_waits_for_units_stays_before_the_backfill_of_others(
    synced: Home,
) -> None:
    with transaction() as session:
        progress.update(session, synced.account_id, {"stage": "recent"})
    until = time.time() + 30
    synced.redis.set(f"budget:{synced.account_id}:paused", str(until))
    sync.backfill_account(synced.account_id)
    (due,) = put_back(synced.redis, enqueue.DEFAULT)
    assert until - 1 < due < until + 30


def test_a_ledger_asked_for_anew_while_it_is_computed_is_computed_once_more(
    synced: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[int] = []

    def computing(account_id: int, _now: object) -> int:
        runs.append(account_id)
        if len(runs) == 1:
            for _ in range(3):
                enqueue.enqueue(synced.redis, enqueue.RECOMPUTE_ALL, account_id)
        return 0

    monkeypatch.setattr("server.recompute.recompute_all", computing)
    enqueue.enqueue(synced.redis, enqueue.RECOMPUTE_ALL, synced.account_id)
    lane = Queue(enqueue.DEFAULT, connection=synced.redis)
    SimpleWorker([lane], connection=synced.redis).work(burst=True)
    assert runs == [synced.account_id] * 2


def test_a_ledger_is_not_computed_by_two_at_once(
    synced: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recompute, "PATIENCE", 0.1)
    with MailboxLock(synced.redis, synced.account_id):
        assert recompute.recompute_whole_account(synced.account_id) == 0
    (due,) = put_back(synced.redis, enqueue.DEFAULT)
    assert due < time.time() + 5
    assert recompute.recompute_whole_account(synced.account_id) == 1


def test_the_mailbox_of_a_killed_worker_is_taken_at_once(redis: Redis) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        pass
    redis.set("mailbox:7", f"{socket.gethostname()}:{gone.pid}:x")
    with MailboxLock(redis, 7):
        assert str(redis.get("mailbox:7")).count(str(os.getpid())) == 1
