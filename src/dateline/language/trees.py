"""Finds the best dependency tree under given scores: one root, no circles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


def best_tree(scores: NDArray[np.float32]) -> NDArray[np.int64]:
    """The tree with one root that has the highest sum of scores.

    Args:
        scores: `scores[d, h]` for word `d` under governor `h - 1`; column 0 is the root.
            One row for each word, one column more than there are words.

    Returns:
        For each word the position of its governor, -1 for the root's.
    """
    count = len(scores)
    full = np.full((count + 1, count + 1), -np.inf)
    full[1:] = scores
    np.fill_diagonal(full, -np.inf)
    heads = _best_arborescence(full)[1:]
    if np.count_nonzero(heads == 0) > 1:
        finite = full[1:][np.isfinite(full[1:])]
        spread = float(finite.max() - finite.min()) + 1.0
        full[1:, 0] -= spread * (count + 1)
        heads = _best_arborescence(full)[1:]
    return heads - 1


def _best_arborescence(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """Chu-Liu and Edmonds' algorithm: heads for every node, node 0 being the root."""
    heads: NDArray[np.int64] = np.argmax(scores, axis=1)
    heads[0] = 0
    cycle = _find_cycle(heads)
    if not cycle.size:
        return heads
    nodes = np.arange(len(scores))
    in_cycle = np.zeros(len(scores), dtype=bool)
    in_cycle[cycle] = True
    outside = nodes[~in_cycle]
    kept = scores[cycle, heads[cycle]]
    # The circle becomes one node, the last; breaking into it at a node costs the arc given up.
    entering = scores[np.ix_(cycle, outside)] - kept[:, None]
    leaving = scores[np.ix_(outside, cycle)]
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    small[-1, :-1] = entering.max(axis=0)
    small[:-1, -1] = leaving.max(axis=1)
    small[0] = -np.inf
    solved = _best_arborescence(small)
    result: NDArray[np.int64] = heads.copy()
    for position, node in enumerate(outside[1:], start=1):
        governor = solved[position]
        from_cycle = governor == len(outside)
        result[node] = cycle[leaving[position].argmax()] if from_cycle else outside[governor]
    entry = entering[:, solved[-1]].argmax()
    result[cycle[entry]] = outside[solved[-1]]
    result[0] = 0
    return result


def _find_cycle(heads: NDArray[np.int64]) -> NDArray[np.int64]:
    """The nodes of one circle, or none; node 0 is the root."""
    colour = [0] * len(heads)
    colour[0] = -1
    parents = heads.tolist()
    for first in range(1, len(parents)):
        node = first
        while colour[node] == 0:
            colour[node] = first
            node = parents[node]
        if colour[node] == first:
            cycle = [node]
            while parents[cycle[-1]] != node:
                cycle.append(parents[cycle[-1]])
            return np.array(cycle)
    return np.array([], dtype=np.int64)


def mend_tree(heads: Sequence[int]) -> list[int]:
    """Make any list of heads a tree with one root.

    The first word without a governor is the root; others without one, and one word of each
    circle, are put under it.

    [-1, -1, 3, 2] -> [-1, 0, 0, 2]
    """
    mended = list(heads)
    if not mended:
        return mended
    if -1 not in mended:
        mended[0] = -1
    root = mended.index(-1)
    for position, head in enumerate(mended):
        if head == -1 and position != root:
            mended[position] = root
    while (cycle := _find_cycle(np.array([0, *(head + 1 for head in mended)]))).size:
        mended[int(cycle.min()) - 1] = root
    return mended
