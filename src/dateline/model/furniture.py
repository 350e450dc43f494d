"""News furniture: what stands round the prose of a report and is none of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FurnitureKind(StrEnum):
    """The kinds of news furniture."""

    DATELINE = "dateline"  # "SAMARKAND, Sept 16 (Reuters) -"
    BYLINE = "byline"  # "By Jane Doe in Paris"
    CREDIT = "credit"  # "Image source, Getty Images"
    STAMP = "stamp"  # "14:32 BST", of a live page
    LINK = "link"  # "Read more: Who is who"
    HEADING = "heading"  # a short line between paragraphs
    BULLET = "bullet"  # an item of a list

    @property
    def is_prose(self) -> bool:
        """Whether its words are sentences of the report: those of headings and list items are."""
        return self in (FurnitureKind.HEADING, FurnitureKind.BULLET)


@dataclass(frozen=True, slots=True)
class Furniture:
    """One piece of furniture; every span is code points `[start, end)` of the article's text.

    Attributes:
        kind: what it is.
        start: its first code point.
        end: one past its last, a closing dash included.
        rule: id of the rule that found it.
        place: of a dateline, the town ("SAMARKAND"); None for none.
        region: of a dateline, the country or state beside the town; None for none.
        day: of a dateline, the day on which it was sent ("Sept 16"); None for none.
        agency: of a dateline, who sent it ("Reuters"); None for none.
    """

    kind: FurnitureKind
    start: int
    end: int
    rule: str
    place: tuple[int, int] | None = None
    region: tuple[int, int] | None = None
    day: tuple[int, int] | None = None
    agency: tuple[int, int] | None = None
