"""Every example in rules/en/status.toml, run on the parses of the built-in model."""

from __future__ import annotations

from functools import cache

import pytest
from tests.helpers.english import read_all

from dateline.find.status.judge import Judge
from dateline.find.status.scene import Scene
from dateline.rules.status import load_status_rules

RULES = load_status_rules()
EXAMPLES = [(rule.id, example) for rule in RULES.every_rule() for example in rule.examples]
COUNTER = [(rule.id, example) for rule in RULES.every_rule() for example in rule.counter]


@cache
def readings():
    """Every example sentence, read once."""
    return read_all(example.text for _, example in (*EXAMPLES, *COUNTER))


def finding_at(example):
    """What is judged of the bracketed word."""
    reading = readings()[example.text]
    token = reading.token_at(example.start)
    assert token is not None
    return Judge(Scene(reading, (), (), RULES)).judge(token.index)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_status_of_example(rule, example):
    """The event gets the status that the rule file gives for it, by that rule."""
    finding = finding_at(example)
    assert finding.status is example.status
    assert rule in finding.because or rule.startswith("en.governor.same")


@pytest.mark.parametrize(("rule", "example"), COUNTER)
def test_status_of_counter_example(rule, example):
    """The rule is not what decides on the event."""
    assert rule not in finding_at(example).because
