"""Languages: their English names, for messages to people, and those that have rules."""

from __future__ import annotations

from importlib import resources

from dateline.rules.toml import read_rule_file


def language_name(code: str) -> str:
    """The English name of a language; its code where the table has none.

    `language_name("de")` -> "German"

    Source: rules/languages.toml
    """
    names: dict[str, str] = read_rule_file("languages.toml")["names"]
    return names.get(code, code)


def time_languages() -> tuple[str, ...]:
    """Codes of the languages whose expressions of time are known, in order of the alphabet.

    Source: the folders of rules that hold a `time_words.toml`.
    """
    folders = resources.files("dateline.rules").iterdir()
    return tuple(sorted(one.name for one in folders if one.joinpath("time_words.toml").is_file()))
