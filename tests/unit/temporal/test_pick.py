"""Of several candidates a word, the tense or what was told before picks one, and says why."""

from __future__ import annotations

from datetime import datetime

import pytest

from dateline.model import Precision
from dateline.temporal.interval import stretch_at
from dateline.temporal.pick import by_tense
from dateline.temporal.sketch import Known, Means, Setting, Sketch, Tense

PUBLISHED = datetime(2022, 9, 23)
QUARTER = Sketch(Means.CALENDAR, quarter=3)
DAY = Sketch(Means.CALENDAR, month=1, day=14)


def quarters(published):
    """The third quarters around a day."""
    return [
        stretch_at(datetime(year, 7, 1), Precision.QUARTER)
        for year in range(published.year - 2, published.year + 3)
    ]


def days(*years):
    """14 January of some years."""
    return [stretch_at(datetime(year, 1, 14), Precision.DAY) for year in years]


@pytest.mark.parametrize(
    ("published", "tense", "year"),
    [
        (datetime(2022, 11, 2), Tense.PAST, 2022),
        (datetime(2022, 11, 2), Tense.FUTURE, 2022),
        (datetime(2022, 4, 2), Tense.PAST, 2021),
        (datetime(2022, 4, 2), Tense.FUTURE, 2022),
    ],
)
def test_results_of_a_quarter_are_told_after_its_end(published, tense, year):
    """A quarter that is just over is meant even where its results are still to come."""
    setting = Setting("it", published, tense)

    bounds, why = by_tense(QUARTER, setting, published, quarters(published), Precision.YEAR)

    assert bounds.earliest == datetime(year, 7, 1)
    assert "publication" in why


def test_future_does_not_reach_a_year_ahead():
    """A deadline of 14 January, in a report of the 15th, is not that of the next year."""
    published = datetime(2022, 1, 15)
    setting = Setting("it", published, Tense.FUTURE)

    bounds, _ = by_tense(DAY, setting, published, days(2021, 2022, 2023), Precision.YEAR)

    assert bounds.earliest == datetime(2022, 1, 14)


@pytest.mark.parametrize(("step", "year"), [(-1, 2022), (1, 2023)])
def test_word_outweighs_the_tense(step, year):
    """Last and next are told by their words, whatever the verb."""
    sketch = Sketch(Means.CALENDAR, month=1, day=14, shift=step)
    setting = Setting("it", PUBLISHED, Tense.UNKNOWN)

    bounds, _ = by_tense(sketch, setting, PUBLISHED, days(2021, 2022, 2023), Precision.YEAR)

    assert bounds.earliest.year == year


def test_without_a_tense_the_day_told_before_is_meant():
    """A day that was just told is meant again, though another is nearer."""
    far, near = days(2022, 2023)
    known = Known("t1", "14 January", far, Precision.DAY, 0, explicit=True)
    setting = Setting("it", datetime(2022, 12, 20), Tense.UNKNOWN, known=(known,))

    bounds, why = by_tense(DAY, setting, datetime(2022, 12, 20), [far, near], Precision.YEAR)

    assert bounds == far
    assert "14 January" in why


@pytest.mark.parametrize("tense", [Tense.PAST, Tense.PRESENT, Tense.UNKNOWN])
def test_a_decade_without_a_century_has_begun(tense):
    """The sixties are those of the last century, though the next ones are nearer."""
    published = datetime(2022, 9, 23)
    found = [stretch_at(datetime(year, 1, 1), Precision.DECADE) for year in (1960, 2060)]
    sketch = Sketch(Means.CALENDAR, decade=60)

    bounds, why = by_tense(
        sketch, Setting("it", published, tense), published, found, Precision.CENTURY
    )

    assert bounds.earliest == datetime(1960, 1, 1)
    assert "had begun" in why
