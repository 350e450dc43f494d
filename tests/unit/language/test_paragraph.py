"""Reading one paragraph: windows, sentences and what each word is given."""

import numpy as np
import pytest

from dateline.language.bundle import english_bundle
from dateline.language.paragraph import WINDOW, Paragraph, ParagraphReader
from dateline.language.subwords import Spacing

SENTENCE = ("The", "ferry", "reached", "Chios", "before", "the", "storm", ".")


@pytest.fixture(scope="module")
def reader() -> ParagraphReader:
    """The model that ships, started."""
    return ParagraphReader(english_bundle())


def spaced(words: tuple[str, ...]) -> Paragraph:
    """Words with a space before each."""
    return Paragraph(words, (Spacing.NEWLINE, *[Spacing.SPACE] * (len(words) - 1)))


def test_a_sentence(reader):
    """One sentence, one root, a name."""
    (sentence,) = reader.read(reader.prepare(spaced(SENTENCE)))
    assert [word.lemma for word in sentence.words[1:3]] == ["ferry", "reach"]
    assert [word.head for word in sentence.words].count(-1) == 1
    assert sentence.words[2].deprel == "root"
    assert sentence.names == ((3, 4, "LOC"),)
    assert sentence.name_scores.shape[0] == len(SENTENCE)
    assert sentence.vectors is None


def test_windows_cut_between_sentences(reader):
    """A paragraph of many windows has the same sentences as its parts."""
    count = 3 * WINDOW // len(SENTENCE)
    sentences = reader.read(reader.prepare(spaced(SENTENCE * count)))
    assert [len(sentence.words) for sentence in sentences] == [len(SENTENCE)] * count
    assert {sentence.words[2].deprel for sentence in sentences} == {"root"}


def test_a_sentence_longer_than_a_window_is_cut(reader):
    """No word is lost or read twice, and every part has a root."""
    words = ("ferry", "and") * WINDOW
    sentences = reader.read(reader.prepare(spaced(words)))
    assert sum(len(sentence.words) for sentence in sentences) == len(words)
    for sentence in sentences:
        heads = [word.head for word in sentence.words]
        assert heads.count(-1) == 1
        assert max(heads) < len(heads)


def test_vectors_go_with_their_words(reader):
    """A row for each word, over windows too; asking changes nothing else."""
    paragraph = reader.prepare(spaced(SENTENCE * (2 * WINDOW // len(SENTENCE))))
    plain = reader.read(paragraph)
    asked = reader.read(paragraph, vectors=True)
    assert [one.words for one in asked] == [one.words for one in plain]
    for sentence in asked:
        assert sentence.vectors is not None
        assert sentence.vectors.shape == (len(sentence.words), 384)
    first, second = asked[0].vectors, asked[1].vectors
    assert first is not None
    assert second is not None
    alike = np.sum(first[3] * second[3]) > np.sum(first[3] * second[0])
    assert alike, "the vector of a place is more like the same place's than an article's"
