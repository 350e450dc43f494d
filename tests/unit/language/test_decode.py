"""Names out of BIO scores."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.language.decode import choose_name_labels, find_names

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")


def test_spans():
    """Labels become spans, two names may touch."""
    labels = ["B-PER", "I-PER", "B-PER", "O", "B-LOC"]
    assert find_names(labels) == [(0, 2, "PER"), (2, 3, "PER"), (4, 5, "LOC")]


@settings(max_examples=50)
@given(st.integers(1, 30), st.integers(0, 10_000))
def test_never_begins_in_the_middle(count, seed):
    """No name goes on without a beginning, over a sentence break, as another type, or to a joiner."""
    chance = np.random.default_rng(seed)
    scores = chance.normal(size=(count, len(LABELS))).astype(np.float32)
    starts = sorted({0, *chance.integers(0, count, size=3).tolist()})
    words = chance.choice(["Port", "of", "and", "sank"], size=count).tolist()
    labels = choose_name_labels(scores, starts, LABELS, words)
    for position, label in enumerate(labels):
        if label.startswith("I-"):
            assert position not in starts
            assert labels[position - 1][2:] == label[2:]
    for _, stop, _ in find_names(labels):
        assert words[stop - 1] not in {"of", "and"}


def test_takes_the_best_when_it_is_allowed():
    """Without a conflict every word gets its best label."""
    scores = np.full((3, len(LABELS)), -1.0, dtype=np.float32)
    scores[[0, 1, 2], [1, 2, 0]] = 1.0
    words = ["Ana", "Ruiz", "left"]
    assert choose_name_labels(scores, [0], LABELS, words) == ["B-PER", "I-PER", "O"]


def test_no_name_ends_in_a_joiner():
    """Half a name is joined to what follows, or loses its joiner where that is likelier."""
    words = ["Port", "of", "Lamia"]
    scores = np.zeros((3, len(LABELS)), dtype=np.float32)
    scores[[0, 1, 2], [LABELS.index("B-LOC"), LABELS.index("I-LOC"), LABELS.index("B-LOC")]] = 3.0
    scores[2, LABELS.index("I-LOC")] = 2.0
    assert choose_name_labels(scores, [0], LABELS, words) == ["B-LOC", "I-LOC", "I-LOC"]
    scores[1, LABELS.index("O")] = 2.9
    assert choose_name_labels(scores, [0], LABELS, words) == ["B-LOC", "O", "B-LOC"]
    assert choose_name_labels(scores[:2], [0], LABELS, words[:2]) == ["B-LOC", "O"]
