"""Turns words into what the network reads: sub-word numbers, shape of letters, space before.

The vocabulary is uncased, so how a word is written travels beside it.
Training and reading both go through `SubwordEncoder`, so that they cannot come apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np
from tokenizers import BertWordPieceTokenizer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

MAX_SUBWORDS_PER_WORD = 12
"""What a longer word has beyond this is not read: a line of dashes is not worth a window."""

_CACHE_SIZE = 200_000
_SURROGATE = re.compile("[\ud800-\udfff]")


class Shape(IntEnum):
    """How the letters of a word are written; 0 is kept for padding."""

    NO_LETTERS = 1
    LOWER = 2
    TITLE = 3
    UPPER = 4
    INITIAL = 5
    MIXED = 6


class Spacing(IntEnum):
    """What stands before a sub-word; 0 is kept for padding."""

    NONE = 1
    SPACE = 2
    NEWLINE = 3
    INSIDE_WORD = 4


def word_shape(word: str) -> Shape:
    """How the letters of a word are written.

    "NATO" -> Shape.UPPER, "McDonald" -> Shape.MIXED, "1,200" -> Shape.NO_LETTERS
    """
    if word.islower():
        return Shape.LOWER
    if word.isupper():
        return Shape.UPPER if sum(map(str.isalpha, word)) > 1 else Shape.INITIAL
    if word[:1].isupper() and word[1:].islower():
        return Shape.TITLE
    if any(character.isupper() for character in word):
        return Shape.MIXED
    return Shape.NO_LETTERS


@dataclass(frozen=True, slots=True)
class EncodedWords:
    """A stretch of words, ready for the network; without the two frame sub-words.

    Attributes:
        subwords: numbers in the vocabulary.
        shapes: a `Shape` for each sub-word.
        spacings: a `Spacing` for each sub-word.
        firsts: for each word the position of its first sub-word.
    """

    subwords: NDArray[np.int64]
    shapes: NDArray[np.int64]
    spacings: NDArray[np.int64]
    firsts: NDArray[np.int64]

    @property
    def lasts(self) -> NDArray[np.int64]:
        """For each word the position of its last sub-word."""
        return np.append(self.firsts[1:], len(self.subwords)) - 1

    def fit(self, first: int, limit: int) -> int:
        """Where words from `first` on must stop to have at most `limit` sub-words.

        At least one word fits: `limit` is no less than `MAX_SUBWORDS_PER_WORD`.
        """
        start = int(self.firsts[first])
        if len(self.subwords) - start <= limit:
            return len(self.firsts)
        return int(np.searchsorted(self.firsts, start + limit, side="right")) - 1

    def part(self, first: int, stop: int) -> EncodedWords:
        """The words from `first` up to `stop`, as if a paragraph began there."""
        start = int(self.firsts[first])
        end = int(self.firsts[stop]) if stop < len(self.firsts) else len(self.subwords)
        spacings = self.spacings[start:end].copy()
        spacings[0] = Spacing.NEWLINE
        return EncodedWords(
            self.subwords[start:end],
            self.shapes[start:end],
            spacings,
            self.firsts[first:stop] - start,
        )


class SubwordEncoder:
    """Splits words into sub-words of one vocabulary; remembers the words it has seen."""

    def __init__(self, vocabulary: dict[str, int]) -> None:
        """Prepare for one vocabulary (BERT's form: `##` before what goes on a word)."""
        self._tokenizer = BertWordPieceTokenizer(vocabulary, lowercase=True, strip_accents=True)
        self._unknown = vocabulary["[UNK]"]
        self.start = vocabulary["[CLS]"]
        self.end = vocabulary["[SEP]"]
        self._seen: dict[str, tuple[int, ...]] = {}

    def encode(self, words: Sequence[str], spacings: Sequence[int]) -> EncodedWords:
        """Encode words in reading order.

        Args:
            words: one or more words, none empty.
            spacings: a `Spacing` for each word: what stands before it.

        Returns:
            The sub-words; every word has at least one.
        """
        pieces = self._pieces(words)
        subwords: list[int] = []
        shapes: list[int] = []
        spaces: list[int] = []
        firsts: list[int] = []
        for word, spacing, piece in zip(words, spacings, pieces, strict=True):
            firsts.append(len(subwords))
            subwords.extend(piece)
            shapes.extend([word_shape(word)] * len(piece))
            spaces.append(spacing)
            spaces.extend([Spacing.INSIDE_WORD] * (len(piece) - 1))
        return EncodedWords(
            np.array(subwords, dtype=np.int64),
            np.array(shapes, dtype=np.int64),
            np.array(spaces, dtype=np.int64),
            np.array(firsts, dtype=np.int64),
        )

    def _pieces(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        """The sub-words of each word, from memory where it was seen before."""
        new = sorted({word for word in words if word not in self._seen})
        if new:
            if len(self._seen) + len(new) > _CACHE_SIZE:
                self._seen.clear()
                new = sorted(set(words))
            # The tokenizer takes UTF-8, which has no lone surrogates.
            plain = [_SURROGATE.sub("\ufffd", word) for word in new]
            encodings = self._tokenizer.encode_batch(plain, add_special_tokens=False)
            for word, encoding in zip(new, encodings, strict=True):
                ids = tuple(encoding.ids[:MAX_SUBWORDS_PER_WORD])
                self._seen[word] = ids or (self._unknown,)
        return [self._seen[word] for word in words]
