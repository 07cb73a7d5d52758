"""Speed of the sync without a quota, beside a plain loop of the client library's batches.

`python -m bench.engine [MESSAGES]` prints one JSON line.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

from googleapiclient.discovery import build
from googleapiclient.http import BatchHttpRequest
from redis import Redis

from bench.big_mailbox import OWNER
from bench.connecting import Gmail, connected, consent, gmail
from server.db import reading
from server.settings import Settings
from server.store import messages
from server.sync import backfill, keep, sync_account
from server.sync.listing import message_pages
from server.sync.mailbox import open_mailbox

PLAIN_BATCH = 50


def main(count: int = 8000) -> None:
    """Store a mailbox three times: plainly, with the engine, and at ten calls at once."""
    with gmail(count, 0, 0) as served:
        with connected(served) as (_, settings, _redis):
            bare = plain(settings, served)
        fetched, settled, idle = engine(served)
        served.control("limits", at_once=10)
        before = served.control("stats")
        narrow, _, _ = engine(served)
        after = served.control("stats")
    parts = after["parts"] - before["parts"]
    refused = after["parts_429"] - before["parts_429"]
    print(
        json.dumps(
            {
                "messages": count,
                "ratio_vs_bare_client": round(bare / fetched, 2),
                "ratio_decided": round(bare / (fetched + settled), 2),
                "messages_per_second": round(count / fetched),
                "bare_messages_per_second": round(count / bare),
                "decided_messages_per_second": round(count / (fetched + settled)),
                "idle_sync_seconds": round(idle, 3),
                "parts_429_share": round(before["parts_429"] / before["parts"], 4),
                "narrow_parts_429_share": round(refused / parts, 4),
                "narrow_time_ratio": round(narrow / fetched, 2),
            }
        )
    )


def plain(settings: Settings, served: Gmail) -> float:
    """Return the seconds that a plain client takes to store every message's JSON in SQLite."""
    service = build(
        "gmail",
        "v1",
        credentials=consent(settings, OWNER),
        static_discovery=True,
        client_options={"api_endpoint": served.url},
    )
    users = service.users().messages()
    table = sqlite3.connect(Path(settings.data_dir) / "plain.sqlite")
    table.execute("CREATE TABLE mail (id TEXT PRIMARY KEY, json TEXT)")
    begun, page = time.perf_counter(), None
    while True:
        answer = users.list(userId="me", maxResults=500, pageToken=page).execute()
        ids = [item["id"] for item in answer.get("messages", [])]
        for begin in range(0, len(ids), PLAIN_BATCH):
            _plain_batch(service, served, table, ids[begin : begin + PLAIN_BATCH])
        page = answer.get("nextPageToken")
        if not page:
            return time.perf_counter() - begun


def _plain_batch(service: Any, served: Gmail, table: sqlite3.Connection, ids: list[str]) -> None:
    rows: list[tuple[str, str]] = []

    def keep(key: str, resource: dict[str, Any], error: Exception | None) -> None:
        if error is None:
            rows.append((key, json.dumps(resource)))

    batch = BatchHttpRequest(callback=keep, batch_uri=f"{served.url}/batch/gmail/v1")
    for one in ids:
        batch.add(service.users().messages().get(userId="me", id=one), request_id=one)
    batch.execute(http=service._http)
    with table:
        table.executemany("INSERT INTO mail VALUES (?, ?)", rows)


def engine(served: Gmail) -> tuple[float, float, float]:
    """Return the seconds to store all mail, to decide on it, and of a sync with nothing new."""
    with connected(served, INTROKEEPER_UNITS_PER_MINUTE="1000000") as (account_id, known, redis):
        with open_mailbox(account_id, known, redis) as box:
            assert box
            begun = time.perf_counter()
            listed = 0
            for pairs in message_pages(box, ""):
                backfill.fetch(box, pairs)
                listed += len(pairs)
            fetched = time.perf_counter() - begun
            keep.settle(box)
            settled = time.perf_counter() - begun - fetched
        with reading() as session:
            stored = messages.count(session, account_id)
        assert stored == listed, f"{stored} stored, {listed} listed"
        sync_account(account_id, known, redis)
        return fetched, settled, median(_idle(account_id, known, redis) for _ in range(5))


def _idle(account_id: int, known: Settings, redis: Redis) -> float:
    begun = time.perf_counter()
    sync_account(account_id, known, redis)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
