"""Every trouble that was set strikes the calls it names, as often as it says, and no others."""

from __future__ import annotations

import base64
import time
from typing import Any

import pytest
import requests
from googleapiclient.errors import HttpError
from googleapiclient.http import BatchHttpRequest

from simulator import Simulator
from simulator.faults import ERRORS
from simulator.mailboxes import Mailbox
from tests.simulator.conftest import ALICE, FULL, mail


def listed(users: Any) -> dict[str, Any]:
    answer: dict[str, Any] = users.messages().list(userId="me").execute()
    return answer


@pytest.mark.parametrize("name", sorted(set(ERRORS) - {"auth_error"}))
def test_error_has_googles_status_and_reason(gmail: Simulator, users: Any, name: str) -> None:
    gmail.faults.add(kind="error", name=name, method="messages.list")
    with pytest.raises(HttpError) as caught:
        listed(users)
    status, reason, _ = ERRORS[name]
    assert caught.value.status_code == status
    assert caught.value.error_details[0]["reason"] == reason
    assert listed(users)["resultSizeEstimate"] == 0


def test_time_to_wait_stands_in_header_text_and_details(gmail: Simulator, users: Any) -> None:
    gmail.faults.add(
        kind="error",
        name="user_rate_limit_429",
        retry_after=7,
        retry_in_text=90,
        retry_info=12,
    )
    with pytest.raises(HttpError, match=r"Retry after \d{4}-\d\d-\d\dT[\d:.]+Z") as caught:
        listed(users)
    assert caught.value.resp["retry-after"] == "7"
    assert caught.value.error_details[0]["retryDelay"] == "12.000s"


def test_every_third_part_of_a_batch_fails(gmail: Simulator, users: Any, box: Mailbox) -> None:
    gmail.faults.add(kind="error", name="backend_503", where="part", every=3, times=None)
    answers = []
    batch = BatchHttpRequest(
        callback=lambda name, answer, error: answers.append(error),
        batch_uri=f"{gmail.url}/batch",
    )
    for number in range(9):
        batch.add(users.messages().get(userId="me", id=box.add(mail(number=number)).id))
    batch.execute()
    assert [error is None for error in answers] == [True, True, False] * 3
    assert listed(users)["resultSizeEstimate"] == 9


def test_fault_of_batch_parts_spares_single_calls(gmail: Simulator, users: Any) -> None:
    gmail.faults.add(kind="error", name="backend_503", where="part", times=None)
    assert listed(users)["resultSizeEstimate"] == 0


def test_slow_answer_takes_its_time(gmail: Simulator, users: Any) -> None:
    gmail.faults.add(kind="slow", seconds=0.2)
    start = time.monotonic()
    listed(users)
    assert time.monotonic() - start >= 0.2


def test_cut_connection_breaks_the_answer(gmail: Simulator, box: Mailbox) -> None:
    token = gmail.grant(ALICE, FULL)["access_token"]
    gmail.faults.add(kind="cut", count=10)
    with pytest.raises(requests.exceptions.RequestException):
        requests.get(
            f"{gmail.url}/gmail/v1/users/me/profile",
            headers={"Authorization": f"Bearer {token}"},
            timeout=30,
        )


@pytest.mark.parametrize("method", ["messages.list", "history.list"])
def test_empty_page_has_a_next_token_and_loses_nothing(
    gmail: Simulator, users: Any, box: Mailbox, method: str
) -> None:
    start = box.history.now
    for number in range(3):
        box.add(mail(number=number))
    gmail.faults.add(kind="empty_page", method=method)
    ask, key = (
        (lambda token: users.messages().list(userId="me", pageToken=token), "messages")
        if method == "messages.list"
        else (
            lambda token: users.history().list(
                userId="me", startHistoryId=str(start), pageToken=token
            ),
            "history",
        )
    )
    first = ask(None).execute()
    second = ask(first["nextPageToken"]).execute()
    assert key not in first
    assert len(second[key]) == 3


def test_mail_vanishes_between_list_and_get(gmail: Simulator, users: Any, box: Mailbox) -> None:
    for number in range(3):
        box.add(mail(number=number), date_ms=number)
    gmail.faults.add(kind="vanish", method="messages.list", count=1)
    ids = [one["id"] for one in listed(users)["messages"]]
    with pytest.raises(HttpError, match="404"):
        users.messages().get(userId="me", id=ids[0]).execute()
    assert users.messages().get(userId="me", id=ids[1]).execute()["id"] == ids[1]


def test_text_moves_to_an_attachment(gmail: Simulator, users: Any, box: Mailbox) -> None:
    one = box.add(mail("Hello"))
    gmail.faults.add(kind="body_to_attachment", method="messages.get")
    body = users.messages().get(userId="me", id=one.id).execute()["payload"]["body"]
    request = (
        users.messages().attachments().get(userId="me", messageId=one.id, id=body["attachmentId"])
    )
    assert "data" not in body
    assert base64.urlsafe_b64decode(request.execute()["data"]) == b"Hello\r\n"


def test_charset_lie_leaves_the_bytes_as_they_came(
    gmail: Simulator, users: Any, box: Mailbox
) -> None:
    one = box.add(b"Content-Type: text/plain; charset=iso-8859-1\r\n\r\ncaf\xe9")
    gmail.faults.add(kind="charset_lie", method="messages.get")
    body = users.messages().get(userId="me", id=one.id).execute()["payload"]["body"]
    assert base64.urlsafe_b64decode(body["data"]) == b"caf\xe9"


def test_closed_mailbox_fails_its_precondition(users: Any, box: Mailbox) -> None:
    box.closed = "Mail service not enabled"
    with pytest.raises(HttpError, match="Mail service not enabled") as caught:
        listed(users)
    assert caught.value.error_details[0]["reason"] == "failedPrecondition"


def test_fault_for_one_user_spares_the_other(gmail: Simulator, users: Any) -> None:
    gmail.faults.add(kind="error", name="backend_500", user="bob@example.com", times=None)
    assert listed(users)["resultSizeEstimate"] == 0


@pytest.mark.parametrize(
    "wrong", [{"kind": "rain"}, {"kind": "error", "name": "x"}, {"kind": "slow", "x": 1}, {}]
)
def test_wrong_fault_is_refused_with_a_sentence(gmail: Simulator, wrong: dict[str, Any]) -> None:
    answer = requests.post(f"{gmail.url}/control/faults", json=wrong, timeout=30)
    assert answer.status_code == 400
    assert answer.json()["error"]


def test_faults_are_set_listed_and_cleared_over_http(gmail: Simulator) -> None:
    url = f"{gmail.url}/control/faults"
    fault = {"kind": "error", "name": "backend_500", "times": 2}
    assert requests.post(url, json=fault, timeout=30).status_code == 200
    assert requests.get(url, timeout=30).json()["faults"][0]["times"] == 2
    requests.delete(url, timeout=30)
    assert requests.get(url, timeout=30).json() == {"faults": []}
