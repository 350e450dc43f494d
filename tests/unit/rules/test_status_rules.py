"""Status rules: what the loader accepts, and what it refuses with file and rule."""

from __future__ import annotations

import copy

import pytest

from dateline.errors import RuleError
from dateline.model import Status
from dateline.rules import status
from dateline.rules.status import load_status_rules
from dateline.rules.toml import read_rule_file

RULES = load_status_rules()


def load_with(monkeypatch, change):
    """Load the rule file with one change made to it."""
    data = copy.deepcopy(read_rule_file("en/status.toml"))
    change(data)
    monkeypatch.setattr(status, "read_rule_file", lambda _: data)
    return load_status_rules.__wrapped__("en")


def test_grades_stay_on_their_scales():
    """Certainty is 0 to 1, factuality -3 to 3, for every rule and plain grade."""
    for grade in (*(rule.grade for rule in RULES.every_rule()), *RULES.plain.values()):
        assert 0 <= grade.certainty <= 1
        assert -3 <= grade.factuality <= 3


def test_every_status_but_ongoing_has_a_rule():
    """Tense alone shows what is going on; all else has words that show it."""
    shown = {rule.status for rule in RULES.every_rule() if rule.status}
    assert shown == set(Status) - {Status.ONGOING}


def test_examples_are_cut_out_of_their_brackets():
    """An example keeps the sentence without brackets and the offsets of the event."""
    rule = RULES.modals["will"]
    example = rule.examples[1]
    assert example.text[example.start : example.end] == "vote"
    assert example.status is Status.DENIED
    assert "[" not in example.text


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda data: data["modal"][0].update(status="maybe"), "'maybe' given"),
        (lambda data: data["modal"][0].update(examples=[]), "no examples"),
        (lambda data: data["modal"][0].update(examples=["They met."]), "put brackets"),
        (lambda data: data["modal"][1].update(lemmas=["will"]), "stands in en.modal.will too"),
    ],
)
def test_malformed_rule_is_refused(monkeypatch, change, told):
    """The message names the file and says what is wrong."""
    with pytest.raises(RuleError, match=r"rules/en/status\.toml") as caught:
        load_with(monkeypatch, change)
    assert told in str(caught.value)
