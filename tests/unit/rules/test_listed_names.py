"""Tests of the names in a reading that a user's own table has."""

from __future__ import annotations

import pytest
from tests.helpers.readings import reading_from_table

from dateline.model import NameLabel
from dateline.rules.listed import Listed, index_listed
from dateline.rules.listed_names import names_with_listed

READING = reading_from_table(
    "Port Ellis Radio praised Harbour Watch, and Ana Brandt slept.",
    """
Port Port PROPN NNP _ 3:compound B-ORG
Ellis Ellis PROPN NNP _ 3:compound I-ORG
Radio Radio PROPN NNP _ 4:nsubj I-ORG
praised praise VERB VBD _ 0:root
Harbour harbour NOUN NN _ 6:compound
Watch Watch PROPN NNP _ 4:obj B-PER
, , PUNCT , _ 11:punct
and and CCONJ CC _ 11:cc
Ana Ana PROPN NNP _ 11:nsubj B-PER
Brandt Brandt PROPN NNP _ 9:flat I-PER
slept sleep VERB VBD _ 4:conj
. . PUNCT . _ 4:punct
""",
)


def names(*rows, reading=READING):
    """Words and labels of the names, with these rows."""
    found = names_with_listed(reading, index_listed(rows))
    return [(reading.words(one.first, one.stop), one.label) for one in found]


SEEN = [
    ("Port Ellis Radio", NameLabel.ORGANISATION),
    ("Watch", NameLabel.PERSON),
    ("Ana Brandt", NameLabel.PERSON),
]


def test_without_rows_the_names_are_the_readers():
    """An empty table changes nothing."""
    assert names() == SEEN


def test_a_listed_name_takes_the_place_of_what_the_reader_saw_in_it():
    """The reader saw half of it, and took it for a person."""
    found = names(Listed("Harbour Watch", kind="organisation"))

    assert found == [SEEN[0], ("Harbour Watch", NameLabel.ORGANISATION), SEEN[2]]


@pytest.mark.parametrize(
    ("kind", "label"),
    [("person", NameLabel.PERSON), ("armed-group", NameLabel.ORGANISATION)],
)
def test_the_kind_of_a_row_is_the_label(kind, label):
    """A person is one; every other kind is an organisation to a reading."""
    assert ("Harbour Watch", label) in names(Listed("Harbour Watch", kind=kind))


def test_inside_a_longer_name_a_listed_one_is_left_alone():
    """A row for "Ellis" does not cut the radio's name in three."""
    assert names(Listed("Ellis", kind="person")) == SEEN


def test_of_two_listed_names_the_longer_stands():
    """A row for a part of another row's name finds nothing inside it."""
    parts = (Listed("Harbour", kind="person"), Listed("Watch", kind="person"))

    found = names(*parts, Listed("Harbour Watch", kind="organisation"))

    assert found == [SEEN[0], ("Harbour Watch", NameLabel.ORGANISATION), SEEN[2]]


def test_words_in_small_letters_are_no_name():
    """A row is looked for where a word begins with a capital."""
    assert names(Listed("slept", kind="person")) == SEEN
