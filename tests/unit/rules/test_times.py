"""The loader of the rules for times: what it makes of the files, and what it refuses."""

from __future__ import annotations

import pytest

from dateline.errors import RuleError
from dateline.find.times.guards import _GUARDS
from dateline.model import Precision
from dateline.rules import times
from dateline.rules.event_times import load_event_time_rules
from dateline.rules.languages import time_languages
from dateline.rules.tense import load_tense_rules
from dateline.rules.time_patterns import ANY
from dateline.rules.time_words import plain, read_number, read_vocabulary
from dateline.rules.times import Guard, load_time_rules
from dateline.temporal.sketch import Means

RULES = load_time_rules()
WORDS = {"one": 1.0, "two": 2.0, "twenty": 20.0, "hundred": 100.0, "a couple of": 2.0, "half": 0.5}


def read(words, rule):
    """What one rule makes of some words."""
    chosen = next(one for one in RULES.rules if one.id == rule)
    for pattern in chosen.patterns:
        match = pattern.regex.match(words)
        if match is not None and match.end() == len(words):
            return RULES.sketch(match, pattern, chosen)
    raise AssertionError(words)


def test_rules_are_loaded_once():
    """Two calls share one set of rules."""
    assert load_time_rules() is load_time_rules()


@pytest.mark.parametrize("language", time_languages())
def test_ids_are_unique_and_begin_with_their_language(language):
    """No two rules, joins or ranges have one id."""
    rules = load_time_rules(language)
    ids = [one.id for one in (*rules.rules, *rules.joins, *rules.ranges)]

    assert len(ids) == len(set(ids))
    assert all(one.startswith(f"{language}.") for one in ids)


def test_every_pattern_is_filed_under_its_first_words():
    """A pattern can be found by each word it may begin with."""
    tuesday, numbers, the = (RULES.by_first[word] for word in ("tuesday", "#", "the"))

    assert any(rule.id == "en.weekday" for _, rule in tuesday[ANY])
    assert any(rule.id == "en.date.month-day-year" for _, rule in numbers[ANY])
    assert any(rule.id == "en.weekend" for _, rule in the["weekend"])
    assert not any(rule.id == "en.weekend" for _, rule in the[ANY])


def test_words_fill_fields():
    """A match becomes a sketch whose fields have the values of the word tables."""
    sketch = read("Thursday, 16 September 2021", "en.date.month-day-year")

    assert (sketch.means, sketch.weekday, sketch.day, sketch.month, sketch.year) == (
        Means.CALENDAR,
        4,
        16,
        9,
        2021,
    )


def test_units_become_precisions():
    """A unit is read as one of the precisions that the model has."""
    assert read("two weeks ago", "en.ago").unit is Precision.WEEK


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("7", 7),
        ("1,200", 1200),
        ("5 1/2", 5.5),
        ("twenty-two", 22),
        ("twenty two", 22),
        ("two hundred", 200),
        ("a couple of", 2),
        ("half", 0.5),
        ("hundred", 100),
        ("2½", 2.5),
    ],
)
def test_numbers(words, value):
    """Counts in digits and words."""
    assert read_number(words, WORDS) == value


@pytest.mark.parametrize(
    ("words", "year"),
    [("nineteen ninety-six", 1996), ("two thousand five", 2005), ("nineteen hundred", 1900)],
)
def test_years_in_words(words, year):
    """Years as they are spoken."""
    assert read(words, "en.year.words").year == year


@pytest.mark.parametrize(("words", "year"), [("'96", 1996), ("’07", 2007)])
def test_short_years(words, year):
    """Two digits after an apostrophe, straight or curly."""
    assert read(words, "en.year.short").year == year


def test_plain_words():
    """Forms are compared in small letters, with straight apostrophes and bare hyphens."""
    assert plain("New  Year’s – Day") == "new year's-day"


def test_every_guard_has_its_look():
    """Each guard that a rule may name is looked at in the parse."""
    assert set(_GUARDS) == set(Guard)


GOOD = {
    "id": "en.test",
    "pattern": "{month}",
    "means": "calendar",
    "examples": [{"text": "June.", "words": "June", "value": "2022-06"}],
}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"pattern": "{moon}"}, "moon"),
        ({"means": "guess"}, "guess"),
        ({"guards": ["luck"]}, "luck"),
        ({"set": {"luck": 1}}, "luck"),
        ({"pattern": "{month:luck}"}, "luck"),
    ],
)
def test_malformed_rule_names_itself(change, message):
    """A faulty rule is an error with file, rule and what is wrong."""
    _, vocabulary = read_vocabulary(times.read_rule_file("en/time_words.toml"))

    with pytest.raises(RuleError, match=message) as caught:
        times._rule({**GOOD, **change}, vocabulary, "en/times.toml")

    assert "en/times.toml" in str(caught.value)
    assert "en.test" in str(caught.value)


def test_unknown_language_has_no_rules():
    """A language without rule files is refused by name."""
    with pytest.raises(RuleError, match="xx/time_words"):
        load_time_rules("xx")


def test_other_loaders_know_their_words():
    """Words of tense and of bounds are loaded and checked."""
    assert load_tense_rules().auxiliaries["will"] == "future"
    assert load_event_time_rules().markers["since"] == "since"
