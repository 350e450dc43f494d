"""Tests of persons told of again: whose wife, which president, who fills a part."""

from __future__ import annotations

import pytest
from tests.helpers.actors import actors_of, names_of

WIFE = """
{owner} {owner} PROPN NNP _ 3:nmod:poss B-PER
's 's PART POS _ 1:case
wife wife NOUN NN _ 4:nsubj
left leave VERB VBD _ 0:root
"""
NAMED = """
Ruiz Ruiz PROPN NNP _ 3:nmod:poss B-PER
's 's PART POS _ 1:case
wife wife NOUN NN _ 7:nsubj
, , PUNCT , _ 5:punct
Ana Ana PROPN NNP _ 3:appos B-PER
Orlo Orlo PROPN NNP _ 5:flat I-PER
left leave VERB VBD _ 0:root
"""
TITLE = """
{rank}President President PROPN NNP _ {name}:nmod:desc
Omar Omar PROPN NNP _ {verb}:nsubj B-PER
Brenn Brenn PROPN NNP _ {name}:flat I-PER
left leave VERB VBD _ 0:root
"""
PRESIDENT = TITLE.format(rank="", name=2, verb=4)
ONCE = TITLE.format(rank="Former former ADJ JJ _ 2:amod\n", name=3, verb=5)
SON = """
The the DET DT _ 3:det
former former ADJ JJ _ 3:amod
president president NOUN NN _ 5:nmod:poss
's 's PART POS _ 3:case
son son NOUN NN _ 6:nsubj
fled flee VERB VBD _ 0:root
"""
AS = """
Ana Ana PROPN NNP _ 3:nsubj B-PER
Ruiz Ruiz PROPN NNP _ 1:flat I-PER
{verb} {verb} VERB VBD _ 0:root
Olga Olga PROPN NNP _ 3:obj B-PER
Lund Lund PROPN NNP _ 4:flat I-PER
{mark} {mark} ADP IN _ 7:case
mayor mayor NOUN NN _ 3:obl
"""

WHO_WAS = """
Omar Omar PROPN NNP _ 7:nsubj B-PER
Brenn Brenn PROPN NNP _ 1:flat I-PER
who who PRON WP _ 6:nsubj
was be AUX VBD _ 6:cop
a a DET DT _ 6:det
mayor mayor NOUN NN _ 1:acl:relcl
left leave VERB VBD _ 0:root
"""
OWN_PARTY = """
Ana Ana PROPN NNP _ 3:nsubj B-PER
Ruiz Ruiz PROPN NNP _ 1:flat I-PER
met meet VERB VBD _ 0:root
her she PRON PRP$ _ {of}:nmod:poss
party party NOUN NN _ 7:nmod:poss
's 's PART POS _ 5:case
leaders leader NOUN NNS _ 3:obj
"""


def test_a_wife_is_her_own_husbands():
    """Ruiz's wife is named; Lund's is somebody else, and his own again when she is told twice."""
    told = actors_of(NAMED + WIFE.format(owner="Lund") * 2 + WIFE.format(owner="Ruiz"))
    lund = [actor for words, actor in told if words == "Lund 's wife"]

    assert names_of(told, "Ruiz 's wife") == ["Ana Orlo", "Ana Orlo"]
    assert lund[0] is lund[1]
    assert lund[0].name == "Lund 's wife"


@pytest.mark.parametrize(("title", "same"), [(PRESIDENT, False), (ONCE, True)])
def test_a_former_president_holds_no_office(title, same):
    """Who is president is not "the former president"; who was, is."""
    told = actors_of(title + SON)
    assert (names_of(told, "The former president") == ["Omar Brenn"]) is same


def test_the_son_of_a_former_president_is_no_former_anything():
    """The son is another than his father, and "former" is said of the father alone."""
    son = dict(actors_of(ONCE + SON))["The former president 's son"]

    assert son.name == "former president 's son"
    assert "ELI" not in son.sectors


@pytest.mark.parametrize(
    ("verb", "mark", "who"),
    [("named", "as", "Olga Lund"), ("succeed", "as", "Ana Ruiz"), ("named", "like", "mayor")],
)
def test_as_tells_what_somebody_is(verb, mark, who):
    """Whom Ruiz names is the mayor, but she herself where she succeeds another."""
    assert names_of(actors_of(AS.format(verb=verb, mark=mark)), "mayor") == [who]


def test_who_was_something_is_the_noun_before():
    """In "Omar Brenn who was a mayor" the mayor is nobody new."""
    assert names_of(actors_of(WHO_WAS), "a mayor") == ["Omar Brenn"]


@pytest.mark.parametrize(
    ("of", "name"), [(5, "her party 's leaders"), (7, "party 's leaders of Ana Ruiz")]
)
def test_what_is_somebodys_own_is_named_after_him(of, name):
    """Leaders of her party are not hers; only what hangs on the noun itself names its owner."""
    told = actors_of(OWN_PARTY.format(of=of))
    assert names_of(told, "her party 's leaders") == [name]
