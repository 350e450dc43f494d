"""Every example of the rules for news furniture is found, with its parts; no counter-example is."""

from __future__ import annotations

import pytest

from dateline.language.blocks import find_paragraphs
from dateline.language.furniture import find_furniture
from dateline.rules.furniture import PARTS, load_furniture_rules
from dateline.rules.toml import read_rule_file

ROWS = read_rule_file("en/furniture.toml")["rule"]


def examples_of(key):
    """Every example under `key` of every rule, with the rule's id."""
    return [
        pytest.param(row["id"], example, id=f"{row['id']}-{number}")
        for row in ROWS
        for number, example in enumerate(row[key])
    ]


def furniture_in(text):
    """All that is found in a text."""
    return find_furniture(text, find_paragraphs(text), load_furniture_rules())


@pytest.mark.parametrize(("rule", "example"), examples_of("examples"))
def test_example_is_found_by_its_rule(rule, example):
    """One piece, of just these words, with just these parts."""
    text = example["text"]

    (piece,) = furniture_in(text)

    spans = {part: getattr(piece, part) for part in PARTS}
    found = {part: text[slice(*span)] for part, span in spans.items() if span is not None}
    assert rule == piece.rule
    assert {"found": text[piece.start : piece.end], **found} == {
        key: value for key, value in example.items() if key != "text"
    }


@pytest.mark.parametrize(("rule", "text"), examples_of("counter_examples"))
def test_counter_example_is_not_found(rule, text):
    """Nothing in it is found by this rule."""
    assert rule not in {piece.rule for piece in furniture_in(text)}


def test_every_rule_has_examples_and_a_source():
    """A rule without an example, or without a text it must leave alone, is not known to work."""
    lacking = [
        row["id"]
        for row in ROWS
        if not (row["examples"] and row["counter_examples"] and row["source"])
    ]

    assert lacking == []


def test_ids_are_unique():
    """A piece of furniture names its rule by its id."""
    ids = [row["id"] for row in ROWS]

    assert len(ids) == len(set(ids))
