"""Whether a text tells of its own days or of days long gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.temporal.sketch import Means

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from dateline.temporal.sketch import Sketch

LONG_AGO_YEARS = 1
ENOUGH = 8  # years told before a text can count as a narrative of the past
SELDOM = 3  # years told to each weekday or "yesterday", at the least


def is_narrative(sketches: Iterable[Sketch], published: datetime | None) -> bool:
    """Whether undated months follow the last date told, rather than publication.

    A history that tells many years, nearly all long before publication, and names few days by
    weekday or "yesterday" -> True; a news report, however many years it mentions -> False.

    Args:
        sketches: all that was recognised in one text.
        published: when it was published; None is a narrative, as nothing else is known.
    """
    if published is None:
        return True
    old = near = deictic = 0
    for sketch in sketches:
        if sketch.year is not None:
            distant = sketch.era is not None or sketch.year < published.year - LONG_AGO_YEARS
            old, near = old + distant, near + (not distant)
        elif sketch.means is Means.DEICTIC or sketch.weekday is not None:
            deictic += 1
    return old >= ENOUGH and old > near + deictic and old > SELDOM * deictic
