"""The dates that guesses come to: approximate, with a reason and the bounds that are certain."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.find.dates.around import publication_day
from dateline.model import Because, Bounds, Precision, Status
from dateline.temporal.edtf import edtf_one_of, edtf_stretch
from dateline.temporal.interval import contains, is_finer, overlap
from dateline.temporal.speak import speak_stretch

if TYPE_CHECKING:
    from dateline.find.dates.scene import Scene
    from dateline.find.dates.telling import Telling, Told
    from dateline.model import Quotation, When


def on_report_day(telling: Telling, told: Told, rule: str) -> When:
    """Most likely on the day of the report."""
    day = publication_day(telling.dater)
    return _narrowed(told, day, Precision.DAY, _because(telling, told, rule))


def in_scene(telling: Telling, told: Told, scene: Scene) -> When:
    """Most likely of the time that the scene is set in."""
    because = _because(telling, told, "likely.shared", scene.words)
    return _narrowed(told, scene.bounds, scene.precision, because)


def since_scene(telling: Telling, told: Told, scene: Scene) -> When:
    """Most likely not before the day that the scene is set on."""
    bounds = Bounds(scene.bounds.earliest, publication_day(telling.dater).latest)
    because = _because(telling, told, "likely.follows", scene.words)
    return _narrowed(told, bounds, Precision.INTERVAL, because)


def named_again(telling: Telling, told: Told, other: Told, date: When) -> When:
    """Most likely of the time of the event that it names again."""
    because = _because(telling, told, "likely.again", other.words)
    if date.begins is not None and date.ends is not None:
        return _going_on(told, date.begins, date.ends, because)
    return _narrowed(told, Bounds(date.earliest, date.latest), date.precision, because)


def beside(
    telling: Telling, told: Told, other: Told, date: When, rule: str = "likely.with"
) -> When:
    """Most likely of the time of what it is told as a part of."""
    because = _because(telling, told, rule, other.words)
    if date.begins is not None and date.ends is not None:
        return _going_on(told, date.begins, date.ends, because)
    return _narrowed(told, Bounds(date.earliest, date.latest), date.precision, because)


def from_then_on(
    telling: Telling, told: Told, low: Bounds, rule: str, other: Quotation | None = None
) -> When:
    """Most likely not before the begin of a stretch."""
    because = _because(telling, told, rule, other)
    return _narrowed(told, Bounds(low.earliest, None), Precision.INTERVAL, because)


def over_by_report(telling: Telling, told: Told) -> When:
    """Most likely over by the day of the report."""
    day = publication_day(telling.dater)
    because = _because(telling, told, "likely.over")
    return _narrowed(told, Bounds(None, day.latest), Precision.INTERVAL, because)


def across_report_day(telling: Telling, told: Told, rule: str) -> When:
    """Most likely going on on the day of the report."""
    day = publication_day(telling.dater)
    because = _because(telling, told, rule)
    return _going_on(told, Bounds(None, day.latest), Bounds(day.earliest, None), because)


def still_going_on(telling: Telling, told: Told, begins: Bounds) -> When:
    """Most likely still going on on the day of the report, since a begin that is told."""
    ends = Bounds(publication_day(telling.dater).earliest, None)
    return _going_on(told, begins, ends, _because(telling, told, "likely.lasts"))


def across(telling: Telling, told: Told, other: Told, date: When, rule: str) -> When:
    """Most likely going on at the time of another."""
    begins, ends = Bounds(None, date.latest), Bounds(date.earliest, None)
    return going_on(telling, told, other, begins, ends, rule)


def going_on(
    telling: Telling, told: Told, other: Told, begins: Bounds, ends: Bounds, rule: str
) -> When:
    """Most likely from a begin to an end that another tells."""
    return _going_on(told, begins, ends, _because(telling, told, rule, other.words))


def spanning(telling: Telling, told: Told, when: When) -> When:
    """What is still to come and takes more than a day, with a begin and an end."""
    low = Bounds(when.earliest, None)
    because = _because(telling, told, "likely.spans")
    return replace(when, begins=low, ends=low, because=(*when.because, because))


def _because(telling: Telling, told: Told, rule: str, other: Quotation | None = None) -> Because:
    """The reason of a guess, with the words that it rests on."""
    day = speak_stretch(publication_day(telling.dater).earliest)
    says = telling.dater.telling.says[rule].format(
        event=told.words.text, other=other.text if other is not None else "", day=day
    )
    words = (told.words,) if other is None else (told.words, other)
    return Because(rule, says, "both", telling.dater.reading.article_id, words)


def _narrowed(told: Told, bounds: Bounds, precision: Precision, because: Because) -> When:
    """Bounds that are certain, narrowed to what is likely; left as they are where both clash."""
    when = told.when
    certain = Bounds(when.earliest, when.latest)
    likely = overlap(bounds, certain)
    if likely is None or likely == certain:
        return when
    if likely != bounds and is_finer(Precision.DAY, precision):
        precision = Precision.INTERVAL
    within_day = told.status is Status.ONGOING and precision is Precision.DAY
    return replace(
        when,
        earliest=likely.earliest,
        latest=likely.latest,
        precision=precision,
        approximate=True,
        edtf=edtf_one_of(likely, precision, approximate=True),
        because=(*when.because, because),
        begins=likely if within_day else None,
        ends=likely if within_day else None,
        certain=certain,
    )


def _going_on(told: Told, begins: Bounds, ends: Bounds, because: Because) -> When:
    """What begins and ends within bounds; what is certain holds on where it allows them."""
    whole = Bounds(begins.earliest, ends.latest)
    certain = Bounds(told.when.earliest, told.when.latest)
    holds = contains(certain, whole)
    return replace(
        told.when,
        earliest=whole.earliest,
        latest=whole.latest,
        precision=Precision.INTERVAL,
        approximate=True,
        edtf=edtf_stretch(whole, Precision.INTERVAL, approximate=True),
        because=(*told.when.because, because) if holds else (because,),
        begins=begins,
        ends=ends,
        certain=certain if holds else Bounds(None, None),
    )
