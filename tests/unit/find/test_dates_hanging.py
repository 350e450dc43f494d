"""Tests of what hangs on another event: a part of it, what it looks ahead to, what is to come."""

from __future__ import annotations

import pytest
from tests.helpers.readings import reading_from_table
from tests.helpers.tellings import at_word, dated, day, telling_of

from dateline.find.dates.around import UNSURE
from dateline.find.dates.hanging import (
    along_with,
    is_attempt,
    is_pending,
    looked_ahead_to,
    within_clause,
)
from dateline.find.dates.open_forms import beside_noun
from dateline.model import Bounds, Precision, Status

TO_INFINITIVE = """
Rebels rebel NOUN NNS _ 2:nsubj
{verb} {lemma} VERB {tag} {feats} 0:root
to to PART TO _ 4:mark
flee flee VERB VB VerbForm=Inf 2:xcomp
. . PUNCT . _ 2:punct
"""
UNTIL = """
Troops troop NOUN NNS _ 2:nsubj
wait wait VERB VBP Tense=Pres 0:root
{mark} {mark} SCONJ IN _ 5:mark
rebels rebel NOUN NNS _ 5:nsubj
leave leave VERB VBP Tense=Pres 2:advcl
. . PUNCT . _ 2:punct
"""
RELATIVE = """
A a DET DT _ 2:det
man man NOUN NN _ 6:nsubj
who who PRON WP PronType=Rel 5:nsubj
was be AUX VBD Tense=Past 5:aux
waiting wait VERB VBG _ 2:acl:relcl
fell fall VERB VBD Tense=Past 0:root
. . PUNCT . _ 6:punct
"""
TUESDAY = dated(day(20), Precision.DAY)


def to_flee(verb, lemma, first, status, tag="VBD", feats="Tense=Past"):
    """How "Rebels … to flee." is told, with the time of its first verb."""
    table = TO_INFINITIVE.format(verb=verb, lemma=lemma, tag=tag, feats=feats)
    reading = reading_from_table(f"Rebels {verb} to flee.", table)
    return telling_of(reading, **{verb: (Status.HAPPENED, first)}, flee=(status, UNSURE))


@pytest.mark.parametrize(
    ("verb", "lemma", "attempt"), [("tried", "try", True), ("promised", "promise", False)]
)
def test_what_is_tried_is_of_the_time_of_its_verb(verb, lemma, attempt):
    """An infinitive below "tried" is told as done or not, below "promised" as still to come."""
    telling = to_flee(verb, lemma, TUESDAY, Status.DENIED)

    assert is_attempt(telling, telling.dater.reading.tokens[3]) is attempt


@pytest.mark.parametrize(
    ("verb", "lemma", "status"),
    [("tried", "try", Status.DENIED), ("rose", "rise", Status.HAPPENED)],
)
def test_a_part_of_a_dated_event_has_its_time(verb, lemma, status):
    """Who tried to flee on Tuesday, or rose to flee, fled, or did not, on Tuesday."""
    telling = to_flee(verb, lemma, TUESDAY, status)

    when = at_word(along_with, telling, "flee")

    assert (when.earliest, when.latest) == (TUESDAY.earliest, TUESDAY.latest)


def test_what_went_on_at_a_time_began_by_it_and_ended_after():
    """On Tuesday they continued to flee: not on that day alone."""
    telling = to_flee("continued", "continue", TUESDAY, Status.HAPPENED)

    when = at_word(along_with, telling, "flee")

    assert (when.begins, when.ends) == (
        Bounds(None, day(20).latest),
        Bounds(day(20).earliest, None),
    )


def test_a_part_of_what_nothing_dates_stays_open():
    """Without a date of the verb, there is none to share."""
    telling = to_flee("began", "begin", UNSURE, Status.HAPPENED)

    assert at_word(along_with, telling, "flee") is UNSURE


def test_what_a_verb_looks_ahead_to_is_not_before_it():
    """What was promised on Tuesday comes then or later; the reason names the promise."""
    telling = to_flee("promised", "promise", TUESDAY, Status.PLANNED)

    when = at_word(looked_ahead_to, telling, "flee")

    assert (when.earliest, when.latest) == (day(20).earliest, None)
    assert [words.text for words in when.because[-1].words] == ["flee", "promised"]


def test_a_verb_that_does_not_look_ahead_dates_nothing_to_come():
    """To retreat to flee is no promise."""
    telling = to_flee("retreated", "retreat", TUESDAY, Status.PLANNED)

    assert at_word(looked_ahead_to, telling, "flee") is None


@pytest.mark.parametrize(("mark", "pending"), [("until", True), ("while", False)])
def test_a_clause_is_pending_by_the_word_that_opens_it(mark, pending):
    """They leave after the report where others wait until they do."""
    reading = reading_from_table(f"Troops wait {mark} rebels leave.", UNTIL.format(mark=mark))
    telling = telling_of(reading, wait=(Status.HAPPENED, TUESDAY), leave=(Status.HAPPENED, UNSURE))

    assert is_pending(telling, reading.tokens[4]) is pending


def waiting(status):
    """How "A man who was waiting fell." is told, his fall on Tuesday."""
    reading = reading_from_table("A man who was waiting fell.", RELATIVE)
    return telling_of(reading, waiting=(Status.HAPPENED, UNSURE), fell=(status, TUESDAY))


def test_a_relative_clause_is_of_the_time_of_the_event_above_it():
    """He was waiting when he fell."""
    when = at_word(within_clause, waiting(Status.HAPPENED), "waiting")

    assert (when.earliest, when.latest) == (TUESDAY.earliest, TUESDAY.latest)


def test_what_did_not_come_about_lends_no_time():
    """A fall that is only planned says nothing of the waiting."""
    assert at_word(within_clause, waiting(Status.PLANNED), "waiting") is UNSURE


@pytest.mark.parametrize(("status", "number"), [(Status.HAPPENED, 20), (Status.PLANNED, 23)])
def test_a_participle_beside_a_noun_goes_on_across_its_sentence(status, number):
    """Across the day of the event above it, else across that of the report."""
    when = at_word(beside_noun, waiting(status), "waiting")

    assert when.begins == Bounds(None, day(number).latest)
    assert when.ends == Bounds(day(number).earliest, None)
