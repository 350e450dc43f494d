"""Quotations are the words that stand at their offsets, or they are not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import GroundingError
from dateline.model import Quotation, quote

TEXT = "The envoys met in Geneva. 🕊️ “Peace,” she said."


def test_quote_cuts_the_words() -> None:
    """A cut quotation holds exactly the words at its offsets."""
    assert quote(TEXT, 4, 10).text == "envoys"


def test_wrong_words_cannot_be_built() -> None:
    """Words that do not stand there are refused, and the error shows both."""
    with pytest.raises(GroundingError, match="'envoy'.*'envoys'"):
        Quotation(4, 10, "envoy", TEXT)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 2), (0, 10_000)])
def test_spans_outside_the_text_are_refused(start: int, end: int) -> None:
    """Empty, reversed and overlong spans are refused."""
    with pytest.raises(GroundingError, match="0 <= start < end <= length"):
        quote(TEXT, start, end)


@given(st.text(min_size=1), st.data())
def test_any_span_of_any_text_quotes_itself(text: str, data: st.DataObject) -> None:
    """Whatever the text, a span inside it gives its own slice back."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    assert quote(text, start, end).text == text[start:end]


def test_the_article_text_is_not_kept() -> None:
    """A quotation is small: it does not hold the article."""
    assert not hasattr(quote(TEXT, 4, 10), "article_text")
