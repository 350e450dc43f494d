"""The order of a chronology: by day, on one day the surest first, the undated at the end."""

from __future__ import annotations

from datetime import datetime

import pytest

from dateline.model import ClaimRef
from dateline.weave.order import place_in_order

THIRD, FOURTH, TENTH = (datetime(2031, 5, day) for day in (3, 4, 10))
NOON, FIFTH = datetime(2031, 5, 3, 12), datetime(2031, 5, 5)
LINES = {
    "whole of the 2nd": (datetime(2031, 5, 2), THIRD, False),
    "morning of the 3rd": (THIRD, NOON, False),
    "the 3rd": (THIRD, FOURTH, False),
    "evening of the 3rd": (NOON, FOURTH, False),
    "likely the 3rd": (THIRD, FOURTH, True),
    "the 3rd to the 9th": (THIRD, TENTH, False),
    "from the 3rd": (THIRD, None, False),
    "by the 3rd": (None, FOURTH, False),
    "the 4th": (FOURTH, FIFTH, False),
    "undated": (None, None, False),
}


def place(earliest, latest, approximate=False, published=TENTH, article="a", told=0, claim="e1"):
    """Where a line stands."""
    return place_in_order(
        earliest,
        latest,
        approximate=approximate,
        published=published,
        ref=ClaimRef(article, claim),
        told=told,
    )


def test_lines_come_by_day_and_the_surest_of_a_day_first():
    """What is open or long is listed on its day, behind what is of that day alone."""
    mixed = sorted(LINES)

    assert sorted(mixed, key=lambda name: place(*LINES[name])) == list(LINES)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"told": 5}, {"told": 90, "claim": "e0"}),
        ({"published": THIRD, "article": "z"}, {"published": FOURTH, "article": "a"}),
        ({"article": "a", "told": 90}, {"article": "b", "told": 5}),
        ({"published": FOURTH}, {"published": None}),
    ],
)
@pytest.mark.parametrize("bounds", [(THIRD, FOURTH), (None, None)])
def test_lines_of_one_time_come_as_they_are_told(bounds, first, second):
    """By the day of the report, then report by report, each from its begin to its end."""
    assert place(*bounds, **first) < place(*bounds, **second)


def test_an_open_begin_at_midnight_is_of_the_day_before():
    """What was over by the end of the 3rd is not listed on the 4th."""
    assert place(None, FOURTH).day == THIRD
