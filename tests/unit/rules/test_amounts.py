"""Amount rules: what the loader accepts and refuses."""

from __future__ import annotations

import copy

import pytest

from dateline.errors import RuleError
from dateline.rules import amounts
from dateline.rules.amounts import load_amount_rules
from dateline.rules.toml import read_rule_file

RULES = load_amount_rules()


def test_every_rule_has_an_example():
    """A rule without an example cannot be tested."""
    assert all(rule.examples for rule in RULES.rules)


def test_words_of_bounds_may_stand_in_a_row_with_numbers():
    """Every word of a bound is known as one that joins numbers."""
    for phrases in RULES.numbers.bounds.values():
        assert RULES.numbers.joining.issuperset(" ".join(phrases).split())


def test_number_words_grow():
    """Number words and multipliers are above zero."""
    assert min(RULES.numbers.numbers.values()) == 1
    assert min(RULES.numbers.multipliers.values()) > 1


def test_rule_without_example_is_refused(monkeypatch):
    """The message names the file."""
    data = copy.deepcopy(read_rule_file("en/amounts.toml"))
    data["amount"][0]["examples"] = []
    monkeypatch.setattr(amounts, "read_rule_file", lambda _: data)
    with pytest.raises(RuleError, match=r"rules/en/amounts\.toml"):
        load_amount_rules.__wrapped__("en")
