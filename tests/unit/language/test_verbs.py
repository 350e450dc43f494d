"""Lemmas of verb forms that were never seen in training."""

import pytest

from dateline.language.verbs import RULES, settle_verb, silent_e
from dateline.rules.irregular import load_irregular_verbs
from dateline.rules.toml import read_rule_file

KNOWN = frozenset({"accuse", "cancel", "joke", "insist", "kill", "agree"})
RULE = read_rule_file(RULES)["irregular"][0]
SILENT = read_rule_file(RULES)["silent_e"][0]


@pytest.mark.parametrize(
    ("form", "guess", "lemma"),
    [
        ("cancelling", "cancell", "cancel"),
        ("accusing", "accus", "accuse"),
        ("Joked", "jok", "joke"),
        ("insisted", "insiste", "insist"),
        ("tore", "to", "tear"),
        ("killed", "kill", "kill"),
        ("agreed", "agree", "agree"),
        ("unveiled", "unveil", "unveil"),
        ("revoked", "revok", "revoke"),
        ("banished", "banishe", "banish"),
        ("tipping", "tipp", "tip"),
        ("defies", "defie", "defy"),
        ("sing", "sing", "sing"),
    ],
)
def test_settle_verb(form: str, guess: str, lemma: str) -> None:
    """Irregular forms come from the table, regular ones from known verbs and spelling."""
    assert settle_verb(form, guess, KNOWN) == lemma


@pytest.mark.parametrize(("form", "lemma"), RULE["examples"])
def test_examples(form: str, lemma: str) -> None:
    """Each example of the rule file has its lemma."""
    assert load_irregular_verbs()[form.lower()] == lemma


@pytest.mark.parametrize("form", RULE["none"])
def test_counter_examples(form: str) -> None:
    """Forms that endings tell are not in the table."""
    assert form not in load_irregular_verbs()


@pytest.mark.parametrize("stem", SILENT["examples"])
def test_silent_e_examples(stem: str) -> None:
    """Each example is a stem that lacks an e."""
    assert silent_e().search(stem)


@pytest.mark.parametrize("stem", SILENT["none"])
def test_silent_e_counter_examples(stem: str) -> None:
    """Each counter-example is a whole verb."""
    assert not silent_e().search(stem)
