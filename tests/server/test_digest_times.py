"""Digest and nudge come at the right local hour, in every zone, all year."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from server.digests.times import DIGEST, NUDGE, Plan, due, next_look, plan_of
from tests.builders import MONDAY

ZONES = (
    "Pacific/Auckland",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Asia/Tokyo",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Tehran",
    "Africa/Cairo",
    "Africa/Johannesburg",
    "Europe/Helsinki",
    "Europe/Berlin",
    "Europe/London",
    "UTC",
    "Atlantic/Azores",
    "America/St_Johns",
    "America/Sao_Paulo",
    "America/New_York",
    "America/Denver",
    "America/Los_Angeles",
    "Pacific/Pago_Pago",
)
USERS = 1000
YEAR = datetime(2026, 1, 1, tzinfo=UTC)


def a_year_of(plan: Plan) -> list[tuple[str, datetime]]:
    """Return what one user gets from 1 January on: period and local time, until 52 weeks ended."""
    now, got = YEAR - timedelta(seconds=1), []
    while (at := next_look(plan, now)) is not None and at < YEAR + timedelta(days=364):
        got += [(i.period, at.astimezone(ZoneInfo(plan.timezone))) for i in due(plan, at)]
        now = at
    return got


def test_a_thousand_users_in_twenty_zones_get_52_digests_at_their_hour() -> None:
    for user in range(USERS):
        plan = Plan(on=True, weekday=user % 7, hour=user % 24, timezone=ZONES[user % len(ZONES)])
        got = a_year_of(plan)
        assert len({period for period, _ in got}) == len(got) == 52, plan
        for _, local in got:
            assert local.weekday() == plan.weekday
            assert local.hour == plan.hour or _is_skipped(local, plan), (plan, local)


def _is_skipped(local: datetime, plan: Plan) -> bool:
    """Return True where the wished hour does not exist on that day."""
    wished = local.replace(hour=plan.hour, minute=0)
    return wished.astimezone(UTC).astimezone(local.tzinfo).hour != plan.hour


def test_looking_every_hour_finds_the_same_as_the_alarm() -> None:
    plan = Plan(on=True, nudge=True, timezone="Europe/Berlin")
    hours = (YEAR + timedelta(hours=hour) for hour in range(24 * 120))
    by_hour = {(i.kind, i.period) for now in hours for i in due(plan, now)}
    now, by_alarm = YEAR - timedelta(seconds=1), set()
    while (at := next_look(plan, now)) is not None and at < YEAR + timedelta(days=120):
        by_alarm |= {(i.kind, i.period) for i in due(plan, at)}
        now = at
    assert by_hour == by_alarm


@pytest.mark.parametrize(
    ("hour", "at"),
    [(2, "2026-03-29T01:00+00:00"), (3, "2026-03-29T01:00+00:00"), (1, "2026-03-29T00:00+00:00")],
)
def test_an_hour_that_the_clock_skips_is_the_one_after_it(hour: int, at: str) -> None:
    plan = Plan(on=True, weekday=6, hour=hour, timezone="Europe/Berlin")
    assert next_look(plan, datetime(2026, 3, 28, 12, tzinfo=UTC)) == datetime.fromisoformat(at)


def test_an_hour_that_comes_twice_brings_one_digest() -> None:
    plan = Plan(on=True, weekday=6, hour=2, timezone="Europe/Berlin")
    first = datetime(2026, 10, 25, 0, tzinfo=UTC)
    assert [i.at for i in due(plan, first)] == [first]
    assert due(plan, first)[0].period == due(plan, first + timedelta(hours=1))[0].period


def test_a_server_that_slept_sends_late_but_not_after_two_days() -> None:
    plan = Plan(on=True)
    monday = datetime(2026, 1, 5, 8, tzinfo=UTC)
    assert due(plan, monday - timedelta(seconds=1)) == ()
    assert due(plan, monday + timedelta(days=2))[0].kind == DIGEST
    assert due(plan, monday + timedelta(days=2, seconds=1)) == ()


def test_no_nudge_on_quiet_days_nor_beside_the_digest() -> None:
    plan = Plan(on=True, nudge=True, quiet_days=(2, 5, 6))
    week = (datetime(2026, 1, 5 + day, 9, tzinfo=UTC) for day in range(7))
    kinds = [[i.kind for i in due(plan, now) if i.at.date() == now.date()] for now in week]
    assert kinds == [[DIGEST], [NUDGE], [], [NUDGE], [NUDGE], [], []]


def test_a_pause_holds_everything_back_and_ends_by_itself() -> None:
    plan = Plan(on=True, nudge=True, paused_until=date(2026, 1, 14))
    assert due(plan, datetime(2026, 1, 12, 9, tzinfo=UTC)) == ()
    assert next_look(plan, MONDAY) == datetime(2026, 1, 15, 8, tzinfo=UTC)


def test_nothing_wanted_is_nothing_due() -> None:
    assert due(Plan(), MONDAY) == ()
    assert next_look(Plan(), MONDAY) is None


def test_the_plan_comes_from_the_settings() -> None:
    chosen = {"on": True, "weekday": 4, "hour": 17, "paused_until": "2026-08-20"}
    plan = plan_of({"digest": chosen}, "Asia/Tokyo")
    assert (plan.on, plan.weekday, plan.hour, plan.quiet_days) == (True, 4, 17, (5, 6))
    assert (plan.paused_until, plan.timezone) == (date(2026, 8, 20), "Asia/Tokyo")
