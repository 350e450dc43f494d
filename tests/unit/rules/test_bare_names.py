"""Tests of where a name begins and ends: without titles, nouns beside it, a genitive."""

from __future__ import annotations

import pytest
from tests.helpers.readings import reading_from_table

from dateline.rules.actors import load_actor_rules
from dateline.rules.bare_names import trim_name

AT = """
They they PRON PRP _ 2:nsubj
met meet VERB VBD _ 0:root
at at ADP IN _ 4:case
Marlowe Marlowe PROPN NNP _ {relation} B-{kind}
's 's PART POS _ 4:case I-{kind}
house house NOUN NN _ 2:obl
. . PUNCT . _ 2:punct
"""
TITLED = """
{lead} {lead} {tag} NNP _ 3:nmod:desc B-{kind}
Harbour Harbour PROPN NNP _ 3:compound I-{kind}
Front Front PROPN NNP _ 4:nsubj I-{kind}
spoke speak VERB VBD _ 0:root
. . PUNCT . _ 4:punct
"""


def trimmed(text, table, **words):
    """What is left of the first name of a sentence."""
    reading = reading_from_table(text, table.format(**words))
    first, stop, name = trim_name(reading, reading.names[0], load_actor_rules())

    assert name is reading.names[0]
    return reading.words(first, stop)


@pytest.mark.parametrize(
    ("kind", "relation", "left"),
    [
        ("PER", "6:nmod:poss", "Marlowe"),
        ("PER", "2:obl", "Marlowe"),
        ("ORG", "6:nmod:poss", "Marlowe"),
        ("ORG", "2:obl", "Marlowe's"),
    ],
)
def test_a_genitive_is_left_out_unless_it_owns_nothing(kind, relation, left):
    """A person's always, another's where something follows that is his; a shop keeps it."""
    assert trimmed("They met at Marlowe's house.", AT, kind=kind, relation=relation) == left


@pytest.mark.parametrize(
    ("lead", "tag", "kind", "left"),
    [
        ("rebel", "NOUN", "ORG", "Harbour Front"),
        ("Rebel", "NOUN", "ORG", "Rebel Harbour Front"),
        ("northern", "ADJ", "ORG", "northern Harbour Front"),
        ("President", "PROPN", "PER", "Harbour Front"),
        ("President", "PROPN", "ORG", "President Harbour Front"),
        ("Lena", "PROPN", "PER", "Lena Harbour Front"),
    ],
)
def test_a_title_is_no_part_of_a_person_nor_a_role_in_small_letters_of_a_body(
    lead, tag, kind, left
):
    """Titles before persons and roles before bodies are left out, other words stay."""
    text = f"{lead} Harbour Front spoke."
    assert trimmed(text, TITLED, lead=lead, tag=tag, kind=kind) == left
