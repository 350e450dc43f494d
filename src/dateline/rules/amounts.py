"""Amount rules: verbs that count people, and how numbers and bounds on them are told."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from dateline.rules.toml import read_rule_file, rule_error

if TYPE_CHECKING:
    from collections.abc import Mapping

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class AmountExample:
    """A sentence and the amount that it tells."""

    text: str
    words: str
    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class AmountRule:
    """Verbs that count people: "killed" counts its object, "died" its subject."""

    what: str
    verbs: Words
    intransitive: Words
    examples: tuple[AmountExample, ...]


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How numbers and bounds on them are told in words.

    Attributes:
        numbers: "twelve" -> 12.
        multipliers: "dozen" -> 12.
        vague: "dozens" -> the lowest number that the word claims.
        bounds: "at_least", "more_than", "at_most", "less_than", "about", "between" -> phrases.
        joining: words that may stand in a row with numbers ("at least two hundred").
        tolerance: share by which "about 20" may be off.
    """

    numbers: Mapping[str, int]
    multipliers: Mapping[str, int]
    vague: Mapping[str, int]
    bounds: Mapping[str, tuple[str, ...]]
    joining: Words
    tolerance: float


@dataclass(frozen=True, slots=True)
class AmountRules:
    """All that is known of counted people in one language."""

    rules: tuple[AmountRule, ...]
    numbers: NumberWords


@cache
def load_amount_rules(language: str = "en") -> AmountRules:
    """Load and check the amount rules of one language, once per process.

    Args:
        language: ISO 639-1 code; `rules/<language>/amounts.toml` must exist.

    Raises:
        RuleError: the file is malformed; the message has file, line and rule id.

    Source: rules/en/amounts.toml
    """
    file = f"{language}/amounts.toml"
    data = read_rule_file(file)
    for row in data["amount"]:
        if not row.get("examples"):
            raise rule_error(file, str(row.get("what")), "no examples; give one sentence at least")
    return AmountRules(tuple(_amount(row) for row in data["amount"]), _numbers(data))


def _amount(row: dict[str, Any]) -> AmountRule:
    examples = tuple(
        AmountExample(item["text"], item["words"], item["low"], item.get("high"))
        for item in row["examples"]
    )
    return AmountRule(
        row["what"], frozenset(row["verbs"]), frozenset(row["intransitive"]), examples
    )


def _numbers(data: dict[str, Any]) -> NumberWords:
    parts = {
        part for phrases in data["bounds"].values() for phrase in phrases for part in phrase.split()
    }
    return NumberWords(
        joining=frozenset(parts | data["multipliers"].keys()),
        numbers=data["numbers"],
        multipliers=data["multipliers"],
        vague=data["vague"],
        bounds={name: tuple(phrases) for name, phrases in data["bounds"].items()},
        tolerance=data["tolerance"]["about"],
    )
