"""Say a calendar unit in plain English, for reasons that people read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.model import Precision

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

# Names that Dateline writes; those that it reads are rule data. `strftime` would ask the locale.
MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS: Final = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
SEASONS: Final = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}


def speak_stretch(start: datetime | None, unit: Precision = Precision.DAY) -> str:
    """Name the unit that begins at an instant.

    `speak_stretch(datetime(2022, 9, 20))` -> "Tuesday 20 September 2022"

    Args:
        start: its first instant; None where it is not known.
        unit: second to century; what is finer than a day is named by its day.
    """
    if start is None:
        return "an unknown time"
    return _WAYS.get(unit, _speak_weekday)(start)


def _speak_day(start: datetime) -> str:
    return f"{start.day} {MONTHS[start.month - 1]} {start.year}"


def _speak_weekday(start: datetime) -> str:
    return f"{WEEKDAYS[start.weekday()]} {_speak_day(start)}"


_WAYS: Final[Mapping[Precision, Callable[[datetime], str]]] = {
    Precision.WEEK: lambda start: f"the week of {_speak_day(start)}",
    Precision.WEEKEND: lambda start: f"the weekend of {_speak_day(start)}",
    Precision.MONTH: lambda start: f"{MONTHS[start.month - 1]} {start.year}",
    Precision.QUARTER: lambda start: f"quarter {(start.month + 2) // 3} of {start.year}",
    Precision.SEASON: lambda start: f"{SEASONS.get(start.month, 'season')} {start.year}",
    Precision.HALF: lambda start: f"half {(start.month + 5) // 6} of {start.year}",
    Precision.YEAR: lambda start: str(start.year),
    Precision.DECADE: lambda start: f"the {start.year}s",
    Precision.CENTURY: lambda start: f"the century from {start.year}",
}
