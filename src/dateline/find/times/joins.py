"""Expressions of time that stand together and are one: "Tuesday" "of last week"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dateline.model import Precision
from dateline.rules.times import Makes
from dateline.temporal.choose import belongs, cycle_of
from dateline.temporal.interval import is_finer
from dateline.temporal.sketch import Means, Sketch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from dateline.rules.times import TimeJoin

_FARTHEST = 14  # code points between two expressions that may be one
_PLACES = (Means.CALENDAR, Means.DEICTIC, Means.ANAPHOR)
_WHOLES = (*_PLACES, Means.SHIFT)  # "two weeks ago" on Tuesday
_COUNTED = (Means.DURATION, Means.SHIFT, Means.ANAPHOR)


@dataclass(frozen=True, slots=True)
class TimeMatch:
    """An expression of time: code points `[start, end)`, what its words say, by which rule.

    `alone` is False for what counts only as a part of a larger one.
    """

    start: int
    end: int
    sketch: Sketch
    rule: str
    alone: bool = True


def join_matches(
    found: Iterable[TimeMatch], text: str, joins: tuple[TimeJoin, ...]
) -> list[TimeMatch]:
    """Neighbours that are one expression, made one.

    "Tuesday", "last week" in "on Tuesday of last week" -> "Tuesday of last week"

    Args:
        found: in order of the text, not overlapping.
        text: what they were found in.
        joins: what may stand between them, and what that makes.

    Returns:
        In order of the text; what nothing joins is given back as it was.
    """
    joined: list[TimeMatch] = []
    for match in found:
        whole = match
        while joined:
            both = _joined(joined[-1], whole, text, joins)
            if both is None:
                break
            joined.pop()
            whole = both
        joined.append(whole)
    return joined


def _joined(
    left: TimeMatch, right: TimeMatch, text: str, joins: tuple[TimeJoin, ...]
) -> TimeMatch | None:
    if right.start - left.end > _FARTHEST:
        return None
    for join in joins:
        if left.sketch.grain not in join.left or right.sketch.grain not in join.right:
            continue
        if join.never_after and join.never_after.search(text, max(0, left.start - 9), left.start):
            continue
        if join.between.fullmatch(text, left.end, right.start):
            one = replace(left.sketch, words=text[left.start : left.end])
            other = replace(right.sketch, words=text[right.start : right.end])
            sketch = _TOGETHER[join.makes](one, other)
            if sketch is not None:
                return TimeMatch(left.start, right.end, sketch, join.id)
    return None


def _clock(clock: Sketch, day: Sketch) -> Sketch | None:
    """The hour or part of a day; none where either tells more or the day has an hour."""
    if clock.means is not Means.CALENDAR or day.means not in _PLACES:
        return None
    told_twice = clock.weekday is not None and clock.day is None and day.day is not None
    if cycle_of(clock) is not Precision.DAY and not told_twice:  # "Monday evening, 5 May"
        return None
    if day.hour is not None and clock.hour is not None:
        return None
    return day.with_clock(clock)


def _part(part: Sketch, whole: Sketch) -> Sketch | None:
    """A part of something larger: a Tuesday of a week, a month of a year."""
    if part.means is not Means.CALENDAR or whole.means not in _WHOLES:
        return None
    if part.of is not None or not belongs(part, whole):
        return None
    return replace(part, of=whole, shift=None, words=None)


def _sum(left: Sketch, right: Sketch) -> Sketch | None:
    """A length and a finer one that is added to it: two hours and 20 minutes."""
    if left.means is not Means.DURATION or right.means not in _COUNTED:
        return None
    if left.count is None or right.count is None or left.unit is None or right.unit is None:
        return None
    if right.plus or left.plus or not is_finer(right.unit, left.unit):
        return None
    return replace(right, rest=left, mod=left.mod, words=None)


def _counted(length: Sketch, day: Sketch, direction: int) -> Sketch | None:
    """A length counted from a day: three days before Christmas."""
    if length.means is not Means.DURATION or length.count is None or day.means not in _PLACES:
        return None
    if length.mod == "EQUAL_OR_MORE":  # ten working days, at least a week: no day is told
        return None
    return replace(length, means=Means.SHIFT, direction=direction, of=day, words=None)


def _onward(length: Sketch, day: Sketch) -> Sketch | None:
    """A length from a day that is told from here; "64 days from 21 November" only begin there."""
    told = day.means is Means.DEICTIC or (day.weekday is not None and day.month is None)
    return _counted(length, day, 1) if told else None


_TOGETHER: Final[Mapping[Makes, Callable[[Sketch, Sketch], Sketch | None]]] = {
    Makes.CLOCK_OF_LEFT: lambda left, right: _clock(right, left),
    Makes.CLOCK_OF_RIGHT: _clock,
    Makes.PART_OF_LEFT: lambda left, right: _part(right, left),
    Makes.PART_OF_RIGHT: _part,
    Makes.SUM: _sum,
    Makes.LATER: lambda left, right: _counted(left, right, 1),
    Makes.ONWARD: _onward,
    Makes.EARLIER: lambda left, right: _counted(left, right, -1),
}
