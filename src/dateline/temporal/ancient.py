"""Times before our era: values that a history tells, with no bounds that a clock can hold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.model import Precision
from dateline.temporal.choose import cycle_of
from dateline.temporal.resolved import Resolved, type_of
from dateline.temporal.sketch import Means

if TYPE_CHECKING:
    from dateline.temporal.sketch import Setting, Sketch

LACKS: Final = "a calendar that reaches before the year 1"
_SIZES: Final = {Precision.YEAR: 1, Precision.DECADE: 10, Precision.CENTURY: 100}
_DIGITS: Final = {Precision.YEAR: 4, Precision.DECADE: 3, Precision.CENTURY: 2}


def before_christ(sketch: Sketch) -> Resolved:
    """A date, year, decade or century before our era.

    "autumn of 481 BC" -> "BC0481-FA"

    Args:
        sketch: fields of the calendar, the year counted backwards from our era.
    """
    if sketch.century is not None:
        value = f"BC{sketch.century // 100:02d}"
    elif sketch.decade is not None:
        value = f"BC{sketch.decade // 10:03d}"
    else:
        value = f"BC{sketch.year or 0:04d}{_within_year(sketch)}"
    return Resolved(
        type_of(sketch), value, precision=sketch.grain, mod=sketch.mod, explicit=True, lacks=LACKS
    )


def _within_year(sketch: Sketch) -> str:
    if sketch.season is not None:
        return f"-{sketch.season}"
    if sketch.month is None:
        return ""
    return f"-{sketch.month:02d}" + (f"-{sketch.day:02d}" if sketch.day is not None else "")


def go_on_before_christ(sketch: Sketch, setting: Setting) -> Resolved | None:
    """A date without year, or a step of years, in a story that was last told before our era.

    "the following year" after "491 BC" -> "BC0490"; "In August" after "480 BC" -> "BC0480-08"

    Args:
        sketch: what the words say.
        setting: with the year before our era that was told last.

    Returns:
        None where the story is not told before our era, or the words say something else.
    """
    if setting.ancient is None or sketch.of is not None:
        return None
    if sketch.means is Means.CALENDAR and sketch.shift is None:
        if cycle_of(sketch) is not Precision.YEAR or sketch.holiday or sketch.quarter:
            return None
        return before_christ(replace(sketch, year=setting.ancient, hour=None, part=None))
    if sketch.means is not Means.ANAPHOR or sketch.unit not in _SIZES or sketch.vague:
        return None
    step = sketch.shift
    if step is None:
        step = (sketch.direction or 1) * int(sketch.count or 1)
    unit = sketch.unit
    number = setting.ancient // _SIZES[unit] - step
    if number <= 0:
        return None
    value = f"BC{number:0{_DIGITS[unit]}d}"
    return Resolved(type_of(sketch), value, precision=unit, mod=sketch.mod, lacks=LACKS)


def year_before_christ(value: str | None) -> int | None:
    """The year that a TIMEX3 value names before our era: "BC0480-08" -> 480; None for none."""
    if value is None or not value.startswith("BC") or not value[2:6].isdigit():
        return None
    return int(value[2:6]) if len(value[2:6]) == _DIGITS[Precision.YEAR] else None
