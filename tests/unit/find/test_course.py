"""What lasts has a begin and an end, by the verbs that tell them."""

from __future__ import annotations

from datetime import datetime

import pytest

from dateline.model import Bounds


def day(month, number):
    """Bounds of one day of 2022."""
    return Bounds(datetime(2022, month, number), datetime(2022, month, number + 1))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The strike, which began on Monday, ended on Thursday.", "strike"),
        ("The conference began on Monday and ended on Thursday.", "conference"),
        ("Protests erupted on Monday and continued until Thursday.", "Protests"),
        ("The siege lasted from Monday to Thursday.", "siege"),
    ],
)
def test_begin_and_end(date, text, word):
    """Two verbs, or one with both, tell the first and the last day."""
    _, when = date(text, word)

    assert (when.begins, when.ends) == (day(9, 19), day(9, 22))
    assert (when.earliest, when.latest) == (datetime(2022, 9, 19), datetime(2022, 9, 23))
    assert when.edtf == "2022-09-19/2022-09-22"
    assert not when.approximate


def test_begin_alone_leaves_the_end_open(date):
    """What was launched last year ended then or later; the proof names the begin."""
    words, when = date("They launched a campaign on 19 September 2021.", "campaign")

    assert words == "19 September 2021"
    assert when.begins == Bounds(datetime(2021, 9, 19), datetime(2021, 9, 20))
    assert when.ends == Bounds(datetime(2021, 9, 19), None)
    assert when.edtf == "2021-09-19/.."
    assert when.because[-1].says == "'19 September 2021' is told as the begin of 'campaign'"


def test_what_began_lately_most_likely_goes_on(date):
    """What was launched on Monday is taken to go on on Friday, when the report was printed."""
    _, when = date("They launched a campaign on Monday.", "campaign")

    assert (when.begins, when.ends) == (day(9, 19), Bounds(datetime(2022, 9, 23), None))
    assert when.approximate
    assert when.because[-1].rule == "likely.lasts"


def test_end_alone_leaves_the_begin_open(date):
    """A truce that ends on Sunday began by then."""
    _, when = date("The truce ends on Sunday.", "truce")

    assert (when.begins, when.ends) == (Bounds(None, datetime(2022, 9, 26)), day(9, 25))
    assert when.edtf == "../2022-09-25"


def test_in_force_since(date):
    """A predicate without a verb of its own tells the begin by its preposition."""
    _, when = date("The embargo has been in force since 12 August.", "embargo")

    assert when.begins == day(8, 12)
    assert when.ends.latest is None


def test_length_before_a_noun_counts_from_its_begin(date):
    """Three days from Monday end on Wednesday."""
    _, when = date("The three-day conference begins on Monday.", "conference")

    assert (when.begins, when.ends) == (day(9, 26), day(9, 28))


def test_what_takes_no_days_is_of_the_day_of_its_verb(date):
    """A vote that began on Monday was on Monday: it names nothing that lasts."""
    _, when = date("The vote began on Monday.", "vote")

    assert when.begins is None
    assert when.edtf == "2022-09-19"


def test_an_end_before_the_begin_is_no_course(date):
    """Where the two cannot both be meant, the words next to it date it."""
    words, when = date("The strike, which began on Thursday, ended on Monday.", "strike")

    assert words == "Thursday"
    assert (when.begins, when.edtf) == (None, "2022-09-22")
