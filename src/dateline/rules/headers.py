"""Rules for headers of text files: field words, header lines, and ways to write a day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from dateline.rules.toml import read_rule_file, rule_error

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = "en/headers.toml"
SPACE = r"[ \t\u00a0]"  # white space of one line
DAY_GROUPS = ({"year", "month", "day"}, {"year", "name", "day"}, {"year", "first", "second"})


@dataclass(frozen=True, slots=True)
class Example:
    """A text that a rule matches, and what it means.

    Attributes:
        text: what is matched.
        value: ISO day or time of day; for a header line, the value.
        key: for a header line, the words before the value; "" otherwise.
    """

    text: str
    value: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class HeaderRule:
    """One pattern: a header line, a day or a time of day.

    Attributes:
        id: unique in its file.
        pattern: compiled; its groups are told at the head of each part of the file.
        plain: for a day, whether it may stand before any prose on the same line.
        examples: texts that it matches as a whole.
        counter_examples: texts that it must not match as a whole.
    """

    id: str
    pattern: re.Pattern[str]
    plain: bool
    examples: tuple[Example, ...]
    counter_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeaderRules:
    """All rules for headers.

    Attributes:
        fields: field ("date", "source", "title", "url") by word, in small letters.
        lines: ways to write a header line, tried in order.
        days: ways to write a day, tried in order.
        times: ways to write a time of day behind it, tried in order.
        months: number by name, in small letters.
        other_day: parts of names of meta elements that tell another day than publication.
    """

    fields: Mapping[str, str]
    lines: tuple[HeaderRule, ...]
    days: tuple[HeaderRule, ...]
    times: tuple[HeaderRule, ...]
    months: Mapping[str, int]
    other_day: tuple[str, ...]


@cache
def load_headers() -> HeaderRules:
    """Load the rules for headers, once.

    Raises:
        RuleError: a pattern is broken or lacks a group; names file, line and rule.

    Source: rules/en/headers.toml
    """
    table = read_rule_file(FILE)
    fields = {word: rule["id"] for rule in table["field"] for word in rule["words"]}
    months = {
        name: number for number, names in enumerate(table["months"].values(), 1) for name in names
    }
    day_words = [word for word, field in fields.items() if field == "date"]
    lists = {"key": fields, "day_key": day_words, "month": months, **table["words"]}
    days = _rules(table["day"], lists)
    for rule in days:
        if not any(groups <= rule.pattern.groupindex.keys() for groups in DAY_GROUPS):
            fault = "groups year, month (or name) and day, or year, first and second are needed"
            raise rule_error(FILE, rule.id, fault)
    return HeaderRules(
        fields=fields,
        lines=_rules(table["line"], lists, flags=re.NOFLAG),
        days=days,
        times=_rules(table["time"], lists),
        months=months,
        other_day=tuple(table["meta"]["other_day"]),
    )


def _rules(
    tables: list[dict[str, Any]],
    lists: Mapping[str, Any],
    flags: re.RegexFlag = re.IGNORECASE,
) -> tuple[HeaderRule, ...]:
    return tuple(_rule(table, lists, flags) for table in tables)


def _rule(table: dict[str, Any], lists: Mapping[str, Any], flags: re.RegexFlag) -> HeaderRule:
    try:
        pattern = re.compile(_filled(table["pattern"], lists), flags)
    except re.error as fault:
        raise rule_error(FILE, table["id"], f"pattern is broken: {fault}; mend it") from fault
    return HeaderRule(
        id=table["id"],
        pattern=pattern,
        plain=table.get("plain", False),
        examples=tuple(Example(**example) for example in table["examples"]),
        counter_examples=tuple(table["counter_examples"]),
    )


def _filled(pattern: str, lists: Mapping[str, Any]) -> str:
    """A pattern with its lists put in, longest words first."""
    filled = pattern.replace("{s}", SPACE)
    for name, words in lists.items():
        ordered = sorted(words, key=lambda word: (-len(word), word))
        filled = filled.replace(f"{{{name}}}", f"(?:{'|'.join(map(re.escape, ordered))})")
    return filled
