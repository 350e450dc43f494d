"""Reads one paragraph's words with the network: sentences, labels, trees and names."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from dateline.language.decode import choose_name_labels, find_names
from dateline.language.lemmas import apply_lemma_edit, lemma_key
from dateline.language.projective import best_projective_tree, has_crossing
from dateline.language.scorer import Scorer
from dateline.language.subwords import EncodedWords, SubwordEncoder
from dateline.language.titles import join_titles
from dateline.language.trees import best_tree
from dateline.language.verbs import settle_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from dateline.language.bundle import Bundle
    from dateline.language.scorer import Scores

VERB = "VERB"
PASSIVE = "aux:pass"
PARTICIPLE = "VBN"
PASSIVE_FEATS = "Tense=Past|VerbForm=Part|Voice=Pass"
WINDOW = 256
"""The most sub-words that the network reads at once; a longer paragraph is read in windows."""
_LIKELY = np.log(0.01)
"""Governors less likely than this are not looked at twice."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words and, for each, what stands before it (a `Spacing`)."""

    words: tuple[str, ...]
    spacings: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PreparedParagraph:
    """A paragraph with its sub-words."""

    words: tuple[str, ...]
    encoded: EncodedWords


class ReadWord(NamedTuple):
    """What was read of one word; `head` is a position in its sentence, -1 for the root."""

    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """What was read of one sentence.

    Attributes:
        words: in order.
        names: first word, stop, label of each.
        name_scores: BIO scores, a row a word.
        vectors: the encoder's, a row a word; None if not asked for.
    """

    words: tuple[ReadWord, ...]
    names: tuple[tuple[int, int, str], ...]
    name_scores: NDArray[np.float32]
    vectors: NDArray[np.float32] | None = None


class ParagraphReader:
    """Reads paragraphs, each by itself. `read` may be called from several threads at once."""

    def __init__(self, bundle: Bundle) -> None:
        """Start the model."""
        self._labels = bundle.labels
        self._root = bundle.labels.deprels.index("root")
        self._lemmas = bundle.lemmas
        self._verbs = frozenset(lemma for (_, upos), lemma in bundle.lemmas.items() if upos == VERB)
        self._encoder = SubwordEncoder(bundle.vocabulary)
        self._scorer = Scorer(bundle)

    def prepare(self, paragraph: Paragraph) -> PreparedParagraph:
        """Cut the words of a paragraph, one or more, into sub-words; from one thread at a time."""
        encoded = self._encoder.encode(paragraph.words, paragraph.spacings)
        return PreparedParagraph(paragraph.words, encoded)

    def read(self, paragraph: PreparedParagraph, *, vectors: bool = False) -> list[ReadSentence]:
        """The sentences of a paragraph, in order; together they have all its words."""
        sentences: list[ReadSentence] = []
        for first, scores, bounds in self._windows(paragraph.encoded, vectors=vectors):
            forms = paragraph.words[first : first + len(scores.names)]
            labels = choose_name_labels(scores.names, bounds[:-1], self._labels.names, forms)
            heads, relations = self._attach(scores, bounds)
            passives = {
                head for head, name in zip(heads, relations, strict=True) if name == PASSIVE
            }
            for begin, stop in pairwise(bounds):
                words = tuple(
                    self._word(
                        forms[i],
                        scores,
                        i,
                        heads[i] - begin if heads[i] >= 0 else -1,
                        relations[i],
                        passive=i in passives,
                    )
                    for i in range(begin, stop)
                )
                names = tuple(find_names(labels[begin:stop]))
                kept = None if scores.vectors is None else scores.vectors[begin:stop]
                sentences.append(ReadSentence(words, names, scores.names[begin:stop], kept))
        return sentences

    def _windows(
        self, encoded: EncodedWords, *, vectors: bool
    ) -> Iterator[tuple[int, Scores, list[int]]]:
        """Stretches that fit the network: first word, scores, bounds of the sentences to keep.

        A window that does not reach the end gives up its last sentence, which the next one reads
        whole. A sentence that fills a window alone is cut where a start is likeliest.
        """
        first, count = 0, len(encoded.firsts)
        frame = self._encoder.start, self._encoder.end
        while first < count:
            stop = encoded.fit(first, WINDOW)
            scores = self._scorer.score(encoded.part(first, stop), frame, vectors=vectors)
            starts = [0, *(np.flatnonzero(scores.starts[1:] > 0) + 1).tolist()]
            if stop == count:
                keep = stop - first
            else:
                if len(starts) == 1:
                    middle = (stop - first + 1) // 2
                    starts.append(middle + int(scores.starts[middle:].argmax()))
                keep = starts.pop()
            yield first, scores, [*starts, keep]
            first += keep

    def _attach(self, scores: Scores, bounds: list[int]) -> tuple[list[int], list[str]]:
        """The governor of every word (in the window, -1 for a root) and the relation to it."""
        heads: NDArray[np.int64] = np.full(bounds[-1], -1)
        arcs = self._arcs(scores, bounds)
        for begin, stop in pairwise(bounds):
            own = arcs[begin:stop, [0, *range(begin + 1, stop + 1)]]
            tree = best_tree(own)
            if has_crossing(tree):
                tree = best_projective_tree(own)
            heads[begin:stop] = np.where(tree >= 0, tree + begin, -1)
        governors = scores.heads[heads + 1]
        relations = self._scorer.relations(scores.dependents[: bounds[-1]], governors)
        relations[:, self._root] = np.where(heads < 0, np.inf, -np.inf)
        labels = self._labels.deprels
        return join_titles(
            [self._labels.upos[number] for number in scores.upos[: bounds[-1]].tolist()],
            heads.tolist(),
            [labels[number] for number in relations.argmax(axis=1).tolist()],
        )

    def _arcs(self, scores: Scores, bounds: list[int]) -> NDArray[np.float32]:
        """The logarithm of how likely each word is under each governor of its sentence.

        Where a word has several likely governors, each counts by its likeliest relation as well:
        what is certainly an object beats what is perhaps one of three things.

        Returns:
            `[words, words + 1]`, column 0 for the root; outside the sentence what it may be.
        """
        arcs = np.full((bounds[-1], bounds[-1] + 1), -np.inf, dtype=np.float32)
        for begin, stop in pairwise(bounds):
            columns = [0, *range(begin + 1, stop + 1)]
            arcs[begin:stop, columns] = _log_shares(scores.arcs[begin:stop, columns])
        likely = arcs > _LIKELY
        likely[likely.sum(axis=1) == 1] = False
        words, governors = np.nonzero(likely[:, 1:])
        if len(words):
            relations = self._scorer.relations(
                scores.dependents[words], scores.heads[governors + 1]
            )
            relations[:, self._root] = -np.inf
            arcs[words, governors + 1] += _log_shares(relations).max(axis=1)
        return arcs

    def _word(
        self, form: str, scores: Scores, position: int, head: int, relation: str, *, passive: bool
    ) -> ReadWord:
        """All that is known of one word; a participle with a passive auxiliary is a verb."""
        upos = self._labels.upos[scores.upos[position]]
        xpos = self._labels.xpos[scores.xpos[position]]
        feats = self._labels.feats[scores.feats[position]]
        if passive and xpos == PARTICIPLE and upos != VERB:
            upos, feats = VERB, PASSIVE_FEATS
        lemma = self._lemmas.get((lemma_key(form), upos))
        if lemma is None:
            lemma = apply_lemma_edit(form, self._labels.edits[scores.edits[position]])
            if upos == VERB:
                lemma = settle_verb(form, lemma, self._verbs)
        return ReadWord(
            lemma=lemma,
            upos=upos,
            xpos=xpos,
            feats=feats,
            head=head,
            deprel=relation,
        )


def _log_shares(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """The logarithm of each score's share of its row (softmax)."""
    from_best = scores - scores.max(axis=-1, keepdims=True)
    shares: NDArray[np.float32] = from_best - np.log(np.exp(from_best).sum(axis=-1, keepdims=True))
    return shares
