"""Words of names that a date is a part of: "6 October Bridge", "the Group of 17 November"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dateline.rules.patterns import any_of
from dateline.rules.time_patterns import APOSTROPHES, GAP

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class TimeNames:
    """What stands around a date that is a part of a name.

    Attributes:
        before: matches a text that ends with words before such a date: "Group of".
        after: matches from behind the date on, a noun with a capital: "Bridge"; its group `day`
            is the day where that stands behind the month.
        with_word: the same, with one more word with a capital between: "Youth Movement".
        small: the same, with a noun in small letters: "alliance".
    """

    before: re.Pattern[str]
    after: re.Pattern[str]
    with_word: re.Pattern[str]
    small: re.Pattern[str]


def read_time_names(table: Mapping[str, Any]) -> TimeNames:
    """Words of names out of the table `names` of a language; one that lacks it has none.

    Source: rules/en/time_words.toml
    """
    nouns = any_of(table.get("nouns", ()))
    rest = rf"{GAP}(?:(?P<day>\d{{1,2}}){GAP})?"  # of the date itself: "April" and "6"
    begun = rf"{GAP}(?:\d{{1,2}}{GAP}(?:\w\w{GAP})?)?"  # "17" and "November", "9 de" and "julio"
    return TimeNames(
        before=re.compile(rf"\b{any_of(table.get('before', ()))}{begun}\Z"),
        after=re.compile(rf"{rest}{nouns}\b"),
        with_word=re.compile(rf"{rest}[A-Z][\w{APOSTROPHES}-]+{GAP}{nouns}\b"),
        small=re.compile(rf"{rest}{any_of(table.get('small_nouns', ()))}\b"),
    )
