"""Reads a name that comes again in an article alike: what some mentions show, others are told."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from dateline.language.decode import choose_name_labels, find_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from dateline.rules.recurrence import RecurrenceRules

Words = tuple[str, ...]
Name = tuple[int, int, str]
SHORTEST = 2  # letters of an acronym; a surname has more


@dataclass(frozen=True, slots=True)
class ScoredSentence:
    """The words of a sentence, a row of BIO scores for each, and the names they give alone."""

    words: Words
    scores: NDArray[np.float32]
    names: tuple[Name, ...]


class _Kinds(NamedTuple):
    """The kinds of name that some labels tell, and for each the column of its B and its I label."""

    names: tuple[str, ...]
    begin: tuple[int, ...]
    inside: tuple[int, ...]


def settle_names(
    sentences: Sequence[ScoredSentence], labels: tuple[str, ...], rules: RecurrenceRules
) -> list[tuple[Name, ...]]:
    """Read the names of an article again, each with what its other mentions show.

    "Ana Ruiz spoke. RUIZ LEFT." may show "Ruiz" as a person where its own sentence does not.
    A sentence whose own scores are sure stays as it is.

    Args:
        sentences: all sentences of one article, in order.
        labels: "O", "B-PER", "I-PER" and so on, in the order of the columns of scores.
        rules: how far mentions are told by one another.

    Returns:
        The names of each sentence: first word, stop, kind.

    Source: rules/en/recurrence.toml
    """
    kinds = _kinds(labels)
    chances = [_chances(sentence, kinds) for sentence in sentences]
    votes = _votes(sentences, chances)
    if not votes:
        return [sentence.names for sentence in sentences]
    longest = max(map(len, votes))
    settled: list[tuple[Name, ...]] = []
    for sentence, own in zip(sentences, chances, strict=True):
        scores = sentence.scores.copy()
        told = False
        for first, stop, kind, points in _told(sentence, own, votes, longest, rules):
            scores[first, kinds.begin[kind]] += points
            scores[first + 1 : stop, kinds.inside[kind]] += points
            told = True
        if told:
            settled.append(
                tuple(find_names(choose_name_labels(scores, [0], labels, sentence.words)))
            )
        else:
            settled.append(sentence.names)
    return settled


def short_forms(name: Words, kind: str) -> Iterator[Words]:
    """What a full name may be called by, besides itself: a surname, an acronym.

    ("Ana", "Ruiz"), "PER" -> ("Ruiz",)
    """
    if len(name) == 1:
        return
    if kind == "PER" and name[-1][:1].isupper() and len(name[-1]) > SHORTEST:
        yield name[-1:]
    if kind == "ORG":
        letters = "".join(word[0] for word in name if word[0].isupper())
        if len(letters) >= SHORTEST:
            yield (letters,)


def _kinds(labels: tuple[str, ...]) -> _Kinds:
    names = tuple(label[2:] for label in labels if label.startswith("B-"))
    return _Kinds(
        names,
        tuple(labels.index(f"B-{name}") for name in names),
        tuple(labels.index(f"I-{name}") for name in names),
    )


def _chances(sentence: ScoredSentence, kinds: _Kinds) -> dict[tuple[int, int], NDArray[np.float64]]:
    """For each name of a sentence the chance of each kind: the geometric mean over its words."""
    if not sentence.names:
        return {}
    scores = sentence.scores.astype(np.float64)
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    by_kind = odds[:, kinds.begin] + odds[:, kinds.inside]
    by_word = np.log(by_kind / odds.sum(axis=1, keepdims=True) + np.finfo(float).tiny)
    return {
        (first, stop): np.exp(by_word[first:stop].mean(axis=0)) for first, stop, _ in sentence.names
    }


def _votes(
    sentences: Sequence[ScoredSentence],
    chances: Sequence[Mapping[tuple[int, int], NDArray[np.float64]]],
) -> dict[Words, NDArray[np.float64]]:
    """For each form of a name the chances of each kind, summed over the mentions that show it."""
    votes: dict[Words, NDArray[np.float64]] = defaultdict(lambda: np.zeros(1))
    for sentence, own in zip(sentences, chances, strict=True):
        for first, stop, kind in sentence.names:
            form = sentence.words[first:stop]
            for known in (form, *short_forms(form, kind)):
                votes[known] = votes[known] + own[first, stop]
    return dict(votes)


def _told(
    sentence: ScoredSentence,
    own: Mapping[tuple[int, int], NDArray[np.float64]],
    votes: Mapping[Words, NDArray[np.float64]],
    longest: int,
    rules: RecurrenceRules,
) -> Iterator[tuple[int, int, int, float]]:
    """Where other mentions tell a kind: first word, stop, number of the kind, points for it."""
    taken = {word for first, stop, _ in sentence.names for word in range(first, stop)}
    for first, stop in _known_forms(sentence.words, votes, longest):
        named = (first, stop) in own
        if not named and any(word in taken for word in range(first, stop)):
            continue
        chance = votes[sentence.words[first:stop]]
        if named:
            chance = chance - own[first, stop]
        kind = int(chance.argmax())
        share = chance[kind] / max(float(chance.sum()), np.finfo(float).tiny)
        if chance[kind] >= rules.sure and share >= rules.share:
            yield first, stop, kind, share * (rules.other_kind if named else rules.no_name)


def _known_forms(
    words: Words, votes: Mapping[Words, NDArray[np.float64]], longest: int
) -> Iterator[tuple[int, int]]:
    """Stretches of words that are a form of some name; the longest from the left."""
    first = 0
    while first < len(words):
        stop = first + 1
        if words[first][:1].isupper():
            for end in range(min(first + longest, len(words)), first, -1):
                if words[first:end] in votes:
                    yield first, end
                    stop = end
                    break
        first = stop
