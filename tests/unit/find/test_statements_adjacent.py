"""Tests of the cue right behind a quotation, or right before it."""

from __future__ import annotations

import pytest
from tests.helpers.readings import reading_from_table

from dateline.find.statements.adjacent import cue_before, cue_behind
from dateline.find.statements.cues import find_cues
from dateline.find.statements.scene import build_scene
from dateline.rules.cues import load_cue_rules

BEHIND = """
" " PUNCT `` _ 3:punct
It it PRON PRP _ 3:nsubj
sank sink VERB VBD _ 7:ccomp
{stop} {stop} PUNCT {stop} _ 3:punct
" " PUNCT '' _ 3:punct
Lind Lind PROPN NNP _ 7:nsubj B-PER
said say VERB VBD _ 0:root
. . PUNCT . _ 7:punct
"""
BESIDE_ANOTHER_VERB = """
" " PUNCT `` _ 3:punct
It it PRON PRP _ 3:nsubj
sank sink VERB VBD _ 0:root
, , PUNCT , _ 3:punct
" " PUNCT '' _ 3:punct
he he PRON PRP _ 7:nsubj
nodded nod VERB VBD _ 3:parataxis
as as SCONJ IN _ 10:mark
Lind Lind PROPN NNP _ 10:nsubj B-PER
said say VERB VBD _ 7:advcl
. . PUNCT . _ 3:punct
"""
SAYS_MORE = """
" " PUNCT `` _ 3:punct
It it PRON PRP _ 3:nsubj
sank sink VERB VBD _ 7:ccomp
, , PUNCT , _ 3:punct
" " PUNCT '' _ 3:punct
Lind Lind PROPN NNP _ 7:nsubj B-PER
said say VERB VBD _ 0:root
piers pier NOUN NNS _ 9:nsubj
rot rot VERB VBP _ 7:ccomp
. . PUNCT . _ 7:punct
"""
BEFORE = """
{who} {who} PROPN NNP _ 2:nsubj B-PER
said say VERB VBD _ 0:root
{lead} {lead} PUNCT : _ 2:punct
" " PUNCT `` _ 6:punct
It it PRON PRP _ 6:nsubj
sank sink VERB VBD _ 2:ccomp
. . PUNCT . _ 6:punct
" " PUNCT '' _ 6:punct
"""
SPEAKERLESS = """
Reported report VERB VBD _ 0:root
: : PUNCT : _ 1:punct
" " PUNCT `` _ 5:punct
It it PRON PRP _ 5:nsubj
sank sink VERB VBD _ 1:ccomp
. . PUNCT . _ 5:punct
" " PUNCT '' _ 5:punct
"""
SENTENCE_BETWEEN = """
Lind Lind PROPN NNP _ 2:nsubj B-PER
said say VERB VBD _ 0:root
. . PUNCT . _ 2:punct

" " PUNCT `` _ 3:punct
It it PRON PRP _ 3:nsubj
sank sink VERB VBD _ 0:root
. . PUNCT . _ 3:punct
" " PUNCT '' _ 3:punct
"""


def cue(look, text, table):
    """Text of the cue that a look beside the one quotation finds; None for none."""
    scene = build_scene(reading_from_table(text, table), (), load_cue_rules())
    at_cue = {draft.head: draft for draft in find_cues(scene)}
    (group,) = scene.groups
    found = look(scene, at_cue, group)
    return found and scene.tokens[found.head].text


@pytest.mark.parametrize(("stop", "word"), [(",", "said"), ("?", "said"), (".", None)])
def test_a_cue_stands_behind_a_quotation_that_does_not_end_its_sentence(stop, word):
    """A comma or a question mark leads on to "Lind said"; a full stop does not."""
    assert cue(cue_behind, f'"It sank{stop}" Lind said.', BEHIND.format(stop=stop)) == word


def test_a_cue_of_another_paragraph_is_not_behind():
    """A capital letter in the next line begins something new."""
    assert cue(cue_behind, '"It sank,"\n\nLind said.', BEHIND.format(stop=",")) is None


def test_a_cue_in_the_clause_of_another_verb_is_not_behind():
    """In "he nodded as Lind said" the words are not Lind's."""
    assert cue(cue_behind, '"It sank," he nodded as Lind said.', BESIDE_ANOTHER_VERB) is None


def test_a_cue_that_says_more_has_words_of_its_own():
    """What is said behind the cue is its content, not the quotation before it."""
    assert cue(cue_behind, '"It sank," Lind said piers rot.', SAYS_MORE) is None


@pytest.mark.parametrize("lead", [":", ","])
def test_a_cue_before_leads_up_by_colon_or_comma(lead):
    """Who says something, then a colon or a comma, then the words."""
    text = f'Lind said{lead} "It sank."'

    assert cue(cue_before, text, BEFORE.format(who="Lind", lead=lead)) == "said"


def test_before_a_colon_somebody_must_speak():
    """A verb without a subject introduces nobody's words."""
    assert cue(cue_before, 'Reported: "It sank."', SPEAKERLESS) is None


def test_a_cue_of_the_sentence_before_leads_up_to_nothing():
    """Between it and the quotation stands a full stop."""
    assert cue(cue_before, 'Lind said. "It sank."', SENTENCE_BETWEEN) is None


def test_a_cue_of_the_paragraph_before_leads_up_to_nothing():
    """A colon at the end of a paragraph belongs to that paragraph."""
    table = BEFORE.format(who="Lind", lead=",")

    assert cue(cue_before, 'Lind said,\n\n"It sank."', table) is None
