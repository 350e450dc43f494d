"""Trigger rules: what the loader accepts, and what it refuses with file and rule."""

from __future__ import annotations

import copy

import pytest

from dateline.errors import RuleError
from dateline.rules import triggers
from dateline.rules.ontology import load_ontology
from dateline.rules.toml import read_rule_file
from dateline.rules.triggers import load_trigger_rules

RULES = load_trigger_rules()


def load_with(monkeypatch, change):
    """Load the rule file with one change made to it."""
    data = copy.deepcopy(read_rule_file("en/triggers.toml"))
    change(data)
    monkeypatch.setattr(triggers, "read_rule_file", lambda _: data)
    return load_trigger_rules.__wrapped__("en")


def test_every_rule_has_an_example():
    """A rule without an example cannot be tested."""
    assert all(rule.examples for rule in RULES.every_rule())


def test_every_type_but_none_is_plovers():
    """Types and modes are those of the ontology."""
    types = load_ontology().types
    for rule in RULES.every_rule():
        assert rule.type is None or rule.type in types
        assert rule.mode is None or rule.mode in types[rule.type].modes


def test_every_type_has_a_rule():
    """No PLOVER type is out of reach."""
    assert {rule.type for rule in RULES.every_rule() if rule.type} == set(load_ontology().types)


def test_groups_are_put_in():
    """A group's words stand in the condition, its name does not."""
    rule = next(rule for rule in RULES.every_rule() if rule.id == "en.verb.sign")
    assert "treaty" in rule.when.object
    assert "@accord" not in rule.when.object


def test_rules_of_a_lemma_keep_the_order_of_the_file():
    """Narrow rules stand before wide ones."""
    ids = [rule.id for rule in RULES.verbs["threaten"]]
    assert ids == sorted(ids, key=[rule.id for rule in RULES.every_rule()].index)
    assert ids[-1] == "en.verb.threaten"


def test_words_lead_to_contexts():
    """One word may show several contexts."""
    assert "diplomatic" in RULES.contexts["ambassador"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda data: data["verb"][0].update(type="QUARREL"), "'QUARREL' given"),
        (lambda data: data["verb"][0].update(mode="loud"), "'loud' given"),
        (lambda data: data["verb"][0].update(object=["@nobody"]), "'@nobody' given"),
        (lambda data: data["verb"][0].update(examples=[]), "no examples"),
        (lambda data: data["verb"][0].update(lemmas=[]), "no lemmas"),
        (lambda data: data["verb"].append(dict(data["verb"][0])), "given twice"),
        (lambda data: data["contexts"].update(weather=["rain"]), "none of PLOVER's"),
    ],
)
def test_malformed_rule_is_refused(monkeypatch, change, told):
    """The message names the file and says what is wrong."""
    with pytest.raises(RuleError, match=r"rules/en/triggers\.toml") as caught:
        load_with(monkeypatch, change)
    assert told in str(caught.value)
