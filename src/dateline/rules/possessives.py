"""Loader of possessive pronouns: what a name in their place takes, and where none fits."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dateline.rules.toml import read_rule_file, rule_error

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def load_possessives(language: str = "en") -> Mapping[str, str]:
    """Load `rules/<language>/possessives.toml`, once.

    Returns:
        The mark that a name takes in place of each possessive pronoun, in lower case; "" for
        one that may be no possessor ("her"), so that no name takes its place.

    Raises:
        RuleError: a rule has no words, or no mark.
    """
    name = f"{language}/possessives.toml"
    found: dict[str, str] = {}
    for rule in read_rule_file(name)["possessive"]:
        words, mark = rule.get("words"), rule.get("mark")
        if not words or not isinstance(mark, str):
            fault = f'words {words!r}, mark {mark!r} given; words and a mark, or "", are needed'
            raise rule_error(name, rule["id"], fault)
        found.update(dict.fromkeys(words, mark))
    return found
