"""Rules for news furniture: patterns of datelines, bylines, credits, stamps, links, headings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from dateline.model import FurnitureKind
from dateline.rules.toml import read_rule_file, rule_error

if TYPE_CHECKING:
    from collections.abc import Mapping

PARTS: Final = ("place", "region", "day", "agency")
"""Groups that a pattern of a dateline may have."""

_SLOT = re.compile(r"\{([a-z_]+)\}")


class Where(StrEnum):
    """Where in the text a rule looks."""

    START = "start"  # at the start of a paragraph
    LINE = "line"  # a paragraph as a whole
    BETWEEN = "between"  # a paragraph as a whole, between two that end as sentences do
    INSIDE = "inside"  # behind a headline at the start of the text, in its first paragraph


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """One pattern.

    Attributes:
        id: unique in its file.
        kind: what it finds.
        where: where it looks.
        opening: it holds in the first paragraphs of a text only.
        pattern: compiled; groups of a dateline are named as `PARTS`.
    """

    id: str
    kind: FurnitureKind
    where: Where
    opening: bool
    pattern: re.Pattern[str]


@cache
def load_furniture_rules(language: str = "en") -> tuple[FurnitureRule, ...]:
    """Load `rules/<language>/furniture.toml`, once; the first rule that matches counts.

    Raises:
        RuleError: a pattern is broken, names a list that is not there, has a group that no
            dateline has, or asks for a kind or a place that there is none of.

    Source: rules/en/furniture.toml
    """
    name = f"{language}/furniture.toml"
    table = read_rule_file(name)
    slots = {key: _any_of(words) for key, words in table["words"].items()}
    for key, pattern in table["pieces"].items():
        slots[key] = f"(?:{_filled(name, key, pattern, slots)})"
    return tuple(_rule(name, row, slots) for row in table["rule"])


def _any_of(words: list[str]) -> str:
    """One of some words, whatever their case; the longest that fits."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return rf"(?i:{'|'.join(map(re.escape, ordered))})"


def _filled(name: str, rule: str, pattern: str, slots: Mapping[str, str]) -> str:
    """A pattern with lists and pieces put in."""

    def put_in(slot: re.Match[str]) -> str:
        if slot.group(1) not in slots:
            known = ", ".join(sorted(slots))
            fault = f"{slot.group()} is neither a list nor a piece above it; there are {known}"
            raise rule_error(name, rule, fault)
        return slots[slot.group(1)]

    return _SLOT.sub(put_in, pattern)


def _rule(name: str, row: dict[str, Any], slots: Mapping[str, str]) -> FurnitureRule:
    identity = row["id"]
    try:
        pattern = re.compile(_filled(name, identity, row["pattern"], slots))
        kind, where = FurnitureKind(row["kind"]), Where(row["where"])
    except re.error as fault:
        raise rule_error(name, identity, f"pattern is broken: {fault}; mend it") from fault
    except ValueError as fault:
        raise rule_error(name, identity, f"{fault}; see Where and FurnitureKind") from fault
    if strange := set(pattern.groupindex) - set(PARTS):
        given, known = ", ".join(sorted(strange)), ", ".join(PARTS)
        raise rule_error(name, identity, f"groups {given} given; only {known} are known")
    return FurnitureRule(identity, kind, where, row.get("opening", False), pattern)
