"""Finds news furniture in a text: datelines, bylines, credits, stamps, links, headings, bullets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.model import Furniture, NameLabel, NameSpan
from dateline.rules.furniture import Where

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.model import Reading
    from dateline.rules.furniture import FurnitureRule

OPENING = 6
"""Paragraphs at the start of a text that may be headline, byline, credits and dateline."""

_ENDS = re.compile(r"""[.!?:;…]\s?["'\u2019\u201d)\]]*$""")


def find_furniture(
    text: str, paragraphs: Sequence[tuple[int, int]], rules: tuple[FurnitureRule, ...]
) -> tuple[Furniture, ...]:
    """Find the furniture of a text, at most one piece for each paragraph.

    "OSLO, May 3 (AP) - Talks fail." -> a dateline [0, 18): place OSLO, day May 3, agency AP

    Args:
        text: any text.
        paragraphs: its paragraphs, as `find_paragraphs` gives them.
        rules: of its language; the first that matches counts.

    Returns:
        Pieces in order of the text, not overlapping; empty where there are none.

    Source: rules/en/furniture.toml
    """
    found = (_first(text, paragraphs, number, rules) for number in range(len(paragraphs)))
    return tuple(piece for piece in found if piece is not None)


def cut_at_furniture(
    text: str, paragraphs: Sequence[tuple[int, int]], furniture: Iterable[Furniture]
) -> list[tuple[int, int]]:
    """Paragraphs, cut before and behind each piece of furniture that stands in one.

    Args:
        text: any text.
        paragraphs: its paragraphs.
        furniture: what `find_furniture` found in them.

    Returns:
        Spans in order, white space at their ends left off; none is blank.
    """
    edges = sorted(edge for piece in furniture for edge in (piece.start, piece.end))
    pieces: list[tuple[int, int]] = []
    at = 0
    for start, end in paragraphs:
        begin = start
        while at < len(edges) and edges[at] <= end:
            pieces.append(_stripped(text, begin, edges[at]))
            begin = edges[at]
            at += 1
        pieces.append(_stripped(text, begin, end))
    return [(start, end) for start, end in pieces if start < end]


def with_dateline_names(reading: Reading, furniture: Iterable[Furniture]) -> tuple[NameSpan, ...]:
    """The names of a reading, those in datelines as the datelines' parts tell them.

    Args:
        reading: tokens and the names that the model saw.
        furniture: of its text.

    Returns:
        Names in order: places and regions as LOC, agencies as ORG, none else in a dateline.
    """
    names = list(reading.names)
    for piece in furniture:
        parts = {"place": piece.place, "region": piece.region, "agency": piece.agency}
        told = [_name(reading, name, span) for name, span in parts.items() if span is not None]
        if told:
            names = [one for one in names if one.end <= piece.start or piece.end <= one.start]
            names.extend(one for one in told if one is not None)
    return tuple(sorted(names, key=lambda name: name.start))


def _name(reading: Reading, part: str, span: tuple[int, int]) -> NameSpan | None:
    """One part of a dateline as a name; None where tokens do not keep to its ends."""
    tokens = reading.tokens_in(*span)
    if not tokens or (tokens[0].start, tokens[-1].end) != span:
        return None
    label = NameLabel.ORGANISATION if part == "agency" else NameLabel.LOCATION
    return NameSpan(*span, tokens[0].index, tokens[-1].index + 1, label)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the white space at its ends."""
    inner = text[start:end].strip()
    if not inner:
        return start, start
    begin = text.index(inner[0], start)
    return begin, begin + len(inner)


def _first(
    text: str,
    paragraphs: Sequence[tuple[int, int]],
    number: int,
    rules: tuple[FurnitureRule, ...],
) -> Furniture | None:
    """What the first rule that matches finds in one paragraph."""
    for rule in rules:
        if rule.opening and number >= OPENING:
            continue
        match = _match(text, paragraphs, number, rule)
        if match is not None:
            return Furniture(
                rule.kind,
                *match.span(),
                rule.id,
                place=_span(match, "place"),
                region=_span(match, "region"),
                day=_span(match, "day"),
                agency=_span(match, "agency"),
            )
    return None


def _span(match: re.Match[str], group: str) -> tuple[int, int] | None:
    """Where a group matched; None where the pattern has none, or it did not."""
    return match.span(group) if match.groupdict().get(group) else None


def _match(
    text: str, paragraphs: Sequence[tuple[int, int]], number: int, rule: FurnitureRule
) -> re.Match[str] | None:
    start, end = paragraphs[number]
    if rule.where is Where.START:
        return rule.pattern.match(text, start, end)
    if rule.where is Where.INSIDE:
        return rule.pattern.search(text, start, end) if number == 0 else None
    if rule.where is Where.BETWEEN and not _is_between(text, paragraphs, number):
        return None
    return rule.pattern.fullmatch(text, start, end)


def _is_between(text: str, paragraphs: Sequence[tuple[int, int]], number: int) -> bool:
    """Whether the paragraphs before and behind one end as sentences do."""
    if not 0 < number < len(paragraphs) - 1:
        return False
    beside = (paragraphs[number - 1], paragraphs[number + 1])
    return all(_ENDS.search(text, start, end) for start, end in beside)
