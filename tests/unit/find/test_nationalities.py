"""Tests of finding words for nationalities."""

from __future__ import annotations

from tests.helpers.actor_readings import article
from tests.helpers.readings import reading_from_table

from dateline.find.names import find_names
from dateline.find.nationalities import find_nationalities
from dateline.model import MentionHow, MentionKind
from dateline.rules.actors import load_actor_rules


def found(reading):
    rules = load_actor_rules()
    return find_nationalities(reading, find_names(reading, rules), rules)


def test_adjectives_of_countries_are_names_of_nationalities():
    """Here "Kenyan" and "Danish" are of that kind, in order, with ids of their own."""
    mentions = found(article("title"))

    assert [(one.id, one.words.text, one.head) for one in mentions] == [
        ("n1", "Kenyan", 0),
        ("n2", "Danish", 6),
    ]
    assert {(one.kind, one.how, one.actor) for one in mentions} == {
        (MentionKind.NATIONALITY, MentionHow.NAME, None)
    }


def test_a_nationality_inside_a_name_is_part_of_it():
    """ "Kenyan" in "Kenyan Defence Ministry" is none of its own."""
    assert "Kenyan" not in {one.words.text for one in found(article("ministry"))}


def test_two_words_may_name_one_nationality_and_a_pronoun_names_none():
    """ "South Korean" is one; "Us" at the start of a sentence has the letters of a country."""
    text = "Us two South Korean sailors."
    table = """
Us we PRON PRP _ 5:nmod
two two NUM CD _ 5:nummod
South South ADJ JJ _ 4:advmod
Korean korean ADJ JJ _ 5:amod
sailors sailor NOUN NNS _ 0:root
. . PUNCT . _ 5:punct
"""

    assert [one.words.text for one in found(reading_from_table(text, table))] == ["South Korean"]
