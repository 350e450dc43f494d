"""Half-open stretches of civil time, and arithmetic in calendar units.

A stretch is `dateline.model.Bounds`: earliest inclusive, latest exclusive, None open.
Weeks are ISO weeks, from Monday. Seasons are those of the northern hemisphere by whole
months, and a winter is named for the year of its December.
"""

from __future__ import annotations

import calendar
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from dateline.errors import TimeError
from dateline.model import Bounds, Precision

if TYPE_CHECKING:
    from collections.abc import Mapping

DAY = timedelta(days=1)
MONTHS_A_YEAR = 12
DECEMBER = 12
SATURDAY = 6  # ISO weekday
_THURSDAY = 4
_MANY_MONTHS = 4  # so many are cut between months, fewer between days
_MOMENT = timedelta(microseconds=1)
FIRST_YEAR = 1  # of the calendar that `datetime` knows
LAST_YEAR = 9999

_FIXED = {
    Precision.SECOND: timedelta(seconds=1),
    Precision.MINUTE: timedelta(minutes=1),
    Precision.HOUR: timedelta(hours=1),
    Precision.DAY: DAY,
    Precision.WEEK: 7 * DAY,
    Precision.WEEKEND: 7 * DAY,
}
_MONTHS = {
    Precision.MONTH: 1,
    Precision.QUARTER: 3,
    Precision.SEASON: 3,
    Precision.HALF: 6,
    Precision.YEAR: MONTHS_A_YEAR,
    Precision.DECADE: 10 * MONTHS_A_YEAR,
    Precision.CENTURY: 100 * MONTHS_A_YEAR,
}
_CUTS: Final[Mapping[Precision, Mapping[str, Any]]] = {  # what is set to nought
    Precision.SECOND: {"microsecond": 0},
    Precision.MINUTE: {"second": 0, "microsecond": 0},
    Precision.HOUR: {"minute": 0, "second": 0, "microsecond": 0},
    Precision.DAY: {"hour": 0, "minute": 0, "second": 0, "microsecond": 0},
}
_ORDER = (
    Precision.SECOND,
    Precision.MINUTE,
    Precision.HOUR,
    Precision.PART_OF_DAY,
    Precision.DAY,
    Precision.WEEKEND,
    Precision.WEEK,
    Precision.MONTH,
    Precision.QUARTER,
    Precision.SEASON,
    Precision.HALF,
    Precision.YEAR,
    Precision.DECADE,
    Precision.CENTURY,
    Precision.INTERVAL,
    Precision.UNKNOWN,
)
_RANK = {unit: rank for rank, unit in enumerate(_ORDER)}


def is_finer(one: Precision, other: Precision) -> bool:
    """Whether the first unit is smaller than the second: a day is finer than a week."""
    return _RANK[one] < _RANK[other]


def start_of(instant: datetime, unit: Precision) -> datetime:
    """First instant of the calendar unit that an instant lies in.

    `start_of(datetime(2022, 9, 23, 15), Precision.WEEK)` -> Monday 2022-09-19, midnight

    Args:
        instant: civil time.
        unit: second to century; a weekend is that of the instant's week.

    Raises:
        TimeError: the unit is no calendar unit, or the start is outside years 1 to 9999.
    """
    if unit in _CUTS:
        return instant.replace(**_CUTS[unit])
    midnight = instant.replace(**_CUTS[Precision.DAY])
    if unit is Precision.WEEK:
        return _moved(midnight, -(instant.isoweekday() - 1) * DAY)
    if unit is Precision.WEEKEND:
        return _moved(midnight, (SATURDAY - instant.isoweekday()) * DAY)
    size = _months_in(unit)
    months = _month_number(instant)
    if unit is Precision.SEASON:  # from December, March, June, September
        return _from_month_number((months + 1) // size * size - 1)
    return _from_month_number(months // size * size)


def shift(instant: datetime, unit: Precision, count: int) -> datetime:
    """Move an instant by whole calendar units; a day that the month lacks becomes its last.

    `shift(datetime(2022, 3, 31), Precision.MONTH, -1)` -> 2022-02-28

    Raises:
        TimeError: the unit is no calendar unit, or the result is outside years 1 to 9999.
    """
    if unit in _FIXED:
        return _moved(instant, _FIXED[unit], count)
    target = _from_month_number(_month_number(instant) + count * _months_in(unit))
    last = calendar.monthrange(target.year, target.month)[1]
    return instant.replace(year=target.year, month=target.month, day=min(instant.day, last))


def stretch_at(instant: datetime, unit: Precision, count: int = 0) -> Bounds:
    """The whole calendar unit that lies `count` units after the one an instant is in.

    `stretch_at(datetime(2022, 9, 23), Precision.MONTH, -1)` -> August 2022

    Raises:
        TimeError: the unit is no calendar unit, or the result is outside years 1 to 9999.
    """
    start = shift(start_of(instant, unit), unit, count)
    if unit is Precision.WEEKEND:
        return Bounds(start, _moved(start, 2 * DAY))
    return Bounds(start, shift(start, unit, 1))


def contains(outer: Bounds, inner: Bounds) -> bool:
    """Whether every instant of the second lies in the first."""
    begins = outer.earliest is None or (
        inner.earliest is not None and inner.earliest >= outer.earliest
    )
    ends = outer.latest is None or (inner.latest is not None and inner.latest <= outer.latest)
    return begins and ends


def precedes(one: Bounds, other: Bounds) -> bool:
    """Whether the first is over before the second begins."""
    if one.latest is None or other.earliest is None:
        return False
    return one.latest <= other.earliest


def overlap(one: Bounds, other: Bounds) -> Bounds | None:
    """What two stretches share; None where they share nothing."""
    if precedes(one, other) or precedes(other, one):
        return None
    return Bounds(
        _later(one.earliest, other.earliest),
        _sooner(one.latest, other.latest),
    )


def hull(one: Bounds, other: Bounds) -> Bounds:
    """The smallest stretch that holds both."""
    earliest = one.earliest and other.earliest and min(one.earliest, other.earliest)
    latest = one.latest and other.latest and max(one.latest, other.latest)
    return Bounds(earliest, latest)


def in_part(bounds: Bounds, low: float, high: float) -> Bounds:
    """The part of a closed stretch between two fractions of its length, to whole days.

    `in_part(September 2022, 0.0, 0.5)` -> 1 to 15 September; of a week, Monday to Wednesday

    Whole months are cut where a month begins, if there are enough of them: early 2022 ends with
    June. Stretches of up to two days and open ones are given back as they are.
    """
    if bounds.earliest is None or bounds.latest is None:
        return bounds
    months = _month_number(bounds.latest) - _month_number(bounds.earliest)
    if months >= _MANY_MONTHS and bounds.earliest.day == bounds.latest.day == 1:
        first = _month_number(bounds.earliest)
        return Bounds(
            _from_month_number(first + int(low * months)),
            _from_month_number(first + int(high * months)),
        )
    days = (bounds.latest - bounds.earliest).days
    if days <= 2:  # noqa: PLR2004 - nothing to divide
        return bounds
    return Bounds(bounds.earliest + int(low * days) * DAY, bounds.earliest + int(high * days) * DAY)


def nth_within(
    outer: Bounds, unit: Precision, nth: int, weekday: int | None = None
) -> Bounds | None:
    """The nth unit of a closed stretch, or the nth of one weekday; -1 is the last.

    `nth_within(July 2016, Precision.DAY, 1, 5)` -> Friday 1 July 2016

    A week lies in the stretch that holds its Thursday, as in ISO 8601.

    Returns:
        None where the stretch is open or has fewer.

    Raises:
        TimeError: the unit is no calendar unit, or the result is outside years 1 to 9999.
    """
    if outer.earliest is None or outer.latest is None:
        return None
    day = outer.earliest if nth > 0 else outer.latest - _MOMENT
    wanted = _THURSDAY if unit is Precision.WEEK else weekday
    step = nth - 1 if nth > 0 else nth + 1
    if wanted is None:
        day = shift(start_of(day, unit), unit, step)
    elif nth > 0:
        day = _moved(day, DAY, (wanted - day.isoweekday()) % 7 + 7 * step)
    else:
        day = _moved(day, DAY, 7 * step - (day.isoweekday() - wanted) % 7)
    return stretch_at(day, unit) if outer.earliest <= day < outer.latest else None


def _moved(instant: datetime, step: timedelta, count: int = 1) -> datetime:
    try:
        return instant + step * count
    except OverflowError:
        raise _outside(instant) from None


def _months_in(unit: Precision) -> int:
    if unit not in _MONTHS:
        msg = f"{unit.value!r} given as a unit of the calendar; second to century are allowed"
        raise TimeError(msg)
    return _MONTHS[unit]


def _month_number(instant: datetime) -> int:
    return instant.year * MONTHS_A_YEAR + instant.month - 1


def _from_month_number(months: int) -> datetime:
    year, month = divmod(months, MONTHS_A_YEAR)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        msg = f"year {year} reached; 1 to {LAST_YEAR} are allowed; leave that time unresolved"
        raise TimeError(msg)
    return datetime(year, month + 1, 1)


def _outside(instant: datetime) -> TimeError:
    return TimeError(
        f"a step from {instant.isoformat()} leaves the calendar; years 1 to {LAST_YEAR} are "
        "allowed; leave that time unresolved"
    )


def _later(one: datetime | None, other: datetime | None) -> datetime | None:
    return max(one, other) if one and other else one or other


def _sooner(one: datetime | None, other: datetime | None) -> datetime | None:
    return min(one, other) if one and other else one or other
