"""The loader of rules for news furniture says what is wrong, and where."""

from __future__ import annotations

import pytest

from dateline.errors import RuleError
from dateline.rules import furniture
from dateline.rules.furniture import load_furniture_rules

RULE = {"id": "en.byline.by", "kind": "byline", "where": "line", "pattern": "By {name}"}


def load(monkeypatch, **changes):
    """Load one rule, changed, from a table of its own."""
    table = {
        "words": {"first": ["ada", "ada maria"]},
        "pieces": {"name": "{first} Varga"},
        "rule": [RULE | changes],
    }
    monkeypatch.setattr(furniture, "read_rule_file", lambda _name: table)
    return load_furniture_rules.__wrapped__()


def test_lists_and_pieces_are_put_in(monkeypatch):
    """The longest word of a list that fits is taken, whatever its case."""
    (rule,) = load(monkeypatch)

    assert rule.pattern.fullmatch("By Ada Maria Varga")
    assert not rule.pattern.fullmatch("By Ada Maria varga")


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"pattern": "By {nobody}"}, r"en\.byline\.by.*\{nobody\}.*first, name"),
        ({"pattern": "By ("}, r"en\.byline\.by.*pattern is broken"),
        ({"pattern": "By (?P<who>.*)"}, r"groups who given; only place, region, day, agency"),
        ({"kind": "poem"}, r"'poem' is not a valid FurnitureKind"),
        ({"where": "beyond"}, r"'beyond' is not a valid Where"),
    ],
)
def test_a_broken_rule_is_an_error(monkeypatch, changes, fault):
    """The message names file and rule, what was given and what is allowed."""
    with pytest.raises(RuleError, match=rf"furniture\.toml.*{fault}"):
        load(monkeypatch, **changes)
