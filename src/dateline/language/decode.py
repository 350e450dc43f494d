"""Turns scores into sentences and names that are well formed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_NEVER = -1e6


def choose_name_labels(
    scores: NDArray[np.float32], starts: Sequence[int], labels: tuple[str, ...]
) -> list[str]:
    """The best sequence of BIO labels in which no name begins in its middle.

    Args:
        scores: one row for each word, one column for each label.
        starts: positions of words that begin a sentence, where no name may go on.
        labels: "O", "B-PER", "I-PER" and so on, in the order of the columns.

    Returns:
        One label for each word.
    """
    scores = scores.astype(np.float64)
    inside = [number for number, label in enumerate(labels) if label.startswith("I-")]
    scores[np.ix_(list(starts), inside)] = _NEVER
    forbidden = _forbidden_steps(labels)
    best = scores.argmax(axis=1)
    if not forbidden[best[:-1], best[1:]].any():
        return [labels[number] for number in best]
    steps = np.where(forbidden, _NEVER, 0.0)
    total = scores[0].copy()
    back = np.zeros(scores.shape, dtype=np.int64)
    for word in range(1, len(scores)):
        paths = total[:, None] + steps
        back[word] = paths.argmax(axis=0)
        total = paths.max(axis=0) + scores[word]
    number = int(total.argmax())
    chosen = [number]
    for word in range(len(scores) - 1, 0, -1):
        number = int(back[word, number])
        chosen.append(number)
    return [labels[number] for number in reversed(chosen)]


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
