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

    A mark that is not closed in its paragraph quotes the rest of it where the next paragraph
    begins with such a mark, as speech of several paragraphs is written; else it opens nothing.

    Returns:
        Spans in order, not overlapping; empty where nothing is quoted.
    """
    text = reading.text
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    for at, letter in enumerate(text):
        if letter == "\n":
            if opened is not None and _goes_on(text, opened, at):
                spans.append((opened, at))
            opened = None
        elif letter in OPENING or (letter == EITHER and opened is None):
            opened = at
        elif opened is not None and (letter in CLOSING or letter == EITHER):
            spans.append((opened, at + 1))
            opened = None
    return tuple(spans)


def is_closed(text: str, span: tuple[int, int]) -> bool:
    """Whether a quotation ends with a mark; one that does not goes on in the next paragraph."""
    return span[1] - span[0] > 1 and text[span[1] - 1] in (*CLOSING, EITHER)


def _goes_on(text: str, opened: int, at: int) -> bool:
    """Whether what was opened and not closed by the end of a line goes on in the next paragraph."""
    begins = not text[text.rfind("\n", 0, opened) + 1 : opened].strip()
    after = text[at:].lstrip()[:1]
    return (begins or text[opened] in OPENING) and after != "" and after in (*OPENING, EITHER)
