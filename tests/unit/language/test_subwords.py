"""Words to sub-words: every word has some, and parts fit the network."""

import numpy as np
import pytest

from dateline.language.subwords import (
    MAX_SUBWORDS_PER_WORD,
    Shape,
    Spacing,
    SubwordEncoder,
    word_shape,
)

VOCABULARY = {
    subword: number
    for number, subword in enumerate(
        ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "ferry", "left", "##man", "-", "."]
    )
}


@pytest.fixture
def encoder() -> SubwordEncoder:
    """An encoder with a few sub-words."""
    return SubwordEncoder(VOCABULARY)


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("ferry", Shape.LOWER),
        ("Ferry", Shape.TITLE),
        ("NATO", Shape.UPPER),
        ("A", Shape.INITIAL),
        ("McDonald", Shape.MIXED),
        ("iPhone", Shape.MIXED),
        ("1,200", Shape.NO_LETTERS),
    ],
)
def test_shapes(word, shape):
    """How a word is written, letters that have no case left aside."""
    assert word_shape(word) is shape


def test_encode(encoder):
    """A word's shape goes with all its sub-words, what stands before it with the first alone."""
    encoded = encoder.encode(["Ferryman", "left"], [Spacing.NEWLINE, Spacing.SPACE])
    assert encoded.subwords.tolist() == [5, 7, 6]
    assert encoded.shapes.tolist() == [Shape.TITLE, Shape.TITLE, Shape.LOWER]
    assert encoded.spacings.tolist() == [Spacing.NEWLINE, Spacing.INSIDE_WORD, Spacing.SPACE]
    assert encoded.firsts.tolist() == [0, 2]
    assert encoded.lasts.tolist() == [1, 2]


def test_every_word_has_a_subword(encoder):
    """A word that the tokenizer makes nothing of is an unknown one; a long one is cut."""
    words = ["\u200b", "\ud800", "-" * 40, "left"]
    encoded = encoder.encode(words, [Spacing.SPACE] * len(words))
    lengths = encoded.lasts - encoded.firsts + 1
    assert lengths.tolist() == [1, 1, MAX_SUBWORDS_PER_WORD, 1]
    assert encoded.subwords[:2].tolist() == [VOCABULARY["[UNK]"]] * 2


def test_remembered_words_are_the_same(encoder):
    """A word is cut in one way, whether it was seen before or not."""
    once = encoder.encode(["Ferryman", "."], [Spacing.NEWLINE, Spacing.NONE])
    again = encoder.encode([".", "Ferryman"], [Spacing.NEWLINE, Spacing.SPACE])
    assert once.subwords.tolist() == [5, 7, 9]
    assert again.subwords.tolist() == [9, 5, 7]


def test_fit(encoder):
    """A stretch stops before the word that would go over the limit."""
    encoded = encoder.encode(["Ferryman", "left", "Ferryman", "."], [Spacing.SPACE] * 4)
    assert encoded.fit(0, 6) == 4
    assert encoded.fit(0, 5) == 3
    assert encoded.fit(0, 4) == 2
    assert encoded.fit(2, 3) == 4


def test_part(encoder):
    """A part reads as a paragraph of its words would."""
    words = ["Ferryman", "left", ".", "Ferryman"]
    encoded = encoder.encode(words, [Spacing.NEWLINE, Spacing.SPACE, Spacing.NONE, Spacing.SPACE])
    part = encoded.part(1, 3)
    alone = encoder.encode(words[1:3], [Spacing.NEWLINE, Spacing.NONE])
    for ours, theirs in (
        (part.subwords, alone.subwords),
        (part.shapes, alone.shapes),
        (part.spacings, alone.spacings),
        (part.firsts, alone.firsts),
    ):
        np.testing.assert_array_equal(ours, theirs)
    assert encoded.spacings[2] == Spacing.SPACE, "a part is a copy"
