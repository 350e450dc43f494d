"""Expressions of time that stand together: one of two, or the two ends of a range."""

from __future__ import annotations

from datetime import datetime

import pytest
from tests.helpers.english import read

from dateline.find.times import find_times
from dateline.find.times.joins import TimeMatch, join_matches
from dateline.find.times.ranges import range_begins
from dateline.model import Precision
from dateline.rules.times import load_time_rules
from dateline.temporal.sketch import Means, Sketch

RULES = load_time_rules()
FRIDAY = datetime(2022, 9, 23)


@pytest.fixture(scope="module")
def values():
    """Words and value of each time in a text published on Friday 23 September 2022."""

    def _values(text):
        mentions, _ = find_times(read(text), FRIDAY, RULES)
        return [(mention.words.text, mention.value) for mention in mentions]

    return _values


def matched(text, *found):
    """Matches of sketches at their words, in order."""
    matches = []
    for words, sketch in found:
        start = text.index(words, matches[-1].end if matches else 0)
        matches.append(TimeMatch(start, start + len(words), sketch, "en.test"))
    return matches


DAYS = Sketch(Means.DURATION, unit=Precision.DAY, count=3)
HOURS = Sketch(Means.DURATION, unit=Precision.HOUR, count=2)
TODAY = Sketch(Means.DEICTIC, unit=Precision.DAY, shift=0)
MAY = Sketch(Means.CALENDAR, month=5)
JUNE = Sketch(Means.CALENDAR, month=6)
MONDAY = Sketch(Means.CALENDAR, weekday=1)
THE_FIFTH = Sketch(Means.CALENDAR, month=9, day=5)
SEVEN = Sketch(Means.CALENDAR, hour=7)


@pytest.mark.parametrize(
    ("text", "left", "right", "joined"),
    [
        ("three days and two hours", ("three days", DAYS), ("two hours", HOURS), True),
        ("two hours and three days", ("two hours", HOURS), ("three days", DAYS), False),
        ("three days after today", ("three days", DAYS), ("today", TODAY), True),
        ("three days today", ("three days", DAYS), ("today", TODAY), False),
        ("three days from 5 Sept", ("three days", DAYS), ("5 Sept", THE_FIFTH), False),
        ("three days from Monday", ("three days", DAYS), ("Monday", MONDAY), True),
        ("Monday at 7", ("Monday", MONDAY), ("7", SEVEN), True),
        ("Monday sat 7", ("Monday", MONDAY), ("7", SEVEN), False),
        ("May of June", ("May", MAY), ("June", JUNE), False),
    ],
)
def test_what_is_joined(text, left, right, joined):
    """Neighbours are one only where words and meaning fit."""
    matches = join_matches(matched(text, left, right), text, RULES.joins)

    assert [text[one.start : one.end] for one in matches] == (
        [text] if joined else [left[0], right[0]]
    )


def test_day_with_an_hour_takes_no_second_one():
    """ "7 on Monday at 7" has two hours, and only one is of the Monday."""
    text = "7 on Monday at 7"

    matches = join_matches(
        matched(text, ("7", SEVEN), ("Monday", MONDAY), ("7", SEVEN)), text, RULES.joins
    )

    assert [text[one.start : one.end] for one in matches] == ["7 on Monday", "7"]


@pytest.mark.parametrize(
    ("text", "left", "right", "begins"),
    [
        ("from May to June", ("May", MAY), ("June", JUNE), {0}),
        ("May-June", ("May", MAY), ("June", JUNE), {0}),
        ("between May and June", ("May", MAY), ("June", JUNE), {0}),
        ("in May and June", ("May", MAY), ("June", JUNE), set()),
        ("from May to Monday", ("May", MAY), ("Monday", MONDAY), set()),
        ("from May to today", ("May", MAY), ("today", TODAY), set()),
        ("from Monday to 5 Sept", ("Monday", MONDAY), ("5 Sept", THE_FIFTH), set()),
    ],
)
def test_which_two_are_ends_of_a_range(text, left, right, begins):
    """Two months or two weekdays with a word of range between them are its ends."""
    assert range_begins(matched(text, left, right), text, RULES.ranges) == begins


def test_end_of_one_range_begins_no_other():
    """In "May to June to May" only the first two are ends of one range."""
    text = "May to June to May"
    matches = matched(text, ("May", MAY), ("June", JUNE), ("May", MAY))

    assert range_begins(matches, text, RULES.ranges) == {0}


def test_range_over_new_year(values):
    """The begin has the year that its end tells, or the one before."""
    found = values("The drill was held from 18 November to 5 February 2021.")

    assert found == [("18 November", "2020-11-18"), ("5 February 2021", "2021-02-05")]


def test_range_whose_end_is_no_date_is_left_as_it_is(values):
    """30 February is no end to count from."""
    found = values("The drill was held from 18 November to 30 February 2021.")

    assert found == [("18 November", "2022-11-18")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Labor Day parade began.", [("Labor Day", "2022-09-05")]),
        ("Martin Luther King Day was quiet.", [("Martin Luther King Day", "2022-01-17")]),
        ("He will return in three days.", [("three days", "2022-09-26")]),
        ("He returned in three days.", [("three days", "P3D")]),
        ("They met at 7 sites on Tuesday.", [("Tuesday", "2022-09-20")]),
    ],
)
def test_what_the_parse_and_the_names_allow(values, text, found):
    """A holiday may hold a name; a number that counts is no hour; a future verb dates a length."""
    assert values(text) == found


def test_stamp_to_the_second_is_no_day_of_the_story(values):
    """A day is not counted from the stamp of a page."""
    found = values("Saved 2021-12-16T12:23:59. The next day the minister resigned.")

    assert found == [("2021-12-16T12:23:59", "2021-12-16T12:23:59"), ("The next day", "XXXX-XX-XX")]
