"""One article as the search for statements sees it: parse, quotation marks, mentions, drafts."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from dateline.model import NameLabel
from dateline.rules.quotation_marks import pair_quotation_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.model import Mention, Reading, Token
    from dateline.rules.cues import CueRules
    from dateline.rules.quotation_marks import Pairing, QuotedSpan

FINITE: Final = frozenset({"VBD", "VBP", "VBZ", "MD"})
SENTENCE_END: Final = frozenset(".?!")
DASHES: Final = frozenset({"-", "--", "\u2013", "\u2014"})  # en and em dash among them
SPOKEN_WORDS: Final = 3  # fewer words than this are no utterance
NO_WORD: Final = frozenset({"PUNCT", "SYM"})


@dataclass(frozen=True, slots=True)
class QuoteGroup:
    """Words in quotation marks, over one paragraph or several.

    Attributes:
        number: its place among the groups of the article.
        spans: one for each paragraph.
        ranges: token ranges `[first, stop)` of the spans, marks included.
        words: how many words it has.
        is_spoken: it is a clause, or ends as a sentence does; else it is a word or a phrase.
    """

    number: int
    spans: tuple[QuotedSpan, ...]
    ranges: tuple[tuple[int, int], ...]
    words: int
    is_spoken: bool

    @property
    def first(self) -> int:
        """Index of the first token."""
        return self.ranges[0][0]

    @property
    def stop(self) -> int:
        """One past the index of the last token."""
        return self.ranges[-1][1]

    def tokens(self) -> Iterator[int]:
        """Indices of all tokens, marks included."""
        for first, stop in self.ranges:
            yield from range(first, stop)


@dataclass(slots=True, eq=False)
class Draft:
    """A statement in the making.

    Attributes:
        rule: id of the rule that found it.
        means: the rule in words.
        head: index of the cue's head token; -1 for none.
        cue: token range `[first, stop)` of the cue; None for none.
        content: token indices of what was said.
        speaker: head token of who said it.
        addressee: head token of to whom.
        channel: head token of the outlet.
        takes_quotes: words in quotation marks may be joined to it.
        carries_on: it goes on with the speech of the clause before it ("adding that").
        needs_speaker: it is none where nobody can be named: an active verb without a subject.
        quotes: numbers of the quotations that were set off as its content.
    """

    rule: str
    means: str
    head: int = -1
    cue: tuple[int, int] | None = None
    content: set[int] = field(default_factory=set)
    speaker: Token | None = None
    addressee: Token | None = None
    channel: Token | None = None
    takes_quotes: bool = False
    carries_on: bool = False
    needs_speaker: bool = False
    quotes: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Scene:
    """An article with all that statements are made of.

    Attributes:
        reading: the parse.
        rules: cues of its language.
        pairing: quotations and paragraphs of the text.
        groups: quotations, those over several paragraphs joined, in order.
        group_of: for each token the number of the quotation it stands in, -1 for none.
        mention_at: token index -> the mention it heads.
    """

    reading: Reading
    rules: CueRules
    pairing: Pairing
    groups: tuple[QuoteGroup, ...]
    group_of: tuple[int, ...]
    mention_at: dict[int, Mention]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the reading."""
        return self.reading.tokens

    @cached_property
    def name_tokens(self) -> frozenset[int]:
        """Indices of tokens inside names."""
        return frozenset(
            index for name in self.reading.names for index in range(name.first, name.stop)
        )

    @cached_property
    def person_tokens(self) -> frozenset[int]:
        """Indices of tokens inside names of persons."""
        return self._tokens_of(NameLabel.PERSON)

    @cached_property
    def place_tokens(self) -> frozenset[int]:
        """Indices of tokens inside names of places."""
        return self._tokens_of(NameLabel.LOCATION)

    def _tokens_of(self, label: NameLabel) -> frozenset[int]:
        return frozenset(
            index
            for name in self.reading.names
            if name.label is label
            for index in range(name.first, name.stop)
        )

    @cached_property
    def _paragraph_starts(self) -> tuple[int, ...]:
        return tuple(start for start, _ in self.pairing.paragraphs)

    def paragraph_at(self, offset: int) -> int:
        """Number of the paragraph that a code point stands in."""
        return max(bisect_right(self._paragraph_starts, offset) - 1, 0)

    def paragraph_bounds(self, offset: int) -> tuple[int, int]:
        """Code points `[start, end)` of the paragraph around a code point."""
        return self.pairing.paragraphs[self.paragraph_at(offset)]

    def is_quoted(self, index: int) -> bool:
        """Whether a token stands in quotation marks."""
        return self.group_of[index] >= 0

    def is_word(self, index: int) -> bool:
        """Whether a token is more than punctuation."""
        return self.tokens[index].upos not in NO_WORD

    def below(self, index: int) -> set[int]:
        """Indices of a token and of all that hangs on it."""
        children = self.reading.children
        found = [index]
        for token in found:
            found.extend(children[token])
        return set(found)


def build_scene(reading: Reading, mentions: tuple[Mention, ...], rules: CueRules) -> Scene:
    """Pair the quotation marks of an article and put them beside its parse."""
    pairing = pair_quotation_marks(reading.text, rules.marks)
    groups = _group_quotations(reading, pairing)
    group_of = [-1] * len(reading.tokens)
    for group in groups:
        for index in group.tokens():
            group_of[index] = group.number
    mention_at: dict[int, Mention] = {}
    for mention in mentions:
        mention_at.setdefault(mention.head, mention)
    return Scene(reading, rules, pairing, groups, tuple(group_of), mention_at)


def _group_quotations(reading: Reading, pairing: Pairing) -> tuple[QuoteGroup, ...]:
    runs: list[list[tuple[QuotedSpan, tuple[Token, ...]]]] = []
    for span in pairing.spans:
        tokens = reading.tokens_in(span.start, span.end)
        if not any(token.upos not in NO_WORD for token in tokens):
            continue
        if span.continues and runs:
            runs[-1].append((span, tokens))
        else:
            runs.append([(span, tokens)])
    return tuple(_quote_group(reading, number, run) for number, run in enumerate(runs))


def _quote_group(
    reading: Reading, number: int, run: list[tuple[QuotedSpan, tuple[Token, ...]]]
) -> QuoteGroup:
    words = [token for _, tokens in run for token in tokens if token.upos not in NO_WORD]
    return QuoteGroup(
        number=number,
        spans=tuple(span for span, _ in run),
        ranges=tuple((tokens[0].index, tokens[-1].index + 1) for _, tokens in run),
        words=len(words),
        is_spoken=len(run) > 1 or _is_spoken(reading.text, run[0][0], words),
    )


def _is_spoken(text: str, span: QuotedSpan, words: list[Token]) -> bool:
    """Whether quoted words are an utterance: a clause, or a sentence by its looks."""
    if len(words) < SPOKEN_WORDS:
        return False
    inner = text[span.inner_start : span.inner_end].strip()
    if inner[:1].isupper() and inner[-1:] in SENTENCE_END | {"…"}:
        return True
    return any(word.xpos in FINITE for word in words) and any(
        word.relation in {"nsubj", "expl", "csubj"} for word in words
    )
