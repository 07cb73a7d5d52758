"""What breaks other tools in real life: after each trouble the database is that of a quiet run."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from redis import Redis
from sqlalchemy import select

from server.db import reading
from server.models import AuditRow
from simulator.serving import Simulator
from tests.syncing import ALICE, Home, deliver, fill, home

READ = "https://www.googleapis.com/auth/gmail.readonly"


@pytest.fixture
def filled(alice_home: Home) -> Home:
    """Alice's mailbox with an introduction among ordinary mail."""
    fill(alice_home.box)
    return alice_home


def quiet(gmail: Simulator, mailbox: Any, redis: Redis) -> list[Any]:
    """Return what an undisturbed sync of the same mailbox leaves behind."""
    gmail.faults.clear()
    redis.flushall()
    with (
        tempfile.TemporaryDirectory() as folder,
        home(gmail, mailbox, redis, Path(folder)) as other,
    ):
        assert other.sync().stage == "complete"
        return other.everything()


FAULTS: dict[str, dict[str, Any]] = {
    "403 for the quota of the minute": {"name": "rate_limit_403", "times": 20, "retry_info": 3},
    "403 for the user": {"name": "user_rate_limit_403", "times": 5},
    "429 with a time in the text": {
        "name": "user_rate_limit_429",
        "times": 2,
        "message": "User-rate limit exceeded.",
        "retry_in_text": 3600,
    },
    "429 with a header": {"name": "rate_limit_429", "times": 4, "retry_after": 7},
    "429 for parts of a batch": {
        "name": "rate_limit_429",
        "method": "messages.get",
        "where": "part",
        "every": 3,
        "times": 8,
    },
    "5xx for parts of a batch": {
        "name": "backend_503",
        "method": "messages.get",
        "where": "part",
        "every": 2,
        "times": 8,
    },
    "a storm of 500": {"name": "backend_500", "times": 12},
    "502 for the outer call": {"name": "backend_502", "method": "batch", "times": 3},
    "a precondition that fails for a while": {"name": "failed_precondition", "times": 3},
    "a list that fails": {"name": "backend_504", "method": "messages.list", "times": 4},
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_errors_are_waited_out(
    filled: Home, gmail: Simulator, redis: Redis, fault: dict[str, Any]
) -> None:
    gmail.faults.add(kind="error", **fault)
    _sync_until_complete(filled)
    after = filled.everything()
    assert after == quiet(gmail, filled.box, redis)


OTHER_FAULTS: dict[str, dict[str, Any]] = {
    "a cut connection": {"kind": "cut", "method": "messages.list", "count": 10, "times": 3},
    "a batch that breaks off": {"kind": "cut", "method": "batch", "count": 900, "times": 3},
    "an empty page that promises more": {
        "kind": "empty_page",
        "method": "messages.list",
        "times": 2,
    },
    "text moved to an attachment": {
        "kind": "body_to_attachment",
        "method": "*.get",
        "times": None,
    },
    "a charset that lies": {"kind": "charset_lie", "method": "*.get", "times": None},
    "a batch limit of three": {"kind": "batch_limit", "method": "batch", "count": 3, "times": None},
}


@pytest.mark.parametrize("fault", OTHER_FAULTS.values(), ids=OTHER_FAULTS.keys())
def test_odd_answers_change_nothing(
    filled: Home, gmail: Simulator, redis: Redis, fault: dict[str, Any]
) -> None:
    gmail.faults.add(**fault)
    _sync_until_complete(filled)
    after = filled.everything()
    assert after == quiet(gmail, filled.box, redis)


def test_under_a_limit_of_ten_at_once_all_mail_is_stored(
    filled: Home, gmail: Simulator, redis: Redis
) -> None:
    gmail.world.quota.at_once = 3
    assert filled.sync().stage == "complete"
    assert filled.stored() == filled.listed()
    after = filled.everything()
    gmail.world.quota.at_once = 50
    assert after == quiet(gmail, filled.box, redis)


def test_a_message_that_vanishes_after_the_list_is_no_error(filled: Home, gmail: Simulator) -> None:
    gmail.faults.add(kind="vanish", method="messages.list", count=3, times=2)
    assert filled.sync().stage == "complete"
    filled.sync()
    assert filled.stored() == filled.listed()
    assert filled.state()["missing"] == 0


def test_a_message_that_can_never_be_read_is_told(filled: Home, gmail: Simulator) -> None:
    gmail.faults.add(
        kind="error", name="bad_request", method="messages.get", where="part", every=2, times=None
    )
    gmail.faults.add(
        kind="error", name="bad_request", method="threads.get", where="part", times=None
    )
    outcome = filled.sync()
    assert outcome.stage == "complete"
    state = filled.state()
    assert state["missing"] == len(filled.listed() - filled.stored()) > 0
    assert f"Gmail lists {state['missing']} messages" in state["trouble"]
    filled.sync(stages=False)
    assert filled.state()["trouble"] == state["trouble"]
    gmail.faults.clear()
    filled.sync()
    assert filled.stored() == filled.listed()
    assert (filled.state()["missing"], filled.state()["trouble"]) == (0, "")


def test_an_expired_history_is_made_up_for(filled: Home) -> None:
    filled.sync()
    lost = deliver(filled.box, subject="A new one", days_ago=1)
    gone = next(m.id for m in filled.box.mails.values() if b"Parcel 3" in m.raw)
    filled.box.delete(gone)
    filled.box.history.expire()
    filled.sync()
    assert filled.sync().stage == "complete"
    assert lost.id in filled.stored()
    assert filled.stored() == filled.listed()


def test_a_history_that_runs_backwards_is_made_up_for(filled: Home) -> None:
    filled.sync()
    filled.box.history.go_back(500)
    new = deliver(filled.box, subject="A new one", days_ago=1)
    filled.sync()
    assert filled.sync().stage == "complete"
    assert new.id in filled.stored()
    before = filled.gmail.stats()["units_total"]
    filled.sync()
    assert filled.gmail.stats()["units_total"] - before <= 2


def test_a_revoked_grant_stops_the_account_with_one_notice(filled: Home, gmail: Simulator) -> None:
    filled.sync()
    gmail.world.oauth.revoke_all(ALICE)
    for _ in range(3):
        filled.sync()
    assert filled.account().state == "reconnect"
    assert "Connect this mailbox again" in filled.state()["trouble"]
    assert _notices() == 1


def test_a_grant_revoked_in_mid_run_loses_nothing(
    filled: Home, gmail: Simulator, redis: Redis
) -> None:
    filled.sync(slice_seconds=0.1)
    gmail.world.oauth.revoke_all(ALICE)
    filled.sync()
    assert filled.account().state == "reconnect"
    with home(gmail, filled.box, redis, filled.settings.data_dir) as again:
        assert again.sync().stage == "complete"
        assert again.account().state == "active"
        assert again.stored() == again.listed()


def test_a_scope_taken_away_stops_the_account(filled: Home, gmail: Simulator) -> None:
    filled.sync()
    gmail.world.oauth.take_scopes(ALICE, [READ])
    filled.sync()
    filled.sync()
    assert filled.account().state == "reconnect"
    assert _notices() == 1


def test_a_closed_mailbox_stops_the_account(filled: Home) -> None:
    filled.sync()
    filled.box.closed = "Mail service not enabled"
    filled.sync()
    filled.sync()
    assert filled.account().state == "closed"
    assert _notices() == 1


def test_a_forbidding_administrator_stops_the_account(filled: Home, gmail: Simulator) -> None:
    filled.sync()
    gmail.faults.add(kind="error", name="domain_policy", times=None)
    filled.sync()
    assert filled.account().state == "reconnect"


def test_the_daily_limit_is_waited_out_for_an_hour(filled: Home, gmail: Simulator) -> None:
    gmail.faults.add(kind="error", name="daily_limit_403", times=None)
    outcome = filled.sync(patience=1.0)
    assert outcome.again_in is not None
    assert outcome.again_in > 3000
    assert filled.account().state == "active"


def test_the_same_message_id_twice_and_none_at_all_are_stored_apart(filled: Home) -> None:
    same = {"Message_ID": "<one@mail.example>"}
    twice = [deliver(filled.box, subject=f"Copy {n}", days_ago=3, **same) for n in range(2)]
    bare = filled.box.add(f"From: bob@bright.example\nTo: {ALICE}\n\nNo id.".encode(), ["INBOX"])
    filled.sync()
    assert {*(mail.id for mail in twice), bare.id} <= filled.stored()


def test_a_thread_that_gmail_split_is_one_introduction(filled: Home) -> None:
    opener = next(m for m in filled.box.mails.values() if b"meet Bob" in m.raw)
    split = filled.box.add(
        f"From: Bob Stone <bob@bright.example>\nTo: {ALICE}\nSubject: Tide gauge again\n\n"
        "Does Thursday suit you?".encode(),
        ["INBOX"],
    )
    filled.sync()
    (entry,) = filled.entries()
    assert entry.opener == opener.id
    assert split.id in entry.messages


def test_forgetting_what_was_never_stored_is_no_error(filled: Home) -> None:
    filled.sync()
    filled.box.delete(deliver(filled.box).id)
    assert filled.sync().stage == "complete"


def _sync_until_complete(connected: Home) -> None:
    for _ in range(20):
        if connected.sync().stage == "complete":
            return
    raise AssertionError(f"not complete: {connected.state()}")


def _notices() -> int:
    with reading() as session:
        rows = session.scalars(select(AuditRow).filter_by(action="sync")).all()
    return sum(row.detail.startswith("stopped") for row in rows)
