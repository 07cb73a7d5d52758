"""Mail that comes while a sync is at work is fetched right after it, not at the next poll."""

from __future__ import annotations

from typing import Any

import pytest
from rq import Queue, SimpleWorker

from server import enqueue
from server.sync import sync_account
from tests.syncing import Home, deliver, fill


@pytest.fixture
def synced(alice_home: Home, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Alice's mailbox, synced, with the environment that jobs read."""
    monkeypatch.setenv("INTROKEEPER_DATA_DIR", str(alice_home.settings.data_dir))
    monkeypatch.setenv("INTROKEEPER_GMAIL_ENDPOINT", alice_home.gmail.url)
    monkeypatch.setenv("INTROKEEPER_CLIENT_FILE", str(alice_home.gmail.client_file))
    path = alice_home.redis.connection_pool.connection_kwargs["path"]
    monkeypatch.setenv("REDIS_URL", f"unix://{path}")
    fill(alice_home.box)
    alice_home.sync()
    return alice_home


def test_a_push_during_a_sync_is_followed_by_another_sync(
    synced: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[int] = []

    def looking(*given: Any, **more: Any) -> Any:
        outcome = sync_account(*given, **more)
        runs.append(outcome.changed)
        if len(runs) == 1:  # this sync has looked already
            deliver(synced.box, "Dan Fox <dan@fox.example>", days_ago=0.1, subject="Alice <> Dan")
            enqueue.enqueue(synced.redis, enqueue.SYNC, synced.account_id, queue=enqueue.HIGH)
        return outcome

    monkeypatch.setattr("workers.sync.sync", looking)
    enqueue.enqueue(synced.redis, enqueue.SYNC, synced.account_id, queue=enqueue.HIGH)
    lane = Queue(enqueue.HIGH, connection=synced.redis)
    SimpleWorker([lane], connection=synced.redis).work(burst=True)
    assert runs == [0, 1]
    assert synced.stored() == synced.listed()
