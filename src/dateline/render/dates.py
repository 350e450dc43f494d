"""A time in a few words for a person: "2022-09-20", "before 2022-09-23", "undated"."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from dateline.model import Precision

if TYPE_CHECKING:
    from dateline.model import When

MOMENT: Final = timedelta(microseconds=1)
FILLED: Final = (Precision.MONTH, Precision.YEAR, Precision.DECADE, Precision.CENTURY)
CLOCK: Final = (Precision.SECOND, Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY)


def date_label(when: When) -> str:
    """Say when, in few words.

    Tuesday evening -> "2022-09-20 17:00-24:00"; no later than the report of the 23rd ->
    "by 2022-09-23"; 16th to 19th -> "2022-09-16 to 2022-09-19"; nothing known -> "undated"
    """
    about = "about " if when.approximate else ""
    if when.earliest is None:
        return "undated" if when.latest is None else f"by {about}{_last_day(when.latest)}"
    if when.latest is None:
        return f"from {about}{when.earliest.date().isoformat()}"
    return about + _closed(when, when.earliest, when.latest)


def _last_day(latest: datetime) -> str:
    return (latest - MOMENT).date().isoformat()


def _closed(when: When, earliest: datetime, latest: datetime) -> str:
    """A time with both bounds."""
    first, last = earliest.date().isoformat(), _last_day(latest)
    if when.precision in CLOCK and latest - earliest < timedelta(days=1):
        return f"{first} {_clock(earliest, latest)}"
    if first == last:
        return first
    if when.precision in FILLED and when.edtf:
        return when.edtf.rstrip("~")
    return f"{first} to {last}"


def _clock(earliest: datetime, latest: datetime) -> str:
    """The time of day: a minute alone, else from and to; midnight as an end is 24:00."""
    if latest - earliest <= timedelta(minutes=1):
        return earliest.strftime("%H:%M")
    midnight = (latest.hour, latest.minute) == (0, 0)
    return f"{earliest:%H:%M}-{'24:00' if midnight else format(latest, '%H:%M')}"


def told_label(published: datetime | None) -> str:
    """The day of publication, or "no date"."""
    return published.date().isoformat() if published else "no date"
