"""The day on which a report was written, where its dateline tells it: "OSLO, May 3 (AP) -"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.errors import TimeError
from dateline.model import FurnitureKind, Precision
from dateline.temporal.interval import DAY, start_of
from dateline.temporal.resolve import resolve
from dateline.temporal.sketch import Setting

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from dateline.find.times.joins import TimeMatch
    from dateline.model import Reading

LONGEST: Final = 6  # days from writing to publication; more, and a weekday would be another


@dataclass(frozen=True, slots=True)
class StoryDay:
    """The day of a dateline: its first instant, and which of the matches tells it."""

    day: datetime
    number: int


def find_story_day(
    reading: Reading, matches: Sequence[TimeMatch], published: datetime | None
) -> StoryDay | None:
    """The day in the dateline, if the report was published within days after it.

    "OSLO, May 3 (AP) -", published on 5 May -> 3 May, from which "Friday" then counts

    Args:
        reading: the article's reading, with its furniture.
        matches: expressions of time in order of the text.
        published: civil instant of publication; None leaves everything to the words.

    Returns:
        None without such a day, and where it is the day of publication itself.
    """
    if published is None:
        return None
    spans = [
        piece.day
        for piece in reading.furniture
        if piece.kind is FurnitureKind.DATELINE and piece.day is not None
    ]
    for number, match in enumerate(matches):
        if any(start <= match.start and match.end <= end for start, end in spans):
            day = _day_of(match, reading, published)
            if day is not None and DAY <= start_of(published, Precision.DAY) - day <= LONGEST * DAY:
                return StoryDay(day, number)
    return None


def _day_of(match: TimeMatch, reading: Reading, published: datetime) -> datetime | None:
    """The day nearest to publication that a dateline's words can mean."""
    if match.sketch.grain is not Precision.DAY:
        return None
    try:
        found = resolve(match.sketch, Setting(reading.text[match.start : match.end], published))
    except TimeError:
        return None
    return found.bounds.earliest if found.bounds else None
