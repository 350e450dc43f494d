"""Count entries over time, for the strip above the chronology."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_DAYS = 62
MOST_MONTHS = 72
MOST_YEARS = 60
OUTLIERS = 0.05  # share of the entries that may lie outside the strip, on each side
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """One day, month, year or decade of the strip.

    Attributes:
        since: its first day.
        until: its last day, inclusive.
        certain: entries that lie wholly inside.
        possible: entries that may lie inside as well as outside; one with an open side
            counts where its known bound is.
    """

    since: date
    until: date
    certain: int
    possible: int


@dataclass(frozen=True, slots=True)
class Overview:
    """Entries counted over time.

    Attributes:
        unit: "day", "month", "year" or "decade".
        bars: without gaps, in order of time; empty when no entry has a bound.
        before: entries that lie before the first bar.
        after: entries that lie after the last bar.
        undated: entries without any bound.
    """

    unit: str = "day"
    bars: tuple[Bar, ...] = ()
    before: int = 0
    after: int = 0
    undated: int = 0


def count_over_time(
    bounds: Iterable[tuple[datetime | None, datetime | None]],
) -> Overview:
    """Count entries by day, month, year or decade, whichever gives a strip that can be read.

    An entry of 4 March and one of 4 to 5 March -> a bar for the 4th: certain 1, possible 1,
    and one for the 5th: possible 1. A bar counts what a query from its first to its last day
    lists.

    Args:
        bounds: `earliest` (inclusive) and `latest` (exclusive) of each entry; None is open.
    """
    spans = [_days(earliest, latest) for earliest, latest in bounds]
    known = [span for span in spans if span is not None]
    undated = len(spans) - len(known)
    if not known:
        return Overview(undated=undated)
    places = sorted(first for first, _last, _closed in known)
    unit, first, last = _window(places)
    starts = list(_steps(first, last, unit))
    bars = _bars(known, starts, unit)
    return Overview(
        unit=unit,
        bars=bars,
        before=sum(place < starts[0] for place in places),
        after=sum(place > bars[-1].until for place in places),
        undated=undated,
    )


def _days(earliest: datetime | None, latest: datetime | None) -> tuple[date, date, bool] | None:
    """First and last day of an entry, and whether both are known; None when neither is."""
    last = None if latest is None else _day_before(latest)
    if earliest is None:
        return None if last is None else (last, last, False)
    first = earliest.date()
    return (first, first, False) if last is None else (first, max(first, last), True)


def _day_before(end: datetime) -> date:
    """The last day that begins before an exclusive end."""
    return (end - timedelta(microseconds=1)).date() if end > datetime.min else date.min


def _bars(spans: list[tuple[date, date, bool]], starts: list[date], unit: str) -> tuple[Bar, ...]:
    """Count the spans into bars that begin on `starts`."""
    ends = [*starts[1:], _next(starts[-1], unit)]
    certain = [0] * len(starts)
    possible = [0] * len(starts)
    for first, last, closed in spans:
        low = max(0, bisect_right(starts, first) - 1)
        high = bisect_right(starts, last)
        if closed and high == low + 1 and starts[low] <= first and last < ends[low]:
            certain[low] += 1
            continue
        for index in range(low, high):
            possible[index] += first < ends[index]
    days = [end - timedelta(days=1) for end in ends]
    return tuple(map(Bar, starts, days, certain, possible))


def _window(places: list[date]) -> tuple[str, date, date]:
    """The unit of the bars, and the first and last day that they should reach."""
    cut = int(len(places) * OUTLIERS)
    for kept in (places, places[cut : len(places) - cut]):
        first, last = kept[0], kept[-1]
        if (last - first).days < MOST_DAYS:
            return "day", first, last
    months = (last.year - first.year) * MONTHS + last.month - first.month
    if months < MOST_MONTHS:
        return "month", first, last
    return ("year" if last.year - first.year < MOST_YEARS else "decade"), first, last


def _steps(first: date, last: date, unit: str) -> Iterator[date]:
    start = _start(first, unit)
    yield start
    while start < (following := _next(start, unit)) <= last:
        yield following
        start = following


def _start(day: date, unit: str) -> date:
    """First day of the bar that a day is in."""
    if unit == "day":
        return day
    if unit == "month":
        return day.replace(day=1)
    year = day.year if unit == "year" else max(1, day.year // 10 * 10)
    return date(year, 1, 1)


def _next(start: date, unit: str) -> date:
    """First day of the bar that follows; the last day there is, at the end of the calendar."""
    try:
        if unit == "day":
            return start + timedelta(days=1)
        if unit == "month":
            return date(start.year + start.month // MONTHS, start.month % MONTHS + 1, 1)
        return date(start.year + 1 if unit == "year" else (start.year // 10 + 1) * 10, 1, 1)
    except (OverflowError, ValueError):
        return date.max
