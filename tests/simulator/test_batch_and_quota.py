"""Batches answer part by part; quota, concurrency and size limits refuse as Gmail does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from googleapiclient.errors import BatchError, HttpError
from googleapiclient.http import BatchHttpRequest

from simulator import Simulator, serving
from simulator.mailboxes import Mailbox
from tests.simulator.conftest import ALICE, FULL, connected, mail


@pytest.fixture
def box(gmail: Simulator) -> Mailbox:
    box = gmail.mailbox(ALICE)
    for number in range(120):
        box.add(mail(number=number))
    return box


@pytest.fixture
def slow_clock() -> Iterator[Simulator]:
    with serving(virtual_time=True) as running:
        running.mailbox(ALICE)
        yield running


def batch(gmail: Simulator, users: Any, ids: list[str], path: str = "/batch") -> dict[str, Any]:
    answers: dict[str, Any] = {}
    request = BatchHttpRequest(
        callback=lambda name, answer, error: answers.update({name: error or answer}),
        batch_uri=gmail.url + path,
    )
    for one in ids:
        request.add(users.messages().get(userId="me", id=one, format="minimal"), request_id=one)
    request.execute()
    return answers


@pytest.mark.parametrize("path", ["/batch", "/batch/gmail/v1"])
def test_every_part_gets_its_own_answer(
    gmail: Simulator, users: Any, box: Mailbox, path: str
) -> None:
    ids = list(box.mails)[:50]
    answers = batch(gmail, users, [*ids[:49], "00000000000000ff"], path)
    assert [answers[one]["id"] for one in ids[:49]] == ids[:49]
    assert answers["00000000000000ff"].status_code == 404


def test_more_than_a_hundred_parts_are_refused(gmail: Simulator, users: Any, box: Mailbox) -> None:
    with pytest.raises((HttpError, BatchError), match="Inner request count exceeds"):
        batch(gmail, users, list(box.mails)[:101])


def test_batch_limit_may_drop_to_fifty(gmail: Simulator, users: Any, box: Mailbox) -> None:
    gmail.faults.add(kind="batch_limit", method="batch", count=50, times=None)
    with pytest.raises((HttpError, BatchError), match="Limit: 50"):
        batch(gmail, users, list(box.mails)[:51])


def test_parts_beyond_the_places_at_once_get_429(
    gmail: Simulator, users: Any, box: Mailbox
) -> None:
    gmail.world.quota.at_once = 10
    answers = batch(gmail, users, list(box.mails)[:25])
    refused = [one for one in answers.values() if isinstance(one, HttpError)]
    assert len(refused) == 15
    assert {one.status_code for one in refused} == {429}
    assert gmail.stats()["parts_429"] == 15
    assert gmail.stats()["max_concurrency"] == 10


def test_parts_cost_as_much_as_single_calls(gmail: Simulator, users: Any, box: Mailbox) -> None:
    batch(gmail, users, list(box.mails)[:10])
    assert gmail.stats()["units"] == {"messages.get": 200}


def test_minute_that_is_used_up_is_refused_until_the_next(slow_clock: Simulator) -> None:
    slow_clock.world.quota.units_per_minute = 10
    with connected(slow_clock, FULL) as service:
        listing = service.users().messages().list(userId="me")
        listing.execute()
        listing.execute()
        with pytest.raises(HttpError) as caught:
            listing.execute()
        slow_clock.world.quota.clock.advance(60)
        listing.execute()
    assert caught.value.status_code == 403
    assert "Queries per minute per user" in str(caught.value)
    kinds = [detail["@type"].rpartition(".")[2] for detail in caught.value.error_details]
    assert kinds == ["ErrorInfo", "RetryInfo"]
    assert slow_clock.stats()["refused"]["quota"] == 1
    assert slow_clock.stats()["fullest_minute"] == 10


def test_users_have_quotas_of_their_own(slow_clock: Simulator) -> None:
    slow_clock.world.quota.units_per_minute = 5
    slow_clock.mailbox("bob@example.com")
    for email in (ALICE, "bob@example.com"):
        slow_clock.world.quota.spend(email, "messages.list")
    assert slow_clock.stats()["units_total"] == 10
