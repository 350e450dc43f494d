"""Tests of which bearer of a name is meant: the elder, the younger, or nobody says."""

from __future__ import annotations

import pytest
from tests.helpers.readings import reading_from_table

from dateline.find.coreference import begin
from dateline.find.coreference.generations import ELDER, YOUNGER, Bearer, bearer_of
from dateline.find.names import find_names
from dateline.rules.actors import load_actor_rules
from dateline.rules.gazetteer import load_gazetteer

BEHIND = """
Omar Omar PROPN NNP _ {verb}:nsubj B-PER
Adan Adan PROPN NNP _ 1:flat I-PER
{between}{word} {word} ADJ JJ _ {head}:amod
{noun}left leave VERB VBD _ 0:root
"""
BEFORE = """
The the DET DT _ 3:det
{word} {word} ADJ JJ _ 3:amod
Adan Adan PROPN NNP _ 4:nsubj B-PER
left leave VERB VBD _ 0:root
"""
INSIDE = """
Omar Omar PROPN NNP _ 4:nsubj B-PER
Adan Adan PROPN NNP _ 1:flat I-PER
{word} {word} PROPN NNP _ 1:flat I-PER
left leave VERB VBD _ 0:root
"""
COMMA = ", , PUNCT , _ 1:punct\n"
ADVISER = "adviser adviser NOUN NN _ 1:appos\n"


def bearer(table):
    """Which bearer the one person of a sentence is; blanks between its words."""
    text = " ".join(line.split()[0] for line in table.strip().splitlines())
    reading, rules = reading_from_table(text, table), load_actor_rules()
    draft = begin(reading, find_names(reading, rules), rules, load_gazetteer())
    return bearer_of(draft, 0)


@pytest.mark.parametrize(
    ("word", "generation"), [("Jr.", YOUNGER), ("senior", ELDER), ("Khan", "")]
)
def test_a_word_within_a_name_tells_the_generation(word, generation):
    """It is no part of what he is called by; any other word is."""
    key = ("omar", "adan") if generation else ("omar", "adan", "khan")
    assert bearer(INSIDE.format(word=word)) == Bearer(key, generation)


@pytest.mark.parametrize("between", ["", COMMA])
def test_a_word_behind_a_name_tells_the_generation(between):
    """Also after a comma; he is called by both then."""
    verb = 4 + bool(between)
    table = BEHIND.format(between=between, word="junior", head=1, noun="", verb=verb)
    assert bearer(table) == Bearer(("omar", "adan"), YOUNGER, "Omar Adan junior")


def test_the_rank_of_an_adviser_is_no_generation():
    """As "Omar Adan, senior adviser" tells of his post."""
    table = BEHIND.format(between=COMMA, word="senior", head=5, noun=ADVISER, verb=6)
    assert bearer(table) == Bearer(("omar", "adan"), "")


@pytest.mark.parametrize(("word", "generation"), [("elder", ELDER), ("senior", ""), ("tall", "")])
def test_few_words_before_a_name_tell_the_generation(word, generation):
    """As "The elder Adan" is one of two; "the senior Adan" may have a rank."""
    assert bearer(BEFORE.format(word=word)).generation == generation
