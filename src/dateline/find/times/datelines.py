"""Days on which words were written, where a dateline or a stamp tells it: "OSLO, May 3 (AP) -"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.errors import TimeError
from dateline.model import FurnitureKind, Precision
from dateline.temporal.interval import DAY, start_of
from dateline.temporal.resolve import resolve
from dateline.temporal.sketch import Setting

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from dateline.find.times.joins import TimeMatch
    from dateline.model import Reading
    from dateline.temporal.sketch import Sketch

LONGEST: Final = 6  # days from writing to publication; more, and a weekday would be another
DATELINE: Final = "dateline"
STAMP: Final = "stamp"
_BEFORE: Final = 24  # code points that are looked at for the words before a stamp


@dataclass(frozen=True, slots=True)
class StoryDay:
    """A day from which the words behind it count: its first instant, and what tells it."""

    day: datetime
    told_by: str


def find_story_days(
    reading: Reading,
    matches: Sequence[TimeMatch],
    published: datetime | None,
    stamped: re.Pattern[str],
) -> Mapping[int, StoryDay]:
    """The days on which a report, and on a live page its parts, were written.

    "OSLO, May 3 (AP) -", published on 5 May -> 3 May, from which "Friday" then counts;
    "(Update 1:10 a.m. Tuesday in Cairo)", published on Monday -> Tuesday, from there on

    Args:
        reading: the article's reading, with its furniture.
        matches: expressions of time in order of the text.
        published: civil instant of publication; None leaves everything to the words.
        stamped: matches a text that ends with a word before a stamp: "updated:".

    Returns:
        By number of the match that tells it. A dateline counts where it lies within days before
        publication; a stamp on either side, and one that tells its year wherever it lies. A
        stamp of an hour alone is of the day of publication.
    """
    if published is None:
        return {}
    today = start_of(published, Precision.DAY)
    found: dict[int, StoryDay] = {}
    told = list(_told(reading, matches, stamped))
    for number, way in told:
        day = _day_of(matches[number], reading, published, way)
        if day is None:
            continue
        if way == DATELINE:
            if not found and DAY <= today - day <= LONGEST * DAY:
                found[number] = StoryDay(day, way)
        elif _tells_year(matches[number].sketch) or abs(today - day) <= LONGEST * DAY:
            found[number] = StoryDay(day, way)
    return found


def _told(
    reading: Reading, matches: Sequence[TimeMatch], stamped: re.Pattern[str]
) -> list[tuple[int, str]]:
    """Numbers of the matches that are days of datelines and stamps, in order of the text."""
    days = [
        (piece.day, DATELINE)
        for piece in reading.furniture
        if piece.kind is FurnitureKind.DATELINE and piece.day is not None
    ]
    days += [
        ((piece.start, piece.end), STAMP)
        for piece in reading.furniture
        if piece.kind is FurnitureKind.STAMP
    ]
    found: dict[tuple[int, int] | int, tuple[int, str]] = {}  # one of each piece
    for number, match in enumerate(matches):
        for span, way in days:
            if span[0] <= match.start and match.end <= span[1]:
                known = found.get(span)
                names = _names_day(match.sketch)
                better = names and known is not None and not _names_day(matches[known[0]].sketch)
                if better or (known is None and (names or way == STAMP)):
                    found[span] = (number, way)
        before = max(0, match.start - _BEFORE)
        if _tells_year(match.sketch) and stamped.search(reading.text, before, match.start):
            found.setdefault(number, (number, STAMP))
    return sorted(found.values())


def _names_day(sketch: Sketch) -> bool:
    return any(part.day is not None or part.weekday is not None for part in _parts(sketch))


def _tells_year(sketch: Sketch) -> bool:
    return _names_day(sketch) and any(part.year is not None for part in _parts(sketch))


def _parts(sketch: Sketch) -> Iterator[Sketch]:
    """What is said, and what that is of: an hour of a day, a day of a year."""
    part: Sketch | None = sketch
    while part is not None:
        yield part
        part = part.of


def _day_of(match: TimeMatch, reading: Reading, published: datetime, way: str) -> datetime | None:
    """The day nearest to publication that the words can mean; of a stamp, its hour left out."""
    if match.sketch.grain is not Precision.DAY and way == DATELINE:
        return None
    try:
        found = resolve(match.sketch, Setting(reading.text[match.start : match.end], published))
    except TimeError:
        return None
    day = found.bounds.earliest if found.bounds else None
    return None if day is None else start_of(day, Precision.DAY)
