"""Every example in rules/en/triggers.toml, run on the parses of the built-in model."""

from __future__ import annotations

from functools import cache

import pytest
from tests.helpers.english import read_all

from dateline.find.events import find_events
from dateline.find.events.scene import Scene
from dateline.find.events.triggers import find_triggers
from dateline.model import Mention, MentionHow, MentionKind, NameLabel, Reading, quote
from dateline.rules.triggers import load_trigger_rules

RULES = load_trigger_rules()
KINDS = {
    NameLabel.PERSON: MentionKind.PERSON,
    NameLabel.ORGANISATION: MentionKind.ORGANISATION,
    NameLabel.LOCATION: MentionKind.PLACE,
}


def bare(marked: str) -> tuple[str, int]:
    """The sentence without its brackets, and where the bracketed word begins."""
    return marked.replace("[", "").replace("]", ""), marked.index("[")


@cache
def readings() -> dict[str, Reading]:
    """Every example sentence, read once."""
    marked = [text for rule in RULES.every_rule() for text in (*rule.examples, *rule.counter)]
    texts = [bare(text)[0] for text in marked]
    texts.extend(example.text for rule in RULES.amounts.rules for example in rule.examples)
    return read_all(texts)


def mentions_of(reading: Reading) -> tuple[Mention, ...]:
    """The names of a reading as mentions."""
    found = []
    for number, name in enumerate(reading.names, 1):
        words = quote(reading.text, name.start, name.end)
        kind = KINDS[name.label]
        found.append(
            Mention(f"m{number}", words, name.stop - 1, kind, MentionHow.NAME, f"a{number}")
        )
    return tuple(found)


def rule_at(marked: str) -> str | None:
    """Id of the rule that is taken for the bracketed word; None for no event or no rule."""
    text, start = bare(marked)
    reading = readings()[text]
    triggers, _ = find_triggers(Scene(reading, mentions_of(reading), (), (), RULES))
    return next((t.rule.id for t in triggers if t.rule and t.token.start == start), None)


EXAMPLES = [(rule.id, text) for rule in RULES.every_rule() for text in rule.examples]
COUNTER = [(rule.id, text) for rule in RULES.every_rule() for text in rule.counter]
AMOUNTS = [(rule.what, example) for rule in RULES.amounts.rules for example in rule.examples]


@pytest.mark.parametrize(("rule", "marked"), EXAMPLES)
def test_rule_is_taken_for_its_example(rule, marked):
    """The rule is the one taken for the word in brackets."""
    assert rule_at(marked) == rule


@pytest.mark.parametrize(("rule", "marked"), COUNTER)
def test_rule_is_not_taken_for_its_counter_example(rule, marked):
    """The rule is not taken for the word in brackets."""
    assert rule_at(marked) != rule


@pytest.mark.parametrize(("what", "example"), AMOUNTS)
def test_amount_is_read_from_its_example(what, example):
    """The sentence tells exactly the amount that the rule file gives for it."""
    reading = readings()[example.text]
    frames, _ = find_events(reading, (), (), (), RULES)
    found = [
        (amount.what, amount.words.text, amount.low, amount.high)
        for frame in frames
        for amount in frame.amounts
    ]
    assert found == [(what, example.words, example.low, example.high)]
