"""The unit of evidence: words of one article, with where they stand."""

from __future__ import annotations

from dataclasses import InitVar, dataclass

from dateline.errors import GroundingError


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """Words that stand at code points `[start, end)` of an article's text.

    It cannot be built with words that are not there, so neither can a claim.

    Attributes:
        start: first code point, from 0.
        end: one past the last code point.
        text: the words.
        article_text: the whole text of the article; checked, not kept.

    Raises:
        GroundingError: the offsets are outside the text, empty, or hold other words.
    """

    start: int
    end: int
    text: str
    article_text: InitVar[str]

    def __post_init__(self, article_text: str) -> None:
        """Refuse words that are not in the article at these offsets."""
        if not 0 <= self.start < self.end <= len(article_text):
            msg = (
                f"span [{self.start}, {self.end}) given for a text of {len(article_text)} code "
                "points; 0 <= start < end <= length is allowed; count code points, not bytes"
            )
            raise GroundingError(msg)
        found = article_text[self.start : self.end]
        if found != self.text:
            msg = (
                f"quotation {self.text!r} given for [{self.start}, {self.end}), where the article "
                f"has {found!r}; quote the article as it is written"
            )
            raise GroundingError(msg)

    @property
    def span(self) -> tuple[int, int]:
        """The offsets alone."""
        return self.start, self.end


def quote(article_text: str, start: int, end: int) -> Quotation:
    """Cut a quotation out of an article.

    `quote("Envoys met.", 0, 6)` -> the quotation "Envoys"

    Args:
        article_text: the whole text of the article.
        start: first code point, from 0.
        end: one past the last.

    Raises:
        GroundingError: the span is empty or outside the text.
    """
    return Quotation(start, end, article_text[max(start, 0) : max(end, 0)], article_text)
