"""The built-in English reader: a rule tokeniser and one small network for all the rest."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from dateline.language.blocks import find_paragraphs
from dateline.language.bundle import english_bundle
from dateline.language.furniture import cut_at_furniture, find_furniture, with_dateline_names
from dateline.language.name_edges import settle_edges
from dateline.language.paragraph import Paragraph, ParagraphReader
from dateline.language.recurrence import ScoredSentence, settle_names
from dateline.language.subwords import Spacing
from dateline.language.tokens import english_token_rules, find_tokens
from dateline.model.reading import NameLabel, NameSpan, Reading, Sentence, Token
from dateline.rules.furniture import load_furniture_rules
from dateline.rules.name_edges import load_name_edges
from dateline.rules.recurrence import load_recurrence_rules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from dateline.language.bundle import Bundle
    from dateline.language.paragraph import ReadSentence
    from dateline.language.recurrence import Name


VECTOR_SIZE: Final = 384


class EnglishReader:
    """Reads English as Universal Dependencies 2 with PER, ORG and LOC names.

    A paragraph is read by itself, so its reading never depends on the text around it; so is a
    piece of news furniture (`find_furniture`) that stands in one. Names alone are settled over
    the whole article (`settle_names`).
    """

    def __init__(self, *, threads: int = 1, bundle: Bundle | None = None) -> None:
        """Load the model.

        Args:
            threads: how many paragraphs are read at a time.
            bundle: a model; None for the one that ships with the package.
        """
        self._threads = threads
        self._given = bundle
        self._rules = english_token_rules()
        self._furniture = load_furniture_rules()
        model = bundle or english_bundle()
        self._name = f"english {model.version}"
        self._paragraphs = ParagraphReader(model)
        self._labels = model.labels.names
        self._recurrence = load_recurrence_rules()
        self._edges = load_name_edges()

    @property
    def name(self) -> str:
        """The word "english" and the version of the model."""
        return self._name

    def __reduce__(self) -> tuple[Callable[..., EnglishReader], tuple[int, Bundle | None]]:
        """How another process makes this reader: it starts the graphs anew."""
        return _remake, (self._threads, self._given)

    def read(self, article_id: str, text: str) -> Reading:
        """Read one article."""
        return self._read(article_id, text, vectors=False)[0]

    def read_with_vectors(self, article_id: str, text: str) -> tuple[Reading, NDArray[np.float32]]:
        """Read one article and keep what the encoder made of its words, in the same pass.

        Args:
            article_id: whose text it is.
            text: the article's text.

        Returns:
            The reading that `read` gives, and an array `[tokens, 384]` of float32 with a row for
            each of its tokens, in order.
        """
        reading, sentences = self._read(article_id, text, vectors=True)
        rows = [one.vectors for one in sentences if one.vectors is not None]
        empty = np.empty((0, VECTOR_SIZE), dtype=np.float32)
        return reading, np.concatenate([empty, *rows])

    def read_many(self, items: Iterable[tuple[str, str]]) -> Iterator[Reading]:
        """Read several articles, as `read` does each."""
        return (self.read(article_id, text) for article_id, text in items)

    def read_tokens(
        self, article_id: str, text: str, paragraphs: Sequence[Sequence[tuple[int, int]]]
    ) -> Reading:
        """Read a text whose words are already known; sentence breaks are still found.

        Args:
            article_id: whose text it is.
            text: the article's text.
            paragraphs: for each paragraph the spans of its tokens, in order; no span is empty.

        Returns:
            A reading with exactly these tokens.
        """
        sentences = self._read_paragraphs(text, paragraphs, vectors=False)
        return self._settle(article_id, text, paragraphs, sentences)

    def _read(
        self, article_id: str, text: str, *, vectors: bool
    ) -> tuple[Reading, list[ReadSentence]]:
        """The reading of an article, and its sentences as the network read them."""
        paragraphs = find_paragraphs(text)
        furniture = find_furniture(text, paragraphs, self._furniture)
        pieces = cut_at_furniture(text, paragraphs, furniture)
        tokens = [find_tokens(text, self._rules, start, end) for start, end in pieces]
        sentences = self._read_paragraphs(text, tokens, vectors=vectors)
        reading = self._settle(article_id, text, tokens, sentences)
        names = with_dateline_names(reading, furniture)
        return replace(reading, names=names, furniture=furniture), sentences

    def _read_paragraphs(
        self, text: str, paragraphs: Sequence[Sequence[tuple[int, int]]], *, vectors: bool
    ) -> list[ReadSentence]:
        """The sentences of all paragraphs, each paragraph read alone."""
        prepared = [
            self._paragraphs.prepare(_words_of(text, spans)) for spans in paragraphs if spans
        ]
        read = partial(self._paragraphs.read, vectors=vectors)
        if self._threads > 1 and len(prepared) > 1:
            with ThreadPoolExecutor(self._threads) as pool:
                sentences = list(pool.map(read, prepared))
        else:
            sentences = list(map(read, prepared))
        return [sentence for paragraph in sentences for sentence in paragraph]

    def _settle(
        self,
        article_id: str,
        text: str,
        paragraphs: Sequence[Sequence[tuple[int, int]]],
        sentences: Sequence[ReadSentence],
    ) -> Reading:
        """The reading of an article, its names settled over all its sentences."""
        spans = [span for paragraph in paragraphs for span in paragraph]
        scored = _scored(text, spans, sentences)
        settled = settle_names(scored, self._labels, self._recurrence)
        names = [
            settle_edges(found, alone.words, sentence.words, self._edges)
            for found, alone, sentence in zip(settled, scored, sentences, strict=True)
        ]
        return _assemble(article_id, text, spans, zip(sentences, names, strict=True), self.name)


def _remake(threads: int, bundle: Bundle | None) -> EnglishReader:
    """A reader with the same model, in another process."""
    return EnglishReader(threads=threads, bundle=bundle)


def _words_of(text: str, spans: Sequence[tuple[int, int]]) -> Paragraph:
    """The words of a paragraph and what stands before each."""
    spacings = [Spacing.NEWLINE]
    for (_, end), (start, _) in pairwise(spans):
        if start == end:
            spacings.append(Spacing.NONE)
        else:
            spacings.append(Spacing.NEWLINE if "\n" in text[end:start] else Spacing.SPACE)
    return Paragraph(tuple(text[start:end] for start, end in spans), tuple(spacings))


def _scored(
    text: str, spans: Sequence[tuple[int, int]], read: Iterable[ReadSentence]
) -> list[ScoredSentence]:
    """The forms of each sentence beside its scores of names."""
    forms = iter([text[start:end] for start, end in spans])
    return [
        ScoredSentence(
            tuple(islice(forms, len(sentence.words))), sentence.name_scores, sentence.names
        )
        for sentence in read
    ]


def _assemble(
    article_id: str,
    text: str,
    spans: Sequence[tuple[int, int]],
    read: Iterable[tuple[ReadSentence, tuple[Name, ...]]],
    reader: str,
) -> Reading:
    """One reading from the sentences of all paragraphs, in order, each with its names."""
    sentences: list[Sentence] = []
    tokens: list[Token] = []
    names: list[NameSpan] = []
    for number, (sentence, named) in enumerate(read):
        first = len(tokens)
        for position, word in enumerate(sentence.words):
            start, end = spans[first + position]
            head = first + word.head if word.head >= 0 else -1
            tokens.append(
                Token(
                    index=first + position,
                    sentence=number,
                    start=start,
                    end=end,
                    text=text[start:end],
                    lemma=word.lemma,
                    upos=word.upos,
                    xpos=word.xpos,
                    feats=word.feats,
                    head=head,
                    deprel=word.deprel,
                )
            )
        stop = len(tokens)
        sentences.append(Sentence(number, spans[first][0], spans[stop - 1][1], first, stop))
        for begin, end_word, label in named:
            low, high = first + begin, first + end_word
            span = spans[low][0], spans[high - 1][1]
            names.append(NameSpan(*span, low, high, NameLabel(label)))
    return Reading(article_id, text, tuple(sentences), tuple(tokens), tuple(names), reader)
