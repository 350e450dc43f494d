"""Quotation marks: pairing never loses its way, whatever the text."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from dateline.rules.quotation_marks import (
    load_quotation_marks,
    pair_quotation_marks,
    split_paragraphs,
)

MARKS = load_quotation_marks()
TEXTS = st.text(alphabet="ab s.,!\n\"“”‘’'`«»„-0", max_size=60)


@given(TEXTS)
def test_spans_are_in_order_and_inside_the_text(text):
    """Whatever the marks, spans do not overlap, are not empty and lie in one paragraph each."""
    pairing = pair_quotation_marks(text, MARKS)

    last = 0
    for span in pairing.spans:
        assert last <= span.start <= span.inner_start < span.inner_end <= span.end <= len(text)
        assert any(start <= span.start and span.end <= end for start, end in pairing.paragraphs)
        last = span.end


@given(TEXTS)
def test_what_is_left_over_lies_in_the_text(text):
    """Each mark without a partner is told with where it stands."""
    for start, end in pair_quotation_marks(text, MARKS).unclosed:
        assert 0 <= start < end <= len(text)


@given(TEXTS)
@example('"\n0"')  # a mark alone on its line
def test_only_the_first_span_of_a_quotation_does_not_continue(text):
    """A span that goes on with another has one before it."""
    spans = pair_quotation_marks(text, MARKS).spans

    assert not (spans and spans[0].continues)


@given(st.lists(st.sampled_from(["One holds.", "Two hold", "“Three” holds."]), max_size=5))
def test_paragraphs_cover_every_word(parts):
    """Nothing but white space is between paragraphs."""
    text = "\n\n".join(parts)

    found = split_paragraphs(text, MARKS)

    assert [text[start:end] for start, end in found] == parts


def test_an_unclosed_mark_ends_with_its_paragraph():
    """Inside and outside are not turned round in the paragraphs that follow."""
    text = '"The pier holds, she said.\n\nNobody came. "Good," he said.'

    pairing = pair_quotation_marks(text, MARKS)

    assert [text[span.start : span.end] for span in pairing.spans] == [
        '"The pier holds, she said.',
        '"Good,"',
    ]
    assert pairing.unclosed == ((0, 26),)


def test_a_repeated_opening_mark_goes_on_with_the_quotation():
    """Each paragraph of a long quotation opens; only the last closes."""
    text = "“The pier holds.\n\n“It will hold.\n\n“For good,” she said."

    spans = pair_quotation_marks(text, MARKS).spans

    assert [span.continues for span in spans] == [False, True, True]


def test_text_without_marks_has_no_spans():
    """No quotation, no paragraph for an empty text."""
    pairing = pair_quotation_marks("", MARKS)

    assert (pairing.spans, pairing.unclosed, pairing.paragraphs) == ((), (), ())
