"""Loader of irregular verb forms: past forms whose dictionary form no ending tells."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dateline.rules.toml import read_rule_file

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def load_irregular_verbs(language: str = "en") -> Mapping[str, str]:
    """Load the irregular verbs of one language, once per process.

    Returns:
        Form in small letters -> dictionary form: "tore" -> "tear".

    Source: rules/en/lemmas.toml
    """
    return {
        form: lemma
        for rule in read_rule_file(f"{language}/lemmas.toml")["irregular"]
        for lemma, forms in rule["forms"].items()
        for form in forms
    }
