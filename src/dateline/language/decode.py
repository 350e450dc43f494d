"""Turns scores into sentences and names that are well formed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Words = Sequence[str]

_NEVER = -1e6
_OUTSIDE = "O"
_JOINERS: Final = frozenset({
    "of", "and", "for", "the", "in", "at", "by", "to", "on", "with", "from", "de",
    "&", "-", "\u2013", "\u2014", "/", "(", ",",
})  # fmt: skip
"""Words that may stand in a name and never end one: "City of" is half a name."""


def choose_name_labels(
    scores: NDArray[np.float32], starts: Sequence[int], labels: tuple[str, ...], words: Words
) -> list[str]:
    """The best sequence of BIO labels in which no name begins in its middle or ends in a joiner.

    Args:
        scores: one row for each word, one column for each label.
        starts: positions of words that begin a sentence, where no name may go on.
        labels: "O", "B-PER", "I-PER" and so on, in the order of the columns.
        words: as they are written.

    Returns:
        One label for each word.
    """
    points: NDArray[np.float64] = scores.astype(np.float64)
    inside = [number for number, label in enumerate(labels) if label.startswith("I-")]
    points[np.ix_(list(starts), inside)] = _NEVER
    best = points.argmax(axis=1)
    joins = np.array([word in _JOINERS for word in words])
    step = best[:-1], best[1:]
    wrong = _forbidden_steps(labels)[step] | (joins[:-1] & _breaks(labels)[step])
    if wrong.any() or (joins[-1] and labels[best[-1]] != _OUTSIDE):
        best = _best_path(points, joins, labels)
    return [labels[number] for number in best]


def _best_path(
    scores: NDArray[np.float64], joins: NDArray[np.bool_], labels: tuple[str, ...]
) -> NDArray[np.int64]:
    """The columns of the best path over allowed steps (Viterbi's algorithm)."""
    steps = np.where(_forbidden_steps(labels), _NEVER, 0.0)
    from_joiner = np.where(_forbidden_steps(labels) | _breaks(labels), _NEVER, 0.0)
    total = scores[0].copy()
    back = np.zeros(scores.shape, dtype=np.int64)
    for word in range(1, len(scores)):
        paths = total[:, None] + (from_joiner if joins[word - 1] else steps)
        back[word] = paths.argmax(axis=0)
        total = paths.max(axis=0) + scores[word]
    if joins[-1]:
        total[[label != _OUTSIDE for label in labels]] += _NEVER
    number = int(total.argmax())
    chosen = [number]
    for word in range(len(scores) - 1, 0, -1):
        number = int(back[word, number])
        chosen.append(number)
    return np.array(chosen[::-1])


def find_names(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """The names that BIO labels spell: first word, stop, type.

    ["B-PER", "I-PER", "O", "B-LOC"] -> [(0, 2, "PER"), (3, 4, "LOC")]
    """
    names: list[tuple[int, int, str]] = []
    for position, label in enumerate(labels):
        if label.startswith("B-"):
            names.append((position, position + 1, label[2:]))
        elif label.startswith("I-"):
            first, _, kind = names[-1]
            names[-1] = (first, position + 1, kind)
    return names


@cache
def _forbidden_steps(labels: tuple[str, ...]) -> NDArray[np.bool_]:
    """`forbidden[a, b]`: label b may not follow label a."""
    return np.array(
        [
            [after.startswith("I-") and before[2:] != after[2:] for after in labels]
            for before in labels
        ]
    )


@cache
def _breaks(labels: tuple[str, ...]) -> NDArray[np.bool_]:
    """`breaks[a, b]`: label b ends the name that label a is in."""
    return np.array(
        [
            [before != _OUTSIDE and after != f"I-{before[2:]}" for after in labels]
            for before in labels
        ]
    )
