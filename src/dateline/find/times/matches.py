"""Apply the rules for times to a text: what matches where, with what its words say."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.find.times.guards import holds_back
from dateline.rules.time_patterns import APOSTROPHES
from dateline.temporal.choose import cycle_of
from dateline.temporal.sketch import Means, Sketch

if TYPE_CHECKING:
    from dateline.model import Reading
    from dateline.rules.time_patterns import Pattern
    from dateline.rules.times import TimeJoin, TimeRule, TimeRules

_WORD = re.compile(rf"[{APOSTROPHES}](?=\d\d\b)|(?<!\d[.,:/])(?<![$€£#])\b\w+")
_LETTERS = re.compile(r"[^\W\d_]+")
_FARTHEST = 14  # code points between two expressions that may be one
_PLACES = (Means.CALENDAR, Means.DEICTIC, Means.ANAPHOR)


@dataclass(frozen=True, slots=True)
class TimeMatch:
    """An expression of time: code points `[start, end)`, what its words say, by which rule.

    `alone` is False for what counts only as a part of a larger one.
    """

    start: int
    end: int
    sketch: Sketch
    rule: str
    alone: bool = True


def find_matches(reading: Reading, rules: TimeRules) -> list[TimeMatch]:
    """Where the rules match: leftmost, then longest, then the earlier rule; neighbours joined.

    Args:
        reading: the article's reading; the parse may hold a rule back.
        rules: one language.

    Returns:
        Matches in order of the text, not overlapping.
    """
    found: list[TimeMatch] = []
    free = 0
    for word in _WORD.finditer(reading.text):
        if word.start() < free:
            continue
        entries = rules.by_first.get(_key(word.group()))
        if entries is None:
            continue
        last = found[-1] if found else None
        best = _longest(reading, word.start(), entries, rules, last)
        if best is not None:
            found.append(best)
            free = best.end
    return [match for match in _join(found, reading.text, rules.joins) if match.alone]


def _key(word: str) -> str:
    """What the rules that may begin with a word are filed under."""
    if word[0].isdigit():
        return "#"
    if word[0] in APOSTROPHES:
        return "'"
    letters = _LETTERS.match(word)
    return letters.group().lower() if letters else word


def _longest(
    reading: Reading,
    start: int,
    entries: tuple[tuple[Pattern, TimeRule], ...],
    rules: TimeRules,
    last: TimeMatch | None,
) -> TimeMatch | None:
    """The longest match at one place that nothing holds back."""
    matches = []
    for order, (pattern, rule) in enumerate(entries):
        match = pattern.regex.match(reading.text, start)
        if match is not None:
            matches.append((-match.end(), order, match, pattern, rule))
    for _, _, match, pattern, rule in sorted(matches, key=lambda entry: entry[:2]):
        if holds_back(reading, match, rule.guards):
            continue
        sketch: Sketch | None = rules.sketch(match, pattern, rule)
        if sketch is not None and rule.continues:
            sketch = _continued(sketch, last, reading.text, start, rules)
        if sketch is not None:
            return TimeMatch(start, match.end(), sketch, rule.id, rule.alone)
    return None


def _continued(
    sketch: Sketch, last: TimeMatch | None, text: str, start: int, rules: TimeRules
) -> Sketch | None:
    """A day that goes on from the date just before: "September 15 and 16"."""
    if last is None or last.sketch.day is None or last.sketch.month is None:
        return None
    if not rules.between_days.fullmatch(text, last.end, start):
        return None
    return replace(last.sketch, day=sketch.day, weekday=None)


def _join(found: list[TimeMatch], text: str, joins: tuple[TimeJoin, ...]) -> list[TimeMatch]:
    """Neighbours that are one expression, made one: "Tuesday" "of" "last week"."""
    joined: list[TimeMatch] = []
    for match in found:
        whole = match
        while joined:
            both = _joined(joined[-1], whole, text, joins)
            if both is None:
                break
            joined.pop()
            whole = both
        joined.append(whole)
    return joined


def _joined(
    left: TimeMatch, right: TimeMatch, text: str, joins: tuple[TimeJoin, ...]
) -> TimeMatch | None:
    if right.start - left.end > _FARTHEST:
        return None
    for join in joins:
        if left.sketch.grain not in join.left or right.sketch.grain not in join.right:
            continue
        if join.between.fullmatch(text, left.end, right.start):
            words = text[left.start : left.end], text[right.start : right.end]
            sketch = _together(
                replace(left.sketch, words=words[0]), replace(right.sketch, words=words[1]), join
            )
            if sketch is not None:
                return TimeMatch(left.start, right.end, sketch, join.id)
    return None


def _together(left: Sketch, right: Sketch, join: TimeJoin) -> Sketch | None:
    """One sketch of two: an hour of a day, or a part of something larger."""
    if left.means not in _PLACES or right.means not in _PLACES:
        return None
    if join.clock == "left":
        return right.with_clock(left) if left.means is Means.CALENDAR else None
    if join.clock == "right":
        return left.with_clock(right) if right.means is Means.CALENDAR else None
    part, whole = (left, right) if join.whole == "right" else (right, left)
    if part.of is not None or part.means is not Means.CALENDAR:
        return None
    if cycle_of(part) is not whole.grain:  # a Tuesday of a week, a month of a year
        return None
    return replace(part, of=whole, shift=None, words=None)
