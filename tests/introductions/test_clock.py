"""Business days: weekends of the owner's zone do not count, and absence stops a clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introductions.clock import Pause, after_business_days, business_days, local_midnight, zone

ZONES = ("UTC", "America/Chicago", "Asia/Kolkata", "Pacific/Auckland", "Europe/Berlin")
instants = st.integers(0, 4 * 365 * 24 * 60).map(
    lambda minutes: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
zones = st.sampled_from(ZONES)


def test_friday_evening_to_monday_evening_is_one_business_day():
    friday = datetime(2026, 3, 6, 17, tzinfo=UTC)
    assert business_days(friday, friday + timedelta(days=3), "UTC") == 1.0


def test_the_weekend_is_the_owners_not_the_servers():
    sunday_in_london = datetime(2026, 3, 8, 20, tzinfo=UTC)  # Monday 09:00 in Auckland
    later = sunday_in_london + timedelta(hours=4)
    assert business_days(sunday_in_london, later, "Europe/London") == 0.0
    assert business_days(sunday_in_london, later, "Pacific/Auckland") == pytest.approx(4 / 24)


def test_a_long_absence_stops_the_clock():
    monday = datetime(2026, 3, 2, 9, tzinfo=UTC)
    away = Pause(monday, monday + timedelta(days=2))
    assert business_days(monday, monday + timedelta(days=4), "UTC", [away]) == 2.0


def test_overlapping_absences_count_once():
    monday = datetime(2026, 3, 2, 9, tzinfo=UTC)
    away = [
        Pause(monday, monday + timedelta(days=2)),
        Pause(monday + timedelta(days=1), monday + timedelta(days=3)),
    ]
    assert business_days(monday, monday + timedelta(days=4), "UTC", away) == 1.0


def test_an_unknown_zone_reads_as_utc():
    assert str(zone("Not/AZone")) == "UTC"


def test_midnight_is_the_owners():
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert local_midnight(noon, "America/Chicago") == datetime(2026, 3, 2, 6, tzinfo=UTC)


@given(instants, st.floats(0, 200), zones)
def test_never_more_than_the_time_gone_by(start: datetime, days: float, name: str):
    end = start + timedelta(days=days)
    assert 0 <= business_days(start, end, name) <= days + 1e-6


@given(instants, st.integers(0, 4000), st.integers(0, 4000), zones)
def test_two_stretches_add_up(start: datetime, one: int, two: int, name: str):
    middle = start + timedelta(hours=one)
    end = middle + timedelta(hours=two)
    parts = business_days(start, middle, name) + business_days(middle, end, name)
    assert business_days(start, end, name) == pytest.approx(parts, abs=1 / 12)


@given(instants, st.floats(0.01, 30), zones)
def test_the_instant_after_n_business_days_is_n_business_days_later(
    start: datetime, days: float, name: str
):
    end = after_business_days(start, days, name)
    assert business_days(start, end, name) == pytest.approx(days, abs=1e-4)
