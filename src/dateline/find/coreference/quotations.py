"""Where an article quotes: spans between quotation marks, paragraph by paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.rules.quotation_marks import load_quotation_marks, pair_quotation_marks

if TYPE_CHECKING:
    from dateline.model import Reading


def quoted_spans(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Code points `[start, end)` of what stands in quotation marks of any kind.

    A mark that is not closed in its paragraph quotes the rest of it where a later one goes on
    with it, as speech of several paragraphs is written; else it opens nothing.

    Returns:
        Spans in order, not overlapping; empty where nothing is quoted.

    Source: rules/en/quotation_marks.toml
    """
    pairing = pair_quotation_marks(reading.text, load_quotation_marks())
    unclosed = set(pairing.unclosed)
    spans = ((one.start, one.end) for one in pairing.spans)
    return tuple(span for span in spans if span not in unclosed)


def is_closed(text: str, span: tuple[int, int]) -> bool:
    """Whether a quotation ends with a mark; one that does not goes on in the next paragraph."""
    start, end = span
    marks = load_quotation_marks()
    return any(
        text.startswith(mark, end - len(mark)) and end - len(mark) > start
        for pair in marks.pairs
        for mark in pair.close
    )
