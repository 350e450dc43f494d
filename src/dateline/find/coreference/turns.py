"""Turns of a transcript: "RUIZ: I will go." tells in its label who says what follows."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from dateline.model import MentionHow, MentionKind
from dateline.rules.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.model import Mention, Reading, Token

LABEL: Final = 12  # tokens before a colon that may be a speaker with his titles
FEWEST: Final = 3  # turns of a transcript; one name with a colon is a headline
SPEAKERS: Final = 2  # so many turns at least name somebody, or so many labels come again
CLAUSE: Final = frozenset({"VERB", "AUX"})
TITLES: Final = frozenset({"NOUN", "PROPN", "ADJ"})
MARKS: Final = frozenset({"PUNCT", "SYM"})


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says in a transcript: code points from `start`, the label's, to `end`.

    Attributes:
        start: where its label begins.
        said: where the words begin.
        end: where the next turn begins, or the article ends.
        speaker: index of the mention that names who speaks; None where the label names nobody.
    """

    start: int
    said: int
    end: int
    speaker: int | None


def find_turns(reading: Reading, mentions: tuple[Mention, ...]) -> tuple[Turn, ...]:
    """The turns of an article that is a transcript, in order; none of any other article.

    Args:
        reading: the article as read.
        mentions: from `find_names`, in order of the text.
    """
    people = {
        one.words.start: index
        for index, one in enumerate(mentions)
        if one.how is MentionHow.NAME and one.kind is MentionKind.PERSON
    }
    labels = list(_labels(reading, people))
    last = {_last(mentions[name].words.text): name for *_, name in labels if name is not None}
    labels = [
        (start, said, last.get(_last(reading.text[start : said - 1])) if name is None else name)
        for start, said, name in labels
    ]
    if len(labels) < FEWEST or not _are_speakers(reading.text, labels):
        return ()
    ends = [*(start for start, _, _ in labels[1:]), len(reading.text)]
    return tuple(
        Turn(start, said, end, name) for (start, said, name), end in zip(labels, ends, strict=True)
    )


def _are_speakers(text: str, labels: list[tuple[int, int, int | None]]) -> bool:
    """Whether labels name people, or are said in turns as "Q:" and "A:" are."""
    told = Counter(text[start:said] for start, said, _ in labels)
    again = sum(times > 1 for times in told.values())
    return max(again, sum(name is not None for *_, name in labels)) >= SPEAKERS


def _last(label: str) -> str:
    """The last word of a label before a comma, folded: a surname, where it is a name."""
    return " ".join(fold(label.partition(",")[0]).split()[-1:])


def _labels(reading: Reading, people: dict[int, int]) -> Iterator[tuple[int, int, int | None]]:
    """Start, end and named person of each label: a name or capitals from a line's begin on."""
    for colon in reading.tokens:
        if colon.text == ":" and (before := _line_before(reading, colon)):
            name = _named(before, people)
            if name is not None or _is_in_capitals(before):
                yield before[0].start, colon.end, name


def _line_before(reading: Reading, colon: Token) -> tuple[Token, ...]:
    """The tokens from the begin of a line to a colon; none where they are no label."""
    first = colon.index
    while first > 0 and "\n" not in reading.text[reading.tokens[first - 1].end : colon.start]:
        first -= 1
        if colon.index - first > LABEL:
            return ()
    before = reading.tokens[first : colon.index]
    before = before[next((at for at, one in enumerate(before) if one.upos not in MARKS), 0) :]
    return () if any(one.upos in CLAUSE for one in before) else before


def _named(tokens: tuple[Token, ...], people: dict[int, int]) -> int | None:
    """The mention of the person whom a label names, with nothing but titles before the name."""
    for token in tokens:
        if token.start in people:
            return people[token.start]
        if token.upos not in TITLES:
            break
    return None


def _is_in_capitals(tokens: tuple[Token, ...]) -> bool:
    """Whether all words are in capitals up to a comma or bracket, as of a label without a name."""
    words: list[str] = []
    for token in tokens:
        if not token.text[:1].isalpha():
            break
        words.append(token.text)
    return bool(words) and all(word.isupper() for word in words)


def turn_at(turns: tuple[Turn, ...], offset: int) -> Turn | None:
    """The turn in whose words a code point lies; None for none, and for a label's own."""
    number = bisect_right(turns, offset, key=attrgetter("said")) - 1
    return turns[number] if number >= 0 and offset < turns[number].end else None
