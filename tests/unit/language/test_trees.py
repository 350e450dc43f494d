"""The best tree under given scores, and mending what is no tree."""

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from tests.helpers.trees import is_tree, score_of

from dateline.language.trees import best_tree, mend_tree

SCORES = st.integers(1, 4).flatmap(
    lambda count: arrays(np.float32, (count, count + 1), elements=st.integers(-20, 20))
)


@given(SCORES)
def test_best_of_all_trees(scores):
    """No tree with one root scores higher, by comparing with all of them."""
    count = len(scores)
    found = best_tree(scores)
    assert is_tree(found)
    rivals = (heads for heads in product(range(-1, count), repeat=count) if is_tree(heads))
    assert score_of(scores, found) == max(score_of(scores, heads) for heads in rivals)


@settings(max_examples=20)
@given(st.integers(1, 60), st.integers(0, 10_000))
def test_larger_trees_are_well_formed(count, seed):
    """Random scores of any size give a tree."""
    scores = np.random.default_rng(seed).normal(size=(count, count + 1)).astype(np.float32)
    assert is_tree(best_tree(scores))


@given(st.lists(st.integers(-1, 7), min_size=1, max_size=8))
def test_mended(heads):
    """Whatever heads come in, a tree with one root comes out."""
    inside = [head if head < len(heads) else -1 for head in heads]
    assert is_tree(mend_tree(inside))


def test_nothing_to_mend():
    """A tree stays as it is."""
    assert mend_tree([1, -1, 1]) == [1, -1, 1]
    assert mend_tree([]) == []
