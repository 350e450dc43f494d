"""Work out what a sketched time denotes: against publication, the tense, and times told before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.model import Bounds, Precision, TimeType
from dateline.temporal.ancient import before_christ, go_on_before_christ
from dateline.temporal.choose import Choice, choose
from dateline.temporal.count import count_from, count_from_publication, count_from_told
from dateline.temporal.interval import hull, is_finer, nth_within, stretch_at
from dateline.temporal.resolved import (
    APPROXIMATE,
    Resolved,
    blank,
    blank_value,
    finish,
    lengths_of,
    start_of_bounds,
    type_of,
)
from dateline.temporal.sketch import Known, Means, Tense
from dateline.temporal.speak import speak_stretch
from dateline.temporal.timex import Length, length_after, timex_length, timex_lengths

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from dateline.temporal.sketch import Setting, Sketch


NOON = 12
_TUESDAY = 2  # a weekend is told by a Monday or Tuesday after it, or another day before or in it


def resolve(sketch: Sketch, setting: Setting) -> Resolved:
    """Work out one expression.

    "Tuesday" after a past tense, published Friday 23 September 2022 -> 2022-09-20

    Args:
        sketch: what its words say.
        setting: what it may be counted from.

    Returns:
        Its value; where an anchor lacks, one with X for what is not known, and `lacks` says what.

    Raises:
        TimeError: the fields name no day of the calendar, or lead outside years 1 to 9999.
    """
    if sketch.words is not None:
        setting = replace(setting, words=sketch.words)
    return go_on_before_christ(sketch, setting) or _WAYS[sketch.means](sketch, setting)


def _calendar(sketch: Sketch, setting: Setting) -> Resolved:
    if sketch.era == "BC":
        return before_christ(sketch)
    if sketch.meridiem == "pm" and setting.until is not None:
        sketch = _before_noon(sketch, setting.until.bounds)
    if sketch.holds and sketch.of is None:  # "Labor Day weekend": the day stands in it
        day = replace(sketch, holds=False, unit=None)
        sketch = replace(sketch, of=day, holiday=None, year=None)
    outer = resolve(sketch.of, setting) if sketch.of else None
    if outer is not None and outer.bounds is None:
        return Resolved(type_of(sketch), blank_value(sketch), mod=sketch.mod, lacks=outer.lacks)
    if sketch.holds and outer is not None:
        return _holder(sketch, setting, outer)
    choice = choose(sketch, setting, outer.bounds if outer else None)
    if choice is None:
        lacks = "a publication date" if setting.published is None else "a date it can lie on"
        return Resolved(type_of(sketch), blank_value(sketch), mod=sketch.mod, lacks=lacks)
    says = (outer.says if outer else ()) + (choice.says,)
    anchor = outer.anchor if outer else choice.anchor
    explicit = outer.explicit if outer else sketch.year is not None
    return finish(sketch, setting, replace(choice, anchor=anchor), says, explicit=explicit)


def _before_noon(sketch: Sketch, until: Bounds) -> Sketch:
    """The hour that a range begins with: "from 11 to 1 p.m." begins in the morning."""
    ends = start_of_bounds(until).hour
    late = ends >= NOON and int(sketch.hour or 0) % NOON + NOON > ends
    return replace(sketch, meridiem="am") if late else sketch


def _holder(sketch: Sketch, setting: Setting, inner: Resolved) -> Resolved:
    """The unit that a day lies in: "the week of 16 September"."""
    unit = sketch.unit or Precision.WEEK
    day = start_of_bounds(inner.bounds or Bounds(None, None))
    before = unit is Precision.WEEKEND and day.isoweekday() <= _TUESDAY  # Labor Day weekend
    bounds = stretch_at(day, unit, -1 if before else 0)
    says = f"'{setting.words}' is {speak_stretch(bounds.earliest, unit)}"
    choice = Choice(bounds, unit, inner.anchor, "")
    held = finish(sketch, setting, choice, (*inner.says, says), explicit=inner.explicit)
    feast = sketch.of is not None and sketch.of.holiday is not None
    if unit is not Precision.WEEKEND or not feast or held.bounds is None:
        return held
    return replace(held, bounds=hull(held.bounds, stretch_at(day, Precision.DAY)))


def _shift(sketch: Sketch, setting: Setting) -> Resolved:
    """A length counted from publication, or from a day told with it: "two days after Christmas"."""
    if sketch.of is None:
        return count_from_publication(sketch, setting)
    outer = resolve(sketch.of, setting)
    unit = sketch.unit or Precision.DAY
    if outer.bounds is None:
        return replace(blank(sketch, unit, outer.lacks), mod=sketch.mod)
    told = sketch.of.words or setting.words
    known = Known(
        outer.anchor,
        f"'{told}'" if outer.anchor == "published" else told,
        outer.bounds,
        outer.precision,
        setting.sentence,
        explicit=False,
    )
    counted = count_from(sketch, setting, known)
    return replace(counted, says=(*outer.says, *counted.says))


_CLOCK: Final = frozenset({Precision.SECOND, Precision.MINUTE, Precision.HOUR})
_OF_A_STORY: Final = frozenset({Precision.MONTH, Precision.YEAR})  # "this year", in a history


def _deictic(sketch: Sketch, setting: Setting) -> Resolved:
    unit = sketch.unit or Precision.DAY
    if setting.narrative and sketch.shift == 0 and unit in _OF_A_STORY:
        return count_from_told(sketch, setting)
    if setting.published is None:
        return blank(sketch, unit, "a publication date")
    count = sketch.shift
    if count is None or (unit is Precision.WEEKEND and count == 0):
        count = _weekend_shift(setting, setting.published, named=count == 0)
    bounds = stretch_at(setting.published, unit, count)
    choice = Choice(bounds, unit, "published", "")
    where = speak_stretch(bounds.earliest, unit)
    says = f"'{setting.words}' is {where}, counted from {setting.today}"
    return finish(sketch, setting, choice, (says,), explicit=False)


def _weekend_shift(setting: Setting, published: datetime, *, named: bool) -> int:
    """The weekend past, unless it has begun, the tense is future, or "this" names it."""
    begun = published >= start_of_bounds(stretch_at(published, Precision.WEEKEND))
    coming = setting.tense is Tense.FUTURE or (named and setting.tense is not Tense.PAST)
    return 0 if begun or coming else -1


def _duration(sketch: Sketch, setting: Setting) -> Resolved:
    """A length; one that lies in a stretch, or begins with a day that is told, has bounds."""
    plain = Resolved(
        TimeType.DURATION,
        timex_lengths(lengths_of(sketch)),
        mod=sketch.mod,
        approximate=sketch.mod in APPROXIMATE,
    )
    outer = resolve(sketch.of, setting) if sketch.of is not None else None
    if outer is None or outer.bounds is None or sketch.vague:
        return plain
    bounds = _begun(sketch, outer.bounds) if sketch.nth is None else _lain(sketch, outer.bounds)
    if bounds is None:
        return plain
    day = speak_stretch(bounds.earliest, Precision.DAY)
    says = (*outer.says, f"'{setting.words}' begins on {day}")
    precision = Precision.INTERVAL
    return replace(plain, bounds=bounds, precision=precision, anchor=outer.anchor, says=says)


def _begun(sketch: Sketch, day: Bounds) -> Bounds | None:
    """A length from its first day: "three days from Monday"."""
    end = start_of_bounds(day)
    for length in lengths_of(sketch):
        end = length_after(end, length)
    return Bounds(day.earliest, end)


def _lain(sketch: Sketch, whole: Bounds) -> Bounds | None:
    """The first or last units of a stretch: "the last three months of 2021"."""
    unit, count = sketch.unit or Precision.DAY, int(sketch.count or 1)
    if unit in _CLOCK or sketch.nth not in (1, -1):
        return None
    near, far = (nth_within(whole, unit, sketch.nth * one) for one in (1, count))
    return hull(near, far) if near is not None and far is not None else None


def _span(sketch: Sketch, setting: Setting) -> Resolved:
    """The past three months: a length that ends with the day of publication, or begins after it."""
    plain = _duration(sketch, setting)
    if setting.published is None or setting.narrative:
        return plain
    bounds = _span_bounds(sketch, setting.published)
    counted = bounds.earliest is not None and bounds.latest is not None
    return replace(
        plain,
        bounds=bounds,
        precision=Precision.INTERVAL if counted else Precision.UNKNOWN,
        anchor="published",
        says=(f"'{setting.words}' touches {setting.today}",),
    )


def _span_bounds(sketch: Sketch, published: datetime) -> Bounds:
    """From the past up to publication, or on from it; whole quarters, as results are told by."""
    past, unit = (sketch.shift or 0) <= 0, sketch.unit or Precision.DAY
    day = stretch_at(published, Precision.DAY)
    if sketch.vague or sketch.count is None:
        return Bounds(None, day.latest) if past else Bounds(day.earliest, None)
    if unit is Precision.QUARTER and float(sketch.count).is_integer():
        here, count = stretch_at(published, unit), int(sketch.count)
        first = stretch_at(published, unit, -count if past else 1).earliest
        return Bounds(first, here.earliest if past else stretch_at(published, unit, count).latest)
    length = Length(sketch.count, unit)
    edge = stretch_at(length_after(published, length, -1 if past else 1), Precision.DAY)
    if past:
        return Bounds(edge.earliest, day.latest)
    today = sketch.direction is not None or is_finer(unit, Precision.DAY)  # "within three days"
    return Bounds(day.earliest if today else day.latest, edge.latest)


def _set(sketch: Sketch, setting: Setting) -> Resolved:
    del setting
    named = sketch.weekday or sketch.month or sketch.season or sketch.part
    unit = Precision.YEAR if sketch.holiday else sketch.unit or Precision.DAY
    length = Length(sketch.count or 1, unit)
    value = blank_value(sketch) if named else timex_length(length)
    return Resolved(
        TimeType.SET, sketch.value or value, quant=sketch.quant, freq=sketch.freq, mod=sketch.mod
    )


def _reference(sketch: Sketch, setting: Setting) -> Resolved:
    bounds: Bounds | None = None
    anchor = "none"
    says: tuple[str, ...] = ()
    if setting.published is not None and sketch.value in ("PAST_REF", "FUTURE_REF"):
        day = stretch_at(setting.published, Precision.DAY)
        past = sketch.value == "PAST_REF"
        bounds = Bounds(None, day.latest) if past else Bounds(day.earliest, None)
        side = "before" if past else "after"
        says = (f"'{setting.words}' is some time {side} {setting.today}",)
        anchor = "published"
    return Resolved(
        TimeType.DATE, sketch.value, bounds, Precision.UNKNOWN, anchor=anchor, says=says
    )


def _ambiguous(sketch: Sketch, setting: Setting) -> Resolved:
    """The third of April or the fourth of March: bounds that hold both, and no choice."""
    one = resolve(replace(sketch, means=Means.CALENDAR), setting)
    turned = replace(sketch, means=Means.CALENDAR, day=sketch.month, month=sketch.day)
    other = resolve(turned, setting)
    if one.bounds is None or other.bounds is None or one.value == other.value:
        return one
    return replace(
        one,
        value=f"{sketch.year:04d}-XX-XX",
        bounds=hull(one.bounds, other.bounds),
        precision=Precision.INTERVAL,
        says=(f"'{setting.words}' is {one.value} or {other.value}",),
        lacks="a word on which number is the month",
        ambiguous=True,
    )


def _event(sketch: Sketch, setting: Setting) -> Resolved:
    """The start of the war: a date that only the event can tell."""
    del setting
    return Resolved(TimeType.DATE, None, mod=sketch.mod)


_WAYS: Final[Mapping[Means, Callable[[Sketch, Setting], Resolved]]] = {
    Means.CALENDAR: _calendar,
    Means.DEICTIC: _deictic,
    Means.SHIFT: _shift,
    Means.ANAPHOR: count_from_told,
    Means.DURATION: _duration,
    Means.SPAN: _span,
    Means.SET: _set,
    Means.REFERENCE: _reference,
    Means.AMBIGUOUS: _ambiguous,
    Means.EVENT: _event,
}
