"""Calendar units: they move, nest and order as people expect."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import TimeError
from dateline.model import Bounds, Precision
from dateline.temporal.interval import (
    contains,
    hull,
    in_part,
    is_finer,
    nth_within,
    overlap,
    precedes,
    shift,
    start_of,
    stretch_at,
)

UNITS = st.sampled_from(
    [
        Precision.SECOND,
        Precision.MINUTE,
        Precision.HOUR,
        Precision.DAY,
        Precision.WEEK,
        Precision.MONTH,
        Precision.QUARTER,
        Precision.SEASON,
        Precision.HALF,
        Precision.YEAR,
        Precision.DECADE,
        Precision.CENTURY,
    ]
)
INSTANTS = st.datetimes(datetime(1200, 1, 1), datetime(2800, 12, 31))
COUNTS = st.integers(-9, 9)
SIDES = st.one_of(st.none(), INSTANTS)


@st.composite
def stretches(draw):
    """Stretches with or without open sides, their begin before their end."""
    one, other = draw(SIDES), draw(SIDES)
    if one is not None and other is not None:
        one, other = min(one, other), max(one, other) + timedelta(seconds=1)
    return Bounds(one, other)


@given(INSTANTS, UNITS)
def test_instant_lies_in_its_own_unit(instant, unit):
    """The unit at an instant holds that instant, and begins before it ends."""
    bounds = stretch_at(instant, unit)

    assert bounds.earliest <= instant < bounds.latest


@given(INSTANTS, UNITS, COUNTS)
def test_units_follow_one_another_without_a_gap(instant, unit, count):
    """Each unit begins where the one before it ends."""
    assert stretch_at(instant, unit, count).latest == stretch_at(instant, unit, count + 1).earliest


@given(INSTANTS, UNITS, COUNTS)
def test_shift_and_back_returns_to_the_start_of_a_unit(instant, unit, count):
    """From the begin of a unit, so many units on and back is where it began."""
    start = start_of(instant, unit)

    assert shift(shift(start, unit, count), unit, -count) == start


@given(INSTANTS, COUNTS)
def test_shift_by_months_never_leaves_the_month(instant, count):
    """A month from the 31st is the last day of the next month, not the day after."""
    moved = shift(instant, Precision.MONTH, count)

    assert (moved.year * 12 + moved.month) - (instant.year * 12 + instant.month) == count
    assert moved.day <= instant.day


def test_month_before_the_last_of_march_is_the_last_of_february():
    """Arithmetic is in calendar units: a month before 31 March 2022 is 28 February."""
    assert shift(datetime(2022, 3, 31), Precision.MONTH, -1) == datetime(2022, 2, 28)


def test_weekend_is_saturday_and_sunday():
    """The weekend of a Monday's week is the Saturday and Sunday after it."""
    assert stretch_at(datetime(2022, 9, 19), Precision.WEEKEND) == Bounds(
        datetime(2022, 9, 24), datetime(2022, 9, 26)
    )


def test_winter_is_named_for_its_december():
    """January 2023 lies in the winter that began in December 2022."""
    assert start_of(datetime(2023, 1, 15), Precision.SEASON) == datetime(2022, 12, 1)


@given(stretches(), stretches())
def test_overlap_lies_in_both(one, other):
    """What two stretches share lies in each; where they share nothing one precedes the other."""
    shared = overlap(one, other)

    if shared is None:
        assert precedes(one, other) or precedes(other, one)
    else:
        assert contains(one, shared)
        assert contains(other, shared)


@given(stretches(), stretches())
def test_hull_holds_both(one, other):
    """The hull of two stretches contains each of them."""
    both = hull(one, other)

    assert contains(both, one)
    assert contains(both, other)


@given(stretches(), stretches())
def test_order_is_not_both_ways(one, other):
    """Two stretches never precede each other."""
    assert not (precedes(one, other) and precedes(other, one))


def test_open_stretch_precedes_nothing_on_its_open_side():
    """What has no end is over before nothing."""
    since = Bounds(datetime(2022, 2, 24), None)

    assert not precedes(since, Bounds(datetime(2030, 1, 1), None))


def test_first_half_of_a_month_in_whole_days():
    """Early September runs to the 15th."""
    september = stretch_at(datetime(2022, 9, 1), Precision.MONTH)

    assert in_part(september, 0.0, 0.5) == Bounds(datetime(2022, 9, 1), datetime(2022, 9, 16))


@pytest.mark.parametrize(
    ("unit", "low", "high", "bounds"),
    [
        (Precision.WEEK, 0.0, 0.5, Bounds(datetime(2022, 9, 19), datetime(2022, 9, 22))),
        (Precision.WEEK, 0.5, 1.0, Bounds(datetime(2022, 9, 22), datetime(2022, 9, 26))),
        (Precision.YEAR, 0.0, 0.5, Bounds(datetime(2022, 1, 1), datetime(2022, 7, 1))),
        (Precision.DECADE, 0.5, 1.0, Bounds(datetime(2025, 1, 1), datetime(2030, 1, 1))),
    ],
)
def test_parts_of_weeks_and_years(unit, low, high, bounds):
    """A week is cut before Thursday, a year and a decade between two months."""
    assert in_part(stretch_at(datetime(2022, 9, 23), unit), low, high) == bounds


def test_part_of_a_day_or_of_an_open_stretch_is_the_whole():
    """Nothing is divided that is a day or has no end."""
    day = stretch_at(datetime(2022, 9, 1), Precision.DAY)
    since = Bounds(datetime(2022, 2, 24), None)

    assert in_part(day, 0.0, 0.5) == day
    assert in_part(since, 0.0, 0.5) == since


def test_day_is_finer_than_week():
    """Units are ordered by size."""
    assert is_finer(Precision.DAY, Precision.WEEK)
    assert not is_finer(Precision.YEAR, Precision.QUARTER)


@pytest.mark.parametrize(
    ("instant", "unit", "count"),
    [
        (datetime(9999, 12, 31), Precision.DAY, 1),
        (datetime(9999, 6, 1), Precision.YEAR, 1),
        (datetime(1, 1, 1), Precision.CENTURY, -1),
    ],
)
def test_calendar_ends(instant, unit, count):
    """A step out of years 1 to 9999 is an error that says so."""
    with pytest.raises(TimeError, match="1 to 9999"):
        shift(instant, unit, count)


def test_interval_is_no_unit():
    """Only calendar units can be counted."""
    with pytest.raises(TimeError, match="unit of the calendar"):
        start_of(datetime(2022, 1, 1), Precision.INTERVAL)


JULY = stretch_at(datetime(2021, 7, 1), Precision.MONTH)
YEAR = stretch_at(datetime(2015, 1, 1), Precision.YEAR)


@pytest.mark.parametrize(
    ("outer", "unit", "nth", "weekday", "start"),
    [
        (JULY, Precision.DAY, 1, 5, datetime(2021, 7, 2)),
        (JULY, Precision.DAY, -1, 5, datetime(2021, 7, 30)),
        (JULY, Precision.DAY, 5, 4, datetime(2021, 7, 29)),
        (JULY, Precision.DAY, 1, None, datetime(2021, 7, 1)),
        (JULY, Precision.DAY, -1, None, datetime(2021, 7, 31)),
        (JULY, Precision.WEEK, 1, None, datetime(2021, 6, 28)),
        (JULY, Precision.WEEK, -1, None, datetime(2021, 7, 26)),
        (YEAR, Precision.WEEK, 1, None, datetime(2014, 12, 29)),
        (YEAR, Precision.WEEK, -1, None, datetime(2015, 12, 28)),
        (YEAR, Precision.MONTH, 3, None, datetime(2015, 3, 1)),
        (YEAR, Precision.MONTH, -1, None, datetime(2015, 12, 1)),
    ],
)
def test_nth_within_a_stretch(outer, unit, nth, weekday, start):
    """Days, weeks by their Thursday and months are counted from either end."""
    assert nth_within(outer, unit, nth, weekday).earliest == start


@pytest.mark.parametrize("outer", [JULY, Bounds(None, datetime(2021, 7, 1))])
def test_there_is_no_fifth_friday_in_july_or_in_an_open_stretch(outer):
    """A stretch with fewer of them, or without a begin, has none."""
    assert nth_within(outer, Precision.DAY, 6, 5) is None


@given(INSTANTS, st.integers(1, 4), st.integers(1, 7))
def test_nth_weekday_lies_in_its_month(instant, nth, weekday):
    """Each month has four of every weekday, which are those weekdays of that month."""
    month = stretch_at(instant, Precision.MONTH)

    found = nth_within(month, Precision.DAY, nth, weekday)

    assert contains(month, found)
    assert found.earliest.isoweekday() == weekday
    assert (found.earliest.day - 1) // 7 == nth - 1
