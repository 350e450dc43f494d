"""Tests of the begin and the end of what lasts, by the verbs beside it."""

from __future__ import annotations

from tests.helpers.readings import reading_from_table
from tests.helpers.tellings import FRIDAY, dater_of, day

from dateline.find.dates.course import Course, course_of, over
from dateline.find.times import find_times
from dateline.model import Bounds
from dateline.rules.times import load_time_rules
from dateline.temporal.links import attach_times

TABLE = """
The the DET DT _ 2:det
{noun} {noun} NOUN NN _ 7:nsubj
which which PRON WDT PronType=Rel 4:nsubj
{verb} {lemma} VERB VBD Tense=Past 2:acl:relcl
{case} {case} ADP IN _ 6:case
Monday Monday PROPN NNP _ 4:obl
ended end VERB VBD Tense=Past 0:root
on on ADP IN _ 9:case
Thursday Thursday PROPN NNP _ 7:obl
. . PUNCT . _ 7:punct
"""


def told(noun="strike", verb="began", lemma="begin", case="on"):
    """What dates the article, its times by their words, and the course of its noun."""
    text = f"The {noun} which {verb} {case} Monday ended on Thursday."
    table = TABLE.format(noun=noun, verb=verb, lemma=lemma, case=case)
    reading = reading_from_table(text, table)
    times, _ = find_times(reading, FRIDAY, load_time_rules())
    dater = dater_of(reading)
    course = course_of(dater, 1, attach_times(reading, times, [1, 3, 6]))
    return dater, {time.words.text: time for time in times}, course


def test_verbs_of_beginning_and_ending_tell_the_course():
    """One verb beneath the noun, one above it."""
    _, times, course = told()

    assert course == Course(times["Monday"], times["Thursday"])


def test_a_verb_that_neither_begins_nor_ends_it_tells_no_edge():
    """What shook the port on Monday may have begun before."""
    _, times, course = told(verb="shook", lemma="shake")

    assert course == Course(None, times["Thursday"])


def test_a_preposition_counts_before_the_verb():
    """What paused until Monday had an end then, whatever the verb; the first end told stands."""
    _, times, course = told(verb="paused", lemma="pause", case="until")

    assert course == Course(None, times["Monday"])


def test_what_takes_no_days_has_no_course():
    """A vote that began on Monday lasts no week."""
    assert told(noun="vote")[2] is None


def test_the_date_of_a_course_has_its_ends_and_a_reason_for_each():
    """From the first day to the last; the proof says which words tell which bound."""
    dater, _, course = told()

    when = over(dater, course, "strike")

    assert (when.begins, when.ends) == (day(19), day(22))
    assert (when.earliest, when.latest) == (day(19).earliest, day(22).latest)
    assert when.edtf == "2022-09-19/2022-09-22"
    steps = [
        (step.rule, step.bound) for step in when.because if step.rule in ("time.begin", "time.end")
    ]
    assert steps == [("time.begin", "earliest"), ("time.end", "latest")]


def test_a_begin_alone_bounds_the_end():
    """What began on Monday ended then or later."""
    dater, times, _ = told()

    when = over(dater, Course(times["Monday"], None), "strike")

    assert (when.begins, when.ends) == (day(19), Bounds(day(19).earliest, None))


def test_an_end_alone_bounds_the_begin():
    """What ended on Monday began by then."""
    dater, times, _ = told()

    when = over(dater, Course(None, times["Monday"]), "strike")

    assert (when.begins, when.ends) == (Bounds(None, day(19).latest), day(19))


def test_an_end_before_the_begin_dates_nothing():
    """The two cannot be meant together."""
    dater, times, _ = told()

    assert over(dater, Course(times["Thursday"], times["Monday"]), "strike") is None
