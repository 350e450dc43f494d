"""Words of names that a date is a part of."""

import pytest

from dateline.rules.time_names import read_time_names

NAMES = read_time_names({"before": ["Union of"], "nouns": ["Pier"], "small_nouns": ["league"]})


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [
        (NAMES.after, " Pier", True),
        (NAMES.after, " 6 Pier", True),
        (NAMES.after, " pier", False),
        (NAMES.after, " Piers", False),
        (NAMES.with_word, " Fishing Pier", True),
        (NAMES.with_word, " fishing Pier", False),
        (NAMES.small, " league", True),
    ],
)
def test_what_stands_behind_a_date_in_a_name(pattern, text, fits):
    """A noun with a capital, one more word before it, or a noun in small letters."""
    assert bool(pattern.match(text)) is fits


@pytest.mark.parametrize(
    ("text", "fits"),
    [("The Union of ", True), ("The Union of 17 ", True), ("The Union ", False)],
)
def test_what_stands_before_a_date_in_a_name(text, fits):
    """Words of the language's list, and the begin of the date itself."""
    assert bool(NAMES.before.search(text)) is fits


def test_a_language_without_such_names():
    """An empty table matches nothing."""
    none = read_time_names({})
    for pattern in (none.before, none.after, none.with_word, none.small):
        assert not pattern.search(" 6 Pier of the Union")
