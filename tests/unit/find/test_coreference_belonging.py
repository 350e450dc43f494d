"""Tests of whose somebody is: of a body, of a country, of a city."""

from __future__ import annotations

import pytest
from tests.helpers.readings import reading_from_table

from dateline.find.coreference import begin
from dateline.find.coreference.belonging import body_of, content_of, settle_countries
from dateline.find.names import find_names
from dateline.model import MentionHow
from dateline.rules.actors import load_actor_rules
from dateline.rules.gazetteer import load_gazetteer
from dateline.rules.roles import role_at

OFFICIALS = """
{body} {body} PROPN NNP _ 2:compound B-ORG
officials official NOUN NNS _ 3:nsubj
left leave VERB VBD _ 0:root
. . PUNCT . _ 3:punct
"""
CHAIR = """
The the DET DT _ 2:det
head head NOUN NN _ 6:nsubj
{case} {case} ADP IN _ 5:case
the the DET DT _ 5:det
{body} {body} PROPN NNP _ 2:nmod B-ORG
left leave VERB VBD _ 0:root
. . PUNCT . _ 6:punct
"""
TEAM = """
A a DET DT _ 2:det
{noun} {noun} NOUN NN _ 5:nsubj
{case} {case} ADP IN _ 4:case
police police NOUN NNS _ 2:nmod
left leave VERB VBD _ 0:root
. . PUNCT . _ 5:punct
"""
CITY_POLICE = """
{city} {city} PROPN NNP _ 2:compound B-LOC
police police NOUN NNS _ 3:nsubj
left leave VERB VBD _ 0:root
. . PUNCT . _ 3:punct
"""
UNIONS_IN = """
Unions union NOUN NNS _ 4:nsubj
{case} {case} ADP IN _ 3:case
{place} {place} PROPN NNP _ 1:nmod B-LOC
marched march VERB VBD _ 0:root
. . PUNCT . _ 4:punct
"""


def draft_of(table, **words):
    """The draft of a sentence, its names joined; blanks between its words."""
    table = table.format(**words)
    text = " ".join(line.split()[0] for line in table.strip().splitlines())
    reading, rules = reading_from_table(text, table), load_actor_rules()
    return begin(reading, find_names(reading, rules), rules, load_gazetteer())


def body(draft, index):
    """Name of the body that the role at a token belongs to; None for none."""
    match = role_at(draft.reading, index, draft.rules)
    found = body_of(draft, match, 0)
    return found and found.name


def settled(draft, known=None):
    """The country of the actor that is described, all else resolved; `known` is told before."""
    index = next(i for i, one in enumerate(draft.mentions) if one.how is not MentionHow.NAME)
    entity = draft.new("the described", draft.mentions[index].kind)
    entity.country = known
    draft.link(index, entity, "")
    settle_countries(draft)
    return entity.country


def test_a_body_before_a_role_has_it():
    """The officials in "NATO officials" are of NATO; a body that no table knows has nobody."""
    assert body(draft_of(OFFICIALS, body="NATO"), 1) == "NATO"
    assert body(draft_of(OFFICIALS, body="Zorbex"), 1) is None


@pytest.mark.parametrize(("case", "name"), [("of", "NATO"), ("at", "NATO"), ("against", None)])
def test_a_body_behind_a_role_has_it_by_its_preposition(case, name):
    """Somebody may be head of a body, or at it; against it he is not its man."""
    assert body(draft_of(CHAIR, case=case, body="NATO"), 1) == name


@pytest.mark.parametrize(
    ("noun", "case", "phrase"),
    [("team", "of", "police"), ("team", "with", None), ("head", "of", None)],
)
def test_a_collection_is_what_it_is_of(noun, case, phrase):
    """A team of police is police; a team with police, or the head of police, is not."""
    draft = draft_of(TEAM, noun=noun, case=case)

    found = content_of(draft, role_at(draft.reading, 1, draft.rules))

    assert (found and found.role.phrase) == phrase


@pytest.mark.parametrize(
    ("city", "code"),
    [
        ("Lima", "PER"),  # a capital
        ("Mumbai", "IND"),  # far larger than its namesakes
        ("Hyderabad", None),  # large in two countries
        ("Kiruna", None),  # too small
    ],
)
def test_a_city_before_a_noun_tells_the_country(city, code):
    """Police of a city are of its country, where nobody can mean a namesake of it."""
    assert settled(draft_of(CITY_POLICE, city=city)) == code


@pytest.mark.parametrize(
    ("case", "place", "code"),
    [("in", "Denmark", "DNK"), ("in", "Mumbai", "IND"), ("against", "Denmark", None)],
)
def test_a_place_behind_a_noun_tells_the_country(case, place, code):
    """Unions are of the country or city that they are in, not of one that they are against."""
    assert settled(draft_of(UNIONS_IN, case=case, place=place)) == code


def test_a_known_country_stays():
    """Where the actors are is the weakest sign: it never takes the place of whose they are."""
    assert settled(draft_of(CITY_POLICE, city="Lima"), known="CHL") == "CHL"
