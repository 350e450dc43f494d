"""Every example in the rule file about names that come again does what it says."""

from __future__ import annotations

import pytest

from dateline.language.recurrence import short_forms
from dateline.rules.recurrence import load_recurrence_rules
from dateline.rules.toml import read_rule_file

ROW = read_rule_file("en/recurrence.toml")["recurrence"]


@pytest.mark.parametrize("example", ROW["examples"] + ROW["counter_examples"], ids=str)
def test_full_names_have_the_short_forms_of_the_examples(example):
    """A surname, an acronym, or nothing."""
    forms = short_forms(tuple(example["full"].split()), example["kind"])

    assert [" ".join(form) for form in forms] == example["short"]


def test_the_weights_are_those_of_the_file():
    """Points are positive, a share lies between a half and one."""
    rules = load_recurrence_rules()

    assert (rules.sure, rules.share) == (ROW["sure"], ROW["share"])
    assert rules.other_kind > 0
    assert rules.no_name > 0
    assert 0.5 <= rules.share <= 1
