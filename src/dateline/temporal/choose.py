"""Choose the calendar unit that is meant where words leave it open: which Tuesday, which May."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from dateline.errors import TimeError
from dateline.model import Bounds, Precision
from dateline.temporal.holidays import holiday_in
from dateline.temporal.interval import (
    contains,
    is_finer,
    nth_within,
    shift,
    start_of,
    stretch_at,
)
from dateline.temporal.pick import by_tense
from dateline.temporal.speak import speak_stretch
from dateline.temporal.story import REACH, carry_on
from dateline.temporal.timex import SEASONS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dateline.temporal.sketch import Known, Setting, Sketch

CENTURY = 100  # years
CYCLES = range(-4, 5)  # how far around its anchor a date without year is looked for
MONTHS = range(-12, 13)  # how far around it a Friday the 16th is looked for
NEAR_SENTENCES = 1  # a year told so few sentences ago still holds


@dataclass(frozen=True, slots=True)
class Choice:
    """A calendar unit that was chosen, what it was counted from, and why."""

    bounds: Bounds
    precision: Precision
    anchor: str
    says: str


def choose(sketch: Sketch, setting: Setting, within: Bounds | None) -> Choice | None:
    """Choose the unit that calendar fields mean.

    "May" after a past tense, published in September 2022 -> May 2022

    Args:
        sketch: fields of the calendar.
        setting: what they may be counted from.
        within: a stretch that they must lie in ("Tuesday *of last week*"); None for none.

    Returns:
        The unit; None where nothing tells which one, or none fits.

    Raises:
        TimeError: the fields name no day of the calendar (30 February 1998).
    """
    unit = unit_of(sketch)
    cycle = cycle_of(sketch)
    if within is not None:
        return _inside(sketch, unit, cycle, within, setting)
    if cycle is None:
        return _absolute(sketch, unit, setting)
    told = _in_range(sketch, setting, cycle, unit) or _carried(sketch, setting, cycle, unit)
    if told is not None:
        return told
    if setting.published is None or (setting.narrative and cycle is Precision.DAY):
        return None
    found = _candidates(sketch, setting.published, cycle)
    if not found:
        return None
    bounds, why = by_tense(sketch, setting, setting.published, found, cycle)
    says = f"'{setting.words}' {why} is {speak_stretch(bounds.earliest, unit)}"
    return Choice(bounds, unit, "published", says)


def is_weekday_of_month(sketch: Sketch) -> bool:
    """Whether it names a weekday and the day of the month, and no month: "Friday the 16th"."""
    return sketch.weekday is not None and sketch.day is not None and sketch.month is None


def unit_of(sketch: Sketch) -> Precision:
    """The calendar unit named, the clock left aside: "Tuesday morning" -> day."""
    grain = sketch.grain
    return Precision.DAY if is_finer(grain, Precision.DAY) else grain


def cycle_of(sketch: Sketch) -> Precision | None:
    """The unit in which the fields come round again; None where they name one for good."""
    if sketch.year is not None or sketch.century is not None:
        return None
    if sketch.decade is not None:
        return None if sketch.decade >= CENTURY else Precision.CENTURY
    if is_weekday_of_month(sketch):
        return Precision.MONTH
    for field, cycle in _COMES_EVERY.items():
        if getattr(sketch, field) is not None:
            return cycle
    return Precision.DAY


def belongs(part: Sketch, whole: Sketch) -> bool:
    """Whether one sketch can be a part of another: a Tuesday of a week, a month of a year."""
    if part.holds:
        return whole.grain is Precision.DAY
    if part.nth is not None:
        return whole.grain in _DIVIDED and is_finer(unit_of(part), whole.grain)
    return cycle_of(part) is whole.grain


def place(sketch: Sketch, base: datetime) -> Bounds | None:
    """The unit that the fields name in the cycle that begins at `base`; None where it lacks it."""
    try:
        start = _start_in(sketch, base)
    except ValueError:
        return None
    return stretch_at(start, unit_of(sketch))


def _start_in(sketch: Sketch, base: datetime) -> datetime:
    """First instant of the unit, in the cycle that an instant is in.

    Raises:
        ValueError: there is no such day.
    """
    if is_weekday_of_month(sketch):
        return _weekday_of_month(sketch, base)
    year = sketch.year if sketch.year is not None else base.year
    for field, start in _STARTS.items():
        value = getattr(sketch, field)
        if value is not None:
            return start(sketch, year, base)
    return start_of(base, Precision.DAY)


def _decade(sketch: Sketch, _year: int, base: datetime) -> datetime:
    decade = sketch.decade or 0
    century = base.year // CENTURY * CENTURY if decade < CENTURY else 0
    return datetime(max(century + decade, 1), 1, 1)


def _weekday(sketch: Sketch, _year: int, base: datetime) -> datetime:
    return start_of(base, Precision.WEEK) + timedelta(days=(sketch.weekday or 1) - 1)


def _weekday_of_month(sketch: Sketch, base: datetime) -> datetime:
    day = datetime(base.year, base.month, sketch.day or 1)
    if day.isoweekday() != sketch.weekday:
        msg = "another weekday"
        raise ValueError(msg)
    return day


_DIVIDED: Final = (Precision.MONTH, Precision.QUARTER, Precision.YEAR, Precision.DECADE)
_COMES_EVERY: Final = {
    "month": Precision.YEAR,
    "holiday": Precision.YEAR,
    "quarter": Precision.YEAR,
    "season": Precision.YEAR,
    "half": Precision.YEAR,
    "weekday": Precision.WEEK,
    "day": Precision.MONTH,
}
_STARTS: Final[Mapping[str, Callable[[Sketch, int, datetime], datetime]]] = {
    "century": lambda sketch, _year, _base: datetime(max(sketch.century or 0, 1), 1, 1),
    "decade": _decade,
    "holiday": lambda sketch, year, _base: holiday_in(year, sketch.holiday or ""),
    "month": lambda sketch, year, _base: datetime(year, sketch.month or 1, sketch.day or 1),
    "quarter": lambda sketch, year, _base: datetime(year, 3 * (sketch.quarter or 1) - 2, 1),
    "half": lambda sketch, year, _base: datetime(year, 6 * (sketch.half or 1) - 5, 1),
    "season": lambda sketch, year, _base: datetime(year, SEASONS[sketch.season or "WI"], 1),
    "weekday": _weekday,
    "day": lambda sketch, _year, base: datetime(base.year, base.month, sketch.day or 1),
    "year": lambda _sketch, year, _base: datetime(year, 1, 1),
}


def _absolute(sketch: Sketch, unit: Precision, setting: Setting) -> Choice:
    start = _start_absolute(sketch)
    says = f"'{setting.words}' names {speak_stretch(start, unit)}"
    return Choice(stretch_at(start, unit), unit, "none", says)


def _start_absolute(sketch: Sketch) -> datetime:
    try:
        return _start_in(sketch, datetime(1, 1, 1))
    except ValueError:
        msg = f"day {sketch.day} of month {sketch.month} in {sketch.year} given; no such day"
        raise TimeError(msg) from None


def _candidates(sketch: Sketch, anchor: datetime, cycle: Precision) -> list[Bounds]:
    """The unit in the cycles around an anchor, in order."""
    found = []
    for count in MONTHS if is_weekday_of_month(sketch) else CYCLES:
        try:
            base = shift(start_of(anchor, cycle), cycle, count)
        except TimeError:
            continue
        placed = place(sketch, base)
        if placed is not None:
            found.append(placed)
    return found


def _inside(
    sketch: Sketch, unit: Precision, cycle: Precision | None, within: Bounds, setting: Setting
) -> Choice | None:
    """The candidate that lies in a stretch; a weekday in a week, a month in a year."""
    start = within.earliest
    if start is None:
        return None
    for bounds in _divided(sketch, unit, cycle or Precision.YEAR, within, start):
        begins = Bounds(bounds.earliest, bounds.earliest)
        inside = contains(within, begins) and bounds.earliest != within.latest
        if inside or sketch.nth is not None:
            says = f"'{setting.words}' is {speak_stretch(bounds.earliest, unit)}"
            return Choice(bounds, unit, "none", says)
    return None


def _divided(
    sketch: Sketch, unit: Precision, cycle: Precision, within: Bounds, start: datetime
) -> list[Bounds]:
    """The units that a stretch has, or the one that it lies in."""
    if sketch.nth is not None:
        found = nth_within(within, unit, sketch.nth, sketch.weekday)
        return [] if found is None else [found]
    return _candidates(sketch, start, cycle)


def _in_range(sketch: Sketch, setting: Setting, cycle: Precision, unit: Precision) -> Choice | None:
    """The end of a range that is nearest to its other end: "from May to September 2021"."""
    other = setting.until or setting.since
    if other is None or other.bounds.earliest is None:
        return None
    edge = other.bounds.earliest
    found = _candidates(sketch, edge, cycle)
    if setting.until is not None:
        latest = edge - timedelta(hours=sketch.hour or 0)  # "from 10 p.m. to 6 a.m. on Friday"
        fitting = [one for one in reversed(found) if one.earliest and one.earliest <= latest]
        which = "last before"
    else:
        fitting = [one for one in found if one.earliest and one.earliest >= edge]
        which = "first after"
    if not fitting:
        return None
    where = speak_stretch(fitting[0].earliest, unit)
    says = f"'{setting.words}' is {where}, as the {which} '{other.words}'"
    return Choice(fitting[0], unit, other.id, says)


def _carried(sketch: Sketch, setting: Setting, cycle: Precision, unit: Precision) -> Choice | None:
    """What goes on from a time told before."""
    told = _told(sketch, setting, cycle)
    if told is None:
        return None
    known, bounds = told
    where = speak_stretch(bounds.earliest, unit)
    says = f"'{setting.words}' goes on from '{known.words}': {where}"
    return Choice(bounds, unit, known.id, says)


def _told(sketch: Sketch, setting: Setting, cycle: Precision) -> tuple[Known, Bounds] | None:
    """A time told before that the fields go on from, rather than from publication, and where to."""
    if sketch.shift is not None:
        return None
    if cycle is Precision.DAY:
        return _same_day(sketch, setting)
    if not setting.narrative:
        return None
    told = [
        known
        for known in setting.known
        if not known.deictic
        and known.bounds.earliest is not None
        and not is_finer(cycle, known.precision)
    ]
    onward = cycle is Precision.YEAR and not setting.digresses
    turns = (0, 1) if onward else (0,)  # January, told after November
    return carry_on(
        (known, bounds)
        for known in told[: -REACH - 1 : -1]
        for turn in turns
        if (bounds := _placed_from(sketch, known, cycle, turn)) is not None
    )


def _same_day(sketch: Sketch, setting: Setting) -> tuple[Known, Bounds] | None:
    """The day just told, which an hour alone is an hour of."""
    for known in reversed(setting.known):
        if known.bounds.earliest is None or is_finer(Precision.DAY, known.precision):
            continue
        if setting.sentence - known.sentence > NEAR_SENTENCES:
            return None
        bounds = place(sketch, start_of(known.bounds.earliest, Precision.DAY))
        return (known, bounds) if bounds is not None else None
    return None


def _placed_from(sketch: Sketch, known: Known, cycle: Precision, turn: int) -> Bounds | None:
    """The unit in the same year, month or week as a time told before, or in the next."""
    if known.bounds.earliest is None:
        return None
    return place(sketch, shift(start_of(known.bounds.earliest, cycle), cycle, turn))
