"""The last touches to a resolved time: clock, part of day, modifier, blanks."""

from __future__ import annotations

from datetime import datetime

import pytest

from dateline.errors import TimeError
from dateline.model import Bounds, Precision, TimeType
from dateline.temporal.choose import Choice
from dateline.temporal.interval import stretch_at
from dateline.temporal.resolved import (
    blank_value,
    finish,
    lengths_of,
    start_of_bounds,
    type_of,
)
from dateline.temporal.sketch import Means, Setting, Sketch
from dateline.temporal.timex import Length

FRIDAY = datetime(2022, 9, 23)
SETTING = Setting("it", FRIDAY)


def fields(**given):
    """A sketch of calendar fields."""
    return Sketch(Means.CALENDAR, **given)


def finished(unit=Precision.DAY, **given):
    """A sketch laid on the unit that publication is in."""
    choice = Choice(stretch_at(FRIDAY, unit), unit, "published", "")
    return finish(fields(**given), SETTING, choice, ("so",), explicit=False)


@pytest.mark.parametrize(
    ("given", "value", "hours"),
    [
        ({"hour": 9, "meridiem": "pm"}, "2022-09-23T21:00", (21, 22)),
        ({"hour": 9, "minute": 30, "meridiem": "am"}, "2022-09-23T09:30", (9, 9)),
        ({"hour": 7}, "2022-09-23T07:00", (7, 20)),
        ({"hour": 8, "part": "EV"}, "2022-09-23T20:00", (20, 21)),
        ({"part": "MO"}, "2022-09-23TMO", (0, 12)),
    ],
)
def test_the_clock_is_laid_on_a_day(given, value, hours):
    """An hour of the morning or the evening, where nothing tells which, may be either."""
    found = finished(**given)

    assert found.value == value
    assert (found.bounds.earliest.hour, found.bounds.latest.hour) == hours


def test_the_night_runs_into_the_next_morning():
    """'2 a.m. that night' is of the next day of the calendar."""
    found = finished(hour=2, meridiem="am", part="NI")

    assert found.value == "2022-09-24T02:00"


@pytest.mark.parametrize(
    ("mod", "first", "last"),
    [("START", 1, 16), ("END", 16, 1), ("MID", 8, 23), ("BEFORE", 1, 23), ("AFTER", 23, 1)],
)
def test_a_modifier_leaves_a_part(mod, first, last):
    """Early, late or mid September; 'earlier' and 'later this month' end or begin at publication."""
    bounds = finished(Precision.MONTH, mod=mod, month=9).bounds

    assert (bounds.earliest.day, bounds.latest.day) == (first, last)


@pytest.mark.parametrize(
    ("sketch", "value"),
    [
        (fields(weekday=2), "XXXX-WXX-2"),
        (fields(month=5), "XXXX-05"),
        (fields(month=5, day=3, hour=9), "XXXX-05-03T09:00"),
        (fields(season="SU"), "XXXX-SU"),
        (fields(day=5), "XXXX-XX-05"),
        (Sketch(Means.DEICTIC, unit=Precision.WEEK), "XXXX-WXX"),
    ],
)
def test_what_is_not_known_is_an_x(sketch, value):
    """Fields that the words give stay; all else is X."""
    assert blank_value(sketch) == value


def test_lengths_add_up_from_the_longest():
    """'Two years and a half month' is told in its order."""
    years = Sketch(Means.DURATION, unit=Precision.YEAR, count=2)
    months = Sketch(Means.DURATION, unit=Precision.MONTH, count=1, plus=0.5, rest=years)

    assert lengths_of(months) == (Length(2, Precision.YEAR), Length(1.5, Precision.MONTH))


def test_what_is_finer_than_a_day_is_a_time():
    """TIMEX3 parts times from dates."""
    assert type_of(fields(hour=3)) is TimeType.TIME
    assert type_of(fields(month=3)) is TimeType.DATE


def test_nothing_counts_from_an_open_stretch():
    """An open stretch has no begin to count from."""
    with pytest.raises(TimeError, match="open stretch"):
        start_of_bounds(Bounds(None, FRIDAY))
