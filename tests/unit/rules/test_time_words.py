"""Tables of words of time: which letters count, and that a hyphen is as good as a blank."""

from __future__ import annotations

import re

import pytest

from dateline.rules.time_words import read_vocabulary
from dateline.rules.toml import read_rule_file

READERS, VOCABULARY = read_vocabulary(read_rule_file("en/time_words.toml"))


def matches(name, words):
    """Whether a table or shape matches all of some words."""
    return bool(re.fullmatch(VOCABULARY[name].regex, words, re.IGNORECASE))


@pytest.mark.parametrize(
    ("name", "words", "expected"),
    [
        ("month", "March", True),
        ("month", "MARCH", True),
        ("month", "march", False),
        ("month", "june", True),
        ("near_month", "march", True),
        ("weekday", "monday", True),
        ("near_weekday", "Sat", True),
        ("near_weekday", "sat", False),
        ("holiday", "christmas", True),
        ("holiday", "new year", False),
        ("part_noun", "Evening", False),
        ("month_number", "13", False),
        ("hour", "12", True),
        ("hour", "13", False),
        ("clear_year", "2011", False),
        ("spoken_minute", "twenty-seven", True),
    ],
)
def test_which_spelling_counts(name, words, expected):
    """ "may" and "sat" are other words in small letters; "june" and "monday" are not."""
    assert matches(name, words) is expected


@pytest.mark.parametrize("words", ["twenty-first", "twenty first", "Twenty - first"])
def test_hyphen_is_as_good_as_a_blank(words):
    """Forms with a hyphen are read without it too."""
    assert matches("ordinal", words)
    assert READERS["ordinal"](words) == 21


@pytest.mark.parametrize(
    ("words", "year"),
    [("two thousand and eighteen", 2018), ("two thousand and twenty seven", 2027)],
)
def test_years_of_this_century_in_words(words, year):
    """Tens and ones are read together."""
    assert matches("year_words", words)
    assert READERS["year_words"](words) == year


def test_copy_of_a_table_reads_as_the_table():
    """A month in any case is that month."""
    assert READERS["near_month"]("march") == READERS["month"]("March")
