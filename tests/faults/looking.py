"""What a test of faults sees of a product that runs natively."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import requests
from sqlalchemy import create_engine, text

from simulator import serving
from simulator.mailboxes import Mail, Mailbox
from tests.natively import Native, as_running, native, until
from tests.postgres import Cluster
from tests.test_natively import M0

SYLLABLES = ("Ba", "De", "Fi", "Go", "Hu", "Ka", "Le", "Mi", "No", "Ru")


class AtWork(NamedTuple):
    """A product that runs, Alice's mailbox in Gmail, and her browser."""

    home: Native
    box: Mailbox
    browser: requests.Session


@contextmanager
def at_work(database: Cluster, ours: Mapping[str, str] | None = None) -> Iterator[AtWork]:
    """Start Gmail and the product beside *database*, and sign Alice in."""
    with serving() as gmail, tempfile.TemporaryDirectory(prefix="ik-") as folder:
        box = gmail.mailbox("alice@example.com", "Alice Moreau")
        with native(Path(folder), database, gmail.url, gmail.client_file, ours) as home:
            until(lambda: status(home, "readyz") == 200)
            yield AtWork(home, box, as_running(home, gmail.url).sign_in("alice@example.com"))


def introduce(box: Mailbox, number: int) -> Mail:
    """Deliver the mail in which Carol introduces somebody new; return it."""
    name = SYLLABLES[number // 10 % 10] + SYLLABLES[number % 10].lower() + "n"
    return box.add(M0.format(name).encode(), ["INBOX"])


def status(home: Native, path: str, patience: float = 30) -> int:
    """Return the status of the answer at *path*, 0 when there is none in time."""
    try:
        return requests.get(f"{home.base_url}/{path}", timeout=patience).status_code
    except requests.RequestException:
        return 0


def shown(home: Native, browser: requests.Session, thread_id: str) -> bool:
    """Return True when the extension would show the one introduction of a thread."""
    time.sleep(0.2)  # stay below the limit of calls
    try:
        answer = browser.get(f"{home.base_url}/api/v1/threads/{thread_id}/hints", timeout=30)
        return answer.status_code == 200 and len(answer.json()["introductions"]) == 1
    except requests.RequestException:
        return False


def is_idle(home: Native) -> bool:
    """Return True when nothing that was touched waits to be computed."""
    return rows(home, "SELECT gmail_id FROM touched_message") == []


def openers(home: Native) -> list[str]:
    """Return the messages that open the entries, one for each entry."""
    return sorted(rows(home, "SELECT opener FROM entry"))


def rows(home: Native, query: str) -> list[str]:
    """Return the first column of a query, asked past the product."""
    engine = create_engine(home.database.address)
    try:
        with engine.connect() as connection:
            return [str(row[0]) for row in connection.execute(text(query))]
    finally:
        engine.dispose()
