"""Every example of the rules for times is found, with its value; every counter-example is not."""

from __future__ import annotations

from datetime import datetime

import pytest

from dateline.find.times import find_times
from dateline.language import load_reader
from dateline.rules.languages import time_languages
from dateline.rules.times import load_time_rules

RULES = {language: load_time_rules(language) for language in time_languages()}
EXAMPLES = [
    (language, one.id, example)
    for language, rules in RULES.items()
    for one in (*rules.rules, *rules.joins, *rules.ranges)
    for example in one.examples
]
NEVER = [
    (language, rule.id, text)
    for language, rules in RULES.items()
    for rule in rules.rules
    for text in rule.never
]


@pytest.fixture(scope="module")
def readers():
    """For each language the reader that finds its times: a model for English alone."""
    return {
        language: load_reader("english" if language == "en" else f"plain:{language}")
        for language in RULES
    }


@pytest.mark.parametrize(
    ("language", "rule", "example"),
    EXAMPLES,
    ids=[f"{rule}: {one.words}" for _, rule, one in EXAMPLES],
)
def test_example_is_found_with_its_value(readers, language, rule, example):
    """A phrase that a rule gives as its example is found, and means what the rule says."""
    reading = readers[language].read(rule, example.text)
    published = datetime.fromisoformat(example.published) if example.published else None

    mentions, _ = find_times(reading, published, RULES[language])

    found = {mention.words.text: mention.value or "" for mention in mentions}
    assert found.get(example.words) == example.value, found


@pytest.mark.parametrize(
    ("language", "rule", "text"), NEVER, ids=[f"{rule}: {text}" for _, rule, text in NEVER]
)
def test_counter_example_has_no_time(readers, language, rule, text):
    """A text that a rule gives as a false alarm holds no time at all."""
    reading = readers[language].read(rule, text)

    mentions, _ = find_times(reading, datetime(2022, 9, 23), RULES[language])

    assert [mention.words.text for mention in mentions] == []


@pytest.mark.parametrize(
    "rule", [rule for rules in RULES.values() for rule in rules.rules], ids=lambda rule: rule.id
)
def test_rule_has_an_example(rule):
    """No rule goes without an example."""
    assert rule.examples
