"""Days of the calendar that are told by name: fixed, by weekday, or counted from Easter.

A spelling is "12-25" (a fixed day), "11-4-4" (the fourth ISO weekday 4 of November),
"5--1-1" (the last Monday of May), "11-4-4+1" (a day after it) or "easter-2" (days from Easter
Sunday).
"""

from __future__ import annotations

import calendar
import re
from datetime import datetime, timedelta

from dateline.errors import TimeError

_EASTER = re.compile(r"easter(?P<days>[+-]\d+)?$")
_WEEKDAY = re.compile(r"(?P<month>\d+)-(?P<which>-?\d)-(?P<weekday>\d)(?P<days>[+]\d+)?$")
_FIXED = re.compile(r"(?P<month>\d+)-(?P<day>\d+)$")


def holiday_in(year: int, spelling: str) -> datetime:
    """The day, at midnight, on which a holiday falls in a year.

    `holiday_in(2022, "easter-2")` -> 2022-04-15

    Raises:
        TimeError: the spelling is none of these.
    """
    if match := _EASTER.match(spelling):
        return easter(year) + timedelta(days=int(match["days"] or 0))
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


def _nth_weekday(year: int, month: int, which: int, weekday: int) -> datetime:
    """The nth of a weekday in a month; -1 is the last."""
    days = calendar.monthrange(year, month)[1]
    found = [
        day
        for day in (datetime(year, month, number) for number in range(1, days + 1))
        if day.isoweekday() == weekday
    ]
    return found[which - 1 if which > 0 else which]
