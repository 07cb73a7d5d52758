"""Days and hours as people write them, counted from the day of the mail."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introductions.days.moments import moments_in

TUESDAY = datetime(2026, 3, 10, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day", "hour"),
    [
        ("Could we talk on Thursday at 14:00?", "2026-03-12", "14:00"),
        ("Tuesday 24 March, 3pm", "2026-03-24", "15:00"),
        ("4pm on the 24th is perfect", "2026-03-24", "16:00"),
        ("11am on March 24", "2026-03-24", "11:00"),
        ("Tues 3/24 2pm at the site", "2026-03-24", "14:00"),
        ("on 2026-04-01 at 9:30", "2026-04-01", "09:30"),
        ("tomorrow at noon", "2026-03-11", "12:00"),
        ("am Dienstag, 24. März um 8 Uhr", "2026-03-24", "08:00"),
        ("le mardi 24 mars à 10 h", "2026-03-24", "10:00"),
        ("el martes 24 de marzo a las 17:00", "2026-03-24", "17:00"),
        ("na terça, 24 de março, às 15:30", "2026-03-24", "15:30"),
        ("martedì 24 marzo alle 11", "2026-03-24", "11:00"),
        ("woensdag 25 maart om 15.00 uur", "2026-03-25", "15:00"),
    ],
)
def test_a_day_and_an_hour_make_one_moment(text: str, day: str, hour: str):
    first = moments_in(text, TUESDAY, "UTC")[0]
    assert (str(first.day), str(first.hour)[:5]) == (day, hour)


def test_two_hours_of_one_day_are_two_moments():
    found = moments_in("Tuesday 24 March, 10:00 or 17:00", TUESDAY, "UTC")
    assert [(m.day and m.day.day, m.hour and m.hour.hour) for m in found] == [(24, 10), (24, 17)]


def test_a_number_and_a_weekday_take_the_month_named_after_them():
    found = moments_in("Thursday 12 or Friday 13 November?", TUESDAY, "UTC")
    assert [str(m.day) for m in found] == ["2026-11-12", "2026-11-13"]


@pytest.mark.parametrize("text", ["12 at EUR 2,150 all in", "I sat down; 14% of 40 units", "v1.5"])
def test_amounts_are_no_times(text: str):
    assert moments_in(text, TUESDAY, "UTC") == ()


def test_an_hour_counts_in_the_zone_named_beside_it():
    found = moments_in("11am Pacific, Tuesday the 24th", TUESDAY, "Europe/London")
    assert found[0].instant("Europe/London") == datetime(2026, 3, 24, 18, tzinfo=UTC)


@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str):
    moments_in(text, TUESDAY, "Europe/Berlin")


@given(st.from_regex(r"([0-9]{1,4}[./:h -]){1,6}(uhr|am|pm|march)?", fullmatch=True))
def test_no_run_of_numbers_breaks_it(text: str):
    moments_in(text, TUESDAY, "America/Chicago")
