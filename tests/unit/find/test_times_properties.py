"""What holds for every time that is found, whatever the text and the day of publication."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.helpers.english import read

from dateline.errors import TimeError
from dateline.find.times import find_times
from dateline.model import Bounds
from dateline.rules.times import load_time_rules
from dateline.temporal.interval import contains
from dateline.temporal.timex import parse_timex

RULES = load_time_rules()
TEXTS = sorted(
    {
        example.text
        for rule in (*RULES.rules, *RULES.joins, *RULES.ranges)
        for example in rule.examples
    }
)
DAYS = st.datetimes(datetime(1960, 1, 1), datetime(2060, 1, 1))
PARTS = ("START", "MID", "END", "BEFORE", "AFTER")
BY_THE_WEEK = [
    "The minister resigned on Tuesday.",
    "The court will rule on Tuesday.",
    "The pact was signed last Friday, not this morning.",
    "The envoy left two days ago and will be back tomorrow.",
    "Shells fell overnight, and more fell late on Wednesday evening.",
    "The bill passed on Monday of last week.",
    "The border opened three weeks ago and closes next week.",
    "The truce held over the weekend, until 6:30 a.m. on Sunday.",
]
PARAGRAPHS = [
    "The minister resigned on Tuesday.",
    "Exports fell in the third quarter of 2021.",
    "The court will rule in October.",
    "The siege lasted three weeks.",
    "The border opened two days ago.",
    "The council meets every Monday.",
    "The town was recently shelled.",
    "Floods came in the late 1970s and on 3 March 2004.",
    "The harvest failed last summer.",
]


def find(text, published):
    """The times of a text."""
    return find_times(read(text), published, RULES)[0]


def stretch_of(value):
    """The bounds of a TIMEX3 value; None for what names no stretch of the calendar."""
    try:
        parsed = parse_timex(value or "")
    except TimeError:
        return None
    return None if parsed is None else parsed[0]


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(TEXTS), DAYS)
def test_bounds_of_a_part_lie_in_the_value(text, published):
    """The start, middle, end or past of a stretch lies in the stretch that the value names."""
    for mention in find(text, published):
        stretch = stretch_of(mention.value)
        if mention.when is not None and mention.mod in PARTS and stretch is not None:
            bounds = Bounds(mention.when.earliest, mention.when.latest)
            assert contains(stretch, bounds), mention


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(TEXTS), DAYS)
def test_bounds_hold_all_that_the_value_can_mean(text, published):
    """Without a modifier `[earliest, latest)` holds every instant of the TIMEX3 value."""
    for mention in find(text, published):
        stretch = stretch_of(mention.value)
        if mention.when is not None and mention.mod is None and stretch is not None:
            bounds = Bounds(mention.when.earliest, mention.when.latest)
            assert contains(bounds, stretch), mention


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(TEXTS), DAYS)
def test_vague_times_end_or_begin_at_publication(text, published):
    """What is only past lies open to one side of the day of publication, the future to the other."""
    day = Bounds(
        datetime(published.year, published.month, published.day),
        datetime(published.year, published.month, published.day) + timedelta(days=1),
    )
    for mention in find(text, published):
        if mention.when is not None and mention.anchor == "published":
            if mention.value == "PAST_REF":
                assert (mention.when.earliest, mention.when.latest) == (None, day.latest)
            if mention.value == "FUTURE_REF":
                assert (mention.when.earliest, mention.when.latest) == (day.earliest, None)


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(BY_THE_WEEK), DAYS, st.integers(-500, 500))
def test_whole_weeks_shift_the_answer_by_as_much(text, published, weeks):
    """What is counted in days and weeks moves with publication, by exactly as much."""
    step = timedelta(weeks=weeks)

    before = [mention.when for mention in find(text, published)]
    after = [mention.when for mention in find(text, published + step)]

    assert [(when.earliest + step, when.latest + step) for when in before] == [
        (when.earliest, when.latest) for when in after
    ]


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=4, unique=True), DAYS)
def test_values_do_not_depend_on_how_the_text_is_cut(paragraphs, published):
    """What counts from no other time means the same in a report and in one of its paragraphs."""
    whole = find("\n\n".join(paragraphs), published)
    parts = [mention for text in paragraphs for mention in find(text, published)]

    assert [(one.words.text, one.value) for one in whole] == [
        (one.words.text, one.value) for one in parts
    ]


@pytest.mark.parametrize("text", BY_THE_WEEK)
def test_time_of_day_of_publication_does_not_matter(text):
    """A newspaper day is a day of the calendar, whichever hour the report came out."""
    night, evening = datetime(2022, 9, 23, 0, 30), datetime(2022, 9, 23, 23, 30)

    assert [one.when for one in find(text, night)] == [one.when for one in find(text, evening)]
