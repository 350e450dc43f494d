"""An article: one report, its text fixed for good, and how its date is known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from dateline.model.identity import content_id
from dateline.model.quotation import Quotation, quote

if TYPE_CHECKING:
    from datetime import datetime


class PublishedFrom(StrEnum):
    """How a publication date is known."""

    HEADER = "header"  # a header line or block at the top of a text file
    FIELD = "field"  # the `published` field of a JSON Lines record
    METADATA = "metadata"  # a meta element or structured data of a web page
    URL = "url"  # a date inside the address
    PAGE_TEXT = "page-text"  # a date printed on the page
    DATELINE = "dateline"  # the full date of the dateline of a report that says none elsewhere
    OPTION = "option"  # the user said so with --published
    UNKNOWN = "unknown"  # nobody knows; relative times stay unresolved


@dataclass(frozen=True, slots=True)
class Article:
    """One report.

    Attributes:
        id: the id given with it, or a hash of its content.
        path: where it was read, relative to what the user named; "-" for standard input.
        text: the body; every offset anywhere counts its code points.
        published: local civil instant of publication (midnight when only the day is known);
            None when unknown, never today's date.
        published_is_day: True when `published` is known to the day only.
        published_from: how `published` is known.
        source: the outlet, None when unknown.
        title: the headline, None when unknown or part of the text.
        url: the address, None when unknown.
        language: ISO 639-1 code of the text's language.
        given_sentences: numbered sentences that came with the input:
            (number, start, end), code points into `text`.
    """

    id: str
    path: str
    text: str
    published: datetime | None = None
    published_is_day: bool = True
    published_from: PublishedFrom = PublishedFrom.UNKNOWN
    source: str | None = None
    title: str | None = None
    url: str | None = None
    language: str = "en"
    given_sentences: tuple[tuple[int, int, int], ...] = ()

    @property
    def content_hash(self) -> str:
        """Hash of all that findings depend on; two equal articles share it."""
        return content_id(
            self.id,
            self.text,
            self.published.isoformat() if self.published else "",
            str(self.published_is_day),
            self.published_from,
            self.source or "",
            self.title or "",
            self.url or "",
            self.language,
            repr(self.given_sentences),
        )

    def quote(self, start: int, end: int) -> Quotation:
        """The words at code points `[start, end)`.

        Raises:
            GroundingError: the span is empty or outside the text.
        """
        return quote(self.text, start, end)
