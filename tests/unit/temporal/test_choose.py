"""Which calendar unit fields mean: where they come round again, and where words hold them."""

from __future__ import annotations

from datetime import datetime

import pytest

from dateline.errors import TimeError
from dateline.model import Precision
from dateline.temporal.choose import belongs, choose, cycle_of, place, unit_of
from dateline.temporal.interval import stretch_at
from dateline.temporal.sketch import Known, Means, Setting, Sketch, Tense

FRIDAY = datetime(2022, 9, 23)
TUESDAY = Sketch(Means.CALENDAR, weekday=2)
MAY = Sketch(Means.CALENDAR, month=5)


def fields(**given):
    """A sketch of calendar fields."""
    return Sketch(Means.CALENDAR, **given)


@pytest.mark.parametrize(
    ("sketch", "unit", "cycle"),
    [
        (TUESDAY, Precision.DAY, Precision.WEEK),
        (MAY, Precision.MONTH, Precision.YEAR),
        (fields(month=5, day=3), Precision.DAY, Precision.YEAR),
        (fields(day=3), Precision.DAY, Precision.MONTH),
        (fields(day=16, weekday=5), Precision.DAY, Precision.MONTH),
        (fields(decade=60), Precision.DECADE, Precision.CENTURY),
        (fields(decade=1960), Precision.DECADE, None),
        (fields(year=1998), Precision.YEAR, None),
        (fields(hour=9), Precision.DAY, Precision.DAY),
    ],
)
def test_unit_and_cycle_of_fields(sketch, unit, cycle):
    """What is named, and after how long it comes again; nothing for what is named for good."""
    assert (unit_of(sketch), cycle_of(sketch)) == (unit, cycle)


def test_a_part_belongs_where_it_comes_round():
    """A Tuesday is of a week, a month of a year, the first Friday of what is divided."""
    week = Sketch(Means.DEICTIC, unit=Precision.WEEK)

    assert belongs(TUESDAY, week)
    assert not belongs(MAY, week)
    assert belongs(fields(weekday=5, nth=1), MAY)


def test_a_day_that_a_cycle_lacks_has_no_place():
    """29 February stands in leap years alone."""
    leap = fields(month=2, day=29)

    assert place(leap, datetime(2023, 1, 1)) is None
    assert place(leap, datetime(2024, 1, 1)) == stretch_at(datetime(2024, 2, 29), Precision.DAY)


def test_within_a_stretch_only_what_lies_in_it_is_chosen():
    """'Tuesday of last week' is in it whatever the tense; there is no May in June."""
    setting = Setting("it", FRIDAY, Tense.FUTURE)
    last_week = stretch_at(FRIDAY, Precision.WEEK, -1)
    june = stretch_at(datetime(2022, 6, 1), Precision.MONTH)

    assert choose(TUESDAY, setting, last_week).bounds.earliest == datetime(2022, 9, 13)
    assert choose(MAY, setting, june) is None


def test_a_story_goes_on_from_what_it_told():
    """In a history 'May' is that of the year told last, not of publication."""
    told = Known(
        "t1", "1941", stretch_at(datetime(1941, 1, 1), Precision.YEAR), Precision.YEAR, 0, True
    )
    setting = Setting("May", FRIDAY, Tense.PAST, known=[told], narrative=True)

    choice = choose(MAY, setting, None)

    assert (choice.bounds.earliest, choice.anchor) == (datetime(1941, 5, 1), "t1")


def test_without_publication_nothing_is_chosen():
    """A bare weekday needs a day to count from."""
    assert choose(TUESDAY, Setting("Tuesday", None), None) is None


def test_a_day_named_for_good_must_exist():
    """30 February 1998 is refused, with its numbers."""
    with pytest.raises(TimeError, match="day 30 of month 2 in 1998"):
        choose(fields(year=1998, month=2, day=30), Setting("it", FRIDAY), None)
