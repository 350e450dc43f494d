"""Feasts that follow the moon fall on the days that calendars print, or one off."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from dateline.temporal.moons import (
    chinese_new_year,
    hanukkah,
    islamic_day,
    jewish_new_year,
    new_moon,
    passover,
)


@pytest.mark.parametrize(
    ("number", "instant"),
    [
        (0, datetime(2000, 1, 6, 18, 14)),
        (276, datetime(2022, 4, 30, 20, 28)),
        (288, datetime(2023, 4, 20, 4, 12)),
    ],
)
def test_new_moons_of_the_almanac(number, instant):
    """A new moon is right to a quarter of an hour."""
    assert abs(new_moon(number) - instant) < timedelta(minutes=15)


@pytest.mark.parametrize(
    ("month", "day", "printed"),
    [
        (10, 1, datetime(2022, 5, 2)),
        (10, 1, datetime(2019, 6, 4)),
        (12, 10, datetime(2020, 7, 31)),
        (12, 10, datetime(2016, 9, 12)),
    ],
)
def test_islamic_feasts_are_at_most_one_day_off(month, day, printed):
    """Both Eids, one of which was seen a day later than the moon lets expect."""
    assert abs(islamic_day(printed.year, month, day) - printed) <= timedelta(days=1)


def test_an_islamic_day_lies_in_its_year():
    """The first of two that fall in one year is given, and none of the year before."""
    assert {islamic_day(year, 10, 1).year for year in range(1950, 2050)} == set(range(1950, 2050))


@pytest.mark.parametrize(
    "day", [datetime(1985, 2, 20), datetime(2022, 2, 1), datetime(2024, 2, 10), datetime(2033, 1, 31)]
)  # fmt: skip
def test_chinese_new_year(day):
    """The first day of the Chinese year, the one after a late new moon among them."""
    assert chinese_new_year(day.year) == day


@pytest.mark.parametrize(
    "day", [datetime(2016, 10, 3), datetime(2022, 9, 26), datetime(2024, 10, 3), datetime(1994, 9, 6)]
)  # fmt: skip
def test_jewish_new_year(day):
    """Rosh Hashanah, put off by the rules of the calendar or not."""
    assert jewish_new_year(day.year) == day


def test_feasts_counted_from_the_jewish_new_year():
    """Passover before it, and Hanukkah after it in a long year and another."""
    assert passover(2024) == datetime(2024, 4, 23)
    assert hanukkah(2022) == datetime(2022, 12, 19)
    assert hanukkah(2024) == datetime(2024, 12, 26)
