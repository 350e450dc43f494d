"""Which expressions of time are the two ends of a range: "from 5 May to 3 June 2021"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dateline.model import Precision
from dateline.temporal.choose import cycle_of
from dateline.temporal.sketch import Means

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.find.times.joins import TimeMatch
    from dateline.rules.times import TimeRange
    from dateline.temporal.sketch import Sketch

_BEFORE = 24  # code points that are looked at for the words before a range


def range_begins(
    matches: Sequence[TimeMatch], text: str, ranges: tuple[TimeRange, ...]
) -> frozenset[int]:
    """Where a range begins, as indices: each begins one that the next match ends.

    "May", "September 2021" in "from May to September 2021" -> {0}

    Args:
        matches: in order of the text.
        text: what they were found in.
        ranges: what stands between the two ends of a range.
    """
    begins: set[int] = set()
    for number, (left, right) in enumerate(pairwise(matches)):
        free = number - 1 not in begins  # the end of one range begins no other
        if free and _alike(left.sketch, right.sketch) and _are_ends(left, right, text, ranges):
            begins.add(number)
    return frozenset(begins)


def _are_ends(left: TimeMatch, right: TimeMatch, text: str, ranges: tuple[TimeRange, ...]) -> bool:
    for one in ranges:
        if one.between.fullmatch(text, left.end, right.start):
            low = max(0, left.start - _BEFORE)
            return one.after is None or bool(one.after.search(text, low, left.start))
    return False


def _alike(left: Sketch, right: Sketch) -> bool:
    """Whether both are hours, or fields that come round in one cycle: two months."""
    if left.means is not Means.CALENDAR:
        return False
    if _is_hour(left):
        return right.hour is not None and right.means in (Means.CALENDAR, Means.DEICTIC)
    if right.means is not Means.CALENDAR:
        return False
    cycles = {_round(left), _round(right)}
    return len(cycles) == 1 and cycles <= {Precision.YEAR, Precision.MONTH, Precision.WEEK}


def _is_hour(sketch: Sketch) -> bool:
    """Whether it names an hour, and not the day: "from 3 p.m. | to 5 p.m. on Friday"."""
    return sketch.hour is not None and cycle_of(sketch) is Precision.DAY


def _round(sketch: Sketch) -> Precision | None:
    """The cycle of what is told below the year: that of months for "5 May 2021"."""
    if sketch.month is not None:
        return Precision.YEAR
    return cycle_of(sketch)


def is_open(sketch: Sketch) -> bool:
    """Whether the year or week of one end is left to be told by the other."""
    told = (sketch.year, sketch.shift, sketch.of)
    return sketch.means is Means.CALENDAR and told == (None, None, None)
