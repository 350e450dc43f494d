"""Lemma edits: learned from pairs, applied to forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.lemmas import apply_lemma_edit, lemma_edit, lemma_key


@pytest.mark.parametrize(
    ("form", "lemma", "edit"),
    [
        ("killed", "kill", "l|2|"),
        ("Killed", "kill", "l|2|"),
        ("went", "go", "l|4|go"),
        ("Geneva", "Geneva", "k|0|"),
        ("n’t", "not", "l|2|ot"),
        ("said", "say", "l|2|y"),
    ],
)
def test_edit(form, lemma, edit):
    """The shortest edit is found, and gives the lemma back."""
    assert lemma_edit(form, lemma) == edit
    assert apply_lemma_edit(form, edit) == lemma


@given(st.text(st.characters(categories=["L", "N"]), min_size=1), st.text(min_size=1))
def test_round_trip(form, lemma):
    """Any lemma can be reached from any form."""
    assert apply_lemma_edit(form, lemma_edit(form, lemma)) == lemma


def test_edit_of_another_word_never_leaves_nothing():
    """An edit that does not fit gives the form."""
    assert apply_lemma_edit("a", "l|4|go") == "a"
    assert apply_lemma_edit("Is", "l|2|") == "is"


def test_key():
    """Case and the kind of apostrophe do not matter in the table of lemmas."""
    assert lemma_key("N’T") == "n't"
