"""The standard measures of coreference: MUC, B³, entity-based CEAF and their mean.

A document is given as two lists of clusters, key and response, each a set of mentions that can be
compared; what is matched to what was settled before. Counts of many documents are added up, so
that every mention weighs the same (as the reference scorer of CoNLL-2012 does).

Sources: Vilain et al. 1995 (MUC); Bagga and Baldwin 1998 (B³); Luo 2005 (CEAF, with the
similarity phi-4); Pradhan et al. 2014 for mentions that were not given but predicted.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence
    from collections.abc import Set as AbstractSet

MEASURES = ("muc", "b3", "ceafe")


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall as counts: what is right of what was given, and of what is there."""

    right_given: float = 0.0
    given: float = 0.0
    right_there: float = 0.0
    there: float = 0.0

    def __add__(self, other: Score) -> Score:
        """The counts of both."""
        return Score(
            self.right_given + other.right_given,
            self.given + other.given,
            self.right_there + other.right_there,
            self.there + other.there,
        )

    @property
    def precision(self) -> float:
        """What is right of what was given; 0 where nothing was."""
        return self.right_given / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """What was found of what is there; 0 where nothing is."""
        return self.right_there / self.there if self.there else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def measure_clusters(
    key: Sequence[AbstractSet[Hashable]], response: Sequence[AbstractSet[Hashable]]
) -> dict[str, Score]:
    """The counts of one document for each of `MEASURES`, and for `mentions`.

    Args:
        key: the true clusters, none sharing a mention.
        response: the clusters that were found, none sharing a mention.
    """
    precision, recall = _muc(response, key), _muc(key, response)
    b3_precision, b3_recall = _b3(response, key), _b3(key, response)
    same = _ceaf(key, response)
    there = {item for cluster in key for item in cluster}
    given = {item for cluster in response for item in cluster}
    return {
        "muc": Score(*precision, *recall),
        "b3": Score(*b3_precision, *b3_recall),
        "ceafe": Score(same, len(response), same, len(key)),
        "mentions": Score(len(there & given), len(given), len(there & given), len(there)),
    }


def add_scores(scores: Iterable[dict[str, Score]]) -> dict[str, Score]:
    """The counts of many documents together."""
    total: dict[str, Score] = {}
    for one in scores:
        for name, score in one.items():
            total[name] = total.get(name, Score()) + score
    return total


def conll_f1(scores: dict[str, Score]) -> float:
    """The mean of the F1 of the three measures."""
    return sum(scores[name].f1 for name in MEASURES) / len(MEASURES)


def _home(clusters: Sequence[AbstractSet[Hashable]]) -> dict[Hashable, int]:
    return {item: number for number, cluster in enumerate(clusters) for item in cluster}


def _muc(
    ours: Sequence[AbstractSet[Hashable]], theirs: Sequence[AbstractSet[Hashable]]
) -> tuple[float, float]:
    """Links of our clusters that theirs keep, of all links; a cluster of n has n - 1."""
    home = _home(theirs)
    kept = total = 0
    for cluster in ours:
        pieces = {home[item] for item in cluster if item in home}
        alone = sum(item not in home for item in cluster)
        kept += len(cluster) - len(pieces) - alone
        total += len(cluster) - 1
    return kept, total


def _b3(
    ours: Sequence[AbstractSet[Hashable]], theirs: Sequence[AbstractSet[Hashable]]
) -> tuple[float, float]:
    """For every mention of ours the share of its cluster that is in its cluster of theirs."""
    home = _home(theirs)
    right = 0.0
    for cluster in ours:
        shared = Counter(home[item] for item in cluster if item in home)
        right += sum(count * count for count in shared.values()) / len(cluster)
    return right, sum(len(cluster) for cluster in ours)


def _ceaf(key: Sequence[AbstractSet[Hashable]], response: Sequence[AbstractSet[Hashable]]) -> float:
    """The greatest likeness of clusters that are paired one to one."""
    if not key or not response:
        return 0.0
    likeness = np.array(
        [[2 * len(a & b) / (len(a) + len(b)) for b in response] for a in key], dtype=np.float64
    )
    return sum(float(likeness[row, column]) for row, column in best_pairs(likeness))


def best_pairs(weights: np.ndarray) -> list[tuple[int, int]]:
    """Rows and columns paired one to one so that their weights add up to the most.

    Args:
        weights: rows by columns, none negative.

    Returns:
        As many pairs as the shorter side has.

    Source: the Hungarian method with potentials, one shortest path for each row.
    """
    if weights.shape[0] > weights.shape[1]:
        return [(row, column) for column, row in best_pairs(weights.T)]
    cost = weights.max(initial=0.0) - weights
    rows, columns = cost.shape
    row_price, column_price = np.zeros(rows), np.zeros(columns)
    row_of = np.full(columns, -1)
    for start in range(rows):
        _add_row(cost, start, row_of, row_price, column_price)
    return sorted((int(row), column) for column, row in enumerate(row_of) if row >= 0)


def _add_row(
    cost: np.ndarray,
    start: int,
    row_of: np.ndarray,
    row_price: np.ndarray,
    column_price: np.ndarray,
) -> None:
    """Pair one more row, moving earlier ones along the cheapest path."""
    columns = cost.shape[1]
    least = np.full(columns, np.inf)
    came_from = np.full(columns, -1)
    seen = np.zeros(columns, dtype=bool)
    row, last = start, -1
    while row >= 0:
        if last >= 0:
            seen[last] = True
        reduced = cost[row] - row_price[row] - column_price
        better = ~seen & (reduced < least)
        least[better], came_from[better] = reduced[better], last
        column = int(np.where(seen, np.inf, least).argmin())
        step = least[column]
        row_price[row_of[seen]] += step
        row_price[start] += step
        column_price[seen] -= step
        least[~seen] -= step
        last, row = column, int(row_of[column])
    while last >= 0:
        before = int(came_from[last])
        row_of[last] = row_of[before] if before >= 0 else start
        last = before
