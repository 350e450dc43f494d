"""Endings: every example of the rule file, and what is left alone."""

from __future__ import annotations

import pytest

from dateline.model import Token
from dateline.rules.inflection import load_inflection_rules

RULES = load_inflection_rules()
EXAMPLES = [(rule, form, base) for rule in RULES.endings for form, base in rule.examples]


def token(form, lemma, tag):
    """A verb or noun with the lemma that a reader gave it."""
    return Token(0, 0, 0, len(form), form, lemma, "VERB", tag, "", -1, "root")


@pytest.mark.parametrize(("rule", "form", "base"), EXAMPLES)
def test_example_gives_its_base(rule, form, base):
    """The ending leads back to the dictionary form where that is known."""
    tag = min(rule.tags)
    assert RULES.base_form(token(form, "wrong", tag), {base}) == base


def test_known_lemma_is_kept():
    """What the reader says is kept where it is known."""
    assert RULES.base_form(token("left", "leave", "VBD"), {"leave"}) == "leave"


def test_unknown_word_keeps_its_lemma():
    """No other form is made up for a word that is not known."""
    assert RULES.base_form(token("glimmered", "Glimmer", "VBD"), {"leave"}) == "glimmer"


def test_irregular_form_is_known():
    """A form that no ending explains is looked up."""
    assert RULES.base_form(token("fled", "fle", "VBD"), {"flee"}) == "flee"
