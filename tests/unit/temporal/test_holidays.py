"""Holidays fall on the days that calendars print."""

from __future__ import annotations

from datetime import datetime

import pytest

from dateline.errors import TimeError
from dateline.temporal.holidays import easter, holiday_in, is_by_sight, orthodox_easter


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1961, 4, 2), (1999, 4, 4), (2000, 4, 23), (2008, 3, 23), (2022, 4, 17), (2038, 4, 25)],
)
def test_easter_sunday(year, month, day):
    """Easter Sunday of years from the printed tables, the latest possible among them."""
    assert easter(year) == datetime(year, month, day)


@pytest.mark.parametrize("day", [datetime(2016, 5, 1), datetime(2021, 5, 2), datetime(2023, 4, 16)])
def test_orthodox_easter(day):
    """Easter Sunday of the eastern churches, from the printed tables."""
    assert orthodox_easter(day.year) == day


def test_only_islamic_days_are_by_sight():
    """The day of Eid may be one off; that of Easter is sure."""
    assert is_by_sight("islamic-10-1")
    assert not is_by_sight("easter")
    assert not is_by_sight(None)


@pytest.mark.parametrize(
    ("spelling", "expected"),
    [
        ("12-25", datetime(2022, 12, 25)),
        ("11-4-4", datetime(2022, 11, 24)),
        ("11-4-4+1", datetime(2022, 11, 25)),
        ("5--1-1", datetime(2022, 5, 30)),
        ("easter-2", datetime(2022, 4, 15)),
        ("easter+1", datetime(2022, 4, 18)),
        ("easter", datetime(2022, 4, 17)),
        ("orthodox+1", datetime(2022, 4, 25)),
        ("islamic-10-1", datetime(2022, 5, 2)),
        ("chinese", datetime(2022, 2, 1)),
        ("jewish+9", datetime(2022, 10, 5)),
        ("passover", datetime(2022, 4, 16)),
    ],
)
def test_holiday_of_each_spelling(spelling, expected):
    """Fixed days, nth weekdays and days counted from a feast."""
    assert holiday_in(2022, spelling) == expected


def test_unknown_spelling_names_those_allowed():
    """A spelling that is none of the three is an error with the forms allowed."""
    with pytest.raises(TimeError, match="easter-2"):
        holiday_in(2022, "harvest")
