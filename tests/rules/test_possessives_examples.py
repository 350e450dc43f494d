"""Every example of the possessive pronouns holds."""

from __future__ import annotations

import pytest

from dateline.errors import RuleError
from dateline.rules import possessives
from dateline.rules.possessives import load_possessives
from dateline.rules.toml import read_rule_file

RULES = read_rule_file("en/possessives.toml")["possessive"]


@pytest.mark.parametrize("rule", RULES, ids=[rule["id"] for rule in RULES])
def test_examples(rule):
    """Examples take the mark of their rule, counter-examples are of none."""
    marks = load_possessives()

    assert {marks[word] for word in rule["examples"]} == {rule["mark"]}
    assert not set(rule["counter_examples"]) & set(marks)
    assert rule["source"]


def test_a_rule_without_words_is_an_error(monkeypatch):
    """The message names file and rule, and what is needed."""
    broken = {"possessive": [{"id": "en.possessive.sure", "mark": "s"}]}
    monkeypatch.setattr(possessives, "read_rule_file", lambda _name: broken)

    with pytest.raises(RuleError, match=r"possessives\.toml.*en\.possessive\.sure.*words"):
        load_possessives.__wrapped__()
