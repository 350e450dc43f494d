"""Tests of the loader of first names."""

from __future__ import annotations

import pytest

from dateline.errors import RuleError
from dateline.rules import first_names
from dateline.rules.first_names import load_first_names

FILE = {"name": [{"id": "a", "gender": "fem", "words": "ana"}], "surnames": {"words": ""}}


def test_names_hint_by_their_first_word():
    """Accents and case do not matter; a name of none of the lists hints at nothing."""
    names = load_first_names()

    assert names.hint("ÉLISE Roux") == "fem"
    assert names.hint("Vladimir") == "masc"
    assert names.hint("Zubrovka Stone") == ""
    assert names.hint("") == ""


def test_no_name_is_of_both():
    """Every name that may stand alone as a surname has a gender."""
    names = load_first_names()

    assert names.surnames <= set(names.genders)
    assert set(names.genders.values()) == {"fem", "masc"}


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({"id": "b", "gender": "masc", "words": "ana"}, "has another gender"),
        ({"id": "b", "words": "eva"}, "is needed"),
    ],
)
def test_faults_name_the_rule(monkeypatch, row, fault):
    """A name of two genders, or a row of none, is refused."""
    table = {**FILE, "name": [*FILE["name"], row]}
    monkeypatch.setattr(first_names, "read_rule_file", lambda _: table)

    with pytest.raises(RuleError, match=fault):
        load_first_names.__wrapped__()
