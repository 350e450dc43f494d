"""Times counted from publication, from a dateline, or from the last time told."""

from __future__ import annotations

from datetime import datetime

import pytest

from dateline.model import Precision
from dateline.temporal.count import count_from, count_from_publication, count_from_told
from dateline.temporal.interval import stretch_at
from dateline.temporal.sketch import Known, Means, Setting, Sketch, Tense

FRIDAY = datetime(2022, 9, 23)
LATER = Sketch(Means.ANAPHOR, unit=Precision.DAY, count=2, direction=1)
SAME_DAY = Sketch(Means.ANAPHOR, unit=Precision.DAY, shift=0)


def told(day, unit=Precision.DAY, words="then"):
    """A time told before."""
    return Known("t1", words, stretch_at(day, unit), unit, 0, explicit=True)


@pytest.mark.parametrize(
    ("unit", "count", "value"),
    [
        (Precision.DAY, 2, "2022-09-21"),
        (Precision.WEEK, 3, "2022-W35"),
        (Precision.MONTH, 7, "2022-02"),
        (Precision.YEAR, 1, "2021"),
        (Precision.HOUR, 3, "2022-09-22"),
    ],
)
def test_a_length_ago_is_as_fine_as_its_unit(unit, count, value):
    """'Three weeks ago' names a week; nothing finer than a day is told by a newspaper."""
    sketch = Sketch(Means.SHIFT, unit=unit, count=count, direction=-1)

    assert count_from_publication(sketch, Setting("it", FRIDAY)).value == value


def test_reasons_name_what_was_counted_from():
    """Publication, or the dateline where the report has its own day."""
    sketch = Sketch(Means.SHIFT, unit=Precision.DAY, count=2, direction=-1)

    plain = count_from_publication(sketch, Setting("two days ago", FRIDAY))
    written = count_from_publication(sketch, Setting("two days ago", FRIDAY, told_by="dateline"))

    assert plain.says[0] == (
        "'two days ago' is Wednesday 21 September 2022, "
        "counted from publication on Friday 23 September 2022"
    )
    assert written.says[0].endswith("counted from the dateline of Friday 23 September 2022")


def test_later_counts_from_the_last_time_told_that_is_fine_enough():
    """'Two days later' passes over a year, and has no anchor where nothing was told."""
    known = [told(datetime(2022, 9, 16)), told(datetime(2021, 1, 1), Precision.YEAR)]

    found = count_from_told(LATER, Setting("it", FRIDAY, Tense.PAST, known=known))

    assert (found.value, found.anchor) == ("2022-09-18", "t1")
    assert count_from_told(LATER, Setting("it", FRIDAY, Tense.PAST)).lacks
    assert count_from_told(SAME_DAY, Setting("it", FRIDAY)).lacks


def test_the_following_weekday_is_never_the_same_day():
    """'The following Friday' after a Friday is a week later."""
    sketch = Sketch(Means.ANAPHOR, weekday=5, shift=1)

    found = count_from_told(sketch, Setting("it", FRIDAY, known=[told(datetime(2022, 9, 2))]))

    assert found.value == "2022-09-09"


def test_not_quite_a_week_is_from_half_of_it_on():
    """'Not quite a week later' keeps its doubt: the fourth to the seventh day."""
    sketch = Sketch(Means.ANAPHOR, unit=Precision.WEEK, count=1, direction=1, mod="LESS_THAN")

    found = count_from(sketch, Setting("it", FRIDAY), told(datetime(2022, 9, 1)))

    assert found.bounds.earliest == datetime(2022, 9, 5)
    assert found.bounds.latest == datetime(2022, 9, 8)
    assert found.approximate


def test_a_vague_length_is_only_before_or_after():
    """'A few days later' has no value that could be wrong."""
    sketch = Sketch(Means.ANAPHOR, unit=Precision.DAY, vague=True, direction=1)

    found = count_from(sketch, Setting("it", FRIDAY), told(datetime(2022, 9, 1)))

    assert (found.value, found.bounds) == ("FUTURE_REF", None)
