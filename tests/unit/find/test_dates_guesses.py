"""Tests of what guesses come to: what is likely, what stays certain, and why."""

from __future__ import annotations

from datetime import datetime

import pytest
from tests.helpers.readings import reading_from_table
from tests.helpers.tellings import dated, day, telling_of

from dateline.find.dates import guesses
from dateline.find.dates.scene import Scene
from dateline.model import Bounds, Precision, Status

READING = reading_from_table(
    "Rebels fled and troops cheered.",
    """
Rebels rebel NOUN NNS _ 2:nsubj
fled flee VERB VBD Tense=Past 0:root
and and CCONJ CC _ 5:cc
troops troop NOUN NNS _ 5:nsubj
cheered cheer VERB VBD Tense=Past 2:conj
. . PUNCT . _ 2:punct
""",
)
PAST = Bounds(None, day(23).latest)  # what tense alone says of "fled"


@pytest.fixture
def telling():
    """Two events of the past, the second on Tuesday."""
    events = {"fled": dated(PAST), "cheered": dated(day(20), Precision.DAY)}
    return telling_of(READING, **{word: (Status.HAPPENED, when) for word, when in events.items()})


@pytest.fixture
def fled(telling):
    """The event that nothing dates."""
    return telling.told[1]


@pytest.fixture
def cheered(telling):
    """The event that words date."""
    return telling.told[4]


def bounds(when):
    """The two bounds of a time."""
    return Bounds(when.earliest, when.latest)


def test_a_guess_is_approximate_keeps_what_is_certain_and_says_why(telling, fled):
    """The day of the report, with its rule and the words that it rests on."""
    when = guesses.on_report_day(telling, fled, "likely.news")

    assert (bounds(when), when.precision, when.edtf) == (day(23), Precision.DAY, "2022-09-23~")
    assert when.approximate
    assert when.certain == PAST
    assert [(step.rule, step.words) for step in when.because] == [("likely.news", (fled.words,))]


def test_a_guess_against_what_is_certain_is_none(telling, cheered):
    """What was on Tuesday for certain is not made one of the report's day."""
    assert guesses.on_report_day(telling, cheered, "likely.news") is cheered.when


def test_what_is_said_already_is_no_guess(telling, fled):
    """Bounds that narrow nothing add no reason."""
    scene = Scene(PAST, Precision.INTERVAL, fled.words, 1, 0)

    assert guesses.in_scene(telling, fled, scene) is fled.when


def test_a_scene_narrowed_by_what_is_certain_is_no_month_any_more(telling, fled):
    """Of a scene in September what is over by the 23rd has its first weeks."""
    month = Bounds(datetime(2022, 9, 1), datetime(2022, 10, 1))

    when = guesses.in_scene(telling, fled, Scene(month, Precision.MONTH, fled.words, 1, 0))

    assert bounds(when) == Bounds(month.earliest, PAST.latest)
    assert when.precision is Precision.INTERVAL


def test_after_a_scene_is_from_its_day_to_the_report(telling, fled):
    """What follows Tuesday was not before it, nor after the report, though nothing else says so."""
    scene = Scene(day(20), Precision.DAY, fled.words, 1, 0)
    open_told = telling_of(READING, fled=(Status.HAPPENED, dated(Bounds(None, None)))).told[1]

    when = guesses.since_scene(telling, open_told, scene)

    assert bounds(when) == Bounds(day(20).earliest, day(23).latest)


@pytest.mark.parametrize(
    ("guess", "rule"), [(guesses.beside, "likely.with"), (guesses.named_again, "likely.again")]
)
def test_of_the_time_of_another_quotes_both(telling, fled, cheered, guess, rule):
    """Its day becomes this one's, and the reason has the words of both."""
    when = guess(telling, fled, cheered, cheered.when)

    assert bounds(when) == day(20)
    assert [(step.rule, step.words) for step in when.because] == [
        (rule, (fled.words, cheered.words))
    ]


@pytest.mark.parametrize("guess", [guesses.beside, guesses.named_again])
def test_of_the_time_of_what_lasts_lasts(telling, fled, cheered, guess):
    """Begin and end of the other are those of this one."""
    lasting = dated(Bounds(day(19).earliest, day(21).latest), begins=day(19), ends=day(21))

    when = guess(telling, fled, cheered, lasting)

    assert (when.begins, when.ends) == (day(19), day(21))


def test_what_goes_on_leaves_what_was_certain_where_it_is_wider(telling, fled):
    """A past that ends with the report cannot hold what may go on after it."""
    when = guesses.across_report_day(telling, fled, "likely.lasts")

    assert when.begins == Bounds(None, day(23).latest)
    assert when.ends == Bounds(day(23).earliest, None)
    assert when.certain == Bounds(None, None)


def test_what_goes_on_inside_what_is_certain_keeps_it(telling, fled, cheered):
    """From Monday to Tuesday is inside a past that ends with the report."""
    when = guesses.going_on(telling, fled, cheered, day(19), day(20), "likely.with")

    assert bounds(when) == Bounds(day(19).earliest, day(20).latest)
    assert when.certain == PAST


def test_what_takes_days_and_is_to_come_has_two_ends(telling, fled):
    """Neither is before the day from which it is to come."""
    when = guesses.spanning(telling, fled, dated(Bounds(day(23).earliest, None)))

    assert when.begins == when.ends == Bounds(day(23).earliest, None)
    assert when.because[-1].rule == "likely.spans"


def test_from_then_on_leaves_the_end_open(telling):
    """A begin bounds one side alone."""
    ahead = telling_of(READING, fled=(Status.PLANNED, dated(Bounds(None, None)))).told[1]

    when = guesses.from_then_on(telling, ahead, day(23), "likely.pending")

    assert bounds(when) == Bounds(day(23).earliest, None)
