"""Units are said in plain English."""

from __future__ import annotations

from datetime import datetime

import pytest

from dateline.model import Precision
from dateline.temporal.speak import speak_stretch


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        (Precision.DAY, "Tuesday 20 September 2022"),
        (Precision.HOUR, "Tuesday 20 September 2022"),
        (Precision.WEEK, "the week of 20 September 2022"),
        (Precision.WEEKEND, "the weekend of 20 September 2022"),
        (Precision.MONTH, "September 2022"),
        (Precision.QUARTER, "quarter 3 of 2022"),
        (Precision.SEASON, "autumn 2022"),
        (Precision.HALF, "half 2 of 2022"),
        (Precision.YEAR, "2022"),
        (Precision.DECADE, "the 2022s"),
        (Precision.CENTURY, "the century from 2022"),
    ],
)
def test_unit_is_said(unit, said):
    """Each unit has its own words."""
    assert speak_stretch(datetime(2022, 9, 20), unit) == said


def test_unknown_is_said():
    """No instant is an unknown time."""
    assert speak_stretch(None) == "an unknown time"
