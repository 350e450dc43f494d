"""Telling English from other languages."""

from __future__ import annotations

import pytest

from dateline.read.english import other_language

ENGLISH = (
    "The harbour council of Port Ellis met on Monday and agreed to repair the northern "
    "breakwater before winter. The works will last three months, said the mayor, and cost two "
    "million crowns. Two members of the council voted against it because of the price. "
)
GERMAN = (
    "Der Hafenrat von Port Ellis hat am Montag beschlossen, den nördlichen Wellenbrecher noch "
    "vor dem Winter auszubessern. Die Arbeiten sollen drei Monate dauern, sagte die "
    "Bürgermeisterin. Zwei Mitglieder des Rates stimmten wegen des Preises dagegen. "
)
FRENCH = (
    "Le conseil du port a décidé lundi de réparer la digue du nord avant l'hiver. Les travaux "
    "dureront trois mois, a dit la maire, et coûteront deux millions de couronnes. Deux membres "
    "du conseil ont voté contre à cause du prix, qui leur semblait trop élevé. "
)


@pytest.mark.parametrize("text", [ENGLISH, ENGLISH.upper(), ENGLISH * 40, ENGLISH + GERMAN[:90]])
def test_english_passes(text):
    """English passes, in capitals and with foreign words in it."""
    assert other_language(text) is None


@pytest.mark.parametrize(
    ("text", "named"),
    [(GERMAN, "German (de)"), (FRENCH, "French (fr)"), (GERMAN * 40, "German (de)")],
)
def test_other_languages_are_named(text, named):
    """Another language is told by its name and code."""
    assert other_language(text) == named


@pytest.mark.parametrize("text", ["", "Hafenrat beschließt Ausbau.", "1234 " * 200])
def test_short_texts_pass(text):
    """In fewer than 200 letters nobody can tell, so they pass."""
    assert other_language(text) is None
