"""Event-relative times as constraints."""

from __future__ import annotations

import pytest

from dateline.model import quote
from dateline.weave.offsets import DAY, HOUR, bonds, distance
from dateline.weave.slots import OffsetSlot


def offset(relation="after", duration=None, modifier=None):
    """A relative time; its words do not matter here."""
    return OffsetSlot(relation, duration, modifier, quote("then", 0, 4), "summit", None)


@pytest.mark.parametrize(
    ("duration", "modifier", "least", "most"),
    [
        ("P3D", None, 3 * DAY, 3 * DAY),
        ("PT2H", None, 2 * HOUR, 2 * HOUR),
        ("P1W", None, 4 * DAY, 10 * DAY),
        ("P1W", "LESS_THAN", 7 * DAY // 2, 7 * DAY),
        ("P2D", "MORE_THAN", 2 * DAY, 3 * DAY),
        ("P4D", "APPROX", 4 * DAY - DAY // 2, 4 * DAY + DAY // 2),
        ("P1M", None, 25 * DAY, 34 * DAY),
        ("PXD", None, DAY, None),
        (None, None, 0, None),
        ("soon", None, 0, None),
    ],
)
def test_distance(duration, modifier, least, most):
    """A length is as loose as people count in it; no length reaches as far as may be."""
    found = distance(offset(duration=duration, modifier=modifier))

    assert (found.least, found.most) == (least, most)


def test_only_clock_lengths_keep_the_time_of_day():
    """Hours count by the clock, days do not."""
    assert distance(offset(duration="PT2H")).by_clock
    assert not distance(offset(duration="P2D")).by_clock


@pytest.mark.parametrize(
    ("relation", "duration", "expected"),
    [
        ("after", "P1D", {("target.end", "event.begin", -DAY), ("event.end", "target.end", DAY)}),
        ("after", None, {("target.end", "event.begin", 0)}),
        (
            "before",
            "P1D",
            {("event.end", "target.begin", -DAY), ("target.begin", "event.begin", DAY)},
        ),
        ("before", None, {("event.end", "target.begin", 0)}),
        ("during", None, {("target.begin", "event.begin", 0), ("event.end", "target.end", 0)}),
        ("at", None, {("target.begin", "event.begin", 0), ("event.end", "target.end", 0)}),
        ("since", None, {("target.begin", "event.begin", 0)}),
        ("until", None, {("event.end", "target.end", 0)}),
        ("amid", None, set()),
    ],
)
def test_bonds(relation, duration, expected):
    """Each relation is one or two constraints between begins and ends; an unknown one is none."""
    found = {
        (".".join(bond.high), ".".join(bond.low), bond.weight)
        for bond in bonds(offset(relation, duration))
    }

    assert found == expected
