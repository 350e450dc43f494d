"""Patterns made of lists of words."""

import re

import pytest

from dateline.rules.patterns import any_of


@pytest.mark.parametrize(
    ("words", "text", "fits"),
    [
        (["a.m.", "p.m."], "p.m.", True),
        (["a.m."], "axmx", False),
        ([], "", False),
        ([], "anything", False),
    ],
)
def test_any_of_some_words(words, text, fits):
    """Words fit as they stand, signs and all; of no words nothing fits."""
    assert bool(re.fullmatch(any_of(words), text)) is fits
