"""Business days: weekends of the owner's zone do not count, and absence stops a clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introductions.days.clock import Pause, after_business_days, business_days, local_midnight, zone
from introductions.model import Owner

ZONES = ("UTC", "America/Chicago", "Asia/Kolkata", "Pacific/Auckland", "Europe/Berlin")
instants = st.integers(0, 4 * 365 * 24 * 60).map(
    lambda minutes: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
weeks = st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days)))
owners = st.builds(
    lambda name, week: Owner(timezone=name, workdays=week), st.sampled_from(ZONES), weeks
)
UTC_OWNER = Owner(timezone="UTC")
ISRAEL = Owner(timezone="Asia/Jerusalem", workdays=(0, 1, 2, 3, 6))


def test_friday_evening_to_monday_evening_is_one_business_day():
    friday = datetime(2026, 3, 6, 17, tzinfo=UTC)
    assert business_days(friday, friday + timedelta(days=3), UTC_OWNER) == 1.0


def test_the_weekend_is_the_owners_not_the_servers():
    sunday_in_london = datetime(2026, 3, 8, 20, tzinfo=UTC)  # Monday 09:00 in Auckland
    later = sunday_in_london + timedelta(hours=4)
    assert business_days(sunday_in_london, later, Owner(timezone="Europe/London")) == 0.0
    assert business_days(
        sunday_in_london, later, Owner(timezone="Pacific/Auckland")
    ) == pytest.approx(4 / 24)


def test_a_working_week_from_sunday_to_thursday_rests_on_friday():
    thursday = datetime(2026, 3, 5, 15, tzinfo=UTC)
    assert business_days(thursday, thursday + timedelta(days=3), ISRAEL) == 1.0
    friday = thursday + timedelta(hours=9)
    assert business_days(friday, friday + timedelta(days=1), ISRAEL) == 0.0
    assert after_business_days(thursday, 1, ISRAEL) == thursday + timedelta(days=3)


def test_long_stretches_count_every_working_day_of_the_week():
    monday = datetime(2026, 3, 2, tzinfo=UTC)
    four = Owner(workdays=(0, 1, 2, 3))
    assert business_days(monday, monday + timedelta(weeks=10), four) == 40.0


def test_a_long_absence_stops_the_clock():
    monday = datetime(2026, 3, 2, 9, tzinfo=UTC)
    away = Pause(monday, monday + timedelta(days=2))
    assert business_days(monday, monday + timedelta(days=4), UTC_OWNER, [away]) == 2.0


def test_overlapping_absences_count_once():
    monday = datetime(2026, 3, 2, 9, tzinfo=UTC)
    away = [
        Pause(monday, monday + timedelta(days=2)),
        Pause(monday + timedelta(days=1), monday + timedelta(days=3)),
    ]
    assert business_days(monday, monday + timedelta(days=4), UTC_OWNER, away) == 1.0


def test_an_unknown_zone_reads_as_utc():
    assert str(zone("Not/AZone")) == "UTC"


def test_midnight_is_the_owners():
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert local_midnight(noon, "America/Chicago") == datetime(2026, 3, 2, 6, tzinfo=UTC)


@given(instants, st.floats(0, 200), owners)
def test_never_more_than_the_time_gone_by(start: datetime, days: float, owner: Owner):
    end = start + timedelta(days=days)
    assert 0 <= business_days(start, end, owner) <= days + 1 / 12  # a changed clock


@given(instants, st.integers(0, 4000), st.integers(0, 4000), owners)
def test_two_stretches_add_up(start: datetime, one: int, two: int, owner: Owner):
    middle = start + timedelta(hours=one)
    end = middle + timedelta(hours=two)
    parts = business_days(start, middle, owner) + business_days(middle, end, owner)
    assert business_days(start, end, owner) == pytest.approx(parts, abs=1 / 12)


@given(instants, st.floats(0.01, 30), owners)
def test_the_instant_after_n_business_days_is_n_business_days_later(
    start: datetime, days: float, owner: Owner
):
    end = after_business_days(start, days, owner)
    assert business_days(start, end, owner) == pytest.approx(days, abs=1 / 12)  # a changed clock
