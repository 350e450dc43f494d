"""A history goes on from what it was telling, not from what it looks to by the way."""

from __future__ import annotations

from datetime import datetime

import pytest
from tests.helpers.readings import reading_from_table

from dateline.model import Precision
from dateline.rules.tense import load_tense_rules
from dateline.temporal.interval import stretch_at
from dateline.temporal.sketch import Known
from dateline.temporal.story import carry_on, digresses
from dateline.temporal.tense import tense_of_time

RULES = load_tense_rules()


def told(identity, start, unit=Precision.MONTH, *, by_the_way=False):
    """A time told earlier in the text."""
    bounds = stretch_at(start, unit)
    return Known(identity, identity, bounds, unit, 0, explicit=True, digresses=by_the_way)


def month(year, number):
    """A month as a stretch."""
    return stretch_at(datetime(year, number, 1), Precision.MONTH)


def test_story_turns_into_the_next_year():
    """March, told after November, is that of the year to come."""
    november = told("t1", datetime(1941, 11, 1))

    known, bounds = carry_on([(november, month(1941, 3)), (november, month(1942, 3))])

    assert (known.id, bounds) == ("t1", month(1942, 3))


def test_small_step_back_stays_in_the_year():
    """June, told after September, is that of the same year."""
    september = told("t1", datetime(1940, 9, 1))

    _, bounds = carry_on([(september, month(1940, 6)), (september, month(1941, 6))])

    assert bounds == month(1940, 6)


def test_digression_does_not_move_the_story():
    """A year that was only planned for is not gone on from, though it was told last."""
    plan = told("t2", datetime(1976, 1, 1), Precision.YEAR, by_the_way=True)
    march = told("t1", datetime(1975, 3, 1))

    known, bounds = carry_on([(plan, month(1976, 4)), (march, month(1975, 4))])

    assert (known.id, bounds) == ("t1", month(1975, 4))


def test_year_alone_moves_the_story():
    """A year that heads its sentence is gone on from."""
    year = told("t2", datetime(1944, 1, 1), Precision.YEAR)
    march = told("t1", datetime(1941, 3, 1))

    known, _ = carry_on([(year, month(1944, 6)), (march, month(1941, 6))])

    assert known.id == "t2"


def test_nothing_told_leads_nowhere():
    """Without a time told before there is no step."""
    assert carry_on([]) is None


MAIN = (
    "They met in 1976 .",
    """
They they PRON PRP _ 2:nsubj
met meet VERB VBD Tense=Past|VerbForm=Fin 0:root
in in ADP IN _ 4:case
1976 1976 NUM CD _ 2:obl
. . PUNCT . _ 2:punct
""",
)
SINCE = (
    "It fell since 1976 .",
    """
It it PRON PRP _ 2:nsubj
fell fall VERB VBD Tense=Past|VerbForm=Fin 0:root
since since ADP IN _ 4:case
1976 1976 NUM CD _ 2:obl
. . PUNCT . _ 2:punct
""",
)
OF_A_NOUN = (
    "They planned a campaign in 1976 .",
    """
They they PRON PRP _ 2:nsubj
planned plan VERB VBD Tense=Past|VerbForm=Fin 0:root
a a DET DT _ 4:det
campaign campaign NOUN NN _ 2:obj
in in ADP IN _ 6:case
1976 1976 NUM CD _ 4:nmod
. . PUNCT . _ 2:punct
""",
)
HEADING = (
    "Campaign of 1976",
    """
Campaign campaign NOUN NN _ 0:root
of of ADP IN _ 3:case
1976 1976 NUM CD _ 1:nmod
""",
)
PLUPERFECT = (
    "They had met in 1976 .",
    """
They they PRON PRP _ 3:nsubj
had have AUX VBD Tense=Past|VerbForm=Fin 3:aux
met meet VERB VBN Tense=Past|VerbForm=Part 0:root
in in ADP IN _ 5:case
1976 1976 NUM CD _ 3:obl
. . PUNCT . _ 3:punct
""",
)
REACHED = (
    "They had met by 1976 .",
    PLUPERFECT[1].replace("in in", "by by"),
)
AHEAD = (
    "They would meet in 1976 .",
    """
They they PRON PRP _ 3:nsubj
would would AUX MD VerbForm=Fin 3:aux
meet meet VERB VB VerbForm=Inf 0:root
in in ADP IN _ 5:case
1976 1976 NUM CD _ 3:obl
. . PUNCT . _ 3:punct
""",
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (MAIN, False),
        (SINCE, True),
        (OF_A_NOUN, True),
        (HEADING, False),
        (PLUPERFECT, True),
        (REACHED, False),
        (AHEAD, True),
    ],
    ids=["main", "since", "of a noun", "heading", "pluperfect", "reached", "ahead"],
)
def test_digression_is_seen_in_the_parse(sentence, expected):
    """What hangs on a noun, looks back or looks ahead is told by the way."""
    reading = reading_from_table(*sentence)
    (year,) = (token.index for token in reading.tokens if token.text == "1976")

    governed = tense_of_time(reading, year, RULES)

    assert digresses(reading, year, governed, RULES) is expected
