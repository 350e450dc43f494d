"""EDTF (ISO 8601-2) strings for people and exports, from bounds and precision.

A mention of a stretch is the stretch ("2022-09", "2022-09-19/2022-09-25"); an event that lies
somewhere between bounds is one of a set ("[2022-09-16..2022-09-19]", "[..2022-09-23]").
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from dateline.model import Bounds, Precision

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

_SEASONS: Final = {3: 21, 6: 22, 9: 23, 12: 24}  # first month -> EDTF season
_MOMENT: Final = timedelta(microseconds=1)
_CLOCK: Final = frozenset({Precision.SECOND, Precision.MINUTE, Precision.HOUR})
_FILLED: Final = frozenset(
    {Precision.WEEK, Precision.WEEKEND, Precision.INTERVAL, Precision.UNKNOWN}
)


def _instant(start: datetime) -> str:
    return start.replace(microsecond=0).isoformat()


def _day(start: datetime) -> str:
    return start.date().isoformat()


def _season(start: datetime) -> str:
    return f"{start.year:04d}-{_SEASONS[start.month]}" if start.month in _SEASONS else ""


# One EDTF value for a whole calendar unit; quarters are 33 to 36, halves 40 and 41.
_SINGLE: Final[Mapping[Precision, Callable[[datetime], str]]] = {
    Precision.SECOND: _instant,
    Precision.MINUTE: _instant,
    Precision.HOUR: _instant,
    Precision.PART_OF_DAY: _day,
    Precision.DAY: _day,
    Precision.MONTH: lambda start: f"{start.year:04d}-{start.month:02d}",
    Precision.QUARTER: lambda start: f"{start.year:04d}-{33 + (start.month - 1) // 3}",
    Precision.SEASON: _season,
    Precision.HALF: lambda start: f"{start.year:04d}-{40 + (start.month - 1) // 6}",
    Precision.YEAR: lambda start: f"{start.year:04d}",
    Precision.DECADE: lambda start: f"{start.year // 10:03d}X",
    Precision.CENTURY: lambda start: f"{start.year // 100:02d}XX",
}


def edtf_stretch(bounds: Bounds, precision: Precision, *, approximate: bool = False) -> str:
    """Write a stretch of time.

    September 2022, month -> "2022-09"; with `approximate` -> "2022-09~"; a week -> an interval.

    Returns:
        "" where neither side is bounded; ".." stands for an open side.
    """
    mark = "~" if approximate else ""
    start = bounds.earliest
    if start is not None and bounds.latest is not None:
        single = _SINGLE[precision](start) if precision in _SINGLE else ""
        if single:
            return single + (mark if precision not in _CLOCK else "")
    return _between(bounds, "/", mark)


def edtf_one_of(bounds: Bounds, precision: Precision, *, approximate: bool = False) -> str:
    """Write what lies somewhere within bounds, not filling them.

    16 to 19 September -> "[2022-09-16..2022-09-19]"; until the 19th -> "[..2022-09-19]"

    Returns:
        "" where neither side is bounded; a plain date where the precision names one unit.
    """
    if precision not in _FILLED:
        return edtf_stretch(bounds, precision, approximate=approximate)
    inside = _between(bounds, "..", "")
    return f"[{inside}]" if ".." in inside else inside


def _between(bounds: Bounds, joint: str, mark: str) -> str:
    """First and last day of bounds with what joins them; a single day alone."""
    if bounds.earliest is None and bounds.latest is None:
        return ""
    first = "" if bounds.earliest is None else bounds.earliest.date().isoformat() + mark
    last = "" if bounds.latest is None else (bounds.latest - _MOMENT).date().isoformat() + mark
    if first == last:
        return first
    if joint == "/":
        return f"{first or '..'}/{last or '..'}"
    return f"{first}..{last}"
