"""Sketches of the clock, of parts, sums and ranges are worked out as people mean them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Bounds, Precision
from dateline.temporal.interval import stretch_at
from dateline.temporal.resolve import resolve
from dateline.temporal.sketch import Known, Means, Setting, Sketch, Tense

FRIDAY = datetime(2022, 9, 23)
TONIGHT = {"means": Means.DEICTIC, "unit": Precision.DAY, "shift": 0, "part": "NI"}
MARCH = Sketch(Means.CALENDAR, month=3, year=2021)
TOMORROW = Sketch(Means.DEICTIC, unit=Precision.DAY, shift=1)


def worked_out(sketch, tense=Tense.PAST, **more):
    """What a sketch is on Friday 23 September 2022."""
    return resolve(sketch, Setting("it", FRIDAY, tense, **more))


def told(start, unit=Precision.DAY):
    """The other end of a range."""
    return Known("t9", "then", stretch_at(start, unit), unit, 0, explicit=True)


@pytest.mark.parametrize(
    ("sketch", "value"),
    [
        (Sketch(hour=7, **TONIGHT), "2022-09-23T19:00"),
        (Sketch(hour=1, meridiem="am", **TONIGHT), "2022-09-24T01:00"),
        (Sketch(hour=11, meridiem="pm", **TONIGHT), "2022-09-23T23:00"),
        (Sketch(hour=3, **TONIGHT), "2022-09-24T03:00"),
        (Sketch(Means.CALENDAR, weekday=2, part="EV", hour=7, minute=30), "2022-09-20T19:30"),
        (Sketch(Means.CALENDAR, weekday=2, part="MO", hour=12), "2022-09-20T00:00"),
        (Sketch(Means.CALENDAR, weekday=2, part="EV", hour=19), "2022-09-20T19:00"),
        (Sketch(Means.CALENDAR, weekday=2, hour=7, minute=15, direction=-1), "2022-09-20T06:45"),
        (Sketch(Means.CALENDAR, weekday=2, hour=7, minute=15, direction=1), "2022-09-20T07:15"),
        (Sketch(Means.CALENDAR, weekday=2, hour=8, minute=0, second=31), "2022-09-20T08:00:31"),
        (Sketch(Means.CALENDAR, weekday=2, hour=24, minute=0), "2022-09-20T24:00"),
    ],
)
def test_hours_of_the_clock(sketch, value):
    """Part of day, a.m. and p.m. decide the half of the day; a night runs past midnight."""
    assert worked_out(sketch).value == value


def test_bare_hour_may_be_of_either_half_of_the_day():
    """ "On Tuesday at 7" is seven in the morning or in the evening, and its bounds hold both."""
    resolved = worked_out(Sketch(Means.CALENDAR, weekday=2, hour=7))

    assert resolved.bounds == Bounds(datetime(2022, 9, 20, 7), datetime(2022, 9, 20, 20))
    assert resolved.precision is Precision.INTERVAL


@pytest.mark.parametrize(
    ("sketch", "value"),
    [
        (Sketch(Means.CALENDAR, nth=1, weekday=5, of=MARCH), "2021-03-05"),
        (Sketch(Means.CALENDAR, nth=-1, unit=Precision.WEEK, of=MARCH), "2021-W12"),
        (Sketch(Means.CALENDAR, nth=3, unit=Precision.DAY, of=MARCH), "2021-03-03"),
        (
            Sketch(Means.CALENDAR, holds=True, unit=Precision.WEEK, of=TOMORROW),
            "2022-W38",
        ),
        (
            Sketch(Means.CALENDAR, holds=True, unit=Precision.WEEKEND, holiday="9-1-1", year=2021),
            "2021-W35-WE",
        ),
        (
            Sketch(Means.CALENDAR, holds=True, unit=Precision.WEEKEND, holiday="11-4-4", year=2021),
            "2021-W47-WE",
        ),
    ],
)
def test_parts_of_larger_stretches(sketch, value):
    """The nth day or week of a month, the week or weekend that a day stands for."""
    assert worked_out(sketch).value == value


def test_sixth_friday_of_a_month_is_left_open():
    """What a month lacks is no day."""
    resolved = worked_out(Sketch(Means.CALENDAR, nth=6, weekday=5, of=MARCH))

    assert (resolved.value, resolved.lacks) == ("XXXX-WXX-5", "a date it can lie on")


@pytest.mark.parametrize(
    ("count", "unit", "direction", "value"),
    [
        (3, Precision.DAY, 1, "2022-09-27"),
        (2, Precision.DAY, -1, "2022-09-22"),
        (2, Precision.WEEK, 1, "2022-10-08"),
        (4, Precision.MONTH, 1, "2023-01-24"),
        (4, Precision.MONTH, -1, "2022-05"),
    ],
)
def test_length_counted_from_a_day(count, unit, direction, value):
    """Lengths from a day lead to a day; months and years back stay as coarse as they are."""
    sketch = Sketch(Means.SHIFT, unit=unit, count=count, direction=direction, of=TOMORROW)

    assert worked_out(sketch).value == value


def test_length_from_an_unknown_day_is_left_open():
    """Without a publication date, "three days from tomorrow" has no day."""
    sketch = Sketch(Means.SHIFT, unit=Precision.DAY, count=3, direction=1, of=TOMORROW)

    resolved = resolve(sketch, Setting("it", None))

    assert (resolved.value, resolved.lacks) == ("XXXX-XX-XX", "a publication date")


def test_lengths_add_up():
    """ "Two years and three months" is one length, and is counted back as one."""
    years = Sketch(Means.DURATION, unit=Precision.YEAR, count=2)
    length = Sketch(Means.DURATION, unit=Precision.MONTH, count=3, rest=years)
    ago = Sketch(Means.SHIFT, unit=Precision.MONTH, count=3, direction=-1, rest=years)

    assert worked_out(length).value == "P2Y3M"
    assert worked_out(ago).value == "2020-06"


@pytest.mark.parametrize(
    ("tense", "value"), [(Tense.PAST, "2022-08-12"), (Tense.FUTURE, "2023-05-12")]
)
def test_weekday_and_day_of_the_month(tense, value):
    """ "Friday the 12th" is in the nearest month, on the side of the tense, in which it is so."""
    assert worked_out(Sketch(Means.CALENDAR, weekday=5, day=12), tense).value == value


def test_begin_of_a_range_is_the_last_before_its_end():
    """ "From November to February 2021" begins in 2020, and says so."""
    end = told(datetime(2021, 2, 1), Precision.MONTH)

    resolved = worked_out(Sketch(Means.CALENDAR, month=11), until=end)

    assert (resolved.value, resolved.anchor) == ("2020-11", "t9")
    assert resolved.says == ("'it' is November 2020, as the last before 'then'",)


def test_end_of_a_range_is_the_first_after_its_begin():
    """ "From 5 November 2019 to 3 January" ends in 2020."""
    begin = told(datetime(2019, 11, 5))

    assert worked_out(Sketch(Means.CALENDAR, month=1, day=3), since=begin).value == "2020-01-03"


@given(st.integers(1, 12), st.integers(1, 12), st.integers(1990, 2040))
def test_ends_of_a_range_are_in_order_and_within_a_year(first, last, year):
    """The begin of a range of months is never after its end, nor more than a year before."""
    end = told(datetime(year, last, 1), Precision.MONTH)

    begin = worked_out(Sketch(Means.CALENDAR, month=first), until=end).bounds.earliest

    assert timedelta(0) <= end.bounds.earliest - begin < timedelta(days=366)


@pytest.mark.parametrize(
    ("tense", "shift", "value"),
    [
        (Tense.PAST, 0, "2022-W37-WE"),
        (Tense.UNKNOWN, 0, "2022-W38-WE"),
        (Tense.UNKNOWN, None, "2022-W37-WE"),
        (Tense.FUTURE, None, "2022-W38-WE"),
    ],
)
def test_this_weekend_is_to_come_unless_the_tense_is_past(tense, shift, value):
    """ "The weekend" was; "this weekend" will be, where the tense does not tell."""
    sketch = Sketch(Means.DEICTIC, unit=Precision.WEEKEND, shift=shift)

    assert worked_out(sketch, tense).value == value


def test_next_week_in_the_future_counts_from_publication():
    """ "Over the next week" has nothing told before it, and need not, where it looks ahead."""
    sketch = Sketch(Means.ANAPHOR, unit=Precision.WEEK, shift=1)

    assert worked_out(sketch, Tense.FUTURE).value == "2022-W39"
    assert worked_out(sketch, Tense.PAST).value == "XXXX-WXX"
