"""Every example in the rules of spelling does what it says."""

from __future__ import annotations

import pytest

from dateline.rules.spelling import sound
from dateline.rules.toml import read_rule_file

RULE = read_rule_file("spelling.toml")["rule"]


@pytest.mark.parametrize("names", RULE["examples"], ids=str)
def test_spellings_of_one_name_meet(names):
    """All of them have one key."""
    assert len({sound(name) for name in names}) == 1


@pytest.mark.parametrize("names", RULE["counter_examples"], ids=str)
def test_names_of_two_people_stay_apart(names):
    """Each has a key of its own."""
    assert len({sound(name) for name in names}) == len(names)
