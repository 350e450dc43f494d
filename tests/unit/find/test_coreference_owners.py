"""Tests of whose a description is, and what an actor is called that is known by one."""

from __future__ import annotations

import pytest
from tests.helpers.readings import reading_from_table

from dateline.find.coreference import begin
from dateline.find.coreference.owners import described_name, owners_of
from dateline.find.names import find_names
from dateline.rules.actors import load_actor_rules
from dateline.rules.gazetteer import load_gazetteer

POSSESSED = """
Ana Ana PROPN NNP _ 3:nsubj B-PER
Ruiz Ruiz PROPN NNP _ 1:flat I-PER
praised praise VERB VBD _ 0:root
{whose} {lemma} {tag} {xpos} _ 5:{relation}
troops troops NOUN NNS _ 3:obj
. . PUNCT . _ 3:punct
"""
HERS = {"whose": "her", "lemma": "she", "tag": "PRON", "xpos": "PRP$", "relation": "nmod:poss"}
THE = {"whose": "the", "lemma": "the", "tag": "DET", "xpos": "DT", "relation": "det"}


def draft_of(**words):
    """The draft of "Ana Ruiz praised … troops.", and the place of each mention by its last word."""
    text = f"Ana Ruiz praised {words['whose']} troops."
    reading, rules = reading_from_table(text, POSSESSED.format(**words)), load_actor_rules()
    draft = begin(reading, find_names(reading, rules), rules, load_gazetteer())
    return draft, {one.words.text.split()[-1]: at for at, one in enumerate(draft.mentions)}


def test_an_owner_is_who_the_possessive_stands_for():
    """Once "her" is resolved, the troops are hers; before, their owner is not known."""
    draft, at = draft_of(**HERS)
    assert owners_of(draft, at["troops"]) == (None,)

    draft.link(at["her"], draft.of[at["Ruiz"]], "only one")
    assert owners_of(draft, at["troops"]) == (draft.of[at["Ruiz"]],)


def test_an_article_is_no_owner():
    """As "the troops": nobody's, by these words."""
    draft, at = draft_of(**THE)
    assert owners_of(draft, at["troops"]) == ()


@pytest.mark.parametrize(("words", "known", "name"), [
    (THE, False, "troops"),
    (HERS, False, "troops"),
    (HERS, True, "troops of Ana Ruiz"),
])  # fmt: skip
def test_a_described_actor_is_called_without_its_article_and_by_its_owner(words, known, name):
    """A possessive gives way to who it stands for, where that is known."""
    draft, at = draft_of(**words)
    if known:
        draft.link(at["her"], draft.of[at["Ruiz"]], "only one")
    assert described_name(draft, at["troops"]) == name
