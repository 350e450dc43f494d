"""The words of the plain reader: which tense a form shows, and what is refused."""

from __future__ import annotations

import pytest

from dateline.errors import RuleError
from dateline.rules import plain_words
from dateline.rules.languages import time_languages
from dateline.rules.plain_words import load_plain_words

SPANISH = load_plain_words("es")


@pytest.mark.parametrize(
    ("word", "tense"),
    [
        ("dimitió", "Past"),
        ("huyeron", "Past"),
        ("Fue", "Past"),
        ("abrirá", "Fut"),
        ("tendrán", "Fut"),
        ("Perón", ""),
        ("Irán", ""),
        ("semana", ""),
    ],
)
def test_a_verb_is_told_by_its_form_or_ending(word, tense):
    """Endings count in small letters alone, so that names are no verbs."""
    assert SPANISH.tense_of(word) == tense


def test_a_preposition_may_have_several_words():
    """Each is kept as its words."""
    assert {("de",), ("después", "de")} <= SPANISH.prepositions


def test_every_language_but_english_has_words_for_the_plain_reader():
    """Where there is no model, times can still be read."""
    assert time_languages() == ("en", "es")
    assert all(load_plain_words(code).forms for code in time_languages() if code != "en")


def test_an_unknown_tense_is_refused(monkeypatch):
    """The message names the file, the form and what is allowed."""
    table = {"tense": {"fue": "Perfect"}, "endings": {}}
    monkeypatch.setattr(plain_words, "read_rule_file", lambda _: table)
    load_plain_words.cache_clear()

    with pytest.raises(RuleError, match=r"es/plain\.toml.*'Perfect' given"):
        load_plain_words("es")

    load_plain_words.cache_clear()
