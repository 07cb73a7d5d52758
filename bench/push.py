"""How long a push takes to become a hint, through all processes; one JSON line.

`python -m bench.push [HINTS]`: simulated Gmail, push, queue, worker, rules, API.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import requests

from simulator.serving import Simulator, serving
from tests.running import Running, running, wait_until
from tests.syncing import ALICE, CAROL, deliver

ACCOUNT = "push@introkeeper-simulated.iam.gserviceaccount.com"
TOPIC = "projects/introkeeper-simulated/topics/gmail"
APART = 3.0  # seconds between two mails, so that no push is dropped


def main(count: int = 15) -> None:
    """Deliver introductions one by one, and wait for the hint of each."""
    with serving() as gmail, tempfile.TemporaryDirectory() as folder:
        gmail.mailbox(ALICE, "Alice Moreau")
        environ = {
            "INTROKEEPER_PUSH_TOPIC": TOPIC,
            "INTROKEEPER_PUSH_SERVICE_ACCOUNT": ACCOUNT,
            "INTROKEEPER_PUSH_CERTS_URL": f"{gmail.url}/oauth2/v1/certs",
        }
        with running(Path(folder), gmail.url, gmail.client_file, **environ) as product:
            product.control("push", url=f"{product.base_url}/push/gmail")
            browser = product.sign_in()
            product.wait_synced(browser)
            wait_until(lambda: product.control("stats")["calls"].get("watch"))
            waits = sorted(one_hint(gmail, product, browser, number) for number in range(count))
    told = {"hints": count, "push_to_hint_seconds": median(waits), "slowest_seconds": waits[-1]}
    print(json.dumps({key: round(value, 2) for key, value in told.items()}))


def one_hint(gmail: Simulator, product: Running, browser: requests.Session, number: int) -> float:
    """Return the seconds from an introduction in the mailbox to its hint in the API."""
    time.sleep(APART)
    name = f"Reed{chr(ord('a') + number)}"  # one name for all would be one person
    begun = time.perf_counter()
    opener = deliver(
        gmail.mailbox(ALICE),
        f"Carol Diaz <{CAROL}>",
        f"Alice Moreau <{ALICE}>, Dana {name} <dana@{name.lower()}.example>",
        "Alice, meet Dana: she maps reefs. Dana, meet Alice. Alice, over to you.\nCarol",
        f"Alice <> Dana {name}",
        days_ago=9,
    )
    address = f"{product.base_url}/api/v1/threads/{opener.thread_id}/hints"

    def shown() -> bool:
        answer = browser.get(address, timeout=10)
        found = answer.json()["introductions"] if answer.status_code == 200 else []
        return any(one["hints"] for one in found)

    wait_until(shown)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
