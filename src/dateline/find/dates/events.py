"""Date events and statements: by their words, else by tense, status and how they are told."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from dateline.find.dates.around import (
    UNSURE,
    Dater,
    around_event,
    around_statement,
    publication_day,
)
from dateline.find.dates.course import Course, course_of, over
from dateline.find.dates.likely import likely_dates
from dateline.find.dates.scene import scenes_of
from dateline.find.dates.telling import Telling, Told
from dateline.find.dates.told import (
    agrees,
    as_range,
    counted_from,
    for_length,
    lasting,
    on_one_day,
    told_by,
    within,
)
from dateline.model import Precision, StatementKind, Status, TimeType
from dateline.model.mention import STAMP
from dateline.rules.event_times import load_event_time_rules
from dateline.rules.telling import load_telling_rules
from dateline.rules.tense import load_tense_rules
from dateline.temporal.interval import FIRST_YEAR, LAST_YEAR, is_finer, stretch_at
from dateline.temporal.links import attach_times, marker_of, times_of
from dateline.temporal.timex import parse_length

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from dateline.model import EventFrame, Reading, StatementFrame, TimeMention, Verdict, When


def date_events(
    reading: Reading,
    published: datetime | None,
    published_is_day: bool,  # noqa: FBT001 - a field of the article, handed on
    times: tuple[TimeMention, ...],
    frames: tuple[EventFrame, ...],
    verdicts: tuple[Verdict, ...],
    said: tuple[StatementFrame, ...] = (),
) -> tuple[tuple[str | None, When], ...]:
    """Date every event of one article.

    "The summit ended on Friday." published Friday 16 September 2022 -> "t1", 2022-09-16

    Args:
        reading: the article's reading.
        published: civil instant of publication, None where unknown.
        published_is_day: `published` is known to the day only.
        times: the article's expressions of time, in order of the text.
        frames: its events.
        verdicts: whether each happened, in the same order.
        said: its statements.

    Returns:
        For each event the id of the time that dates it, None for none, and its bounds with the
        reasons for them; in the order of `frames`. Where words tell no date, bounds are those that
        are likely, if any are, and open where nothing is known.

    Source: rules/en/event_times.toml, rules/en/tense.toml, rules/en/telling.toml
    """
    del published_is_day  # bounds are whole days either way: an hour of print is no bound
    attached = attach_times(reading, times, [frame.head for frame in frames])
    found: dict[int, tuple[str | None, When]] = {}
    for day, numbers in _parts(published, times, [frame.trigger.start for frame in frames]):
        dated = _events_of_part(
            _dater(reading, day),
            attached,
            [frames[number] for number in numbers],
            [verdicts[number] for number in numbers],
            said,
        )
        found.update(zip(numbers, dated, strict=True))
    return tuple(found[number] for number in range(len(frames)))


def _parts(
    published: datetime | None, times: tuple[TimeMention, ...], starts: list[int]
) -> list[tuple[datetime | None, list[int]]]:
    """The parts of a page that were written on days of their own: the day, and what is in it.

    Args:
        published: of the page, which holds before the first stamp.
        times: stamps among them begin a part each.
        starts: where what is to be dated stands.

    Returns:
        The day of each part, with the indices of the starts that lie in it; a page without
        stamps is one part.
    """
    stamps = [
        (time.words.end, time.when.earliest)
        for time in times
        if time.rule == STAMP and time.when is not None and published is not None
    ]
    edges = [(0, published), *stamps]
    inside = [bisect_right(edges, start, key=lambda edge: edge[0]) - 1 for start in starts]
    return [
        (day, [at for at, part in enumerate(inside) if part == number])
        for number, (_, day) in enumerate(edges)
    ]


def _events_of_part(
    dater: Dater,
    attached: Mapping[int, tuple[TimeMention, ...]],
    frames: Sequence[EventFrame],
    verdicts: Sequence[Verdict],
    said: tuple[StatementFrame, ...],
) -> list[tuple[str | None, When]]:
    """Date the events of what was written on one day."""
    dated = []
    for frame, verdict in zip(frames, verdicts, strict=True):
        own = times_of(dater.reading, frame.head, attached, dater.links)
        around = around_event(dater, frame, verdict)
        own = tuple(time for time in own if not _counts_from(time, frame))
        course = course_of(dater, frame.head, attached)
        dated.append(
            _over(dater, course, own, frame) or _date(dater, own, around, frame.trigger.text)
        )
    told = {
        frame.head: Told(frame.trigger, verdict.status, when, time is not None)
        for frame, verdict, (time, when) in zip(frames, verdicts, dated, strict=True)
    }
    likely = likely_dates(_telling(dater, attached, said, told))
    return [(time, likely[frame.head]) for frame, (time, _) in zip(frames, dated, strict=True)]


def date_statements(
    reading: Reading,
    published: datetime | None,
    published_is_day: bool,  # noqa: FBT001 - a field of the article, handed on
    times: tuple[TimeMention, ...],
    frames: tuple[StatementFrame, ...],
) -> tuple[When, ...]:
    """Date the saying of every statement of one article.

    "said on Tuesday" published Friday 23 September 2022 -> 2022-09-20

    Args:
        reading: the article's reading.
        published: civil instant of publication, None where unknown.
        published_is_day: `published` is known to the day only.
        times: the article's expressions of time, in order of the text.
        frames: its statements.

    Returns:
        Bounds with reasons, in the order of `frames`.
    """
    del published_is_day  # bounds are whole days either way: an hour of print is no bound
    attached = attach_times(reading, times, [frame.head for frame in frames])
    found: dict[int, When] = {}
    starts = [(frame.cue or frame.content)[0].start for frame in frames]
    for day, numbers in _parts(published, times, starts):
        part = tuple(frames[number] for number in numbers)
        dated = _statements_of_part(_dater(reading, day), attached, part)
        found.update(zip(numbers, dated, strict=True))
    return tuple(found[number] for number in range(len(frames)))


def _statements_of_part(
    dater: Dater,
    attached: Mapping[int, tuple[TimeMention, ...]],
    frames: tuple[StatementFrame, ...],
) -> list[When]:
    """Date the statements of what was written on one day."""
    dated = []
    for frame in frames:
        cue = frame.cue[0].text if frame.cue else frame.content[0].text
        own = times_of(dater.reading, frame.head, attached, dater.links) if frame.cue else ()
        spoken = around_statement(dater, frame)
        dated.append(_date(dater, own, spoken, cue))
    told = {
        frame.head: Told((frame.cue or frame.content)[0], Status.HAPPENED, when, time is not None)
        for frame, (time, when) in zip(frames, dated, strict=True)
    }
    likely = likely_dates(_telling(dater, attached, frames, told))
    return [
        likely[frame.head] if frame.cue else when
        for frame, (_, when) in zip(frames, dated, strict=True)
    ]


def _telling(
    dater: Dater,
    attached: Mapping[int, tuple[TimeMention, ...]],
    said: tuple[StatementFrame, ...],
    told: Mapping[int, Told],
) -> Telling:
    """How an article tells what is known of its events or statements."""
    return Telling(
        dater,
        scenes_of(dater, attached),
        quoted=frozenset(
            index for frame in said for span in frame.content_tokens for index in range(*span)
        ),
        spoken=frozenset(
            index
            for frame in said
            if frame.kind is StatementKind.DIRECT
            for span in frame.content_tokens
            for index in range(*span)
        ),
        cues=frozenset(frame.head for frame in said if frame.cue),
        long=frozenset(
            head for head, own in attached.items() if any(_is_long(dater, time) for time in own)
        ),
        told=told,
    )


def _is_long(dater: Dater, time: TimeMention) -> bool:
    """Whether a thing went on for more than a day, or who knows how many: "for some years"."""
    if marker_of(dater.reading, time, dater.links) not in dater.links.lasting:
        return False
    length = parse_length(time.value or "") if time.type is TimeType.DURATION else None
    if length is None or is_finer(length.unit, Precision.DAY):
        return False
    return length.count is None or length.count > 1 or length.unit is not Precision.DAY


def _dater(reading: Reading, published: datetime | None) -> Dater:
    """What dates one article; a day of print at the calendar's edge leaves no room to count."""
    if published is not None and not FIRST_YEAR < published.year < LAST_YEAR:
        published = None
    return Dater(
        reading, published, load_event_time_rules(), load_tense_rules(), load_telling_rules()
    )


def _counts_from(time: TimeMention, frame: EventFrame) -> bool:
    """Whether a time is counted from an event, and so does not date it."""
    offset = time.event_offset
    return offset is not None and frame.trigger.start <= offset.head.start < frame.trigger.end


def _over(
    dater: Dater, course: Course | None, own: tuple[TimeMention, ...], frame: EventFrame
) -> tuple[str | None, When] | None:
    """The date of what lasts, by its begin and end; None where a time of its own is told."""
    if course is None or any(time.type is TimeType.DURATION for time in own):
        return None
    when = over(dater, course, frame.trigger.text)
    told = course.begin or course.end
    return None if when is None or told is None else (told.id, when)


def _date(
    dater: Dater, own: tuple[TimeMention, ...], around: When, words: str
) -> tuple[str | None, When]:
    """The first of its times that can date it, laid over what status and tense say.

    "He promised a vote next year": what is over by publication was not next year.
    """
    if any(_is_of_next_day(dater, time) for time in own):
        around = UNSURE  # it was still being written then
    points = [time for time in own if time.type is not TimeType.SET and agrees(time, around)]
    offsets = [time for time in own if time.event_offset is not None and time.when is None]
    lengths = [time for time in own if time.type is TimeType.DURATION and time.when is None]
    if not points:
        if offsets:
            return offsets[0].id, counted_from(dater, offsets[0], around)
        if lengths:
            return None, for_length(dater, lengths[0], around)
        return None, around
    first = points[0]
    when = told_by(dater, first, words)
    if len(points) > 1:
        when = as_range(dater, first, points[1], when)
    when = on_one_day(within(when, around), around)
    if lengths and when.begins is None:
        when = lasting(dater, when, lengths[0])
    return first.id, when


def _is_of_next_day(dater: Dater, time: TimeMention) -> bool:
    """Whether a time on a live page is of the day after publication: of a part written then."""
    when = time.when
    if not dater.reading.is_live or when is None or dater.published is None:
        return False
    day = publication_day(dater).latest
    return when.earliest is not None and day == stretch_at(when.earliest, Precision.DAY).earliest
