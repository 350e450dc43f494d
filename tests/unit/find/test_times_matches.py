"""Where rules for times match: the longest, then the earlier, and what goes on from another."""

from __future__ import annotations

import pytest
from tests.helpers.english import read
from tests.helpers.matched import words

from dateline.find.times.matches import find_matches
from dateline.rules.times import load_time_rules


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The dam broke on Tuesday, 3 May 2022.", ["Tuesday, 3 May 2022"]),
        ("It broke at dawn on 3 May.", ["dawn on 3 May"]),
        ("It broke on 3 and 4 May.", ["3", "4 May"]),
        ("It broke in 2019-20.", ["2019", "20"]),
        ("The year-long siege ended.", ["year-long"]),
        ("The raids came at dawn.", []),
        ("Nothing broke.", []),
    ],
)
def test_the_longest_match_counts_and_parts_alone_do_not(text, found):
    """Neighbours are joined, ranges are two, and what only adds to another is not found alone."""
    assert words(text) == found


def test_a_day_told_once_more_is_that_day():
    """'12 August, the day before the fair' names one day twice."""
    reading = read("The dam broke on 12 August, the day before the fair.")

    first, second = find_matches(reading, load_time_rules())

    assert (second.sketch.day, second.sketch.month) == (first.sketch.day, first.sketch.month)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ferry makes 40 trips a week.", ["a week"]),
        ("The clinic takes thousands of calls a month.", ["a month"]),
        ("Guards stand there 24 hours a day.", []),
        ("The mayor gave the town a day to decide.", []),
    ],
)
def test_a_rate_needs_its_number(text, found):
    """How often is told where a number stands before it, and not of a day that is given."""
    assert words(text) == found
