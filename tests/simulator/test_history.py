"""History tells what happened, expires with 404, and may run backwards."""

from __future__ import annotations

from typing import Any

import pytest
from googleapiclient.errors import HttpError

from simulator import Simulator
from simulator.mailboxes import Mailbox
from tests.simulator.conftest import mail


def history(users: Any, start: object, **more: Any) -> dict[str, Any]:
    answer: dict[str, Any] = (
        users.history().list(userId="me", startHistoryId=str(start), **more).execute()
    )
    return answer


def test_nothing_new_has_no_history_key(users: Any, box: Mailbox) -> None:
    answer = history(users, box.history.now)
    assert answer == {"historyId": str(box.history.now)}


def test_addition_label_change_and_deletion_come_in_order(users: Any, box: Mailbox) -> None:
    start = box.history.now
    one = box.add(mail())
    box.relabel(one.id, ["STARRED"])
    box.trash(one.id)
    box.delete(one.id)
    records = history(users, start)["history"]
    kinds = [next(key for key in record if key not in ("id", "messages")) for record in records]
    assert kinds == [
        "messagesAdded",
        "labelsAdded",
        "labelsAdded",
        "labelsRemoved",
        "messagesDeleted",
    ]
    assert [int(one["id"]) for one in records] == sorted(int(one["id"]) for one in records)


def test_history_is_paged_and_filtered(users: Any, box: Mailbox) -> None:
    start = box.history.now
    for number in range(5):
        box.add(mail(number=number), ["INBOX"] if number % 2 else ["SENT"])
    first = history(users, start, maxResults=3)
    rest = history(users, start, maxResults=3, pageToken=first["nextPageToken"])
    assert len(first["history"]) == 3
    assert len(rest["history"]) == 2
    assert "nextPageToken" not in rest
    assert len(history(users, start, labelId="SENT")["history"]) == 3
    assert "history" not in history(users, start, historyTypes=["labelAdded"])


@pytest.mark.parametrize("trouble", ["expired", "backwards"])
def test_history_that_is_gone_is_404(users: Any, box: Mailbox, trouble: str) -> None:
    box.add(mail())
    start = box.history.now
    if trouble == "expired":
        box.history.expire()
    else:
        box.history.go_back(20)
    with pytest.raises(HttpError) as caught:
        history(users, start)
    assert caught.value.status_code == 404
    assert caught.value.error_details[0]["reason"] == "notFound"


def test_history_ids_may_pass_a_signed_64_bit_number(gmail: Simulator) -> None:
    large = gmail.mailbox("large@example.com", first_history_id=2**63 + 5)
    assert large.add(mail()).history_id > 2**63
