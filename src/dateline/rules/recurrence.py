"""Loader of how far the mentions of one name in an article are told by one another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dateline.rules.toml import read_rule_file


@dataclass(frozen=True, slots=True)
class RecurrenceRules:
    """How names that come again are read.

    Attributes:
        sure: what the chances of one kind at the other mentions must add up to.
        share: how much of their chance must be of one kind, 0 to 1.
        other_kind: added to the score of that kind at a name of another kind.
        no_name: added to it where no name was read.
    """

    sure: float
    share: float
    other_kind: float
    no_name: float


@cache
def load_recurrence_rules(language: str = "en") -> RecurrenceRules:
    """Load `rules/<language>/recurrence.toml`, once.

    Raises:
        RuleError: the file is missing or malformed.

    Source: rules/<language>/recurrence.toml
    """
    row = read_rule_file(f"{language}/recurrence.toml")["recurrence"]
    return RecurrenceRules(row["sure"], row["share"], row["other_kind"], row["no_name"])
