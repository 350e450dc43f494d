"""What an expression of time denotes once it is worked out, and the last touches to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from dateline.errors import TimeError
from dateline.model import Bounds, Precision, TimeType
from dateline.temporal.holidays import is_by_sight
from dateline.temporal.interval import DAY, in_part, is_finer, overlap, stretch_at
from dateline.temporal.timex import Length, part_of_day, timex_stretch

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.temporal.choose import Choice
    from dateline.temporal.sketch import Setting, Sketch

PARTS_OF_STRETCH: Mapping[str, tuple[float, float]] = {
    "START": (0.0, 0.5),
    "MID": (0.25, 0.75),
    "END": (0.5, 1.0),
}
NOON = 12
DAWN = 6  # hours before it are of the night that began the day before
APPROXIMATE = frozenset({"APPROX", "LESS_THAN", "MORE_THAN"})
_BLANKS = {
    Precision.DAY: "XXXX-XX-XX",
    Precision.WEEK: "XXXX-WXX",
    Precision.WEEKEND: "XXXX-WXX-WE",
    Precision.MONTH: "XXXX-XX",
    Precision.QUARTER: "XXXX-QX",
    Precision.YEAR: "XXXX",
    Precision.DECADE: "XXX",
    Precision.CENTURY: "XX",
}


@dataclass(frozen=True, slots=True)
class Resolved:
    """What an expression denotes.

    Attributes:
        type: TIMEX3 type.
        value: TIMEX3 value, with X for what is not known.
        bounds: None where nothing bounds it.
        precision: how fine.
        mod, quant, freq: TIMEX3 attributes.
        approximate: "about", "nearly".
        anchor: "published", "none", or the id of the mention it counts from.
        says: how it was worked out, in plain sentences.
        lacks: what would have been needed; "" where nothing lacks.
        explicit: its own words name the year.
        ambiguous: the words can mean two things, and `lacks` says what would tell.
        counted: it was counted from another time by a length or a step.
    """

    type: TimeType
    value: str | None
    bounds: Bounds | None = None
    precision: Precision = Precision.UNKNOWN
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    approximate: bool = False
    anchor: str = "none"
    says: tuple[str, ...] = ()
    lacks: str = ""
    explicit: bool = False
    counted: bool = False
    ambiguous: bool = False


def finish(
    sketch: Sketch, setting: Setting, choice: Choice, says: tuple[str, ...], *, explicit: bool
) -> Resolved:
    """Lay the clock, the part of day and the modifier on a calendar unit that was chosen."""
    bounds, precision = choice.bounds, choice.precision
    start = bounds.earliest
    assert start is not None  # noqa: S101 - a chosen unit has a start
    value = timex_stretch(start, precision)
    if sketch.hour is not None:
        bounds, precision, value = _at_clock(sketch, start)
    elif sketch.part is not None:
        bounds, precision = part_of_day(start, sketch.part), Precision.PART_OF_DAY
        value = timex_stretch(start, precision, sketch.part)
    return Resolved(
        type=type_of(sketch),
        value=value,
        bounds=_modified(bounds, sketch.mod, setting),
        precision=precision,
        mod=sketch.mod,
        approximate=sketch.mod in APPROXIMATE or is_by_sight(sketch.holiday),
        anchor=choice.anchor,
        says=says,
        explicit=explicit,
    )


def _at_clock(sketch: Sketch, day: datetime) -> tuple[Bounds, Precision, str]:
    hour = _hour_of(sketch)
    minute = int(sketch.minute or 0)
    if sketch.direction == -1:  # "a quarter to seven"
        hour, minute = hour - 1, 60 - minute
    if hour > 2 * NOON:
        day, hour = day + DAY, hour - 2 * NOON
    start = day + timedelta(hours=hour, minutes=minute, seconds=int(sketch.second or 0))
    if _is_either_half(sketch):
        bounds = Bounds(start, start + timedelta(hours=13))
        return bounds, Precision.INTERVAL, f"{timex_stretch(day, Precision.DAY)}T{hour:02d}:00"
    unit = Precision.HOUR if sketch.minute is None else Precision.MINUTE
    if sketch.second is not None:
        unit = Precision.SECOND
    value = f"{timex_stretch(day, Precision.DAY)}T{hour:02d}:{minute:02d}"
    if sketch.second is not None:
        value += f":{int(sketch.second):02d}"
    return stretch_at(start, unit), unit, value


def _hour_of(sketch: Sketch) -> int:
    """The hour from midnight of its day; one of the night may be past the next midnight."""
    hour = int(sketch.hour or 0)
    if hour > NOON:
        return hour
    if sketch.meridiem is not None:
        hour = hour % NOON + (NOON if sketch.meridiem == "pm" else 0)
        return hour + 2 * NOON if sketch.part == "NI" and hour < DAWN else hour
    if sketch.part == "NI":
        return hour + (2 * NOON if hour < DAWN else NOON)
    if sketch.part in ("MO", "AF", "EV"):
        return hour % NOON + (0 if sketch.part == "MO" else NOON)
    return hour


def _is_either_half(sketch: Sketch) -> bool:
    """Whether an hour may be of the morning or the evening: "on Friday at 7"."""
    told = sketch.minute is not None or sketch.meridiem is not None or sketch.part is not None
    return not told and 0 < int(sketch.hour or 0) < 12  # noqa: PLR2004 - clock


def _modified(bounds: Bounds, mod: str | None, setting: Setting) -> Bounds:
    """Narrow a stretch to the part that a modifier leaves."""
    if mod is not None and mod in PARTS_OF_STRETCH:
        return in_part(bounds, *PARTS_OF_STRETCH[mod])
    if mod in ("BEFORE", "AFTER", "ON_OR_AFTER") and setting.published is not None:
        day = stretch_at(setting.published, Precision.DAY)
        if mod != "BEFORE":
            return overlap(bounds, Bounds(day.earliest, None)) or bounds
        before = overlap(bounds, Bounds(None, day.earliest))  # today would be "earlier today"
        return before or overlap(bounds, Bounds(None, day.latest)) or bounds
    return bounds


def lengths_of(sketch: Sketch) -> tuple[Length, ...]:
    """The lengths that a sketch tells, the longest first: "two hours and 20 minutes"."""
    count = None if sketch.vague or sketch.count is None else sketch.count + sketch.plus
    own = Length(count, sketch.unit or Precision.DAY)
    return (*lengths_of(sketch.rest), own) if sketch.rest else (own,)


def blank_value(sketch: Sketch) -> str:
    """A TIMEX3 value with X for all that the words leave open: Tuesday -> "XXXX-WXX-2"."""
    if sketch.weekday is not None and sketch.month is None:
        value = f"XXXX-WXX-{sketch.weekday}"
    elif sketch.month is not None:
        value = f"XXXX-{sketch.month:02d}"
        value += f"-{sketch.day:02d}" if sketch.day is not None else ""
    elif sketch.season is not None:
        value = f"XXXX-{sketch.season}"
    elif sketch.quarter is not None:
        value = f"XXXX-Q{sketch.quarter}"
    elif sketch.half is not None:
        value = f"XXXX-H{sketch.half}"
    elif sketch.day is not None:
        value = f"XXXX-XX-{sketch.day:02d}"
    else:
        value = _BLANKS.get(sketch.unit or Precision.DAY, "XXXX-XX-XX")
    if sketch.hour is not None:
        return f"{value}T{int(sketch.hour):02d}:{int(sketch.minute or 0):02d}"
    return f"{value}T{sketch.part}" if sketch.part is not None else value


def blank(sketch: Sketch, unit: Precision, lacks: str) -> Resolved:
    """What a sketch denotes where something lacks: X for all that is not known."""
    value = blank_value(replace(sketch, unit=unit))
    return Resolved(type_of(sketch), value, mod=sketch.mod, lacks=lacks)


def type_of(sketch: Sketch) -> TimeType:
    """TIME for what is finer than a day, else DATE."""
    return TimeType.TIME if is_finer(sketch.grain, Precision.DAY) else TimeType.DATE


def start_of_bounds(bounds: Bounds) -> datetime:
    """The begin of a stretch, to count from.

    Raises:
        TimeError: it is open.
    """
    if bounds.earliest is None:
        msg = "an open stretch given to count from; one with a begin is needed"
        raise TimeError(msg)
    return bounds.earliest
