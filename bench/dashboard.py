"""Server time of every page with 10,000 introductions; prints one JSON line.

python -m bench.dashboard [introductions]
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from flask.testing import FlaskClient

from server import db, migrate, overview
from server.settings import Settings
from server.store import accounts
from server.web.app import create_app
from tests.builders import ALICE
from tests.ledgers import fill

PAGES = {
    "now": "/",
    "now_page_5": "/?page=5",
    "introductions": "/introductions",
    "introductions_last": "/introductions?page=200",
    "search": "/introductions?q=stone&view=progress",
    "introduction": "/introductions/7",
    "people": "/people",
    "numbers": "/numbers",
    "mailboxes": "/mailboxes",
    "settings": "/settings",
    "record": "/record",
    "digest": "/digest",
}
ROUNDS = 15


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(Path(folder), count)))


def measure(folder: Path, count: int) -> dict[str, object]:
    """Return the median and the slowest server time of each page, in milliseconds."""
    settings = Settings.from_env({"INTROKEEPER_DATA_DIR": str(folder)})
    migrate.upgrade(settings.database_url)
    app = create_app(settings)
    now = datetime.now(UTC)
    with db.transaction() as session:
        account = accounts.connect(session, ALICE.email, "{}", "", now)
        account.name, account.timezone = ALICE.name, "Europe/Paris"
        account_id, epoch = account.id, account.session_epoch
    stored = fill(account_id, count, now)
    overview.compute(account_id, now)
    client = app.test_client()
    with client.session_transaction() as browser:
        browser.update(account_id=account_id, epoch=epoch)
    both = {name: _times(client, path) for name, path in PAGES.items()}
    times = {name: [wall for wall, _ in each] for name, each in both.items()}
    busy = {name: round(median(cpu for _, cpu in each), 1) for name, each in both.items()}
    return {
        "introductions": stored,
        "cpu_ms": busy,  # what it costs when nothing else runs
        "median_ms": {name: round(median(each), 1) for name, each in times.items()},
        "slowest_median_ms": round(max(median(each) for each in times.values()), 1),
        "max_ms": round(max(max(each) for each in times.values()), 1),
    }


def _times(client: FlaskClient, path: str) -> list[tuple[float, float]]:
    found = []
    for _ in range(ROUNDS + 1):
        began, busy = time.perf_counter(), time.process_time()
        answer = client.get(path)
        answer.get_data()
        wall, cpu = time.perf_counter() - began, time.process_time() - busy
        found.append((wall * 1000, cpu * 1000))
        if answer.status_code != 200:
            raise SystemExit(f"{path} answered {answer.status_code}")
    return found[1:]


if __name__ == "__main__":
    main()
