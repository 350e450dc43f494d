"""Loader of where a name begins and ends, told by the words beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dateline.rules.toml import read_rule_file


@dataclass(frozen=True, slots=True)
class NameEdges:
    """What belongs to a name beside its own words.

    Attributes:
        units: last words of bodies that bear a number: "division".
        shops: relations in which a name with "'s" owns nothing, so that this is a part of it.
        tails: common nouns that are no part of a name before them: "area".
        forms: legal forms, which name nobody alone: "inc.".
    """

    units: frozenset[str]
    shops: frozenset[str]
    tails: frozenset[str]
    forms: frozenset[str]


@cache
def load_name_edges(language: str = "en") -> NameEdges:
    """Load `rules/<language>/name_edges.toml`, once.

    Raises:
        RuleError: the file is missing or malformed.

    Source: rules/<language>/name_edges.toml
    """
    table = read_rule_file(f"{language}/name_edges.toml")
    return NameEdges(
        units=frozenset(table["unit"]["heads"]),
        shops=frozenset(table["shop"]["relations"]),
        tails=frozenset(table["tail"]["words"]),
        forms=frozenset(table["form"]["words"]),
    )
