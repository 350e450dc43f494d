"""TIMEX3 values: written from calendar stretches and lengths, and read back.

"2022-09-20", "2022-W38", "2022-W38-WE", "2022-09-21TMO", "1989-Q3", "1998-SU", "197", "P3D".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from dateline.errors import TimeError
from dateline.model import Bounds, Precision
from dateline.temporal.interval import shift, stretch_at

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # code -> first month

# Hours of the day that a part of day covers; the night runs into the next morning.
PARTS_OF_DAY: Mapping[str, tuple[int, int]] = {
    "MO": (0, 12),
    "MI": (11, 14),
    "AF": (12, 18),
    "EV": (17, 24),
    "NI": (18, 30),
    "DT": (6, 18),
}
HALF = 0.5
MIDNIGHT = 24  # hours
_LETTERS = {
    Precision.SECOND: "S",
    Precision.MINUTE: "M",
    Precision.HOUR: "H",
    Precision.DAY: "D",
    Precision.WEEKEND: "WE",
    Precision.WEEK: "W",
    Precision.MONTH: "M",
    Precision.QUARTER: "Q",
    Precision.YEAR: "Y",
    Precision.DECADE: "DE",
    Precision.CENTURY: "CE",
}
_IN_YEARS = {Precision.DECADE: 10, Precision.CENTURY: 100}
_IN_MONTHS = {Precision.SEASON: 3, Precision.HALF: 6}
_CLOCK = (Precision.SECOND, Precision.MINUTE, Precision.HOUR)
_DIGITS: Final = {  # how much of an ISO instant tells the unit
    Precision.SECOND: 19,
    Precision.MINUTE: 16,
    Precision.HOUR: 13,
    Precision.DAY: 10,
    Precision.MONTH: 7,
    Precision.YEAR: 4,
    Precision.DECADE: 3,
    Precision.CENTURY: 2,
}
_FINER = {  # what half a unit is counted in
    Precision.MINUTE: (60, Precision.SECOND),
    Precision.HOUR: (60, Precision.MINUTE),
    Precision.DAY: (24, Precision.HOUR),
    Precision.WEEK: (7, Precision.DAY),
    Precision.YEAR: (12, Precision.MONTH),
}


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time in one calendar unit; `count` None is "some" ("days" -> PXD)."""

    count: float | None
    unit: Precision


def timex_length(length: Length) -> str:
    """Write a length as a TIMEX3 duration.

    `timex_length(Length(3, Precision.DAY))` -> "P3D"; 1.5 hours -> "PT1H30M"; some weeks -> "PXW"
    """
    count, unit = length.count, length.unit
    if count is not None and unit in _IN_YEARS:
        count, unit = count * _IN_YEARS[unit], Precision.YEAR
    if unit in _IN_MONTHS:
        count, unit = count and count * _IN_MONTHS[unit], Precision.MONTH
    head = "PT" if unit in _CLOCK else "P"
    letter = _LETTERS[unit]
    if count is None:
        return f"{head}X{letter}"
    whole, rest = divmod(count, 1)
    if rest != HALF or unit not in _FINER:
        return f"{head}{count:g}{letter}"
    parts, finer = _FINER[unit]
    if parts % 2:  # half a week is no whole number of days
        return f"{head}{count:g}{letter}"
    small = f"{rest * parts:g}{_LETTERS[finer]}"
    middle = "" if head == "PT" or finer not in _CLOCK else "T"
    large = f"{whole:g}{letter}" if whole else ""
    return f"{head}{large}{middle}{small}"


def timex_lengths(lengths: Sequence[Length]) -> str:
    """Write lengths that add up as one TIMEX3 duration.

    Two hours and 20 minutes -> "PT2H20M"; a year, a month and 21 days -> "P1Y1M21D"
    """
    days, hours = "", ""
    for length in lengths:
        value = timex_length(length).removeprefix("P")
        before, _, after = value.partition("T")
        days, hours = days + before, hours + after
    return f"P{days}T{hours}" if hours else f"P{days}"


def timex_stretch(start: datetime, unit: Precision, part: str | None = None) -> str:
    """Write the calendar unit that begins at an instant as a TIMEX3 value.

    `timex_stretch(datetime(2022, 9, 21), Precision.PART_OF_DAY, "MO")` -> "2022-09-21TMO"

    Args:
        start: its first instant.
        unit: minute to century.
        part: code of a part of day ("MO", "NI"), for that unit alone.
    """
    if unit is Precision.PART_OF_DAY:
        return f"{start.date().isoformat()}T{part or ''}"
    if unit in _DIGITS:
        return start.isoformat()[: _DIGITS[unit]]
    return _WAYS[unit](start)


def _week(start: datetime) -> str:
    iso = start.isocalendar()
    return f"{iso.year:04d}-W{iso.week:02d}"


_WAYS: Final[Mapping[Precision, Callable[[datetime], str]]] = {
    Precision.WEEK: _week,
    Precision.WEEKEND: lambda start: f"{_week(start)}-WE",
    Precision.QUARTER: lambda start: f"{start.year:04d}-Q{(start.month + 2) // 3}",
    Precision.HALF: lambda start: f"{start.year:04d}-H{(start.month + 5) // 6}",
    Precision.SEASON: lambda start: f"{start.year:04d}-{_season_of(start.month)}",
}


def part_of_day(day: datetime, part: str) -> Bounds:
    """The hours that a part of day covers; the night runs to six the next morning.

    `part_of_day(datetime(2022, 9, 20), "EV")` -> 17:00 to 24:00 of that day
    """
    first, last = PARTS_OF_DAY[part]
    return Bounds(day + timedelta(hours=first), day + timedelta(hours=last))


_VALUE = re.compile(
    r"(?P<century>\d\d)(?:XX)?$|(?P<decade>\d{3})X?$|(?P<year>\d{4})"
    r"(?:-(?:W(?P<week>\d\d?)(?P<end>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])|"
    r"(?P<season>SP|SU|FA|WI)|(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<part>[A-Z]{2})|"
    r"T(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d))?)?)?)?))?$"
)
_DURATION = re.compile(r"P(?P<time>T?)(?P<count>\d+(?:\.\d+)?|X)(?P<unit>WE|DE|CE|[SMHDWQY])$")


def parse_timex(value: str) -> tuple[Bounds, Precision] | None:
    """Read a TIMEX3 date or time as a stretch; None for vague and relative values.

    `parse_timex("2022-09")` -> September 2022, month; `parse_timex("PAST_REF")` -> None

    Raises:
        TimeError: it has the form of a date that the calendar lacks ("2022-02-30").
    """
    match = _VALUE.match(value)
    if match is None:
        return None
    fields = {name: group for name, group in match.groupdict().items() if group is not None}
    try:
        start, unit = _read_fields(fields)
    except ValueError:
        msg = f"TIMEX3 value {value!r} given; a date of the calendar is allowed; mend the number"
        raise TimeError(msg) from None
    if unit is Precision.PART_OF_DAY:
        if fields["part"] not in PARTS_OF_DAY:
            return None
        return part_of_day(start, fields["part"]), unit
    return stretch_at(start, unit), unit


def parse_length(value: str) -> Length | None:
    """Read a TIMEX3 duration of one unit: "P3D" -> 3 days; None for anything else."""
    match = _DURATION.match(value)
    if match is None:
        return None
    clock = match["time"] == "T"
    for unit, letter in _LETTERS.items():
        if letter == match["unit"] and (unit in _CLOCK) == clock:
            return Length(None if match["count"] == "X" else float(match["count"]), unit)
    return None


def _season_of(month: int) -> str:
    return next(code for code, first in SEASONS.items() if (month - first) % 12 < 3)  # noqa: PLR2004 - three months


def _read_fields(fields: dict[str, str]) -> tuple[datetime, Precision]:
    """First instant and unit of what `_VALUE` matched.

    Raises:
        ValueError: there is no such day.
    """
    for name, (unit, read) in _READERS.items():
        if name in fields:
            return read(fields), unit
    parts = [int(fields[name]) for name in _PARTS if name in fields]
    unit = Precision.PART_OF_DAY if "part" in fields else _PRECISIONS[len(parts)]
    year, month, day, hour, minute, second = (*parts, *(1, 1, 1, 0, 0, 0)[len(parts) :])
    day_start = datetime(year, month, day)
    if hour == MIDNIGHT:  # the end of its day: "2022-09-23T24:00"
        return day_start + timedelta(days=1, minutes=minute, seconds=second), unit
    return day_start.replace(hour=hour, minute=minute, second=second), unit


def _read_week(fields: dict[str, str]) -> datetime:
    return datetime.fromisocalendar(int(fields["year"]), int(fields["week"]), 1)


_PARTS: Final = ("year", "month", "day", "hour", "minute", "second")
_PRECISIONS: Final = (
    Precision.UNKNOWN,
    Precision.YEAR,
    Precision.MONTH,
    Precision.DAY,
    Precision.HOUR,
    Precision.MINUTE,
    Precision.SECOND,
)
_READERS: Final[Mapping[str, tuple[Precision, Callable[[dict[str, str]], datetime]]]] = {
    "century": (Precision.CENTURY, lambda f: datetime(max(int(f["century"]) * 100, 1), 1, 1)),
    "decade": (Precision.DECADE, lambda f: datetime(max(int(f["decade"]) * 10, 1), 1, 1)),
    "end": (Precision.WEEKEND, _read_week),
    "week": (Precision.WEEK, _read_week),
    "quarter": (
        Precision.QUARTER,
        lambda f: datetime(int(f["year"]), 3 * int(f["quarter"]) - 2, 1),
    ),
    "half": (Precision.HALF, lambda f: datetime(int(f["year"]), 6 * int(f["half"]) - 5, 1)),
    "season": (
        Precision.SEASON,
        lambda f: datetime(int(f["year"]), SEASONS[f["season"]], 1),
    ),
}


def length_after(instant: datetime, length: Length, sign: int = 1) -> datetime:
    """The instant that lies a whole number of units later, or earlier with sign -1.

    Raises:
        TimeError: the length has no count, or the result leaves the calendar.
    """
    if length.count is None:
        msg = f"{timex_length(length)} given; a length with a count is needed to move an instant"
        raise TimeError(msg)
    whole, rest = divmod(length.count, 1)
    moved = shift(instant, length.unit, sign * int(whole))
    if rest and length.unit in _FINER:
        parts, finer = _FINER[length.unit]
        moved = shift(moved, finer, sign * round(rest * parts))
    return moved
