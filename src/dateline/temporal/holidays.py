"""Days of the calendar that are told by name: fixed, by weekday, or counted from a feast.

A spelling is "12-25" (a fixed day), "11-4-4" (the fourth ISO weekday 4 of November),
"5--1-1" (the last Monday of May), "11-4-4+1" (a day after it), "easter-2" (days from Easter
Sunday, or another of the feasts below) or "islamic-10-1" (day 1 of the tenth Islamic month).
"""

from __future__ import annotations

import calendar
import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from dateline.errors import TimeError
from dateline.temporal.moons import (
    chinese_new_year,
    hanukkah,
    islamic_day,
    jewish_new_year,
    passover,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_FEAST = re.compile(r"(?P<feast>[a-z-]+?)(?P<days>[+-]\d+)?$")
_ISLAMIC = re.compile(r"islamic-(?P<month>\d+)-(?P<day>\d+)$")
_WEEKDAY = re.compile(r"(?P<month>\d+)-(?P<which>-?\d)-(?P<weekday>\d)(?P<days>[+]\d+)?$")
_FIXED = re.compile(r"(?P<month>\d+)-(?P<day>\d+)$")


def holiday_in(year: int, spelling: str) -> datetime:
    """The day, at midnight, on which a holiday falls in a year.

    `holiday_in(2022, "easter-2")` -> 2022-04-15

    Raises:
        TimeError: the spelling is none of these.
    """
    if match := _ISLAMIC.match(spelling):
        return islamic_day(year, int(match["month"]), int(match["day"]))
    if (match := _FEAST.match(spelling)) and match["feast"] in _FEASTS:
        return _FEASTS[match["feast"]](year) + timedelta(days=int(match["days"] or 0))
    if match := _WEEKDAY.match(spelling):
        day = _nth_weekday(year, int(match["month"]), int(match["which"]), int(match["weekday"]))
        return day + timedelta(days=int(match["days"] or 0))
    if match := _FIXED.match(spelling):
        return datetime(year, int(match["month"]), int(match["day"]))
    msg = (
        f'holiday {spelling!r} given; "12-25", "11-4-4" and "easter-2" are the forms allowed; '
        "mend the rule file"
    )
    raise TimeError(msg)


def easter(year: int) -> datetime:
    """Easter Sunday of the Gregorian calendar.

    `easter(2022)` -> 2022-04-17

    Source: the anonymous algorithm (Meeus, Jones, Butcher)
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    epact = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return datetime(year, month, day + 1)


def orthodox_easter(year: int) -> datetime:
    """Easter Sunday of the Julian calendar, as a day of the Gregorian one.

    `orthodox_easter(2022)` -> 2022-04-24

    Source: Meeus, Astronomical Algorithms, chapter 8
    """
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    century = year // 100
    return datetime(year, month, day + 1) + timedelta(days=century - century // 4 - 2)


def is_by_sight(spelling: str | None) -> bool:
    """Whether the day depends on where the new moon is first seen, and may be one off."""
    return spelling is not None and spelling.startswith("islamic")


_FEASTS: Final[Mapping[str, Callable[[int], datetime]]] = {
    "easter": easter,
    "orthodox": orthodox_easter,
    "chinese": chinese_new_year,
    "jewish": jewish_new_year,
    "passover": passover,
    "hanukkah": hanukkah,
}


def _nth_weekday(year: int, month: int, which: int, weekday: int) -> datetime:
    """The nth of a weekday in a month; -1 is the last."""
    days = calendar.monthrange(year, month)[1]
    found = [
        day
        for day in (datetime(year, month, number) for number in range(1, days + 1))
        if day.isoweekday() == weekday
    ]
    return found[which - 1 if which > 0 else which]
