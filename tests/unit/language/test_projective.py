"""The best tree without crossing arcs, and what a crossing is."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from tests.helpers.trees import is_tree, score_of

from dateline.language.projective import best_projective_tree, has_crossing
from dateline.language.trees import best_tree

SCORES = st.integers(1, 5).flatmap(
    lambda count: arrays(np.float32, (count, count + 1), elements=st.integers(-20, 20))
)


@settings(max_examples=60)
@given(SCORES)
def test_best_of_all_trees_without_crossings(scores):
    """No tree with one root and no crossing arcs scores higher, by comparing with all of them."""
    count = len(scores)
    found = best_projective_tree(scores)
    assert is_tree(found)
    assert not has_crossing(found)
    every = (np.array(heads) for heads in product(range(-1, count), repeat=count))
    rivals = (heads for heads in every if is_tree(heads) and not has_crossing(heads))
    assert score_of(scores, found) == max(score_of(scores, heads) for heads in rivals)


@settings(max_examples=40)
@given(st.integers(1, 40), st.integers(0, 10_000))
def test_the_best_tree_where_nothing_crosses(count, seed):
    """A best tree that has no crossing is also the best of those that have none."""
    scores = np.random.default_rng(seed).normal(size=(count, count + 1)).astype(np.float32)
    best, flat = best_tree(scores), best_projective_tree(scores)
    assert score_of(scores, flat) <= score_of(scores, best) + 1e-4
    if not has_crossing(best):
        assert flat.tolist() == best.tolist()


def test_governors_that_cannot_be():
    """Scores of minus infinity are never chosen where there is another way."""
    scores = np.full((3, 4), -np.inf, dtype=np.float32)
    scores[0, 0] = scores[1, 1] = scores[2, 2] = 0.0
    assert best_projective_tree(scores).tolist() == [-1, 0, 1]


@pytest.mark.parametrize(
    ("heads", "crossing"),
    [
        ([-1], False),
        ([1, -1, 1], False),
        ([2, 3, -1, 2], True),  # 0-2 and 1-3
        ([2, -1, 1], True),  # 0-2 passes over the root
        ([2, 0, -1, 2], False),
    ],
)
def test_crossings(heads, crossing):
    """Two arcs cross where one begins inside the other and ends outside, also above the root."""
    assert has_crossing(np.array(heads)) is crossing
