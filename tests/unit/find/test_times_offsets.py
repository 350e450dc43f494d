"""The events that lengths and boundaries count from, in readings made by hand."""

from __future__ import annotations

from tests.helpers.readings import reading_from_table

from dateline.find.times.offsets import event_after_length, event_of_boundary

LEFT = reading_from_table(
    "He left three days after the summit in Oslo .",
    """
He he PRON PRP _ 2:nsubj
left leave VERB VBD Tense=Past 0:root
three three NUM CD _ 4:nummod
days day NOUN NNS _ 2:obl:unmarked
after after ADP IN _ 7:case
the the DET DT _ 7:det
summit summit NOUN NN _ 2:obl
in in ADP IN _ 9:case
Oslo Oslo PROPN NNP _ 7:nmod
. . PUNCT . _ 2:punct
""",
)
SINCE = reading_from_table(
    "Aid came since the start of the war .",
    """
Aid aid NOUN NN _ 2:nsubj
came come VERB VBD Tense=Past 0:root
since since ADP IN _ 5:case
the the DET DT _ 5:det
start start NOUN NN _ 2:obl
of of ADP IN _ 8:case
the the DET DT _ 8:det
war war NOUN NN _ 5:nmod
. . PUNCT . _ 2:punct
""",
)


def words(reading, named):
    """What a named event says: relation, its words, the head's."""
    text = reading.text
    return (
        named.relation,
        text[named.start : named.end],
        text[named.head_start : named.head_end],
    )


def test_the_event_after_a_length_has_its_phrase_and_its_head():
    """'three days | after the summit in Oslo' counts from the summit."""
    end = LEFT.text.index(" after")

    named = event_after_length(LEFT, end, {"after": "after"})

    assert words(LEFT, named) == ("after", "the summit in Oslo", "summit")


def test_no_event_without_a_word_that_links_it():
    """Where the language knows no such word, or the sentence ends, there is none."""
    assert event_after_length(LEFT, LEFT.text.index(" after"), {}) is None
    assert event_after_length(LEFT, len(LEFT.text), {"after": "after"}) is None


def test_the_event_of_a_boundary_needs_the_word_before_it():
    """'since the start of the war' is of the war; without 'since' it is nothing."""
    start = SINCE.text.index("the start")
    end = start + len("the start")

    named = event_of_boundary(SINCE, start, end, {"since": "since"})

    assert words(SINCE, named) == ("since", "the war", "war")
    assert event_of_boundary(SINCE, start, end, {"until": "until"}) is None
