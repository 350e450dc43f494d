"""The rules for headers: every example matches, every counter-example does not."""

from __future__ import annotations

import pytest

from dateline.errors import RuleError
from dateline.rules import headers
from dateline.rules.headers import HeaderRule, load_headers
from dateline.rules.languages import language_name

RULES = load_headers()
ALL = [*RULES.lines, *RULES.days, *RULES.times]


def cases(rules: tuple[HeaderRule, ...]):
    """Each example with its rule, named for the report of a failure."""
    return [
        pytest.param(rule, example, id=f"{rule.id}: {example.text}")
        for rule in rules
        for example in rule.examples
    ]


@pytest.mark.parametrize(("rule", "example"), cases(tuple(ALL)))
def test_examples_match(rule, example):
    """A rule matches the whole of each of its examples."""
    assert rule.pattern.fullmatch(example.text)


@pytest.mark.parametrize(("rule", "example"), cases(RULES.lines))
def test_line_examples_give_key_and_value(rule, example):
    """A header line gives its words and its value as the example says."""
    found = rule.pattern.fullmatch(example.text)

    assert (found["key"], found["value"]) == (example.key, example.value)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        pytest.param(rule, text, id=f"{rule.id}: {text}")
        for rule in ALL
        for text in rule.counter_examples
    ],
)
def test_counter_examples_do_not_match(rule, text):
    """A rule does not match the whole of any of its counter-examples."""
    assert rule.pattern.fullmatch(text) is None


def test_every_rule_has_both_kinds_of_example():
    """No rule goes untested."""
    assert all(rule.examples and rule.counter_examples for rule in ALL)


def test_months_are_numbered():
    """Long and short names of a month have the same number."""
    assert (RULES.months["september"], RULES.months["sept"], RULES.months["may"]) == (9, 9, 5)


def test_a_broken_pattern_names_its_rule(monkeypatch):
    """A pattern that does not compile is an error with the file and the rule."""
    table = {**headers.read_rule_file(headers.FILE)}
    table["line"] = [{**table["line"][0], "pattern": "("}]
    monkeypatch.setattr(headers, "read_rule_file", lambda _name: table)

    with pytest.raises(RuleError, match=r"headers.toml:\d+: rule 'colon'"):
        headers.load_headers.__wrapped__()


def test_a_day_without_its_groups_names_its_rule(monkeypatch):
    """A day pattern that lacks the year is an error with the file and the rule."""
    table = {**headers.read_rule_file(headers.FILE)}
    table["day"] = [{**table["day"][0], "pattern": "x"}]
    monkeypatch.setattr(headers, "read_rule_file", lambda _name: table)

    with pytest.raises(RuleError, match="rule 'iso'"):
        headers.load_headers.__wrapped__()


def test_languages_have_names():
    """A language is told by name; an unknown code stands for itself."""
    assert (language_name("de"), language_name("xx")) == ("German", "xx")
