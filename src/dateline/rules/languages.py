"""English names of languages, for messages to people."""

from __future__ import annotations

from dateline.rules.toml import read_rule_file


def language_name(code: str) -> str:
    """The English name of a language; its code where the table has none.

    `language_name("de")` -> "German"

    Source: rules/languages.toml
    """
    names: dict[str, str] = read_rule_file("languages.toml")["names"]
    return names.get(code, code)
