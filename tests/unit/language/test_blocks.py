"""Finding paragraphs before any word is looked at."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from dateline.language.blocks import find_paragraphs

PROSE = (
    "The harbour master closed the port on Monday after the storm had torn two cranes from their "
    "rails. Ships waited outside the bay, and the ministry said it would take a week to clear the "
    "wreckage from the quay."
)


def texts_of(text: str) -> list[str]:
    """The paragraphs of a text, as text."""
    return [text[start:end] for start, end in find_paragraphs(text)]


def test_blank_line_breaks():
    """A blank line, also one with spaces in it, ends a paragraph."""
    assert texts_of("one\n\ntwo\n \t\nthree\r\n\r\nfour") == ["one", "two", "three", "four"]


def test_headline_stands_alone():
    """A line that does not go on is its own paragraph, with or without a final stop."""
    assert texts_of("Port closed\nThe harbour is shut.\nShips wait.") == [
        "Port closed",
        "The harbour is shut.",
        "Ships wait.",
    ]


def test_wrapped_text_is_joined():
    """Lines broken at a fixed width make one paragraph."""
    wrapped = textwrap.fill(PROSE, 60)
    assert texts_of(f"Port closed\n\n{wrapped}\n\nMore.") == ["Port closed", wrapped, "More."]


def test_line_that_goes_on_is_joined():
    """A line that begins in the middle of a sentence belongs to the one before."""
    assert texts_of("The minister\nsaid no.") == ["The minister\nsaid no."]


def test_blank_text_has_none():
    """White space alone has no paragraphs."""
    assert find_paragraphs(" \n\t\r\n ") == []
    assert find_paragraphs("") == []


@given(st.text(max_size=200))
def test_spans_cover_everything_that_shows(text):
    """Paragraphs are in order, trimmed, and leave out nothing but white space."""
    last = 0
    for start, end in find_paragraphs(text):
        assert last <= start < end
        assert not text[last:start].strip()
        assert text[start:end] == text[start:end].strip()
        last = end
    assert not text[last:].strip()
