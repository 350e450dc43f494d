"""Reads the full date in a dateline: "AKTAU, March 7, 2023 (Interfax) -"."""

from __future__ import annotations

import re
from datetime import datetime, time
from typing import TYPE_CHECKING, Final

from dateline.model import FurnitureKind
from dateline.read.instants import parse_instant
from dateline.rules.furniture import Where, load_furniture_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.rules.furniture import FurnitureRule

OPENING: Final = 6
"""Paragraphs at the start of a text that may be headline, byline and dateline."""

_PARAGRAPH = re.compile(r"\S(?:(?!\n\s*\n).)*", re.DOTALL)
_WORD = re.compile(r"\b\w")


def read_dateline(text: str) -> datetime | None:
    """The day in a report's dateline, where the year is told with it.

    "AKTAU, Tuesday, March 7, 2023 (Interfax) -- Oil fell." -> 2023-03-07

    Args:
        text: the body of a report.

    Returns:
        Midnight of that day; None where no dateline tells day, month and year.

    Source: rules/en/furniture.toml
    """
    for words in _days(text):
        for word in _WORD.finditer(words):  # a weekday may stand first
            written = parse_instant(words[word.start() :])
            if written is not None and written.instant is not None:
                return datetime.combine(written.instant.date(), time())
    return None


def _days(text: str) -> Iterator[str]:
    """The days in the datelines of the first paragraphs, as they are written."""
    rules = [
        rule
        for rule in load_furniture_rules()
        if rule.kind is FurnitureKind.DATELINE and "day" in rule.pattern.groupindex
    ]
    for number, paragraph in zip(range(OPENING), _PARAGRAPH.finditer(text), strict=False):
        for rule in rules:
            match = _match(rule, text, *paragraph.span(), first=number == 0)
            if match is not None and match["day"]:
                yield match["day"]


def _match(
    rule: FurnitureRule, text: str, start: int, end: int, *, first: bool
) -> re.Match[str] | None:
    """Where a rule finds a dateline in one paragraph."""
    if rule.where is Where.INSIDE:
        return rule.pattern.search(text, start, end) if first else None
    return rule.pattern.match(text, start, end)
