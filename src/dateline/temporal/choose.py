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
    precedes,
    shift,
    start_of,
    stretch_at,
)
from dateline.temporal.sketch import Known, Setting, Sketch, Tense
from dateline.temporal.speak import speak_stretch
from dateline.temporal.timex import SEASONS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

CENTURY = 100  # years
CYCLES = range(-4, 5)  # how far around its anchor a date without year is looked for
LONG_AGO_DAYS = 300  # news tells the year of a day that is further back
BACKWARD_DAYS = 280  # a story looks back less far than this without telling the year
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
    known = _told(sketch, setting, cycle)
    if known is not None:
        return _after_known(sketch, unit, cycle, known, setting)
    if setting.published is None or (setting.narrative and cycle is Precision.DAY):
        return None
    found = _candidates(sketch, setting.published, cycle)
    if not found:
        return None
    bounds, why = _by_tense(sketch, setting, setting.published, found)
    says = f"'{setting.words}' {why} is {speak_stretch(bounds.earliest, unit)}"
    return Choice(bounds, unit, "published", says)


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
    for field, cycle in _COMES_EVERY.items():
        if getattr(sketch, field) is not None:
            return cycle
    return Precision.DAY


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
    for count in CYCLES:
        try:
            base = shift(start_of(anchor, cycle), cycle, count)
        except TimeError:
            continue
        placed = place(sketch, base)
        if placed is not None:
            found.append(placed)
    return found


def _by_tense(
    sketch: Sketch, setting: Setting, published: datetime, found: Sequence[Bounds]
) -> tuple[Bounds, str]:
    """The candidate that word or tense point to, and why."""
    day = stretch_at(published, Precision.DAY)
    told = f"publication on {speak_stretch(day.earliest)}"
    if sketch.shift is not None:
        return _by_word(sketch, published, found, told)
    over = [bounds for bounds in found if precedes(bounds, day)]
    if sketch.quarter is not None and setting.tense is not Tense.FUTURE and over:
        return over[-1], f"as the last that was over by {told},"
    past = [bounds for bounds in found if not precedes(day, bounds)] or found[:1]
    future = [bounds for bounds in found if not precedes(bounds, day)] or found[-1:]
    verb = f" ('{setting.verb}')" if setting.verb else ""
    if setting.tense is Tense.PAST and not _too_far(past[-1], day):
        return past[-1], f"in the past tense{verb}, as the last on or before {told},"
    if setting.tense is Tense.FUTURE:
        return future[0], f"in the future tense{verb}, as the next on or after {told},"
    return _nearest(sketch, setting, day, past, future)


def _by_word(
    sketch: Sketch, published: datetime, found: Sequence[Bounds], told: str
) -> tuple[Bounds, str]:
    """The candidate that "last", "this" or "next" points to."""
    day = stretch_at(published, Precision.DAY)
    step = sketch.shift or 0
    if step < 0:
        over = [one for one in found if precedes(one, day)] or found[:1]
        return over[-1], f"as the last before {told}"
    if step > 0:
        ahead = [one for one in found if precedes(day, one)] or found[-1:]
        return ahead[0], f"as the next after {told}"
    cycle = stretch_at(published, cycle_of(sketch) or Precision.YEAR)
    here = [one for one in found if contains(cycle, one)]
    past = [one for one in found if not precedes(day, one)] or found[:1]
    return (here or past)[-1], f"as the one that {told} is in"


def _too_far(bounds: Bounds, day: Bounds) -> bool:
    """Whether news would have told the year: so long ago that the next one is much nearer."""
    if bounds.latest is None or day.earliest is None:
        return True
    return (day.earliest - bounds.latest).days > LONG_AGO_DAYS


def _nearest(
    sketch: Sketch,
    setting: Setting,
    day: Bounds,
    past: Sequence[Bounds],
    future: Sequence[Bounds],
) -> tuple[Bounds, str]:
    """Without a telling tense: what was told before, else the nearest."""
    told = f"publication on {speak_stretch(day.earliest)}"
    for known in reversed(setting.known):
        for bounds in (*reversed(past), *future):
            if known.bounds == bounds:
                return bounds, f"like '{known.words}' before it,"
    if setting.tense is Tense.PRESENT and sketch.weekday is not None and sketch.month is None:
        return future[0], f"in the present tense, as the next on or after {told},"
    start = day.earliest
    behind, ahead = past[-1].latest, future[0].earliest
    if start and behind and ahead and ahead - start < start - behind:
        return future[0], f"as the one nearest to {told}"
    return past[-1], f"as the last on or before {told}"


def _inside(
    sketch: Sketch, unit: Precision, cycle: Precision | None, within: Bounds, setting: Setting
) -> Choice | None:
    """The candidate that lies in a stretch; a weekday in a week, a month in a year."""
    start = within.earliest
    if start is None:
        return None
    for bounds in _candidates(sketch, start, cycle or Precision.YEAR):
        begins = Bounds(bounds.earliest, bounds.earliest)
        if contains(within, begins) and bounds.earliest != within.latest:
            says = f"'{setting.words}' is {speak_stretch(bounds.earliest, unit)}"
            return Choice(bounds, unit, "none", says)
    return None


def _told(sketch: Sketch, setting: Setting, cycle: Precision) -> Known | None:
    """A time told before that the fields go on from, rather than from publication."""
    if sketch.shift is not None:
        return None
    for known in reversed(setting.known):
        if known.bounds.earliest is None or is_finer(cycle, known.precision):
            continue
        if cycle is Precision.DAY:
            return known if setting.sentence - known.sentence <= NEAR_SENTENCES else None
        if not setting.narrative:
            return None
        if not known.deictic:
            return known
    return None


def _is_turned(bounds: Bounds, known: Known, cycle: Precision) -> bool:
    """Whether a story must have gone on into the next year: January, told after November."""
    if cycle is not Precision.YEAR or known.precision is Precision.YEAR:
        return False
    if bounds.latest is None or known.bounds.earliest is None:
        return False
    return (known.bounds.earliest - bounds.latest).days > BACKWARD_DAYS


def _after_known(
    sketch: Sketch, unit: Precision, cycle: Precision, known: Known, setting: Setting
) -> Choice | None:
    """The candidate in the same year, month or day as a time told before."""
    start = known.bounds.earliest
    if start is None:
        return None
    base = start_of(start, cycle)
    bounds = place(sketch, base)
    if bounds is not None and _is_turned(bounds, known, cycle):
        bounds = place(sketch, shift(base, cycle, 1)) or bounds
    if bounds is None:
        return None
    says = f"'{setting.words}' goes on from '{known.words}': {speak_stretch(bounds.earliest, unit)}"
    return Choice(bounds, unit, known.id, says)
