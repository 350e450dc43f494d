"""Every example in the rules of tenures does what it says."""

from __future__ import annotations

import pytest

from dateline.rules.tenures import load_tenure_rules
from dateline.rules.toml import read_rule_file

TABLE = read_rule_file("en/tenures.toml")
ROWS = [(row, one) for row in TABLE["tenure"] for one in row["examples"]]
NONE = [one for row in TABLE["tenure"] for one in row["counter_examples"]]


@pytest.mark.parametrize(("row", "example"), ROWS, ids=lambda one: one.get("words") or one["id"])
def test_tenures_match_their_examples(row, example):
    """The words behind a name tell what the rule says, of the office that they name."""
    told = load_tenure_rules().behind_name(example["words"])

    assert (told.means, told.office) == (row["means"], example["office"])


@pytest.mark.parametrize("words", NONE)
def test_tenures_leave_their_counter_examples(words):
    """What is hoped, denied, refused or still to come is no fact."""
    assert load_tenure_rules().behind_name(words) is None


@pytest.mark.parametrize("example", TABLE["former"]["examples"], ids=str)
def test_former_offices_match_their_examples(example):
    """A word before an office says that it is held no more."""
    (told,) = load_tenure_rules().before_name(example["words"] + " ")

    assert (told.means, told.office) == ("was", example["office"])


@pytest.mark.parametrize("words", TABLE["former"]["counter_examples"])
def test_former_offices_leave_their_counter_examples(words):
    """An office that is held, and a former something else, are none."""
    offices = [told.office for told in load_tenure_rules().before_name(words + " ")]

    assert [office for office in offices if office == "president"] == []
