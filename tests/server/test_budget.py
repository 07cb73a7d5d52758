"""The budget never lets a minute hold more than Gmail allows, wherever the minute begins."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from redis import Redis

from server.budget import COSTS, Budget, OutOfBudget
from simulator.quota import COSTS as CHARGED


class SetClock:
    """A clock that stands until somebody waits."""

    def __init__(self) -> None:
        self.at = 1000.0

    def now(self) -> float:
        """Return the second it shows."""
        return self.at

    def wait_until(self, moment: float) -> None:
        """Show *moment*."""
        self.at = max(self.at, moment)


def test_the_costs_are_those_that_gmail_charges() -> None:
    assert {method: CHARGED[method] for method in COSTS} == COSTS


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    calls=st.lists(
        st.tuples(
            st.sampled_from(["messages.get", "threads.get", "messages.list", "history.list"]),
            st.integers(1, 25),
            st.booleans(),
            st.floats(0, 20),
        ),
        max_size=120,
    )
)
def test_no_minute_holds_more_than_the_limit(
    redis: Redis, calls: list[tuple[str, int, bool, float]]
) -> None:
    redis.flushall()
    clock, spent = SetClock(), []
    people = Budget(redis, 1, 1000, interactive=True, patience=1e9, clock=clock)
    backfill = Budget(redis, 1, 1000, patience=1e9, clock=clock)
    for method, most, interactive, pause in calls:
        with (people if interactive else backfill).spending(method, most) as count:
            spent.append((clock.at, count * COSTS[method]))
        clock.at += pause
    for begin, _ in spent:
        assert sum(units for at, units in spent if begin <= at < begin + 60) <= 1000


def test_the_backfill_leaves_room_for_people(redis: Redis) -> None:
    clock = SetClock()
    backfill = Budget(redis, 1, 6000, patience=0.0, clock=clock)
    with pytest.raises(OutOfBudget):
        spend_all(backfill)
    assert backfill.spent == 5840
    person = Budget(redis, 1, 6000, interactive=True, patience=0.0, clock=clock)
    with person.spending("drafts.create"):
        pass


def spend_all(budget: Budget) -> None:
    """Spend until there is nothing left."""
    while True:
        with budget.spending("messages.get", 25):
            pass


def test_mailboxes_do_not_share_a_budget(redis: Redis) -> None:
    clock = SetClock()
    for account_id in (1, 2):
        with Budget(redis, account_id, 100, True, 0.0, clock).spending("watch"):
            pass


def test_a_killed_workers_grant_comes_back(redis: Redis) -> None:
    clock = SetClock()
    lost = Budget(redis, 1, 100, True, 0.0, clock).spending("watch")
    lost.__enter__()
    with pytest.raises(OutOfBudget) as told:
        Budget(redis, 1, 100, True, 0.0, clock).spending("watch").__enter__()
    clock.at += told.value.wait + 300
    with Budget(redis, 1, 100, True, 0.0, clock).spending("watch") as count:
        assert count == 1
    lost.__exit__(None, None, None)


def test_everybody_waits_when_gmail_says_so(redis: Redis) -> None:
    clock = SetClock()
    Budget(redis, 1, 6000, clock=clock).pause(3600)
    with (
        pytest.raises(OutOfBudget) as told,
        Budget(redis, 1, 6000, True, clock=clock).spending("watch"),
    ):
        pass
    assert told.value.wait == pytest.approx(3600, abs=1)
