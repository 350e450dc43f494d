"""Tests of transcripts: labels at the begin of a line say who speaks."""

from __future__ import annotations

import pytest
from tests.helpers.actors import actors_of, names_of, text_of
from tests.helpers.readings import reading_from_table

from dateline.find.coreference.turns import find_turns, turn_at
from dateline.find.names import find_names
from dateline.rules.actors import load_actor_rules

ADAN = """
OMAR OMAR PROPN NNP _ 0:root B-PER
ADAN ADAN PROPN NNP _ 1:flat I-PER
, , PUNCT , _ 4:punct
ANCHOR anchor NOUN NN _ 1:list
: : PUNCT : _ 7:punct
I I PRON PRP _ 7:nsubj
see see VERB VBP _ 1:parataxis
"""
BRENN = """
Olga Olga PROPN NNP _ 0:root B-PER
Brenn Brenn PROPN NNP _ 1:flat I-PER
: : PUNCT : _ 5:punct
She she PRON PRP _ 5:nsubj
knows know VERB VBZ _ 1:parataxis
you you PRON PRP _ 5:obj
"""
SHORT = """
ADAN ADAN NOUN NN _ 0:root
: : PUNCT : _ 5:punct
My my PRON PRP$ _ 4:nmod:poss
view view NOUN NN _ 5:nsubj
counts count VERB VBZ _ 1:parataxis
"""
GUEST = """
GUEST guest NOUN NN _ 0:root
: : PUNCT : _ 4:punct
We we PRON PRP _ 4:nsubj
agree agree VERB VBP _ 1:parataxis
"""
QUESTION = """
{label} {label} NOUN NN _ 0:root
: : PUNCT : _ 4:punct
I I PRON PRP _ 4:nsubj
agree agree VERB VBP _ 1:parataxis
"""
CLAUSE = """
Ruiz Ruiz PROPN NNP _ 2:nsubj B-PER
asks ask VERB VBZ _ 0:root
: : PUNCT : _ 2:punct
I I PRON PRP _ 5:nsubj
go go VERB VBP _ 2:parataxis
"""

CHIEF = """
KARIM KARIM PROPN NNP _ 0:root B-PER
VANCE VANCE PROPN NNP _ 1:flat I-PER
, , PUNCT , _ 5:punct
LIMA LIMA PROPN NNP _ 5:compound B-LOC
MAYOR mayor NOUN NN _ 1:list
: : PUNCT : _ 9:punct
Olga Olga PROPN NNP _ 5:appos B-PER
you you PRON PRP _ 9:nsubj
know know VERB VBP _ 1:parataxis
"""


def turns_of(table):
    """The turns of a table."""
    reading = reading_from_table(text_of(table), table)
    return find_turns(reading, find_names(reading, load_actor_rules()))


def test_a_turn_goes_from_its_label_to_the_next():
    """The surname alone is whoever has it in another label; a guest without a name is nobody."""
    turns = turns_of(ADAN + BRENN + SHORT + GUEST)

    assert [one.speaker for one in turns] == [0, 3, 0, None]
    assert [one.end for one in turns[:-1]] == [one.start for one in turns[1:]]


@pytest.mark.parametrize(
    "table", [ADAN + BRENN, CLAUSE * 3, GUEST * 3], ids=["two", "clauses", "nobody"]
)
def test_names_with_colons_are_no_transcript(table):
    """Two of them may be headlines; a clause is no label; somebody must have a name."""
    assert turns_of(table) == ()


def test_questions_and_answers_are_a_transcript():
    """Labels without a name that come in turns are some people's, not the writer's."""
    told = actors_of((QUESTION.format(label="Q") + QUESTION.format(label="A")) * 2)
    assert names_of(told, "I") == [None] * 4


def test_a_label_is_nobodys_words():
    """The place of the label is outside its turn; behind it, and up to the next, inside."""
    turns = turns_of(ADAN + BRENN + SHORT)

    assert turn_at(turns, turns[1].said) is turns[1]
    assert turn_at(turns, turns[0].start) is None
    assert turn_at((), 3) is None


def test_who_speaks_says_i():
    """In his own turn "I" and "My" are Adan; "We" of a guest without a name stays open."""
    told = actors_of(ADAN + BRENN + SHORT + GUEST)

    assert names_of(told, "I") == ["OMAR ADAN"]
    assert names_of(told, "My") == ["OMAR ADAN"]
    assert names_of(told, "We") == [None]


def test_who_speaks_is_not_she():
    """Of two, "you" is the other; Brenn does not call herself "she"."""
    told = actors_of(ADAN + BRENN + SHORT)

    assert names_of(told, "you") == ["OMAR ADAN"]
    assert names_of(told, "She") != ["Olga Brenn"]


def test_whom_a_label_speaks_to_is_not_in_apposition_to_it():
    """In "VANCE, LIMA MAYOR: Olga, you know" Olga is no mayor."""
    told = actors_of(ADAN + BRENN + CHIEF)
    assert dict(told)["Olga"].office is None
