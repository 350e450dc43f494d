"""TIMEX3 values are written and read back alike."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import TimeError
from dateline.model import Bounds, Precision
from dateline.temporal.interval import stretch_at
from dateline.temporal.timex import (
    Length,
    length_after,
    parse_length,
    parse_timex,
    part_of_day,
    timex_length,
    timex_lengths,
    timex_stretch,
)

UNITS = [
    Precision.SECOND,
    Precision.MINUTE,
    Precision.HOUR,
    Precision.DAY,
    Precision.WEEK,
    Precision.WEEKEND,
    Precision.MONTH,
    Precision.QUARTER,
    Precision.SEASON,
    Precision.HALF,
    Precision.YEAR,
    Precision.DECADE,
    Precision.CENTURY,
]


COUNTED = frozenset(UNITS) - {
    Precision.WEEKEND,
    Precision.SEASON,
    Precision.HALF,
    Precision.DECADE,
    Precision.CENTURY,
}


@given(st.datetimes(datetime(1000, 1, 1), datetime(2900, 1, 1)), st.sampled_from(UNITS))
def test_stretch_is_read_back(instant, unit):
    """What is written for a unit is read as that unit."""
    bounds = stretch_at(instant, unit)

    assert parse_timex(timex_stretch(bounds.earliest, unit)) == (bounds, unit)


@pytest.mark.parametrize(
    ("start", "unit", "value"),
    [
        (datetime(2022, 9, 20), Precision.DAY, "2022-09-20"),
        (datetime(2022, 9, 19), Precision.WEEK, "2022-W38"),
        (datetime(2022, 9, 24), Precision.WEEKEND, "2022-W38-WE"),
        (datetime(2022, 7, 1), Precision.QUARTER, "2022-Q3"),
        (datetime(2022, 7, 1), Precision.HALF, "2022-H2"),
        (datetime(2022, 12, 1), Precision.SEASON, "2022-WI"),
        (datetime(1970, 1, 1), Precision.DECADE, "197"),
        (datetime(1900, 1, 1), Precision.CENTURY, "19"),
        (datetime(2022, 9, 20, 15, 30), Precision.MINUTE, "2022-09-20T15:30"),
    ],
)
def test_stretch_is_written_as_the_field_does(start, unit, value):
    """Values have the forms that TIMEX3 tools exchange."""
    assert timex_stretch(start, unit) == value


def test_part_of_day_is_written_and_read():
    """A morning is its day with a code, and the hours that the code covers."""
    value = timex_stretch(datetime(2022, 9, 21), Precision.PART_OF_DAY, "MO")

    assert value == "2022-09-21TMO"
    assert parse_timex(value) == (
        part_of_day(datetime(2022, 9, 21), "MO"),
        Precision.PART_OF_DAY,
    )


def test_night_runs_into_the_next_morning():
    """Tuesday night ends on Wednesday at six."""
    assert part_of_day(datetime(2022, 9, 20), "NI") == Bounds(
        datetime(2022, 9, 20, 18), datetime(2022, 9, 21, 6)
    )


@pytest.mark.parametrize("value", ["PAST_REF", "P3D", "XXXX-WXX-2", "XXXX", "", "2022-09-21TZZ"])
def test_vague_value_is_no_stretch(value):
    """Vague and relative values have no bounds."""
    assert parse_timex(value) is None


@pytest.mark.parametrize("value", ["2022-02-30", "2022-13", "2022-W60"])
def test_value_outside_the_calendar_is_an_error(value):
    """A date that the calendar lacks is refused by name."""
    with pytest.raises(TimeError, match=value):
        parse_timex(value)


@pytest.mark.parametrize(
    ("length", "value"),
    [
        (Length(3, Precision.DAY), "P3D"),
        (Length(None, Precision.WEEK), "PXW"),
        (Length(2, Precision.HOUR), "PT2H"),
        (Length(1.5, Precision.MINUTE), "PT1M30S"),
        (Length(5.5, Precision.HOUR), "PT5H30M"),
        (Length(0.5, Precision.HOUR), "PT30M"),
        (Length(0.5, Precision.DAY), "PT12H"),
        (Length(1.5, Precision.DAY), "P1DT12H"),
        (Length(1.5, Precision.YEAR), "P1Y6M"),
        (Length(22.8, Precision.YEAR), "P22.8Y"),
        (Length(2, Precision.DECADE), "P20Y"),
        (Length(2, Precision.HALF), "P12M"),
        (Length(None, Precision.HALF), "PXM"),
    ],
)
def test_length_is_written(length, value):
    """Lengths are durations of one unit; a half is told in the next finer one."""
    assert timex_length(length) == value


@pytest.mark.parametrize(
    ("lengths", "value"),
    [
        ([Length(3, Precision.DAY)], "P3D"),
        ([Length(2, Precision.HOUR), Length(20, Precision.MINUTE)], "PT2H20M"),
        (
            [Length(1, Precision.YEAR), Length(1, Precision.MONTH), Length(21, Precision.DAY)],
            "P1Y1M21D",
        ),
        ([Length(1, Precision.DAY), Length(2, Precision.HOUR)], "P1DT2H"),
    ],
)
def test_lengths_that_add_up_are_one_value(lengths, value):
    """Days and hours are told apart by the T between them."""
    assert timex_lengths(lengths) == value


@given(
    st.integers(1, 400),
    st.sampled_from([unit for unit in UNITS if unit in COUNTED]),
)
def test_length_is_read_back(count, unit):
    """What is written for a length is read as that length."""
    assert parse_length(timex_length(Length(count, unit))) == Length(count, unit)


def test_minutes_and_months_differ():
    """What PT2M counts is minutes, and P2M months."""
    assert parse_length("PT2M") == Length(2, Precision.MINUTE)
    assert parse_length("P2M") == Length(2, Precision.MONTH)
    assert parse_length("2022") is None
    assert parse_length("PXD") == Length(None, Precision.DAY)


def test_length_after_an_instant():
    """Three days and a half after noon on Monday is midnight before Friday."""
    assert length_after(datetime(2022, 9, 19, 12), Length(3.5, Precision.DAY)) == datetime(
        2022, 9, 23
    )
    assert length_after(datetime(2022, 9, 19), Length(2, Precision.WEEK), -1) == datetime(
        2022, 9, 5
    )


def test_some_days_after_cannot_be_counted():
    """A length without a count moves nothing."""
    with pytest.raises(TimeError, match="PXD"):
        length_after(datetime(2022, 9, 19), Length(None, Precision.DAY))
