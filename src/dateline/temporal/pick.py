"""Pick the candidate that a word or the tense points to: last Tuesday or next, this May or that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.model import Precision
from dateline.temporal.interval import contains, precedes, stretch_at
from dateline.temporal.sketch import Tense

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from dateline.model import Bounds
    from dateline.temporal.sketch import Setting, Sketch

FAR_DAYS = 300  # news tells the year of a day that is further off
RESULTS_DAYS = 100  # so long after its end are the results of a quarter still to come


def by_tense(
    sketch: Sketch,
    setting: Setting,
    published: datetime,
    found: Sequence[Bounds],
    cycle: Precision,
) -> tuple[Bounds, str]:
    """Pick the candidate that word or tense point to.

    Tuesdays, past tense, published Friday 23 September 2022 -> 20 September

    Args:
        sketch: fields of the calendar.
        setting: tense and times told before.
        published: civil instant of publication.
        found: candidates around it, in order, at least one.
        cycle: the unit in which the fields come round again.

    Returns:
        The candidate, and why, as words that follow the expression.
    """
    day = stretch_at(published, Precision.DAY)
    told = setting.today
    if sketch.shift is not None:
        return _by_word(sketch, published, found, cycle, told)
    past = [bounds for bounds in found if not precedes(day, bounds)] or found[:1]
    future = [bounds for bounds in found if not precedes(bounds, day)] or found[-1:]
    if sketch.quarter is not None and _is_reported(past[-1], day, setting.tense):
        return past[-1], f"as the last that had begun by {told},"
    if sketch.decade is not None and setting.tense is not Tense.FUTURE:
        return past[-1], f"as the last that had begun by {told},"
    return _by_side(sketch, setting, day, past, future)


def _by_side(
    sketch: Sketch,
    setting: Setting,
    day: Bounds,
    past: Sequence[Bounds],
    future: Sequence[Bounds],
) -> tuple[Bounds, str]:
    """By the tense of its verb; on a live page the next day is at hand."""
    told = setting.today
    if setting.live and _is_next(sketch, day, future[0]):
        return future[0], f"on a page still being written, as the day after {told},"
    verb = f" ('{setting.verb}')" if setting.verb else ""
    if setting.tense is Tense.PAST and not _too_far(past[-1], day):
        return past[-1], f"in the past tense{verb}, as the last on or before {told},"
    if setting.tense is Tense.FUTURE and not _too_far(day, future[0]):
        return future[0], f"in the future tense{verb}, as the next on or after {told},"
    return _nearest(sketch, setting, day, past, future)


def _is_next(sketch: Sketch, day: Bounds, found: Bounds) -> bool:
    """Whether a bare weekday is that of the next day: of six days ago a live page tells nothing."""
    bare = sketch.weekday is not None and sketch.day is None
    return bare and found.earliest == day.latest


def _by_word(
    sketch: Sketch, published: datetime, found: Sequence[Bounds], cycle: Precision, told: str
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
    around = stretch_at(published, cycle)
    here = [one for one in found if contains(around, one)]
    past = [one for one in found if not precedes(day, one)] or found[:1]
    return (here or past)[-1], f"as the one that {told} is in"


def _is_reported(quarter: Bounds, day: Bounds, tense: Tense) -> bool:
    """Whether the last quarter that has begun is meant; its results are told after its end."""
    if tense is not Tense.FUTURE or quarter.latest is None or day.earliest is None:
        return True
    return (day.earliest - quarter.latest).days < RESULTS_DAYS


def _too_far(first: Bounds, second: Bounds) -> bool:
    """Whether news would have told the year: so far apart that the other side is much nearer."""
    if first.latest is None or second.earliest is None:
        return True
    return (second.earliest - first.latest).days > FAR_DAYS


def _nearest(
    sketch: Sketch,
    setting: Setting,
    day: Bounds,
    past: Sequence[Bounds],
    future: Sequence[Bounds],
) -> tuple[Bounds, str]:
    """Without a telling tense: what was told before, else the nearest."""
    told = setting.today
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
