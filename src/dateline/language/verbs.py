"""Settles the lemma of a verb form that was never seen in training: irregular forms, spelling."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dateline.rules.irregular import load_irregular_verbs
from dateline.rules.toml import read_rule_file

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

RULES = "en/lemmas.toml"
VOWELS = frozenset("aeiouy")
DOUBLED = frozenset("bdgmnprt")  # letters that verbs double before -ed and -ing
SHORTEST_STEM = 2  # letters that must be left when an ending is cut off
ENDINGS = ("ing", "ied", "ies", "ed", "es", "s")


@cache
def silent_e() -> re.Pattern[str]:
    """Which stems lack an e: "revok", not "visit".

    Source: rules/en/lemmas.toml
    """
    patterns = [rule["pattern"] for rule in read_rule_file(RULES)["silent_e"]]
    return re.compile("|".join(patterns))


def settle_verb(form: str, guess: str, known: AbstractSet[str]) -> str:
    """The lemma of a verb form, where the learned edit may err.

    "tore" guessed "to" -> "tear"; "cancelling" guessed "cancell" -> "cancel";
    "accusing" guessed "accus" -> "accuse", when "accuse" is a known verb.

    Args:
        form: the word as it is written.
        guess: what the learned edit makes of it.
        known: verbs in dictionary form that were seen in training.
    """
    form = form.lower()
    irregular = load_irregular_verbs().get(form)
    if irregular is not None:
        return irregular
    spelt = _regular_lemmas(form)
    if not spelt:
        return guess
    seen = [lemma for lemma in spelt if lemma in known]
    if guess in seen:
        return guess
    return seen[0] if seen else spelt[0]


def _regular_lemmas(form: str) -> list[str]:
    """The lemmas that English spelling allows for a regular form, likeliest first.

    "revoked" -> revoke, revok; "visited" -> visit, visite; "tipped" -> tip, tipp, tippe
    """
    for ending in ENDINGS:
        stem = form.removesuffix(ending)
        if stem == form or len(stem) < SHORTEST_STEM or not VOWELS & set(stem):
            continue
        if ending in ("ied", "ies"):
            return [f"{stem}y", f"{stem}ie"]
        if ending == "s":
            return [stem]
        plain = [f"{stem}e", stem] if silent_e().search(stem) else [stem, f"{stem}e"]
        if len(stem) == SHORTEST_STEM or stem[-1] != stem[-2] or stem[-1] in VOWELS:
            return plain
        return [stem[:-1], *plain] if stem[-1] in DOUBLED else [*plain, stem[:-1]]
    return []
