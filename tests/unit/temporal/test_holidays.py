"""Holidays fall on the days that calendars print."""

from __future__ import annotations

from datetime import datetime

import pytest

from dateline.errors import TimeError
from dateline.temporal.holidays import easter, holiday_in


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1961, 4, 2), (1999, 4, 4), (2000, 4, 23), (2008, 3, 23), (2022, 4, 17), (2038, 4, 25)],
)
def test_easter_sunday(year, month, day):
    """Easter Sunday of years from the printed tables, the latest possible among them."""
    assert easter(year) == datetime(year, month, day)


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
    ],
)
def test_holiday_of_each_spelling(spelling, expected):
    """Fixed days, nth weekdays and days counted from Easter."""
    assert holiday_in(2022, spelling) == expected


def test_unknown_spelling_names_those_allowed():
    """A spelling that is none of the three is an error with the forms allowed."""
    with pytest.raises(TimeError, match="easter-2"):
        holiday_in(2022, "harvest")
