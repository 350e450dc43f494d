"""Every example of the rules for times is found, with its value; every counter-example is not."""

from __future__ import annotations

from datetime import datetime

import pytest

from dateline.find.times import find_times
from dateline.language import load_reader
from dateline.rules.times import load_time_rules

RULES = load_time_rules()
EXAMPLES = [(rule.id, example) for rule in RULES.rules for example in rule.examples]
NEVER = [(rule.id, text) for rule in RULES.rules for text in rule.never]


@pytest.fixture(scope="module")
def reader():
    """The built-in English reader."""
    return load_reader()


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{rule}: {one.words}" for rule, one in EXAMPLES]
)
def test_example_is_found_with_its_value(reader, rule, example):
    """A phrase that a rule gives as its example is found, and means what the rule says."""
    reading = reader.read(rule, example.text)
    published = datetime.fromisoformat(example.published) if example.published else None

    mentions, _ = find_times(reading, published, RULES)

    found = {mention.words.text: mention.value or "" for mention in mentions}
    assert found.get(example.words) == example.value, found


@pytest.mark.parametrize(("rule", "text"), NEVER, ids=[f"{rule}: {text}" for rule, text in NEVER])
def test_counter_example_has_no_time(reader, rule, text):
    """A text that a rule gives as a false alarm holds no time at all."""
    reading = reader.read(rule, text)

    mentions, _ = find_times(reading, datetime(2022, 9, 23), RULES)

    assert [mention.words.text for mention in mentions] == []


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.id)
def test_rule_has_an_example(rule):
    """No rule goes without an example."""
    assert rule.examples
