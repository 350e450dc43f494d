"""The tense of an expression of time by the word before it, where the parse hangs it elsewhere."""

from __future__ import annotations

import pytest
from tests.helpers.readings import reading_from_table

from dateline.find.times.seen import tense_of_words
from dateline.rules.tense import load_tense_rules
from dateline.temporal.sketch import Tense

RULES = load_tense_rules()
HANGS_TOO_HIGH = """
They they PRON PRP _ 3:nsubj
will will AUX MD _ 3:aux
appeal appeal VERB VB VerbForm=Inf 0:root
the the DET DT _ 5:det
ruling ruling NOUN NN _ 3:obj
{form} {lemma} VERB VBN VerbForm=Part 5:acl
Wednesday Wednesday PROPN NNP _ 3:obl:unmarked
"""
PACT = """
They they PRON PRP _ 2:nsubj
signed sign VERB VBD Tense=Past 0:root
a a DET DT _ 4:det
pact pact NOUN NN _ 2:obj
{word} {word} ADJ JJ _ 4:amod
June June PROPN NNP _ 2:obl:unmarked
"""


def tense(text, table, words):
    """The tense of some words in a text that is parsed by hand."""
    reading = reading_from_table(text, table)
    start = text.index(words)
    token = reading.token_at(start)
    return tense_of_words(reading, token, start, RULES)


@pytest.mark.parametrize(
    ("form", "lemma", "expected"),
    [("announced", "announce", Tense.PAST), ("planned", "plan", Tense.FUTURE)],
)
def test_a_participle_before_a_time_tells_what_is_over(form, lemma, expected):
    """'will appeal the ruling announced Wednesday' looks back; 'planned Wednesday' does not."""
    text = f"They will appeal the ruling {form} Wednesday"

    governed = tense(text, HANGS_TOO_HIGH.format(form=form, lemma=lemma), "Wednesday")

    assert governed.tense is expected


@pytest.mark.parametrize(("word", "expected"), [("effective", Tense.FUTURE), ("old", Tense.PAST)])
def test_what_takes_effect_lies_ahead(word, expected):
    """'a pact effective June' is one that will hold from June."""
    text = f"They signed a pact {word} June"

    assert tense(text, PACT.format(word=word), "June").tense is expected


def test_what_became_effective_is_over():
    """'became effective June' tells of a June that was."""
    table = """
It it PRON PRP _ 2:nsubj
became become VERB VBD Tense=Past 0:root
effective effective ADJ JJ _ 2:xcomp
June June PROPN NNP _ 2:obl:unmarked
"""

    assert tense("It became effective June", table, "June").tense is Tense.PAST


def test_the_first_word_of_a_text_has_none_before_it():
    """A time that begins a text is told in the tense of its verb alone."""
    table = """
Wednesday Wednesday PROPN NNP _ 2:obl:unmarked
passed pass VERB VBD Tense=Past 0:root
"""

    assert tense("Wednesday passed", table, "Wednesday").tense is Tense.PAST
