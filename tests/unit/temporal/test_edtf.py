"""EDTF strings: the oracle reads them, and as what was meant."""

from __future__ import annotations

from datetime import datetime, timedelta

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Bounds, Precision
from dateline.temporal.edtf import edtf_one_of, edtf_stretch
from dateline.temporal.interval import stretch_at

EXACT = [Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.DECADE]
READABLE = [*EXACT, Precision.WEEK, Precision.WEEKEND, Precision.SEASON, Precision.QUARTER]


def _date(struct):
    return datetime(struct.tm_year, struct.tm_mon, struct.tm_mday)


@settings(max_examples=15, deadline=None)
@given(st.datetimes(datetime(1200, 1, 1), datetime(2800, 1, 1)), st.sampled_from(READABLE))
def test_oracle_reads_every_string(instant, unit):
    """The edtf package, an independent reader, takes every stretch that is written."""
    assert edtf.parse_edtf(edtf_stretch(stretch_at(instant, unit), unit)) is not None


@settings(max_examples=15, deadline=None)
@given(
    st.datetimes(datetime(1200, 1, 1), datetime(2800, 1, 1)),
    st.sampled_from([*EXACT, Precision.WEEK, Precision.WEEKEND]),
)
def test_oracle_reads_the_same_days(instant, unit):
    """First and last day are those that the oracle reads out of the string."""
    bounds = stretch_at(instant, unit)

    read = edtf.parse_edtf(edtf_stretch(bounds, unit))

    assert _date(read.lower_strict()) == bounds.earliest
    assert _date(read.upper_strict()) == bounds.latest - timedelta(days=1)


@pytest.mark.parametrize(
    ("instant", "unit", "text"),
    [
        (datetime(2022, 9, 20), Precision.DAY, "2022-09-20"),
        (datetime(2022, 9, 20, 15, 30), Precision.MINUTE, "2022-09-20T15:30:00"),
        (datetime(2022, 9, 1), Precision.MONTH, "2022-09"),
        (datetime(2022, 9, 20), Precision.WEEK, "2022-09-19/2022-09-25"),
        (datetime(2022, 7, 1), Precision.QUARTER, "2022-35"),
        (datetime(2022, 7, 1), Precision.HALF, "2022-41"),
        (datetime(2022, 7, 1), Precision.SEASON, "2022-22"),
        (datetime(1975, 1, 1), Precision.DECADE, "197X"),
        (datetime(1975, 1, 1), Precision.CENTURY, "19XX"),
    ],
)
def test_stretch_is_written(instant, unit, text):
    """Every unit has its own form; weeks are intervals."""
    assert edtf_stretch(stretch_at(instant, unit), unit) == text


def test_approximate_is_marked():
    """About September is told with a tilde."""
    september = stretch_at(datetime(2022, 9, 1), Precision.MONTH)

    assert edtf_stretch(september, Precision.MONTH, approximate=True) == "2022-09~"


def test_open_sides_are_two_dots():
    """A stretch may be open on either side, and unknown on both."""
    since = Bounds(datetime(2022, 2, 24), None)
    until = Bounds(None, datetime(2022, 2, 25))

    assert edtf_stretch(since, Precision.INTERVAL) == "2022-02-24/.."
    assert edtf_stretch(until, Precision.INTERVAL) == "../2022-02-24"
    assert edtf_stretch(Bounds(None, None), Precision.UNKNOWN) == ""


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (datetime(2022, 9, 16), datetime(2022, 9, 20), "[2022-09-16..2022-09-19]"),
        (None, datetime(2022, 9, 20), "[..2022-09-19]"),
        (datetime(2022, 9, 16), None, "[2022-09-16..]"),
        (datetime(2022, 9, 16), datetime(2022, 9, 17), "2022-09-16"),
        (None, None, ""),
    ],
)
def test_what_lies_somewhere_within_bounds_is_one_of_a_set(low, high, text):
    """An event between two days is on one of them, and does not fill them."""
    assert edtf_one_of(Bounds(low, high), Precision.INTERVAL) == text


@settings(max_examples=10, deadline=None)
@given(
    st.datetimes(datetime(1200, 1, 1), datetime(2800, 1, 1)),
    st.integers(2, 400),
)
def test_oracle_reads_one_of_a_set(instant, days):
    """The oracle takes the sets, too."""
    start = instant.replace(hour=0, minute=0, second=0, microsecond=0)

    text = edtf_one_of(Bounds(start, start + timedelta(days=days)), Precision.INTERVAL)

    assert isinstance(edtf.parse_edtf(text), edtf.parser.parser_classes.OneOfASet)


def test_unit_is_told_plainly_for_an_event():
    """An event of September is of 2022-09; nothing says on which day."""
    september = stretch_at(datetime(2022, 9, 1), Precision.MONTH)

    assert edtf_one_of(september, Precision.MONTH) == "2022-09"
