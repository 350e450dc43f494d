"""Loader of the words that make a noun definite: "the talks" are those told of before."""

from __future__ import annotations

from functools import cache

from dateline.rules.toml import read_rule_file, rule_error


@cache
def load_definites(language: str = "en") -> frozenset[str]:
    """Load `rules/<language>/definites.toml`, once.

    Returns:
        The words, in lower case.

    Raises:
        RuleError: a rule has no words.
    """
    name = f"{language}/definites.toml"
    found: set[str] = set()
    for rule in read_rule_file(name)["definite"]:
        if not rule.get("words"):
            raise rule_error(name, rule["id"], "no words given; some are needed")
        found.update(rule["words"])
    return frozenset(found)
