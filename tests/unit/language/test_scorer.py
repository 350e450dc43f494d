"""The network's figures for a stretch of words: their shapes, and what they may depend on."""

from dataclasses import fields

import numpy as np
import pytest

from dateline.language.bundle import Bundle, english_bundle
from dateline.language.scorer import Scorer
from dateline.language.subwords import EncodedWords, Spacing, SubwordEncoder

WORDS = ("Dockers", "in", "Valparaíso", "ended", "their", "strike", ".")


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    """The model that ships."""
    return english_bundle()


@pytest.fixture(scope="module")
def scorer(bundle) -> Scorer:
    """Its graphs, started once."""
    return Scorer(bundle)


@pytest.fixture(scope="module")
def encoder(bundle) -> SubwordEncoder:
    """What cuts words for it."""
    return SubwordEncoder(bundle.vocabulary)


@pytest.fixture(scope="module")
def frame(encoder) -> tuple[int, int]:
    """The sub-words around a stretch."""
    return encoder.start, encoder.end


def encode(encoder: SubwordEncoder, words: tuple[str, ...]) -> EncodedWords:
    """Words with a space before each."""
    return encoder.encode(words, [Spacing.NEWLINE, *[Spacing.SPACE] * (len(words) - 1)])


def test_a_row_for_each_word(bundle, scorer, encoder, frame):
    """The first axis is the word; labels' numbers are in their lists; the root comes first."""
    scores = scorer.score(encode(encoder, WORDS), frame)
    count = len(WORDS)
    for task in ("upos", "xpos", "feats", "edits"):
        numbers = getattr(scores, task)
        assert numbers.shape == (count,)
        assert numbers.min() >= 0
        assert numbers.max() < len(getattr(bundle.labels, task))
    assert scores.starts.shape == (count,)
    assert scores.names.shape == (count, len(bundle.labels.names))
    assert scores.arcs.shape == (count, count + 1)
    assert len(scores.dependents) == count
    assert len(scores.heads) == count + 1


def test_what_it_says_of_a_plain_sentence(bundle, scorer, encoder, frame):
    """The first word begins the only sentence, the verb hangs on the root, its subject on it."""
    scores = scorer.score(encode(encoder, WORDS), frame)
    assert scores.starts[0] > 0 > scores.starts[1:].max()
    assert bundle.labels.upos[scores.upos[3]] == "VERB"
    assert scores.arcs[3].argmax() == 0
    assert scores.arcs[0].argmax() == 1 + 3


def test_relations(bundle, scorer, encoder, frame):
    """Each dependent with the governor beside it: the verb's subject and object."""
    scores = scorer.score(encode(encoder, WORDS), frame)
    relations = scorer.relations(scores.dependents[[0, 5]], scores.heads[[4, 4]])
    assert relations.shape == (2, len(bundle.labels.deprels))
    assert [bundle.labels.deprels[number] for number in relations.argmax(axis=1)] == [
        "nsubj",
        "obj",
    ]


def test_figures_do_not_depend_on_what_was_scored_before(scorer, encoder, frame):
    """The same stretch gives the same figures, to the last bit."""
    first = scorer.score(encode(encoder, WORDS), frame)
    scorer.score(encode(encoder, ("Snow", "fell", "on", "the", "pass") * 9), frame)
    again = scorer.score(encode(encoder, WORDS), frame)
    for part in fields(first):
        np.testing.assert_array_equal(getattr(first, part.name), getattr(again, part.name))


def test_vectors_only_where_they_are_asked_for(scorer, encoder, frame):
    """Vectors change nothing else, and there are none without asking."""
    plain = scorer.score(encode(encoder, WORDS), frame)
    asked = scorer.score(encode(encoder, WORDS), frame, vectors=True)
    assert plain.vectors is None
    assert asked.vectors is not None
    assert asked.vectors.shape == (len(WORDS), 384)
    assert asked.vectors.dtype == np.float32
    np.testing.assert_array_equal(plain.arcs, asked.arcs)
    np.testing.assert_array_equal(plain.names, asked.names)
