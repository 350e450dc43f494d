"""Where an article quotes: spans between quotation marks, paragraph by paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.model import Reading

OPENING = "\u201c\u201e\u00ab"
CLOSING = "\u201d\u00bb"
EITHER = '"'


def quoted_spans(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Code points `[start, end)` of what stands in double quotation marks.

    A mark that is not closed in its paragraph opens nothing.

    Returns:
        Spans in order, not overlapping; empty where nothing is quoted.
    """
    text = reading.text
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    for at, letter in enumerate(text):
        if letter == "\n":
            opened = None
        elif letter in OPENING or (letter == EITHER and opened is None):
            opened = at
        elif opened is not None and (letter in CLOSING or letter == EITHER):
            spans.append((opened, at + 1))
            opened = None
    return tuple(spans)
