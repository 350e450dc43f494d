"""Days and times of day as people write them."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.read.instants import parse_instant, read_instant
from dateline.rules.headers import load_headers

RULES = load_headers()


@pytest.mark.parametrize(
    ("text", "value"),
    [(example.text, example.value) for rule in RULES.days for example in rule.examples],
)
def test_examples_of_days(text, value):
    """Each example of a rule for days means the day that it says."""
    assert parse_instant(text).instant == datetime.fromisoformat(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [(example.text, example.value) for rule in RULES.times for example in rule.examples],
)
def test_examples_of_times(text, value):
    """Each example of a rule for times of day means the time that it says."""
    found = parse_instant("2022-09-23" + text)

    assert found.instant.time().isoformat() == value


@pytest.mark.parametrize(
    ("text", "instant", "is_day"),
    [
        ("2022-09-23T10:15:00Z", datetime(2022, 9, 23, 10, 15), False),
        ("2022-09-23T10:15:00+02:00", datetime(2022, 9, 23, 10, 15), False),
        ("2022-09-23T00:00:00Z", datetime(2022, 9, 23), True),
        ("Friday, September 23, 2022 at 9:05 p.m. EST", datetime(2022, 9, 23, 21, 5), False),
        ("12 a.m.", None, None),
        ("2022", None, None),
        ("in September 2022", None, None),
        ("", None, None),
    ],
)
def test_civil_time_as_written(text, instant, is_day):
    """The clock of the writer is kept, whatever the zone; midnight only pads a day."""
    found = parse_instant(text)

    assert (found.instant, found.is_day) == (instant, is_day) if instant else found is None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("2022-02-31", "day"),
        ("31 April 2022", "day"),
        ("03/04/2022", "either way round"),
        ("13/14/2022", "above 12"),
        ("0000-01-01", "year"),
    ],
)
def test_a_day_that_is_none_says_why(text, fault):
    """An impossible or ambiguous day is found, and told with its words."""
    found = parse_instant(text)

    assert found.instant is None
    assert fault in found.fault
    assert text in found.fault


def test_a_clock_that_is_none_is_no_part_of_the_day():
    """A time of day that does not exist is left to the words behind."""
    found = read_instant("2022-09-23 25:10 text")

    assert (found.instant, found.end) == (datetime(2022, 9, 23), 10)
    assert parse_instant("2022-09-23 13 pm") is None


def test_a_number_of_people_is_no_time():
    """What follows a day is not taken for a time without the form of one."""
    assert read_instant("2022-09-23 10 people came").end == 10


@settings(deadline=None)
@given(st.datetimes(min_value=datetime(1000, 1, 1), max_value=datetime(2999, 1, 1)))
def test_iso_instants_come_back(instant):
    """Any instant written in ISO form is read as itself, to the second."""
    instant = instant.replace(microsecond=0)

    assert parse_instant(instant.isoformat()).instant == instant


@settings(deadline=None)
@given(st.text())
def test_no_text_raises(text):
    """Whatever is given, there is a day or there is none."""
    parse_instant(text)
