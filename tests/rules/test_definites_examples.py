"""The words that make a noun definite: every example of the rule file."""

import pytest

from dateline.rules.definites import load_definites
from dateline.rules.toml import read_rule_file

RULES = read_rule_file("en/definites.toml")["definite"]


@pytest.mark.parametrize("word", [word for rule in RULES for word in rule["examples"]])
def test_examples(word: str) -> None:
    """Each example makes a noun definite."""
    assert word in load_definites()


@pytest.mark.parametrize("word", [word for rule in RULES for word in rule["counter_examples"]])
def test_counter_examples(word: str) -> None:
    """Each counter-example does not."""
    assert word not in load_definites()
