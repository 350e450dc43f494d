"""What the words of a time say of the event they stand with: its day, a bound, its two ends."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.errors import TimeError
from dateline.model import Because, Bounds, Precision
from dateline.temporal.edtf import edtf_one_of, edtf_stretch
from dateline.temporal.interval import is_finer, overlap, shift, stretch_at
from dateline.temporal.links import head_of, marker_of
from dateline.temporal.speak import speak_stretch
from dateline.temporal.timex import length_after, parse_length

if TYPE_CHECKING:
    from dateline.find.dates.around import Dater
    from dateline.model import TimeMention, When

_OF_A_NOUN: Final = frozenset({"nmod:poss", "compound", "nmod:unmarked"})
_MEASURING: Final = frozenset({"amod", "compound", "nummod"})


def told_by(dater: Dater, time: TimeMention, words: str) -> When:
    """A time with what the preposition before it says of the bounds."""
    when = time.when
    assert when is not None  # noqa: S101 - callers ask first
    marker = marker_of(dater.reading, time, dater.links)
    says = f"'{time.words.text}' stands with '{words}'"
    step = Because("time.syntax", says, "both", dater.reading.article_id, (time.words,))
    when = replace(when, because=(*when.because, step))
    inside = _is_of_noun(dater, time)
    bounds = {
        "since": Bounds(when.earliest, None),
        "from": Bounds(when.earliest, None),
        "until": Bounds(None, when.latest),
        "by": Bounds(None, when.latest),
        "before": Bounds(None, when.latest if inside else when.earliest),
        "after": Bounds(when.earliest if inside else when.latest, None),
    }.get(marker)
    if bounds is None:
        exact = Bounds(when.earliest, when.latest)
        edtf = edtf_one_of(exact, when.precision, approximate=when.approximate)
        return replace(when, edtf=edtf)
    whole = marker in ("since", "from", "until")
    own = Bounds(when.earliest, when.latest)
    begins = own if marker in ("since", "from") else None
    ends = own if marker == "until" else None
    open_end = Bounds(when.earliest, None)
    return replace(
        when,
        earliest=bounds.earliest,
        latest=bounds.latest,
        precision=Precision.INTERVAL,
        edtf=(edtf_stretch if whole else edtf_one_of)(bounds, Precision.INTERVAL),
        timex=None,
        begins=begins or (Bounds(None, when.latest) if ends else None),
        ends=ends or (open_end if begins else None),
    )


def _is_of_noun(dater: Dater, time: TimeMention) -> bool:
    """Whether it tells when a noun was: what came "after Friday prayers" may be of that day."""
    head = head_of(dater.reading, time)
    return head is not None and head.deprel in _OF_A_NOUN


def as_range(dater: Dater, first: TimeMention, second: TimeMention, when: When) -> When:
    """Two times that bound one event: "from 3 to 9 March", "between March and May"."""
    opening = marker_of(dater.reading, first, dater.links)
    last = second.when
    if opening not in ("from", "between") or first.when is None or last is None:
        return when
    if first.when.earliest is None or last.latest is None or last.latest <= first.when.earliest:
        return when
    whole = Bounds(first.when.earliest, last.latest)
    says = f"'{first.words.text}' and '{second.words.text}' are its two ends"
    words = (first.words, second.words)
    step = Because("time.range", says, "both", dater.reading.article_id, words)
    spans = opening == "from"
    return replace(
        when,
        earliest=whole.earliest,
        latest=whole.latest,
        precision=Precision.INTERVAL,
        edtf=(edtf_stretch if spans else edtf_one_of)(whole, Precision.INTERVAL),
        timex=None,
        because=(*when.because, *last.because, step),
        begins=Bounds(first.when.earliest, first.when.latest) if spans else None,
        ends=Bounds(last.earliest, last.latest) if spans else None,
    )


def agrees(time: TimeMention, around: When) -> bool:
    """Whether a time can be that of an event that status and tense bound."""
    if time.when is None:
        return False
    told = Bounds(time.when.earliest, time.when.latest)
    return overlap(told, Bounds(around.earliest, around.latest)) is not None


def within(when: When, around: When) -> When:
    """Bounds that the words tell, narrowed by those of status and tense where they agree."""
    told = Bounds(when.earliest, when.latest)
    known = Bounds(around.earliest, around.latest)
    shared = overlap(told, known)
    if shared is None or shared == told:
        return when
    coarse = is_finer(Precision.DAY, when.precision)
    return replace(
        when,
        earliest=shared.earliest,
        latest=shared.latest,
        precision=Precision.INTERVAL if coarse else when.precision,
        edtf=edtf_one_of(shared, Precision.INTERVAL) if when.begins is None else when.edtf,
        because=(*when.because, *around.because),
    )


def on_one_day(when: When, around: When) -> When:
    """What goes on, told with one day, begins and ends on it: "is holding talks today"."""
    goes_on = around.begins is not None and around.ends is not None
    if not goes_on or when.precision is not Precision.DAY or when.begins is not None:
        return when
    day = Bounds(when.earliest, when.latest)
    return replace(when, begins=day, ends=day)


def counted_from(dater: Dater, time: TimeMention, around: When) -> When:
    """A time counted from an event whose date is not told here: bounds stay as they are."""
    offset = time.event_offset
    assert offset is not None  # noqa: S101 - callers ask first
    says = (
        f"'{time.words.text}' counts from '{offset.event.text}', whose date these words do not tell"
    )
    step = Because("time.event-offset", says, "both", dater.reading.article_id, (time.words,))
    return replace(around, because=(*around.because, step), timex=time.value)


def for_length(dater: Dater, time: TimeMention, around: When) -> When:
    """A length without a date: "has fought for three weeks" begins so long before publication."""
    length = parse_length(time.value or "")
    ongoing = around.begins is not None and around.ends is not None
    if length is None or length.count is None or dater.published is None or not ongoing:
        return around
    try:
        begin = length_after(dater.published, length, -1)
    except TimeError:
        return around
    says = f"'{time.words.text}' before publication on {speak_stretch(dater.published)}"
    step = Because("time.length", says, "earliest", dater.reading.article_id, (time.words,))
    begins = stretch_at(begin, Precision.DAY)
    return replace(
        around,
        earliest=begins.earliest,
        begins=begins,
        because=(*around.because, step),
        edtf=edtf_stretch(Bounds(begins.earliest, None), Precision.INTERVAL),
    )


def lasting(dater: Dater, when: When, time: TimeMention) -> When:
    """A day with a length: it ends so long after."""
    length = parse_length(time.value or "")
    if length is None or length.count is None or when.earliest is None or when.latest is None:
        return when
    if marker_of(dater.reading, time, dater.links) != "for" and not _measures(dater, time):
        return when
    if when.precision is not Precision.DAY:
        return when
    try:
        end = length_after(shift(when.earliest, Precision.DAY, -1), length)
    except TimeError:
        return when
    if end < when.latest:
        return when
    ends = stretch_at(end, Precision.DAY)
    says = f"it lasts '{time.words.text}'"
    step = Because("time.length", says, "latest", dater.reading.article_id, (time.words,))
    whole = Bounds(when.earliest, ends.latest)
    return replace(
        when,
        latest=ends.latest,
        precision=Precision.INTERVAL,
        edtf=edtf_stretch(whole, Precision.INTERVAL),
        begins=Bounds(when.earliest, when.latest),
        ends=ends,
        because=(*when.because, step),
    )


def _measures(dater: Dater, time: TimeMention) -> bool:
    """Whether a length stands before a noun that it measures: "a three-day conference"."""
    head = head_of(dater.reading, time)
    if head is None or head.relation not in _MEASURING:
        return False
    return dater.reading.tokens[head.head].upos in ("NOUN", "PROPN")
