"""Times that stay two expressions and yet tell of each other: "next week, probably on Tuesday"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.model import Precision
from dateline.temporal.sketch import Means, Sketch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.find.times.joins import TimeMatch
    from dateline.model import Reading
    from dateline.rules.times import TimeRules

_FARTHEST = 24  # code points between a week and a day in it
_BRACKET: Final = re.compile(r"\s?[(\[]\s?")
_VERBS: Final = frozenset({"VERB", "AUX"})
_AND: Final = "CCONJ"


def read_together(
    matches: Sequence[TimeMatch], reading: Reading, rules: TimeRules
) -> list[TimeMatch]:
    """What an expression takes over from the one before or after it.

    "Friday (30 September)" -> both are 30 September; "next week, probably on Tuesday" -> the
    Tuesday of that week; "the first two weeks of May" -> a length that lies in May

    Args:
        matches: in order of the text, neighbours that are one expression joined.
        reading: the article's reading.
        rules: one language.

    Returns:
        As many, in the same order, with the same spans.
    """
    told = list(matches)
    for number, match in enumerate(told):
        before = told[number - 1] if number else None
        after = told[number + 1] if number + 1 < len(told) else None
        sketch = match.sketch
        if _is_weekday(sketch):
            sketch = _dated(match, after, reading) or sketch
        if _is_weekday(sketch) and sketch.shift is None:
            sketch = _in_week(match, before, reading) or sketch
        elif sketch.means is Means.DURATION and after is not None:
            sketch = _placed(match, after, reading, rules) or sketch
        if sketch is not match.sketch:
            told[number] = replace(match, sketch=sketch)
    return told


def _is_weekday(sketch: Sketch) -> bool:
    """Whether it names a weekday, and not by a date."""
    told = (sketch.day, sketch.month, sketch.of, sketch.nth)
    named = sketch.means is Means.CALENDAR and sketch.weekday is not None
    return named and told == (None,) * len(told)


def _dated(match: TimeMatch, after: TimeMatch | None, reading: Reading) -> Sketch | None:
    """The day that follows a weekday in brackets: "Friday (30 September)"."""
    if after is None or after.sketch.month is None or after.sketch.day is None:
        return None
    if not _BRACKET.fullmatch(reading.text, match.end, after.start):
        return None
    day = replace(after.sketch, weekday=match.sketch.weekday)
    return day.with_clock(match.sketch) if match.sketch.hour or match.sketch.part else day


def _in_week(match: TimeMatch, before: TimeMatch | None, reading: Reading) -> Sketch | None:
    """The week just told, if no verb stands between: "next week, probably on Tuesday"."""
    if before is None or match.start - before.end > _FARTHEST:
        return None
    week = before.sketch.of or before.sketch
    if week.means is not Means.DEICTIC or week.unit is not Precision.WEEK or week.shift is None:
        return None
    first, last = reading.token_at(before.start), reading.token_at(match.start)
    if first is None or last is None or first.sentence != last.sentence:
        return None
    between = reading.tokens_in(before.end, match.start)
    if any(token.upos in _VERBS for token in between):
        return None
    if before.sketch.of is None and any(token.upos == _AND for token in between):
        return None  # "They met last week and on Tuesday signed"
    words = reading.text[before.start : before.end]
    own = reading.text[match.start : match.end]
    return replace(match.sketch, of=replace(week, words=words), words=own)


def _placed(
    match: TimeMatch, after: TimeMatch, reading: Reading, rules: TimeRules
) -> Sketch | None:
    """What a length lies in or begins with: "the first two weeks | of May"."""
    if after.sketch.means not in (Means.CALENDAR, Means.DEICTIC) or match.sketch.count is None:
        return None
    if match.sketch.mod == "EQUAL_OR_MORE":  # ten working days
        return None
    links = rules.within if match.sketch.nth is not None else rules.starting
    if not links.fullmatch(reading.text, match.end, after.start):
        return None
    if match.sketch.nth is None and after.sketch.grain is not Precision.DAY:
        return None
    return replace(match.sketch, of=after.sketch)
