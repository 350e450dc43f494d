"""Dates that are parts of names date nothing; the same words elsewhere do."""

from __future__ import annotations

import re

import pytest
from tests.helpers.english import read
from tests.helpers.matched import words

from dateline.find.times.named_after import is_named_after
from dateline.rules.times import load_time_rules


@pytest.mark.parametrize(
    "text",
    [
        "Trams run again on 9 October Bridge.",
        "A kiosk burned on June 12 Street.",
        "The Group of 8 November has split.",
        "The May 30 Youth Movement and the June 9 alliance have split.",
        "The Thursday Market burned down.",
        "Guards stood on the April 2 bridge.",
        "The Lusaka Spring changed the party.",
    ],
)
def test_a_date_in_a_name_is_no_time(text):
    """What streets, markets and movements are called after is not when a thing happened."""
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On 5 May Party leaders met in Riga.", ["5 May"]),
        ("The May 5 election was lost.", ["May 5"]),
        ("The treaty of 8 November has lapsed.", ["8 November"]),
        ("On Monday Market traders closed their stalls.", ["Monday"]),
        ("The bridge fell on 9 October 2019.", ["9 October 2019"]),
        ("The April 2 bridge collapse killed two.", ["April 2"]),
        ("The dam broke in spring.", ["spring"]),
        ("Many died in the Lusaka Spring Raids of 2004.", ["Spring", "2004"]),
        ("Next Spring the dam will open.", ["Next Spring"]),
    ],
)
def test_a_date_beside_a_name_is_a_time(text, found):
    """A date that only stands before a noun, or has its year, is a date."""
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "pattern", "named"),
    [
        ("Trams cross 9 October Bridge.", r"(?P<day>9) (?P<month>October)", True),
        (
            "Trams cross 9 October 2019 Bridge.",
            r"(?P<day>9) (?P<month>October) (?P<year>\d+)",
            False,
        ),
        ("Trams cross at 9 Bridge Street.", r"(?P<hour>9)", False),
        ("The dam of the Lusaka Spring broke.", r"(?P<season>Spring)", True),
    ],
)
def test_only_a_day_or_a_season_without_a_year_is_in_a_name(text, pattern, named):
    """An hour, and a date that tells its year, name nothing."""
    match = re.search(pattern, text)
    assert is_named_after(read(text), match, load_time_rules().names) is named
