"""Tests of the loader of the signs by which pronouns are resolved."""

from __future__ import annotations

import pytest

from dateline.errors import RuleError
from dateline.rules import pronoun_signs
from dateline.rules.actors import load_actor_rules
from dateline.rules.pronoun_signs import NOBODY, load_pronoun_signs


def test_each_pronoun_has_the_weights_of_its_set():
    """Persons have those written by hand, "it" and "they" those learned."""
    rules, signs = load_actor_rules(), load_pronoun_signs()

    assert signs.weights_for(rules.pronouns["she"].gender) is signs.person
    assert signs.weights_for(rules.pronouns["they"].gender) is signs.body
    assert signs.weights_for(rules.pronouns["its"].gender) is signs.body


def test_the_weights_say_what_grammar_says():
    """Nearness, the subject's part and a fitting name speak for, distance and a clash against."""
    person, body = load_pronoun_signs().person, load_pronoun_signs().body

    assert person["words"] < 0 > person["name clashes"]
    assert person["subject"] > person["oblique"] > person["inside"]
    assert body["words"] < 0 < body["main subject"]
    assert all(NOBODY in weights for weights in (person, body))


@pytest.mark.parametrize(
    ("change", "fault"),
    [({"words": {"odd": "said oddly"}}, "'odd' has no weight"), ({"person": {}}, "is needed")],
)
def test_faults_name_the_rule(monkeypatch, change, fault):
    """Words for an unknown sign, and a set without "nobody", are refused."""
    table = {
        "id": "en.pronoun.signs",
        "person": {NOBODY: 0.0},
        "body": {},
        "words": {},
        "sentences_back": 4,
        "least": 0.5,
        "rival": 0.2,
    }
    files = {"en/pronoun_signs.toml": {"signs": {**table, **change}}}
    monkeypatch.setattr(
        pronoun_signs, "read_rule_file", lambda name: files.get(name, {"body": {NOBODY: 0.0}})
    )

    with pytest.raises(RuleError, match=fault):
        load_pronoun_signs.__wrapped__()
