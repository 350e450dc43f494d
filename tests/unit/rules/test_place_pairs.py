"""Tests of two places in one name without a comma."""

import pytest
from tests.helpers.readings import reading_from_table

from dateline.rules.actors import load_actor_rules
from dateline.rules.gazetteer import load_gazetteer
from dateline.rules.place_pairs import part_places

TABLE = """
They they PRON PRP _ 2:nsubj
reached reach VERB VBD _ 0:root
{first} {first} PROPN NNP _ 4:compound B-{kind}
{last} {last} PROPN NNP _ 2:obj I-{kind}
. . PUNCT . _ 2:punct
"""


@pytest.mark.parametrize(
    ("first", "last", "kind", "parts"),
    [
        ("Nairobi", "Kenya", "LOC", ["Nairobi", "Kenya"]),
        ("Springfield", "Illinois", "LOC", ["Springfield", "Illinois"]),
        ("New", "Mexico", "LOC", ["New Mexico"]),
        ("Nairobi", "Illinois", "LOC", ["Nairobi Illinois"]),
        ("Springfield", "Illinois", "ORG", ["Springfield Illinois"]),
    ],
)
def test_a_town_and_what_it_lies_in_are_two(first, last, kind, parts):
    """Only where the second holds the first, the whole is no place, and a place is meant."""
    table = TABLE.format(first=first, last=last, kind=kind)
    reading = reading_from_table(f"They reached {first} {last}.", table)

    found = part_places(reading.names, reading, load_actor_rules(), load_gazetteer())

    assert [reading.text[one.start : one.end] for one in found] == parts
