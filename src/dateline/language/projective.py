"""Finds the best dependency tree without crossing arcs (Eisner's algorithm)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LEFT, _RIGHT = 0, 1
"""Which end of a span its head is at."""


def has_crossing(heads: NDArray[np.int64]) -> bool:
    """Whether an arc of a tree crosses another, or passes over the root.

    Args:
        heads: for each word the position of its governor, -1 for the root's.
    """
    words = np.flatnonzero(heads >= 0)
    low = np.minimum(words, heads[words])[:, None]
    high = np.maximum(words, heads[words])[:, None]
    places = np.arange(len(heads))
    inside = (places > low) & (places < high)
    return bool((inside & ((heads < low) | (heads > high))).any())


def best_projective_tree(scores: NDArray[np.floating]) -> NDArray[np.int64]:
    """The tree with one root and no crossing arcs that has the highest sum of scores.

    Time grows with the cube of the number of words, in whole-array steps; the reader gives
    sentences of at most 256 words. Source: Eisner 1996, "Three new probabilistic models for
    dependency parsing".

    Args:
        scores: `scores[d, h]` for word `d` under governor `h - 1`; column 0 is the root.
            One row for each word, one column more than there are words.

    Returns:
        For each word the position of its governor, -1 for the root's.
    """
    arcs, roots = scores[:, 1:].astype(np.float64), scores[:, 0].astype(np.float64)
    count = len(arcs)
    # complete[e][i, j]: the best score of words i to j under the word at end e;
    # half[e][i, j]: the same where the word at the other end is its dependent.
    complete = np.full((2, count, count), -np.inf)
    complete[:, range(count), range(count)] = 0.0
    half = np.full((2, count, count), -np.inf)
    splits = np.zeros((2, 2, count, count), dtype=np.int64)
    for length in range(1, count):
        first = np.arange(count - length)
        last = first + length
        middle = first[:, None] + np.arange(length)
        i, j = first[:, None], last[:, None]
        joined = complete[_LEFT][i, middle] + complete[_RIGHT][middle + 1, j]
        best = joined.argmax(axis=1)
        most = joined[first, best]
        for end, arc in ((_LEFT, arcs[last, first]), (_RIGHT, arcs[first, last])):
            half[end][first, last] = most + arc
            splits[1, end][first, last] = first + best
        under_left = half[_LEFT][i, middle + 1] + complete[_LEFT][middle + 1, j]
        under_right = complete[_RIGHT][i, middle] + half[_RIGHT][middle, j]
        for end, spans, shift in ((_LEFT, under_left, 1), (_RIGHT, under_right, 0)):
            best = spans.argmax(axis=1)
            complete[end][first, last] = spans[first, best]
            splits[0, end][first, last] = first + best + shift
    root = int((complete[_RIGHT][0] + complete[_LEFT][:, -1] + roots).argmax())
    heads = np.full(count, -1, dtype=np.int64)
    # Spans still to be taken apart: whether half, which end heads them, first and last word.
    spans = [(0, _RIGHT, 0, root), (0, _LEFT, root, count - 1)]
    while spans:
        is_half, end, low, high = spans.pop()
        if low == high:
            continue
        at = int(splits[is_half, end, low, high])
        if is_half:
            heads[high if end == _LEFT else low] = low if end == _LEFT else high
            spans += [(0, _LEFT, low, at), (0, _RIGHT, at + 1, high)]
        elif end == _LEFT:
            spans += [(1, _LEFT, low, at), (0, _LEFT, at, high)]
        else:
            spans += [(0, _RIGHT, low, at), (1, _RIGHT, at, high)]
    return heads
