"""Tests of the measures of coreference, on cases worked out by hand or published."""

from __future__ import annotations

import sys
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[3] / "benchmarks" / "quality"))

from coref_measures import add_scores, best_pairs, conll_f1, measure_clusters

KEY = [set("abc"), set("defg")]
RESPONSE = [set("ab"), set("cd"), set("fghi")]  # Pradhan et al. 2014, figure 1


@pytest.mark.parametrize(
    ("measure", "precision", "recall"),
    [
        ("muc", 2 / 5, 2 / 5),
        ("b3", 1 / 8 * (2 / 2 + 2 / 2 + 1 / 2 + 1 / 2 + 2 / 4 + 2 / 4), 35 / 12 / 7),
        ("ceafe", 1.3 / 3, 1.3 / 2),
        ("mentions", 6 / 8, 6 / 7),
    ],
)
def test_the_published_case_has_the_published_figures(measure, precision, recall):
    """The worked case of Pradhan et al. 2014: MUC .40, B³ .50 and .42, CEAFe .43 and .65."""
    score = measure_clusters(KEY, RESPONSE)[measure]

    assert score.precision == pytest.approx(precision)
    assert score.recall == pytest.approx(recall)
    assert score.f1 == pytest.approx(2 * precision * recall / (precision + recall))


def test_what_is_the_same_scores_full_and_nothing_scores_none():
    """The key against itself is 1 by every measure; no response is 0."""
    assert conll_f1(measure_clusters(KEY, KEY)) == pytest.approx(1)
    assert conll_f1(measure_clusters(KEY, [])) == 0
    assert conll_f1(measure_clusters([], RESPONSE)) == 0


def test_a_merger_costs_precision_alone_in_muc():
    """One cluster of all: MUC finds every link (5 of 5), and 5 of its 6 are right."""
    score = measure_clusters(KEY, [set("abcdefg")])

    assert (score["muc"].recall, score["muc"].precision) == (1, pytest.approx(5 / 6))
    assert score["b3"].precision == pytest.approx((9 + 16) / 49)
    assert score["ceafe"].recall == pytest.approx(8 / 11 / 2)


def test_documents_are_added_up_by_their_counts():
    """Two documents, one perfect and one empty: half the mentions are found."""
    total = add_scores([measure_clusters(KEY, KEY), measure_clusters(KEY, [])])

    assert total["mentions"].recall == 0.5
    assert total["muc"].precision == 1


@given(
    st.integers(1, 5).flatmap(
        lambda rows: st.integers(1, 5).flatmap(
            lambda columns: st.lists(
                st.lists(st.integers(0, 9), min_size=columns, max_size=columns),
                min_size=rows,
                max_size=rows,
            )
        )
    )
)
def test_pairs_add_up_to_the_most_that_any_pairing_has(rows):
    """The method agrees with trying every pairing."""
    weights = np.array(rows, dtype=float)
    short = weights if weights.shape[0] <= weights.shape[1] else weights.T
    most = max(
        sum(short[row, column] for row, column in enumerate(chosen))
        for chosen in permutations(range(short.shape[1]), short.shape[0])
    )

    pairs = best_pairs(weights)

    assert sum(weights[row, column] for row, column in pairs) == pytest.approx(most)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
