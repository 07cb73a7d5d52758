"""One message, all the way: simulated Gmail, consent page, push, queue, worker, rules, API.

Nothing of ours is faked: the processes are those that `introkeeper run` starts.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from simulator.serving import Simulator, serving
from tests.running import Running, running, wait_until
from tests.syncing import ALICE, CAROL, deliver, owe_answer

pytestmark = pytest.mark.xdist_group("running")
PUSH_ACCOUNT = "push@introkeeper-simulated.iam.gserviceaccount.com"
TOPIC = "projects/introkeeper-simulated/topics/gmail"


@pytest.fixture(scope="module")
def gmail() -> Iterator[Simulator]:
    with serving() as simulated:
        simulated.mailbox(ALICE, "Alice Moreau")
        yield simulated


@pytest.fixture(scope="module")
def product(gmail: Simulator, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    environ = {
        "INTROKEEPER_PUSH_TOPIC": TOPIC,
        "INTROKEEPER_PUSH_SERVICE_ACCOUNT": PUSH_ACCOUNT,
        "INTROKEEPER_PUSH_CERTS_URL": f"{gmail.url}/oauth2/v1/certs",
    }
    folder: Path = tmp_path_factory.mktemp("home")
    with running(folder, gmail.url, gmail.client_file, **environ) as started:
        started.control("push", url=f"{started.base_url}/push/gmail")
        yield started


@pytest.fixture(scope="module")
def browser(product: Running) -> requests.Session:
    signed_in = product.sign_in()
    product.wait_synced(signed_in)
    wait_until(lambda: product.control("stats")["calls"].get("watch"))
    return signed_in


def hints_of(product: Running, browser: requests.Session, thread_id: str) -> list[dict[str, str]]:
    """Return the hints of a thread; empty while it is unknown."""
    answer = browser.get(f"{product.base_url}/api/v1/threads/{thread_id}/hints", timeout=30)
    if answer.status_code == 404:
        return []
    answer.raise_for_status()
    return [hint for intro in answer.json()["introductions"] for hint in intro["hints"]]


def test_an_unanswered_introduction_becomes_a_hint(
    gmail: Simulator, product: Running, browser: requests.Session
) -> None:
    box = gmail.mailbox(ALICE)
    opener = owe_answer(box)
    (hint, *_) = wait_until(lambda: hints_of(product, browser, opener.thread_id))
    assert hint["code"] == "you_owe_reply"
    assert "Bob" in hint["sentence"]


def test_mail_whose_push_gmail_dropped_becomes_a_hint_too(
    gmail: Simulator, product: Running, browser: requests.Session
) -> None:
    box = gmail.mailbox(ALICE)
    openers = [
        deliver(
            box,
            f"Carol Diaz <{CAROL}>",
            f"Alice Moreau <{ALICE}>, Dana {name} <dana@{name.lower()}.example>",
            "Alice, meet Dana: she maps reefs. Dana, meet Alice. Alice, over to you: "
            "I leave it to you two.\nCarol",
            f"Alice <> Dana {name}",
            days_ago=9,
        )
        for name in ("Reed", "Holt", "Marsh")
    ]
    for opener in openers:
        wait_until(lambda opener=opener: hints_of(product, browser, opener.thread_id))  # type: ignore[misc]


def test_a_forged_push_is_refused(product: Running) -> None:
    answer = requests.post(
        f"{product.base_url}/push/gmail",
        json={"message": {"data": "e30="}},
        headers={"Authorization": "Bearer x.y.z"},
        timeout=30,
    )
    assert answer.status_code == 403
