"""Days that follow the moon: of the Islamic, the Chinese and the Jewish calendar.

An Islamic month begins when the new moon is seen, so its days may be one off, and differ between
countries.
"""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from typing import Final

_LUNATION: Final = 29.530588861  # days
_FIRST_MOON: Final = datetime(2000, 1, 6, 18, 13)  # the mean new moon that is numbered 0
_SHAWWAL: Final = 276  # number of a new moon that began a tenth month: 30 April 2022
_SHAWWAL_MONTH: Final = 10
_MONTHS: Final = 12
_EVENING: Final = timedelta(hours=12)  # UTC; a later new moon is not seen on the next evening
_BEIJING: Final = timedelta(hours=8)
_TERMS: Final = (  # days, times the sine of so many of M (sun), M' (moon) and F (node)
    (-0.40720, 0, 1, 0),
    (0.17241, 1, 0, 0),
    (0.01608, 0, 2, 0),
    (0.01039, 0, 0, 2),
    (0.00739, -1, 1, 0),
    (-0.00514, 1, 1, 0),
    (0.00208, 2, 0, 0),
    (-0.00111, 0, 1, -2),
)


def new_moon(number: int) -> datetime:
    """The instant of a new moon in UTC, to about ten minutes; 0 is that of 6 January 2000.

    Source: Meeus, Astronomical Algorithms, chapter 49, the larger terms
    """
    sun = math.radians(2.5534 + 29.10535670 * number)
    moon = math.radians(201.5643 + 385.81693528 * number)
    node = math.radians(160.7108 + 390.67050284 * number)
    shift = sum(size * math.sin(s * sun + m * moon + n * node) for size, s, m, n in _TERMS)
    mean = datetime(2000, 1, 6, 14, 20) + timedelta(days=_LUNATION * number)
    return mean + timedelta(days=shift)


def islamic_day(year: int, month: int, day: int) -> datetime:
    """The first day of a Gregorian year that is a day of an Islamic month.

    `islamic_day(2022, 10, 1)` -> 2022-05-02, Eid al-Fitr
    """
    first = datetime(year, 1, 1)
    number = _number_before(first) - 1
    while True:
        if (number - _SHAWWAL + _SHAWWAL_MONTH - month) % _MONTHS == 0:
            moon = new_moon(number)
            begins = moon.replace(hour=0, minute=0, second=0, microsecond=0)
            begins += timedelta(days=1 if moon - begins < _EVENING else 2)
            found = begins + timedelta(days=day - 1)
            if found >= first:
                return found
        number += 1


def chinese_new_year(year: int) -> datetime:
    """The first day of the Chinese year that begins in a Gregorian year.

    `chinese_new_year(2022)` -> 2022-02-01
    """
    solstice = datetime(year - 1, 12, 23)  # the month that it lies in is the eleventh
    number = _number_before(solstice)
    while new_moon(number + 1) + _BEIJING < solstice:
        number += 1
    moon = new_moon(number + 2) + _BEIJING
    return moon.replace(hour=0, minute=0, second=0, microsecond=0)


def jewish_new_year(year: int) -> datetime:
    """Rosh Hashanah of a Gregorian year.

    `jewish_new_year(2022)` -> 2022-09-26

    Source: the rules of postponement (Dershowitz and Reingold, Calendrical Calculations)
    """
    return _KNOWN + timedelta(days=_begins(year + 3761) - _begins(_KNOWN_YEAR))


def passover(year: int) -> datetime:
    """The first day of Passover in a Gregorian year.

    `passover(2022)` -> 2022-04-16
    """
    return jewish_new_year(year) - timedelta(days=163)


def hanukkah(year: int) -> datetime:
    """The first day of Hanukkah that begins in a Gregorian year.

    `hanukkah(2022)` -> 2022-12-19
    """
    begins = jewish_new_year(year)
    length = (jewish_new_year(year + 1) - begins).days
    return begins + timedelta(days=84 if length in _LONG_YEARS else 83)


_LONG_YEARS: Final = (355, 385)  # days; their second month has one more
_TOO_LONG: Final = 356  # days of a common year, which has 353 to 355
_TOO_SHORT: Final = 382  # days of a leap year, which has 383 to 385
_NO_NEW_YEAR: Final = (0, 3, 5)  # Sunday, Wednesday and Friday, by days from the epoch
_KNOWN_YEAR: Final = 5783
_KNOWN: Final = datetime(2022, 9, 26)  # the day on which it began


def _elapsed(year: int) -> int:
    """Days from the epoch of the Jewish calendar to the first of a year, unless it is put off."""
    months = (235 * year - 234) // 19
    day = 29 * months + (12084 + 13753 * months) // 25920
    return day + 1 if (day + 1) % 7 in _NO_NEW_YEAR else day


def _begins(year: int) -> int:
    """The same, put off where the year, or the one before, would have a length that none has."""
    before, here, after = (_elapsed(year + step) for step in (-1, 0, 1))
    if after - here == _TOO_LONG:
        return here + 2
    return here + 1 if here - before == _TOO_SHORT else here


def _number_before(instant: datetime) -> int:
    """The number of a new moon some days before an instant."""
    return math.floor((instant - _FIRST_MOON) / timedelta(days=_LUNATION)) - 1
