"""A clock that was wrong and is set right blocks nothing, and no digest is lost or doubled."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

import pytest
from redis import Redis

from introductions.model import State
from server import db, recompute
from server.budget import MINUTE, Budget
from server.digests import send as digest
from server.digests.times import DIGEST
from server.models import Account
from server.settings import Settings
from server.store import accounts, digests, entries, messages
from tests.builders import MONDAY, message
from tests.ledgers import fill
from workers.schedule import scheduler

PERIODS = ("2026-W02", "2026-W03", "2026-W04", "2026-W05")


def test_rounds_that_ran_in_a_future_that_is_no_more_run_again(
    redis: Redis, settings: Settings
) -> None:
    cron = scheduler(settings)
    cron.connection = redis
    for job in cron.get_jobs():
        job.set_enqueue_time(datetime.now(UTC) + timedelta(days=3))
    assert len(cron.enqueue_jobs()) == len(cron.get_jobs())
    assert cron.enqueue_jobs() == []


class SetClock:
    """A clock that can be set."""

    def __init__(self) -> None:
        self.shift = 0.0

    def now(self) -> float:
        """Return the second that the clock shows."""
        return MONDAY.timestamp() + self.shift

    def wait_until(self, moment: float) -> None:
        """Pass the time until *moment*."""
        self.shift += max(0.0, moment - self.now())


@pytest.mark.parametrize("ahead", [timedelta(hours=1), timedelta(days=400)])
def test_units_spent_in_a_future_that_is_no_more_do_not_block_the_mailbox(
    redis: Redis, ahead: timedelta
) -> None:
    clock = SetClock()
    budget = Budget(redis, 7, 6000, patience=0, clock=clock)
    clock.shift = ahead.total_seconds()
    for _ in range(5):
        with budget.spending("messages.get", 50):
            pass
    clock.shift = 0
    with budget.spending("messages.get", 50) as count:
        assert count == 50
    clock.shift = -MINUTE
    with budget.spending("messages.get", 50) as count:
        assert count == 50


class Box:
    """A mailbox that counts the digests which it gets."""

    def __init__(self) -> None:
        self.ids: list[str] = []

    def send(self, message: EmailMessage) -> None:
        self.ids.append(str(message["Message-ID"]))

    def holds(self, message_id: str, _subject: str) -> bool:
        return message_id in self.ids


@pytest.mark.parametrize("days", [-20, -3, 1, 3, 5, 20])
def test_a_clock_that_is_wrong_for_half_a_day_loses_and_doubles_no_digest(
    database: Settings, alice: Account, days: int
) -> None:
    fill(alice.id, 6, MONDAY)
    with db.transaction() as session:
        account = session.get_one(Account, alice.id)
        accounts.change_settings(account, {"digest": {"on": True, "nudge": True, "weekday": 0}})
    digest.wake(alice.id, MONDAY)
    box = Box()
    post = digest.Post(box, box.holds, "keeper@example.com")
    for hour in range(24 * 7 * 4):
        true = MONDAY + timedelta(hours=hour)
        shows = true + timedelta(days=days) if 130 <= hour < 142 else true
        # The scheduler's two rounds: what has rung, and once a day everybody (workers/digest.py).
        everybody = hour == 142 or hour % 24 == 5
        with db.reading() as session:
            rung = digests.with_alarm(session) if everybody else digests.ringing(session, shows)
        if alice.id in rung:
            digest.send_due(alice.id, database, lambda _: post, shows)
    with db.reading() as session:
        rested = {
            period
            for period in PERIODS
            if digests.state(session, alice.id, DIGEST, period) in (digests.SENT, digests.SKIPPED)
        }
    assert rested == set(PERIODS)
    assert len(box.ids) == len(set(box.ids))


def test_a_clock_that_is_behind_hides_no_introduction(alice: Account) -> None:
    with db.transaction() as session:
        messages.save(session, alice.id, [(message(), True, True)])
    for lag in (timedelta(seconds=3), timedelta(hours=14)):
        assert recompute.recompute_touched(alice.id, ["m1"], MONDAY - lag) == 1
        assert recompute.recompute_all(alice.id, MONDAY - lag) == 1


def test_mail_dated_years_ahead_does_not_age_the_ledger(alice: Account) -> None:
    late = message(id="m2", thread_id="t2", at=MONDAY + timedelta(days=4000))
    with db.transaction() as session:
        messages.save(session, alice.id, [(message(), True, True), (late, True, True)])
    recompute.recompute_all(alice.id, MONDAY)
    with db.reading() as session:
        (entry,) = entries.newest(session, alice.id)
    assert (entry.opener, entry.state) == ("m1", State.MADE)
