"""Counting entries over time."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.web.overview import Overview, count_over_time


def at(value):
    """An instant of an ISO string; None stays None."""
    return None if value is None else datetime.fromisoformat(value)


def test_no_entries_make_an_empty_strip():
    """Nothing to count gives no bars."""
    assert count_over_time([]) == Overview()


def test_entries_without_bounds_are_counted_apart():
    """What has no date is in no bar."""
    assert count_over_time([(None, None)]) == Overview(undated=1)


def test_a_day_is_certain_and_a_range_possible():
    """An entry inside a bar is certain; one that lies in several is possible in each."""
    overview = count_over_time(
        [(at("2026-03-04"), at("2026-03-05")), (at("2026-03-04"), at("2026-03-06"))]
    )
    assert overview.unit == "day"
    assert [(bar.since.day, bar.certain, bar.possible) for bar in overview.bars] == [(4, 1, 1)]
    wider = count_over_time(
        [(at("2026-03-05"), at("2026-03-06")), (at("2026-03-04"), at("2026-03-06"))]
    )
    assert [(bar.since.day, bar.certain, bar.possible) for bar in wider.bars] == [
        (4, 0, 1),
        (5, 1, 1),
    ]


def test_an_open_side_counts_where_the_bound_is():
    """What is before 5 March stands on the 4th, 7 March or later on the 7th, as possible."""
    overview = count_over_time([(None, at("2026-03-05")), (at("2026-03-07"), None)])
    assert [(bar.since.day, bar.possible) for bar in overview.bars] == [
        (4, 1),
        (5, 0),
        (6, 0),
        (7, 1),
    ]


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        ("2026-01-01", "2026-03-01", "day"),
        ("2026-01-01", "2026-06-01", "month"),
        ("2001-01-01", "2026-06-01", "year"),
        ("1801-01-01", "2026-06-01", "decade"),
    ],
)
def test_the_unit_follows_the_range(first, last, unit):
    """The longer the time, the wider the bars."""
    overview = count_over_time(
        [(at(first), at(first) + timedelta(days=1)), (at(last), at(last) + timedelta(days=1))]
    )
    assert overview.unit == unit
    assert len(overview.bars) < 75
    assert [bar.certain for bar in (overview.bars[0], overview.bars[-1])] == [1, 1]


def test_a_few_entries_far_off_do_not_flatten_the_strip():
    """What lies far outside is counted beside the strip."""
    days = [
        (at("2026-03-01") + timedelta(days=n % 20), at("2026-03-02") + timedelta(days=n % 20))
        for n in range(60)
    ]
    overview = count_over_time([*days, (at("1947-01-01"), at("1948-01-01"))])
    assert overview.unit == "day"
    assert overview.before == 1


def test_the_ends_of_the_calendar_are_counted():
    """The first and the last day there are raise nothing."""
    overview = count_over_time(
        [(datetime.min, datetime.min), (datetime.max, None), (None, datetime.max)]
    )
    assert sum(bar.certain + bar.possible for bar in overview.bars) >= 1


instants = st.none() | st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2100, 1, 1))


@given(st.lists(st.tuples(instants, instants), max_size=40))
def test_bars_are_gapless_and_nothing_is_lost(bounds):
    """Bars follow one another without a gap, and every entry is counted somewhere."""
    bounds = [(a, b) if a is None or b is None or a < b else (b, a) for a, b in bounds]
    overview = count_over_time(bounds)
    for bar, following in zip(overview.bars, overview.bars[1:], strict=False):
        assert following.since == bar.until + timedelta(days=1)
    counted = sum(bar.certain + bar.possible for bar in overview.bars)
    assert counted + overview.before + overview.after + overview.undated >= len(bounds)
    assert all(isinstance(bar.since, date) and bar.since <= bar.until for bar in overview.bars)
