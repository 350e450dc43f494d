"""Times before our era: values are told, and a history goes on from them."""

from __future__ import annotations

from datetime import datetime

import pytest

from dateline.model import Precision
from dateline.temporal.ancient import before_christ, go_on_before_christ, year_before_christ
from dateline.temporal.sketch import Means, Setting, Sketch


def setting(ancient=480):
    """A history that was last told in a year before our era."""
    return Setting("it", datetime(2022, 9, 23), narrative=True, ancient=ancient)


@pytest.mark.parametrize(
    ("sketch", "value"),
    [
        (Sketch(Means.CALENDAR, year=356, era="BC"), "BC0356"),
        (Sketch(Means.CALENDAR, year=44, month=3, day=15, era="BC"), "BC0044-03-15"),
        (Sketch(Means.CALENDAR, year=481, season="FA", era="BC"), "BC0481-FA"),
        (Sketch(Means.CALENDAR, decade=470, era="BC"), "BC047"),
        (Sketch(Means.CALENDAR, century=300, era="BC"), "BC03"),
    ],
)
def test_years_before_our_era_have_values_and_no_bounds(sketch, value):
    """No clock holds them, and the answer says so."""
    resolved = before_christ(sketch)

    assert resolved.value == value
    assert resolved.bounds is None
    assert resolved.lacks


@pytest.mark.parametrize(
    ("sketch", "value"),
    [
        (Sketch(Means.CALENDAR, month=8), "BC0480-08"),
        (Sketch(Means.CALENDAR, season="SP"), "BC0480-SP"),
        (Sketch(Means.ANAPHOR, unit=Precision.YEAR, shift=1), "BC0479"),
        (Sketch(Means.ANAPHOR, unit=Precision.YEAR, shift=-1), "BC0481"),
        (Sketch(Means.ANAPHOR, unit=Precision.YEAR, count=14, direction=1), "BC0466"),
        (Sketch(Means.ANAPHOR, unit=Precision.DECADE, shift=1), "BC047"),
        (Sketch(Means.ANAPHOR, unit=Precision.CENTURY, shift=-1), "BC05"),
    ],
)
def test_history_goes_on_before_our_era(sketch, value):
    """Months take the year told last, and years count towards our era."""
    assert go_on_before_christ(sketch, setting()).value == value


@pytest.mark.parametrize(
    "sketch",
    [
        Sketch(Means.CALENDAR, year=1998),
        Sketch(Means.CALENDAR, weekday=2),
        Sketch(Means.ANAPHOR, unit=Precision.DAY, shift=1),
        Sketch(Means.ANAPHOR, unit=Precision.YEAR, vague=True, direction=1),
        Sketch(Means.ANAPHOR, unit=Precision.YEAR, count=600, direction=1),
        Sketch(Means.DURATION, unit=Precision.YEAR, count=3),
    ],
)
def test_other_times_are_left_to_others(sketch):
    """What names a year, or cannot be told before our era, is not answered here."""
    assert go_on_before_christ(sketch, setting()) is None


def test_later_story_is_left_to_others():
    """Where no year before our era was told, there is nothing to go on from."""
    assert go_on_before_christ(Sketch(Means.CALENDAR, month=8), setting(None)) is None


@pytest.mark.parametrize(
    ("value", "year"),
    [("BC0480", 480), ("BC0480-08", 480), ("BC048", None), ("1998", None), (None, None)],
)
def test_year_is_read_back(value, year):
    """A value with four digits of a year tells it; a decade and later years do not."""
    assert year_before_christ(value) == year
