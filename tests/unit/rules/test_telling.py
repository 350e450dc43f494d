"""The loader of how reports tell what they do not date."""

from __future__ import annotations

import pytest

from dateline.errors import RuleError
from dateline.rules import telling
from dateline.rules.telling import load_telling_rules


def test_rules_are_loaded_once():
    """The same object serves every article."""
    assert load_telling_rules("en") is load_telling_rules("en")


def test_what_lasts_spans_days():
    """Whatever goes on for long takes more than a day."""
    rules = load_telling_rules()

    assert rules.lasting < rules.spanning


def test_a_rule_that_nothing_uses_is_an_error(monkeypatch):
    """A rule file with a rule of an unknown name says which ones there are."""
    table = {**telling.read_rule_file("en/telling.toml")}
    table["rule"] = [*table["rule"], {"id": "likely.rumour", "says": "?"}]
    monkeypatch.setattr(telling, "read_rule_file", lambda _: table)

    with pytest.raises(RuleError, match=r"likely\.rumour.*likely\.news"):
        load_telling_rules.__wrapped__("en")
