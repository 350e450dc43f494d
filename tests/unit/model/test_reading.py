"""Readings answer questions about tokens, trees and offsets."""

from dataclasses import replace

from tests.helpers.readings import reading_from_table

from dateline.model import Furniture, FurnitureKind, NameLabel

TEXT = "Ana Sol left. She had won."
TABLE = """
Ana Ana PROPN NNP Number=Sing 3:nsubj B-PER
Sol Sol PROPN NNP Number=Sing 1:flat I-PER
left leave VERB VBD Mood=Ind|Tense=Past 0:root
. . PUNCT . _ 3:punct

She she PRON PRP Gender=Fem 3:nsubj
had have AUX VBD Tense=Past 3:aux
won win VERB VBN Tense=Past 0:root
. . PUNCT . _ 3:punct
"""


def test_heads_count_over_the_whole_reading() -> None:
    """Heads in the second sentence point into the second sentence."""
    reading = reading_from_table(TEXT, TABLE)

    assert [token.head for token in reading.tokens] == [2, 0, -1, 2, 6, 6, -1, 6]


def test_subtree_covers_all_below() -> None:
    """A subtree is a range of tokens, itself included."""
    reading = reading_from_table(TEXT, TABLE)

    assert (reading.subtree(0), reading.subtree(2), reading.subtree(6)) == ((0, 2), (0, 4), (4, 8))


def test_dependents_by_relation() -> None:
    """Dependents can be asked for by relation."""
    reading = reading_from_table(TEXT, TABLE)

    assert [token.text for token in reading.dependents(6, "aux", "nsubj")] == ["She", "had"]


def test_token_at_an_offset() -> None:
    """Offsets inside a token find it; offsets between tokens find none."""
    reading = reading_from_table(TEXT, TABLE)

    found = [reading.token_at(offset) for offset in (0, 3, 4, 25, 99)]

    assert [token and token.text for token in found] == ["Ana", None, "Sol", ".", None]


def test_tokens_in_a_span() -> None:
    """Only tokens wholly inside a span are given."""
    reading = reading_from_table(TEXT, TABLE)

    assert [token.text for token in reading.tokens_in(1, 12)] == ["Sol", "left"]


def test_indices_in_several_spans() -> None:
    """Tokens of all stretches are given, each once; those that stick out are not."""
    reading = reading_from_table(TEXT, TABLE)

    assert reading.indices_in([(0, 7), (4, 12), (13, 15)]) == {0, 1, 2}


def test_features_and_words() -> None:
    """Features are looked up by name; words are as written."""
    reading = reading_from_table(TEXT, TABLE)

    assert reading.tokens[2].feat("Tense") == "Past"
    assert reading.tokens[3].feat("Tense") is None
    assert reading.words(0, 3) == "Ana Sol left"
    assert reading.names[0].label is NameLabel.PERSON


def test_furniture_stands_aside() -> None:
    """A byline is no prose and its tokens are aside; a heading is prose."""
    reading = reading_from_table(TEXT, TABLE)
    byline = Furniture(FurnitureKind.BYLINE, 0, 13, "byline")
    heading = Furniture(FurnitureKind.HEADING, 14, len(TEXT), "heading")

    apart = replace(reading, furniture=(byline, heading))

    assert apart.aside == {0, 1, 2, 3}
    assert apart.prose == reading.sentences[1:]
    assert reading.prose == reading.sentences
    assert (apart.dateline, reading.aside) == (None, frozenset())


def test_the_first_dateline_counts() -> None:
    """A reading gives the first of its datelines."""
    reading = reading_from_table(TEXT, TABLE)
    first = Furniture(FurnitureKind.DATELINE, 0, 7, "day", place=(0, 7))
    second = Furniture(FurnitureKind.DATELINE, 14, 21, "day", place=(14, 17))

    assert replace(reading, furniture=(first, second)).dateline == first
