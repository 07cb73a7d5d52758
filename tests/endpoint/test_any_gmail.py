"""The same checks against any server that speaks the Gmail API; read-only.

INTROKEEPER_GMAIL_ENDPOINT and INTROKEEPER_CLIENT_FILE name it; without them it is the simulator.
docs/another-gmail.md says how the consent is given.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from google.oauth2.credentials import Credentials
from redis import Redis

from server import db, migrate
from server.budget import Budget
from server.gmail import grants
from server.gmail.api import GmailApi
from server.gmail.errors import HistoryExpired
from server.gmail.messages import parse_message
from server.settings import Settings
from server.store import accounts, messages
from server.sync import sync_account
from simulator.serving import serving
from tests.endpoint.consent import allowed
from tests.syncing import ALICE, FastClock, fill

ENDPOINT = os.environ.get("INTROKEEPER_GMAIL_ENDPOINT", "")
MOST = 3000  # messages of a mailbox that is synced whole


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[str, Path]]:
    """Address and client file of the server under test."""
    if ENDPOINT:
        yield ENDPOINT.rstrip("/"), Path(os.environ["INTROKEEPER_CLIENT_FILE"])
        return
    with serving() as simulated:
        fill(simulated.mailbox(ALICE, "Alice Moreau"))
        yield simulated.url, simulated.client_file


@pytest.fixture(scope="module")
def credentials(served: tuple[str, Path]) -> Credentials:
    """What the consent gave."""
    return allowed(served[1])


@pytest.fixture
def api(served: tuple[str, Path], credentials: Credentials) -> Iterator[GmailApi]:
    """The API without a budget."""
    with GmailApi(credentials, served[0]) as connected:
        yield connected


def test_the_profile_names_mailbox_and_history(api: GmailApi) -> None:
    profile = api.profile()
    assert "@" in profile["emailAddress"]
    assert int(profile["historyId"]) >= 0


def test_every_listed_message_comes_in_a_batch_and_can_be_read(api: GmailApi) -> None:
    ids = [item["id"] for item in api.list_messages().get("messages", [])][:20]
    answers = api.get_many("messages", [*ids, "ffffffffffffffff"])
    assert {resource["id"] for resource in answers.found} == set(ids)
    assert list(answers.failed) == ["ffffffffffffffff"]
    assert {parse_message(resource).id for resource in answers.found} == set(ids)


def test_a_thread_holds_the_message_that_names_it(api: GmailApi) -> None:
    first = api.list_messages()["messages"][0]
    (thread,) = api.get_many("threads", [first["threadId"]]).found
    assert first["id"] in {message["id"] for message in thread["messages"]}


def test_search_by_date_is_understood(api: GmailApi) -> None:
    assert api.list_messages("after:4102444800").get("messages", []) == []


def test_the_present_history_is_readable_and_the_oldest_is_gone_or_whole(api: GmailApi) -> None:
    now = api.profile()["historyId"]
    assert int(api.history(now)["historyId"]) >= int(now)
    with suppress(HistoryExpired):
        assert int(api.history("1")["historyId"]) >= int(now)


def test_a_sync_stores_what_is_listed_and_a_second_one_finds_nothing_new(
    served: tuple[str, Path], credentials: Credentials, redis: Redis, tmp_path: Path
) -> None:
    settings = Settings.from_env(
        {
            "INTROKEEPER_DATA_DIR": str(tmp_path),
            "INTROKEEPER_GMAIL_ENDPOINT": served[0],
            "INTROKEEPER_CLIENT_FILE": str(served[1]),
        }
    )
    with GmailApi(credentials, served[0], Budget(redis, 9, 6000)) as api:
        profile = api.profile()
        if int(profile["messagesTotal"]) > MOST:
            pytest.skip(f"the mailbox holds more than {MOST} messages")
    migrate.upgrade(settings.database_url)
    engine = db.connect(settings)
    with db.transaction() as session:
        email, token = profile["emailAddress"], grants.dump(credentials)
        account_id = accounts.connect(session, email, token, "", datetime.now(UTC)).id
    options = {} if ENDPOINT else {"clock": FastClock()}
    done = sync_account(account_id, settings, redis, patience=float("inf"), **options)
    assert done.stage == "complete"
    with db.reading() as session:
        account = accounts.get(session, account_id)
        assert account is not None
        assert account.sync["missing"] == 0
        assert messages.count(session, account_id) >= account.sync["listed"]
    assert sync_account(account_id, settings, redis).changed == 0
    engine.dispose()
