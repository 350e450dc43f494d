"""The order of a chronology: by day, the surest of a day first, what has no date at the end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from dateline.model import Precision
from dateline.temporal.interval import DAY, start_of

if TYPE_CHECKING:
    from dateline.model import ClaimRef

_MOMENT: Final = timedelta(microseconds=1)
_CLOSED, _FROM, _BY, _UNDATED = range(4)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a line stands; compares as lines do.

    By the first day that a time may lie on, or the last where only that is known. On one day:
    times of that day, what lasts longer, what is at the earliest on it, what is at the latest.
    Of these the exact come before the likely; then as the reports tell them.

    Attributes:
        day: first instant of the day; of what has no date, an instant after all others.
        open: which bounds are known.
        longer: whether it spans more than one day.
        approximate: whether its date is likely, not told.
        earliest, latest: the bounds, as far as known.
        published: when the first report that tells it came out; the undated come last.
        article: its id.
        told: code point at which it is told there.
        ref: the claim, where all else is equal.
    """

    day: datetime
    open: int
    longer: bool
    approximate: bool
    earliest: datetime
    latest: datetime
    published: datetime
    article: str
    told: int
    ref: ClaimRef


def place_in_order(
    earliest: datetime | None,
    latest: datetime | None,
    *,
    approximate: bool,
    published: datetime | None,
    ref: ClaimRef,
    told: int,
) -> Place:
    """Where an entry stands in the chronology.

    "by 3 May" -> on 3 May, after all that is dated to it; no bounds -> behind everything

    Args:
        earliest: inclusive bound, None for open.
        latest: exclusive bound, None for open.
        approximate: whether the bounds are likely, not told.
        published: of the lead article, None where unknown.
        ref: the lead claim.
        told: code point at which that article tells it.
    """
    if earliest is not None:
        day = start_of(earliest, Precision.DAY)
        opens = _FROM if latest is None else _CLOSED
    elif latest is not None:
        day, opens = start_of(latest - _MOMENT, Precision.DAY), _BY
    else:
        day, opens, approximate = datetime.max, _UNDATED, False
    longer = earliest is not None and latest is not None and latest - earliest > DAY
    return Place(
        day,
        opens,
        longer,
        approximate,
        earliest or datetime.min,
        latest or datetime.max,
        published or datetime.max,
        ref.article,
        told,
        ref,
    )
