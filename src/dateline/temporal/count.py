"""Times counted from another: from publication, or from the last time told in the text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.model import Bounds, Precision, TimeType
from dateline.temporal.choose import Choice
from dateline.temporal.interval import DAY, is_finer, stretch_at
from dateline.temporal.resolved import (
    APPROXIMATE,
    Resolved,
    blank,
    finish,
    lengths_of,
    start_of_bounds,
)
from dateline.temporal.sketch import Known, Means, Tense
from dateline.temporal.speak import speak_stretch
from dateline.temporal.timex import length_after, timex_stretch

if TYPE_CHECKING:
    from datetime import datetime

    from dateline.temporal.sketch import Setting, Sketch

DAILY: Final = Precision.DAY
DAYS_A_WEEK: Final = 7
NEAR_SENTENCES: Final = 2  # a quarter told so few sentences ago is still compared with
LESS_THAN: Final = (0.5, 1.0)  # of a length that is told as "not quite"


def count_from_publication(sketch: Sketch, setting: Setting) -> Resolved:
    """A length counted from publication, or a year from the quarter that was just told.

    "two days ago", published Friday 23 September 2022 -> 2022-09-21

    Returns:
        One with X and what it lacks where the publication date is unknown.

    Raises:
        TimeError: it leads outside years 1 to 9999.
    """
    unit = sketch.unit or Precision.DAY
    if setting.published is None:
        return blank(sketch, unit, "a publication date")
    if sketch.weekday is not None:
        return _weekdays_away(sketch, setting, setting.published)
    quarter = _quarter_told(sketch, setting)
    if quarter is not None:
        return count_from(sketch, setting, quarter)
    known = Known(
        "published",
        setting.today,
        stretch_at(setting.published, Precision.DAY),
        Precision.DAY,
        setting.sentence,
        explicit=False,
    )
    return count_from(sketch, setting, known)


def _quarter_told(sketch: Sketch, setting: Setting) -> Known | None:
    """The quarter just told, for "a year ago": its quarter of the year before is meant."""
    if sketch.unit is not Precision.YEAR or sketch.count not in (None, 1):
        return None
    for known in reversed(setting.known):
        if setting.sentence - known.sentence > NEAR_SENTENCES:
            return None
        if known.precision is Precision.QUARTER and not known.counted:
            return known
    return None


def count_from_told(sketch: Sketch, setting: Setting) -> Resolved:
    """A length or a step counted from the last time told.

    "The next day" after "16 September" -> 2022-09-17

    Returns:
        One with X and what it lacks where no time was told that is fine enough.

    Raises:
        TimeError: it leads outside years 1 to 9999.
    """
    unit = sketch.unit or Precision.DAY
    known = _last_known(sketch, setting, unit)
    if known is None:
        return blank(sketch, unit, "an earlier time to count from")
    if sketch.weekday is not None:
        return _weekday_from(sketch, setting, known)
    coming = known.id == "published" and (sketch.shift or 0) > 0  # "the next quarter"
    if unit is Precision.QUARTER and known.precision is not Precision.QUARTER and not coming:
        known = _last_quarter(setting) or known
    if sketch.direction is not None:
        quarter = _quarter_told(sketch, setting)
        if quarter is None and known.precision is Precision.QUARTER:
            known = replace(known, precision=Precision.YEAR)  # told too far back to be compared
        return count_from(sketch, setting, quarter or known)
    bounds = stretch_at(start_of_bounds(known.bounds), unit, sketch.shift or 0)
    origin = _origin(known)
    says = f"'{setting.words}' is {speak_stretch(bounds.earliest, unit)}, counted from {origin}"
    choice = Choice(bounds, unit, known.id, "")
    finished = finish(sketch, setting, choice, (says,), explicit=False)
    return replace(finished, counted=bool(sketch.shift))


def _weekday_from(sketch: Sketch, setting: Setting, known: Known) -> Resolved:
    """The weekday before or after the day told last: "the following Monday"."""
    told = start_of_bounds(known.bounds)
    gap = ((sketch.weekday or 1) - told.isoweekday()) % DAYS_A_WEEK
    ahead = gap or DAYS_A_WEEK
    step = ahead if (sketch.shift or 0) > 0 else gap - DAYS_A_WEEK
    bounds = stretch_at(told + step * DAY, DAILY)
    says = f"'{setting.words}' is {speak_stretch(bounds.earliest, DAILY)}, counted from "
    choice = Choice(bounds, DAILY, known.id, "")
    finished = finish(sketch, setting, choice, (says + _origin(known),), explicit=False)
    return replace(finished, counted=True)


def _weekdays_away(sketch: Sketch, setting: Setting, published: datetime) -> Resolved:
    """So many of one weekday before or after publication: "three Fridays ago"."""
    day = stretch_at(published, DAILY).earliest or published
    sign, weekday = sketch.direction or 1, sketch.weekday or 1
    gap = sign * (weekday - day.isoweekday()) % DAYS_A_WEEK or DAYS_A_WEEK
    steps = gap + DAYS_A_WEEK * (int(sketch.count or 1) - 1)
    bounds = stretch_at(day + sign * steps * DAY, DAILY)
    says = f"'{setting.words}' is {speak_stretch(bounds.earliest, DAILY)}, counted from "
    choice = Choice(bounds, DAILY, "published", "")
    return finish(sketch, setting, choice, (says + setting.today,), explicit=False)


def _last_known(sketch: Sketch, setting: Setting, unit: Precision) -> Known | None:
    """The latest time told that is fine enough to count units from; else publication."""
    compared = unit is Precision.YEAR and sketch.direction == -1  # "a year earlier", twice
    for known in reversed(setting.known):
        if known.counted and (unit is Precision.QUARTER or compared):
            continue
        if setting.narrative and (known.deictic or _is_left(known, setting)):
            continue
        if known.bounds.earliest is not None and not is_finer(unit, known.precision):
            return known
    ahead = (sketch.direction or 0) > 0 or (sketch.shift or 0) > 0
    same_day = sketch.shift == 0 and unit is Precision.DAY
    alone = sketch.direction is None and not setting.known and setting.tense is not Tense.PAST
    ahead = ahead and setting.tense is not Tense.FUTURE and not alone  # "the following week"
    if setting.published is None or setting.narrative or ahead or same_day:
        return None
    day = stretch_at(setting.published, Precision.DAY)
    return Known("published", setting.today, day, Precision.DAY, setting.sentence, explicit=False)


def _is_left(known: Known, setting: Setting) -> bool:
    """Whether a story has gone on from what it told by the way."""
    apart = setting.sentence - known.sentence
    return known.digresses and not known.counted and apart > 1


def _last_quarter(setting: Setting) -> Known | None:
    """The quarter that news speaks of by itself: the last that was over at publication."""
    if setting.published is None:
        return None
    over = stretch_at(setting.published, Precision.QUARTER, -1)
    return Known(
        "published", setting.today, over, Precision.QUARTER, setting.sentence, explicit=False
    )


def _origin(known: Known) -> str:
    return known.words if known.id == "published" else f"'{known.words}'"


def count_from(sketch: Sketch, setting: Setting, known: Known) -> Resolved:
    """A length before or after a known time, as fine as its unit.

    "a week later" after "2 September 2022" -> 2022-W36; "a week from Friday" -> a day

    Raises:
        TimeError: it leads outside years 1 to 9999, or the known time is open.
    """
    unit = sketch.unit or Precision.DAY
    sign = sketch.direction or 1
    if sketch.vague:
        return Resolved(TimeType.DATE, "PAST_REF" if sign < 0 else "FUTURE_REF", mod=sketch.mod)
    sketch = _in_years(sketch)
    unit = sketch.unit or Precision.DAY
    start = start_of_bounds(known.bounds)
    for length in lengths_of(replace(sketch, count=1 if sketch.count is None else sketch.count)):
        start = length_after(start, length, sign)
    exact = _is_to_the_day(sketch, unit)
    grain = Precision.DAY if exact or is_finer(unit, Precision.DAY) else unit
    if known.precision is Precision.QUARTER and unit is Precision.YEAR:
        grain = Precision.QUARTER
    bounds = stretch_at(start, grain)
    value = timex_stretch(start_of_bounds(bounds), grain)
    reached = f"is {speak_stretch(bounds.earliest, grain)}"
    if sketch.mod == "LESS_THAN":
        reached = f"falls short of {speak_stretch(start)}"
        bounds = _not_quite(start_of_bounds(known.bounds), start)
        grain = Precision.INTERVAL
    says = f"'{setting.words}' {reached}, counted from {_origin(known)}"
    return Resolved(
        type=TimeType.DATE,
        value=value,
        bounds=bounds,
        precision=grain,
        mod=sketch.mod,
        approximate=sketch.mod in APPROXIMATE,
        anchor=known.id,
        says=(says,),
        counted=True,
    )


def _is_to_the_day(sketch: Sketch, unit: Precision) -> bool:
    """Whether words tell the day that a length leads to: "a week from Friday"."""
    if sketch.of is None:
        return sketch.shift == 0  # "a year ago today"
    deadline = sketch.of.means is Means.DEICTIC and sketch.direction == 1  # "from tomorrow"
    return unit is Precision.WEEK or (deadline and sketch.of.grain is Precision.DAY)


def _in_years(sketch: Sketch) -> Sketch:
    """Half a decade or century is counted in years and decades."""
    years = {Precision.DECADE: Precision.YEAR, Precision.CENTURY: Precision.DECADE}
    total = (sketch.count or 1) + sketch.plus
    if sketch.unit not in years or total.is_integer():
        return sketch
    return replace(sketch, count=total * 10, plus=0.0, unit=years[sketch.unit])


def _not_quite(origin: datetime, full: datetime) -> Bounds:
    """Half to the whole of the way, to whole days: "not quite a week later" is 4 to 7 days."""
    span = (full - origin).days
    near = origin + round(span * LESS_THAN[0] + 0.1) * DAY
    first, last = min(near, full), max(near, full)
    return Bounds(first, last + (DAY if full < origin else 0 * DAY))
