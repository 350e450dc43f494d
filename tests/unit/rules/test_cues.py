"""The loader of cues: what it gives, and what it says of rules that are wrong."""

from __future__ import annotations

import pytest

from dateline.errors import RuleError
from dateline.rules import cues, quotation_marks
from dateline.rules.cues import load_cue_rules


def test_rules_are_loaded_once():
    """The same object serves every article."""
    assert load_cue_rules("en") is load_cue_rules("en")


def test_a_verb_is_found_by_its_dictionary_form():
    """Rules keep the order of the file."""
    rules = load_cue_rules()

    assert rules.verbs["warn"][0].id == "en.cue.warn"
    assert rules.verbs["warn"][0].prepositions == {"of", "about", "against"}


def test_a_particle_is_kept_apart_from_its_verb():
    """The rule for "point out" is found at "point", and asks for "out"."""
    assert "out" in {cue.particle for cue in load_cue_rules().verbs["point"]}


def test_a_form_that_a_reader_guesses_wrong_is_found_too():
    """The form "accused" read as "accus" and "insisted" as "insiste" are still cues."""
    verbs = load_cue_rules().verbs

    assert verbs["accus"] == verbs["accuse"]
    assert verbs["insiste"] == verbs["insist"]


def test_phrases_are_found_by_their_first_word():
    """Where a place has several words, each is allowed there."""
    (phrase,) = load_cue_rules().phrases["in"]

    assert phrase.words[2] >= {"view", "opinion"}


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("kind", "song", "allowed is one of"),
        ("frames", ["sideways"], "sideways"),
        ("passive", "nobody", "nobody"),
        ("hearer", "everyone", "everyone"),
        ("examples", [], "examples is missing"),
        ("lemmas", [], "lemmas is missing"),
    ],
)
def test_a_wrong_verb_rule_is_named_with_file_and_line(monkeypatch, key, value, told):
    """The message has the file, the rule and what is allowed."""
    table = dict(cues.read_rule_file("en/cues.toml"))
    first, *rest = table["verb"]
    table["verb"] = [{**first, key: value}, *rest]
    monkeypatch.setattr(cues, "read_rule_file", lambda _name: table)

    with pytest.raises(RuleError, match=told) as fault:
        load_cue_rules.__wrapped__("en")

    assert "rules/en/cues.toml:" in str(fault.value)
    assert first["id"] in str(fault.value)


def test_a_construction_that_the_code_needs_must_be_there(monkeypatch):
    """A table without one of the constructions is refused."""
    table = dict(cues.read_rule_file("en/cues.toml"))
    table["construction"] = table["construction"][1:]
    monkeypatch.setattr(cues, "read_rule_file", lambda _name: table)

    with pytest.raises(RuleError, match="give each of"):
        load_cue_rules.__wrapped__("en")


def test_a_pair_of_marks_needs_both_signs(monkeypatch):
    """A quotation mark that never closes is no pair."""
    table = dict(quotation_marks.read_rule_file("en/quotation_marks.toml"))
    first, *rest = table["pair"]
    table["pair"] = [{**first, "close": []}, *rest]
    monkeypatch.setattr(quotation_marks, "read_rule_file", lambda _name: table)

    with pytest.raises(RuleError, match="give both"):
        quotation_marks.load_quotation_marks.__wrapped__("en")


def test_a_language_without_cues_is_an_error_that_names_the_file():
    """There is no table for it yet."""
    with pytest.raises(RuleError, match="xx/cues.toml"):
        load_cue_rules("xx")
