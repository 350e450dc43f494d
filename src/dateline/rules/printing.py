"""Loader of how words are printed that a text has cut apart, for lines that people read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from dateline.rules.patterns import any_of
from dateline.rules.toml import read_rule_file

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Printing:
    """Signs and spaces of tokenised text.

    Attributes:
        signs: spelled-out signs -> the signs themselves.
        spelled: matches one of those, between spaces.
        spaces: matches a space that print does not have.
        reported: matches the word that begins what is reported, where it may go.
    """

    signs: Mapping[str, str]
    spelled: re.Pattern[str]
    spaces: re.Pattern[str]
    reported: re.Pattern[str]


@cache
def load_printing(language: str = "en") -> Printing:
    """Load how words are printed.

    Source: rules/en/printing.toml
    """
    table: dict[str, Any] = read_rule_file(f"{language}/printing.toml")
    spaces, reported = table["spaces"], table["reported"]
    before = rf"\s+(?={any_of(spaces['before'])}(?!\w)|{any_of(spaces['stops'])}(?:\s|\Z|”))"
    after = rf"(?<={any_of(spaces['after'])})\s+"
    unless = rf"(?!{any_of(reported['unless'])}(?!\w))"
    return Printing(
        signs=table["signs"],
        spelled=re.compile(rf"(?<!\S){any_of(table['signs'])}(?!\S)"),
        spaces=re.compile(f"{before}|{after}"),
        reported=re.compile(rf"\A{re.escape(reported['word'])}\s+{unless}"),
    )
