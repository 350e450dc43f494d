"""Apply the rules for times to a text: what matches where, with what its words say."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.find.times.guards import holds_back
from dateline.find.times.joins import TimeMatch, join_matches
from dateline.find.times.named_after import is_named_after
from dateline.find.times.neighbours import read_together
from dateline.model import Precision
from dateline.rules.time_patterns import ANY, APOSTROPHES, DIGITS, HYPHENS, second_word
from dateline.temporal.sketch import Means

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dateline.model import Reading
    from dateline.rules.times import Entries, TimeRule, TimeRules
    from dateline.temporal.sketch import Sketch

_WORD = re.compile(rf"[{APOSTROPHES}](?=\d\d\b)|(?<!\d[.,:/])(?<![$€£#])\b\w+")
_LETTERS = re.compile(r"[^\W\d_]+")
_JOINT = re.compile(rf"[{HYPHENS}/]")
_COMMA = re.compile(r"\s?,\s")
_DECEMBER = 12
_BEFORE = 24  # code points that are looked at for the words before a match


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
        entries = _entries(reading.text, word, rules)
        if not entries:
            continue
        last = found[-1] if found else None
        best = _longest(reading, word.start(), entries, rules, last)
        if best is not None:
            found.append(best)
            free = best.end
    joined = join_matches(found, reading.text, rules.joins)
    return read_together([match for match in joined if match.alone], reading, rules)


def _entries(text: str, word: re.Match[str], rules: TimeRules) -> Entries:
    """The rules that may begin with a word, before what comes after it."""
    letters = _LETTERS.match(text, word.start())
    sign = text[word.start()]
    key = letters.group().lower() if letters else DIGITS if sign.isdigit() else word.group()
    by_second = rules.by_first.get("'" if sign in APOSTROPHES else key)
    if by_second is None:
        return ()
    after = second_word(text, letters.end()) if letters else ANY
    return by_second.get(after) or by_second[ANY]


def _longest(
    reading: Reading,
    start: int,
    entries: Entries,
    rules: TimeRules,
    last: TimeMatch | None,
) -> TimeMatch | None:
    """The longest match at one place that nothing holds back."""
    matches = []
    for order, (pattern, rule) in enumerate(entries):
        match = pattern.regex.match(reading.text, start)
        if match is None or _is_measure(rule, match, rules):
            continue
        if _stands_after(rule, reading.text, start):
            matches.append((-match.end(), order, match, pattern, rule))
    for _, _, match, pattern, rule in sorted(matches, key=lambda entry: entry[:2]):
        if holds_back(reading, match, rule.guards) or is_named_after(reading, match, rules.names):
            continue
        sketch: Sketch | None = rules.sketch(match, pattern, rule)
        if sketch is not None and rule.continues:
            sketch = _CONTINUED[rule.continues](sketch, last, reading.text, start, rules)
        if sketch is not None:
            return TimeMatch(start, match.end(), sketch, rule.id, rule.alone)
    return None


def _is_measure(rule: TimeRule, match: re.Match[str], rules: TimeRules) -> bool:
    """Whether it is as in "the year-long siege": a length, and not this year."""
    deictic = rule.means is Means.DEICTIC
    return deictic and rules.measuring.match(match.string, match.end()) is not None


def _stands_after(rule: TimeRule, text: str, start: int) -> bool:
    """Whether the words that a rule asks for stand right before a match."""
    return rule.after is None or bool(rule.after.search(text, max(0, start - _BEFORE), start))


def _continued(
    sketch: Sketch, last: TimeMatch | None, text: str, start: int, rules: TimeRules
) -> Sketch | None:
    """A day that goes on from the date just before: "September 15 and 16"."""
    if last is None or last.sketch.day is None or last.sketch.month is None:
        return None
    return _ordinal_continued(sketch, last, text, start, rules)


def _ordinal_continued(
    sketch: Sketch, last: TimeMatch | None, text: str, start: int, rules: TimeRules
) -> Sketch | None:
    """The same for an ordinal, which needs no month before it: "the 21st and 23rd"."""
    if last is None or last.sketch.day is None or last.sketch.means is not Means.CALENDAR:
        return None
    if not rules.between_days.fullmatch(text, last.end, start):
        return None
    day = replace(last.sketch, day=sketch.day, weekday=None)
    if day.month is None or (sketch.day or 0) > last.sketch.day:
        return day
    if not rules.onward.fullmatch(text, last.end, start):
        return day
    over = day.month == _DECEMBER  # "from 27 December to the 3rd"
    year = day.year + 1 if over and day.year is not None else day.year
    return replace(day, month=day.month % _DECEMBER + 1, year=year)


def _until_year(
    sketch: Sketch, last: TimeMatch | None, text: str, start: int, rules: TimeRules
) -> Sketch | None:
    """A year that goes on from the one just before, and has its century: "2007-08"."""
    del rules
    if last is None or last.sketch.year is None or last.sketch.month is not None:
        return None
    century, first = divmod(last.sketch.year, 100)
    end = (sketch.year or 0) % 100
    if not _JOINT.fullmatch(text, last.end, start) or end <= first:
        return None
    return replace(sketch, year=century * 100 + end)


def _same_day(
    sketch: Sketch, last: TimeMatch | None, text: str, start: int, rules: TimeRules
) -> Sketch | None:
    """A day told once more, by what it is: "12 August, the day before the fair"."""
    del sketch, rules
    if last is None or last.sketch.grain is not Precision.DAY or last.sketch.day is None:
        return None
    return last.sketch if _COMMA.fullmatch(text, last.end, start) else None


_CONTINUED: Final[Mapping[str, Callable[..., Sketch | None]]] = {
    "day": _continued,
    "ordinal": _ordinal_continued,
    "year": _until_year,
    "same": _same_day,
}
