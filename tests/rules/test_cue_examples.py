"""Every example in the tables of cues and of quotation marks, run as a test."""

from __future__ import annotations

import pytest

from dateline.find.statements import find_statements
from dateline.rules.cues import load_cue_rules
from dateline.rules.quotation_marks import load_quotation_marks, pair_quotation_marks
from dateline.rules.toml import read_rule_file

CUES = read_rule_file("en/cues.toml")
MARKS = read_rule_file("en/quotation_marks.toml")


def examples_of(table, key):
    """Every example under `key` of every rule, with the rule's id."""
    return [
        pytest.param(rule["id"], example, id=f"{rule['id']}-{number}")
        for rules in table.values()
        for rule in rules
        for number, example in enumerate(rule.get(key, ()))
    ]


def statements_in(reader, text):
    """What the built-in reader and the cues make of one sentence."""
    frames, _ = find_statements(reader.read("example", text), (), load_cue_rules())
    return frames


def told(frame):
    """A statement in the form of an example."""
    parts = {"content": [words.text for words in frame.content]}
    for part in ("speaker", "addressee", "channel"):
        party = getattr(frame, part)
        if party is not None:
            parts[part] = party.words.text
    return parts


@pytest.mark.parametrize(("rule", "example"), examples_of(CUES, "examples"))
def test_cue_example_gives_what_its_rule_promises(rule, example, reader):
    """A statement with the speaker, the hearer, the outlet and the words of the example."""
    wanted = {key: value for key, value in example.items() if key != "text"}
    found = [told(frame) for frame in statements_in(reader, example["text"])]

    assert any(wanted.items() <= statement.items() for statement in found), (rule, found)


@pytest.mark.parametrize(("rule", "example"), examples_of(CUES, "none"))
def test_cue_counter_example_gives_nothing(rule, example, reader):
    """No statement by this rule where the table says that there is none."""
    found = [frame.because for frame in statements_in(reader, example["text"])]

    assert not any(because.startswith(f"{rule}:") for because in found)


@pytest.mark.parametrize(("rule", "example"), examples_of(MARKS, "examples"))
def test_mark_example_pairs_as_its_rule_says(rule, example):
    """The quotations of the example with their marks, and no more marks left over than told."""
    text = example["text"]

    pairing = pair_quotation_marks(text, load_quotation_marks())

    assert [text[span.start : span.end] for span in pairing.spans] == example["quotations"], rule
    assert len(pairing.unclosed) == example.get("unclosed", 0), rule


def test_every_rule_has_an_example_and_a_source():
    """A rule without an example is not known to work."""
    rules = [rule for table in (CUES, MARKS) for rows in table.values() for rule in rows]

    assert [rule["id"] for rule in rules if not rule.get("examples") or not rule["source"]] == []


def test_ids_are_unique():
    """A refusal or a record names a rule by its id."""
    ids = [rule["id"] for table in (CUES, MARKS) for rows in table.values() for rule in rows]

    assert len(ids) == len(set(ids))
