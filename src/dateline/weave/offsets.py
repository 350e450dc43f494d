"""Event-relative times as constraints: "three days after the summit" between two variables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.model import Precision
from dateline.temporal.timex import parse_length

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.weave.slots import OffsetSlot

HOUR: Final = 3600
DAY: Final = 24 * HOUR

# Seconds that one unit lasts at least and at most, and how loosely people count in it.
UNITS: Final[Mapping[Precision, tuple[int, int, int]]] = {
    Precision.SECOND: (1, 1, 0),
    Precision.MINUTE: (60, 60, 0),
    Precision.HOUR: (HOUR, HOUR, 0),
    Precision.DAY: (DAY, DAY, 0),
    Precision.WEEKEND: (7 * DAY, 7 * DAY, 3 * DAY),
    Precision.WEEK: (7 * DAY, 7 * DAY, 3 * DAY),
    Precision.MONTH: (28 * DAY, 31 * DAY, 3 * DAY),
    Precision.QUARTER: (90 * DAY, 92 * DAY, 15 * DAY),
    Precision.YEAR: (365 * DAY, 366 * DAY, 15 * DAY),
    Precision.DECADE: (3652 * DAY, 3653 * DAY, 366 * DAY),
    Precision.CENTURY: (36524 * DAY, 36525 * DAY, 3653 * DAY),
}
CLOCK: Final = (Precision.SECOND, Precision.MINUTE, Precision.HOUR)
LESS: Final = ("LESS_THAN", "EQUAL_OR_LESS", "BEFORE")
MORE: Final = ("MORE_THAN", "EQUAL_OR_MORE", "AFTER")


@dataclass(frozen=True, slots=True)
class Distance:
    """How far an event lies from what it counts from, in seconds; `most` None is open."""

    least: int
    most: int | None
    by_clock: bool


@dataclass(frozen=True, slots=True)
class Bond:
    """`high - low <= weight` between "begin" or "end" of the event and of its target.

    Attributes:
        high: (whose, which): whose is "event" or "target", which is "begin" or "end".
        low: the same.
        weight: seconds.
        bound: the bound of the event that it gives.
    """

    high: tuple[str, str]
    low: tuple[str, str]
    weight: int
    bound: str


def distance(offset: OffsetSlot) -> Distance:
    """How far an event-relative time reaches.

    "three days after" -> exactly 3 days; "less than a week after" -> half a week to a week;
    "after" -> any time later

    Returns:
        0 to open where the words give no length.
    """
    length = parse_length(offset.duration) if offset.duration else None
    if length is None or length.unit not in UNITS:
        return Distance(0, None, by_clock=False)
    low, high, loose = UNITS[length.unit]
    by_clock = length.unit in CLOCK
    if length.count is None:
        return Distance(low, None, by_clock=by_clock)
    least, most = round(length.count * low), round(length.count * high)
    if offset.modifier in LESS:
        return Distance(least // 2, most, by_clock=by_clock)
    if offset.modifier in MORE:
        return Distance(least, most + most // 2, by_clock=by_clock)
    if offset.modifier is not None:
        loose = max(loose, low // 2)
    return Distance(max(least - loose, 0), most + loose, by_clock=by_clock)


def bonds(offset: OffsetSlot) -> tuple[Bond, ...]:
    """The constraints that an event-relative time states; empty for an unknown relation."""
    far = distance(offset)
    event, target = "event", "target"
    if offset.relation == "after":
        last = (target, "end")
        found = [Bond(last, (event, "begin"), -far.least, "earliest")]
        if far.most is not None:
            found.append(Bond((event, "end"), last, far.most, "latest"))
        return tuple(found)
    if offset.relation == "before":
        first = (target, "begin")
        found = [Bond((event, "end"), first, -far.least, "latest")]
        if far.most is not None:
            found.append(Bond(first, (event, "begin"), far.most, "earliest"))
        return tuple(found)
    inside = {
        "earliest": Bond((target, "begin"), (event, "begin"), 0, "earliest"),
        "latest": Bond((event, "end"), (target, "end"), 0, "latest"),
    }
    sides = {
        "during": ("earliest", "latest"),
        "at": ("earliest", "latest"),
        "since": ("earliest",),
        "until": ("latest",),
    }
    return tuple(inside[side] for side in sides.get(offset.relation, ()))
