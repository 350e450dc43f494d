"""Reads a day, with or without a time of day, as people write it in headers and records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING

from dateline.rules.headers import load_headers

if TYPE_CHECKING:
    import re

    from dateline.rules.headers import HeaderRule

LAST_MONTH = 12
NOON = 12


@dataclass(frozen=True, slots=True)
class WrittenInstant:
    """A day that was written somewhere.

    Attributes:
        end: where it ends in the text that it was read from, in code points.
        rule: the rule that matched.
        instant: local civil time, as written; None where there is no such day.
        is_day: True when no time of day was written, or midnight, which pads a bare day.
        fault: why there is no such day; "" where there is.
    """

    end: int
    rule: HeaderRule
    instant: datetime | None
    is_day: bool
    fault: str


def read_instant(text: str, start: int = 0) -> WrittenInstant | None:
    """Read the day that is written at one place.

    "23 September 2022, 10:15 GMT" -> 2022-09-23T10:15, in the civil time of its writer

    Args:
        text: any text.
        start: code point at which the day must begin.

    Returns:
        None where no day is written there, or it runs on into other characters.

    Source: rules/en/headers.toml
    """
    rules = load_headers()
    for rule in rules.days:
        found = rule.pattern.match(text, start)
        if found is None:
            continue
        clock, end = _time_of_day(text, found.end())
        if end < len(text) and not text[end].isspace():
            continue
        try:
            day = _day(found)
        except ValueError as fault:
            return WrittenInstant(end, rule, None, True, f"{text[start:end]!r}: {fault}")  # noqa: FBT003 - is_day
        return WrittenInstant(end, rule, datetime.combine(day, clock), clock == time(), "")
    return None


def parse_instant(text: str) -> WrittenInstant | None:
    """Read a text that is a day and nothing else, white space aside; None for any other."""
    stripped = text.strip()
    found = read_instant(stripped)
    return found if found is not None and found.end == len(stripped) else None


def _day(found: re.Match[str]) -> datetime:
    """The day that a rule matched.

    Raises:
        ValueError: there is no such day, or its numbers can be read in two ways.
    """
    groups = found.groupdict()
    if "first" in groups:
        day, month = _in_order(int(groups["first"]), int(groups["second"]))
    elif "name" in groups:
        day, month = int(groups["day"]), load_headers().months[groups["name"].lower()]
    else:
        day, month = int(groups["day"]), int(groups["month"])
    return datetime(int(groups["year"]), month, day)


def _in_order(first: int, second: int) -> tuple[int, int]:
    """Day and month from two numbers, where only one order is possible."""
    if first == second or second <= LAST_MONTH < first:
        return first, second
    if first <= LAST_MONTH < second:
        return second, first
    if first > LAST_MONTH:
        msg = "no number of a month is above 12"
        raise ValueError(msg)
    msg = "day and month could be either way round; write the month as a word, or YYYY-MM-DD"
    raise ValueError(msg)


def _time_of_day(text: str, start: int) -> tuple[time, int]:
    """The time of day that is written at one place, and where it ends; midnight for none."""
    for rule in load_headers().times:
        found = rule.pattern.match(text, start)
        if found is None:
            continue
        clock = _clock(found)
        if clock is not None:
            return clock, found.end()
    return time(), start


def _clock(found: re.Match[str]) -> time | None:
    groups = found.groupdict()
    hour = int(groups["hour"])
    half = groups["half"]
    if half:
        if not 1 <= hour <= NOON:
            return None
        hour = hour % NOON + (NOON if half in "pP" else 0)
    try:
        return time(hour, int(groups.get("minute") or 0), int(groups.get("second") or 0))
    except ValueError:
        return None
