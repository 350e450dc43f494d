"""What a language reader sees in one article: sentences, tokens, a dependency tree, names.

Readers (`dateline.language`) make a `Reading`; crafts (`dateline.find`) use it.
Labels are those of Universal Dependencies 2, whichever reader made them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from dateline.model.furniture import FurnitureKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.model.furniture import Furniture


LIVE: Final = 3  # stamps that make a page one that is still being written


class NameLabel(StrEnum):
    """The kinds of name that a reader tells apart."""

    PERSON = "PER"
    ORGANISATION = "ORG"
    LOCATION = "LOC"


@dataclass(frozen=True, slots=True)
class Token:
    """One syntactic word (UD): "don't" is two, "do" and "n't".

    Attributes:
        index: position in `Reading.tokens`.
        sentence: position in `Reading.sentences`.
        start: first code point in the article's text.
        end: one past the last code point.
        text: `article[start:end]`, as it is written.
        lemma: dictionary form.
        upos: universal part of speech ("VERB").
        xpos: Penn tag ("VBD").
        feats: CoNLL-U features ("Number=Sing|Tense=Past"), "" for none.
        head: index of the governor in `Reading.tokens`, -1 at the root of a sentence.
        deprel: UD relation to the head, with subtype ("nsubj:pass").
    """

    index: int
    sentence: int
    start: int
    end: int
    text: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str

    def feat(self, name: str) -> str | None:
        """Value of one morphological feature.

        `feat("Tense")` of "left" -> "Past"
        """
        for pair in self.feats.split("|"):
            key, _, value = pair.partition("=")
            if key == name:
                return value
        return None

    @property
    def relation(self) -> str:
        """The relation without its subtype: "nsubj:pass" -> "nsubj"."""
        return self.deprel.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: code points `[start, end)` and tokens `[first, stop)`."""

    index: int
    start: int
    end: int
    first: int
    stop: int


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name that the reader saw: code points `[start, end)` and tokens `[first, stop)`."""

    start: int
    end: int
    first: int
    stop: int
    label: NameLabel


@dataclass(frozen=True)
class Reading:
    """One article as a reader understood it.

    Attributes:
        article_id: whose text this is.
        text: the article's text; every offset counts its code points.
        sentences: in order, not overlapping; white space between them belongs to none.
        tokens: in order, not overlapping.
        names: in order, not overlapping.
        reader: which reader made it, with its version.
        furniture: datelines, bylines and the like, in order, not overlapping; none where the
            reader looks for none. No sentence has words both inside such a piece and outside.
    """

    article_id: str
    text: str
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    names: tuple[NameSpan, ...]
    reader: str
    furniture: tuple[Furniture, ...] = ()

    @cached_property
    def aside(self) -> frozenset[int]:
        """Indices of the tokens of furniture that is no prose: of datelines, bylines, links."""
        return self.indices_in(
            (piece.start, piece.end) for piece in self.furniture if not piece.kind.is_prose
        )

    @cached_property
    def prose(self) -> tuple[Sentence, ...]:
        """The sentences of the report: all but those that are only furniture."""
        return tuple(one for one in self.sentences if one.first not in self.aside)

    @cached_property
    def dateline(self) -> Furniture | None:
        """The first dateline; None where there is none."""
        kind = FurnitureKind.DATELINE
        return next((piece for piece in self.furniture if piece.kind is kind), None)

    @cached_property
    def is_live(self) -> bool:
        """Whether it is a page that was written part by part, each with its stamp."""
        stamps = [piece for piece in self.furniture if piece.kind is FurnitureKind.STAMP]
        return len(stamps) >= LIVE

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token the indices of its dependents, in order of the text."""
        dependents: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head >= 0:
                dependents[token.head].append(token.index)
        return tuple(tuple(indices) for indices in dependents)

    @cached_property
    def _subtree_ends(self) -> tuple[tuple[int, int], ...]:
        """For each token the lowest and highest index in its subtree."""
        low = list(range(len(self.tokens)))
        high = list(range(len(self.tokens)))
        for index in self._leaves_first():
            head = self.tokens[index].head
            if head >= 0:
                low[head] = min(low[head], low[index])
                high[head] = max(high[head], high[index])
        return tuple(zip(low, high, strict=True))

    def _leaves_first(self) -> list[int]:
        """Every token index, dependents before their governors."""
        order = [token.index for token in self.tokens if token.head < 0]
        for index in order:
            order.extend(self.children[index])
        return order[::-1]

    def sentence_tokens(self, sentence: int) -> tuple[Token, ...]:
        """The tokens of one sentence, in order."""
        chosen = self.sentences[sentence]
        return self.tokens[chosen.first : chosen.stop]

    def dependents(self, index: int, *relations: str) -> Iterator[Token]:
        """Dependents of a token whose relation, subtype left off or not, is one of `relations`.

        With no `relations`, every dependent.
        """
        for child in self.children[index]:
            token = self.tokens[child]
            if not relations or token.deprel in relations or token.relation in relations:
                yield token

    def subtree(self, index: int) -> tuple[int, int]:
        """Lowest token index and one past the highest below a token, itself included."""
        low, high = self._subtree_ends[index]
        return low, high + 1

    def token_at(self, offset: int) -> Token | None:
        """The token that covers a code point, or None where there is none."""
        found = bisect_right(self.tokens, offset, key=attrgetter("end"))
        if found < len(self.tokens) and self.tokens[found].start <= offset:
            return self.tokens[found]
        return None

    def tokens_in(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that lie wholly inside code points `[start, end)`."""
        first = bisect_left(self.tokens, start, key=attrgetter("start"))
        return self.tokens[first : bisect_right(self.tokens, end, key=attrgetter("end"))]

    def indices_in(self, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
        """Indices of the tokens that lie wholly inside some stretch of the text.

        Args:
            spans: code points `[start, end)` of each stretch.
        """
        return frozenset(
            token.index for start, end in spans for token in self.tokens_in(start, end)
        )

    def words(self, first: int, stop: int) -> str:
        """The text from the token `first` up to, not with, the token `stop`, as written."""
        if first >= stop:
            return ""
        return self.text[self.tokens[first].start : self.tokens[stop - 1].end]
