"""Reading one paragraph: windows, sentences and what each word is given."""

import numpy as np
import pytest

from dateline.language.bundle import english_bundle
from dateline.language.paragraph import WINDOW, Paragraph, ParagraphReader
from dateline.language.scorer import Scores
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


class Scripted:
    """A scorer that says what a test wants: one sentence, given scores of governors.

    Of two relations, a dependent's own number under a governor says how sure the likelier is.
    """

    def __init__(self, arcs, sure, labels):
        self._arcs = np.array(arcs, dtype=np.float32)
        self._sure = np.array(sure, dtype=np.float32)
        self._labels = labels

    def score(self, words, _frame, *, vectors=False):
        """One sentence of words that are all alike."""
        count = len(words.firsts)
        zeros = np.zeros(count, dtype=np.int64)
        names = np.zeros((count, len(self._labels.names)), dtype=np.float32)
        names[:, 0] = 1.0
        return Scores(
            *(zeros, zeros, zeros, zeros),
            starts=np.full(count, -9.0, dtype=np.float32),
            names=names,
            arcs=self._arcs,
            dependents=np.arange(count, dtype=np.float32)[:, None],
            heads=np.arange(count + 1, dtype=np.float32)[:, None],
            vectors=None if not vectors else np.zeros((count, 384), dtype=np.float32),
        )

    def relations(self, dependents, heads):
        """The first two relations that are not the root's; all others are impossible."""
        scores = np.full((len(dependents), len(self._labels.deprels)), -99.0, dtype=np.float32)
        objects, subjects = map(self._labels.deprels.index, ("obj", "nsubj"))
        pairs = dependents[:, 0].astype(int), heads[:, 0].astype(int)
        scores[:, objects] = self._sure[pairs]
        scores[:, subjects] = 0.0
        return scores


def scripted(monkeypatch, arcs, sure):
    """The governors that are read with given scores."""
    bundle = english_bundle()
    reader = ParagraphReader(bundle)
    monkeypatch.setattr(reader, "_scorer", Scripted(arcs, sure, bundle.labels))
    words = ("ferry",) * len(arcs)
    (sentence,) = reader.read(reader.prepare(spaced(words)))
    return [word.head for word in sentence.words]


def test_a_sure_relation_decides_between_two_governors(monkeypatch):
    """Of two governors nearly as likely, the one under which the relation is certain wins."""
    arcs = [[9, 0, 0, 0], [0, 9, 0, 0], [0, 5.1, 5, 0]]
    nothing = np.zeros((3, 4))
    assert scripted(monkeypatch, arcs, nothing) == [-1, 0, 0]
    certain = nothing.copy()
    certain[2, 2] = 9.0
    assert scripted(monkeypatch, arcs, certain) == [-1, 0, 1]


def test_an_unlikely_governor_is_not_helped_by_its_relation(monkeypatch):
    """Below one in a hundred a governor is not looked at twice."""
    arcs = [[9, 0, 0, 0], [0, 9, 0, 0], [0, 9, 4, 0]]
    certain = np.zeros((3, 4))
    certain[2, 2] = 99.0
    assert scripted(monkeypatch, arcs, certain) == [-1, 0, 0]


def test_no_arc_crosses_another(monkeypatch):
    """Where the likeliest tree has a crossing, the likeliest one without is read."""
    arcs = [[9, 0, 0, 0, 0], [0, 9, 0, 0, 0], [0, 9, 0, 0, 5], [0, 0, 6, 5, 0]]
    # Words 3 and 4 under words 1 and 2: their arcs cross; 4 under 3 costs less than 3 under 4.
    assert scripted(monkeypatch, arcs, np.zeros((4, 5))) == [-1, 0, 0, 2]


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
