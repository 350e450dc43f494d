"""Tests of what a role says of its bearer: sectors, country, office."""

from __future__ import annotations

import pytest
from tests.helpers.actors import actors_of

FOR_GROUP = """
A a DET DT _ 2:det
spokesman spokesman NOUN NN _ 6:nsubj
for for ADP IN _ 5:case
the the DET DT _ 5:det
{noun} {lemma} NOUN {tag} _ 2:nmod
left leave VERB VBD _ 0:root
"""
BESIDE = """
{country} {country} ADJ JJ _ 2:amod
{title} {title} NOUN NN _ 3:nmod:desc
Ana Ana PROPN NNP _ 5:nsubj B-PER
Ruiz Ruiz PROPN NNP _ 3:flat I-PER
left leave VERB VBD _ 0:root
"""
OF_BODY = """
Orlobank Orlobank PROPN NNP _ 2:compound B-ORG
{title} {title} NOUN NN _ 3:nmod:desc
Ana Ana PROPN NNP _ 5:nsubj B-PER
Ruiz Ruiz PROPN NNP _ 3:flat I-PER
left leave VERB VBD _ 0:root
"""
ALLY = """
A a DET DT _ 3:det
Kenyan Kenyan ADJ JJ _ 3:amod
{noun} {noun} NOUN NN _ 4:nsubj
left leave VERB VBD _ 0:root
"""
SON = """
The the DET DT _ 2:det
son son NOUN NN _ 6:nsubj
of of ADP IN _ 4:case
Omar Omar PROPN NNP _ 2:nmod B-PER
Cairo Cairo PROPN NNP _ 4:flat I-PER
left leave VERB VBD _ 0:root
"""

WHITE_HOUSE = """
{country} {country} ADJ JJ _ 3:amod B-ORG
White White ADJ JJ _ 3:amod I-ORG
House House PROPN NNP _ 4:nsubj I-ORG
left leave VERB VBD _ 0:root
"""


@pytest.mark.parametrize(
    ("noun", "tag", "sector"),
    [("rebels", "NNS", "REB"), ("company", "NN", "BUS"), ("mayor", "NN", "GOV")],
)
def test_who_speaks_for_a_group_is_of_its_sector(noun, tag, sector):
    """A spokesman is a rebel's, a firm's or, as for one person, an official."""
    told = dict(actors_of(FOR_GROUP.format(noun=noun, lemma=noun.removesuffix("s"), tag=tag)))
    assert told["A spokesman"].sectors[0] == sector


@pytest.mark.parametrize(
    ("title", "office"),
    [("ambassador", "Ambassador of Kenya"), ("pastor", "Pastor"), ("journalist", "Journalist")],
)
def test_only_offices_of_a_state_are_called_after_it(title, office):
    """A Kenyan pastor is no "Pastor of Kenya"; his country is Kenya all the same."""
    actor = dict(actors_of(BESIDE.format(country="Kenyan", title=title)))["Ana Ruiz"]
    assert (actor.office, actor.country) == (office, "KEN")


@pytest.mark.parametrize(("title", "sectors"), [("spokesman", ()), ("director", ("UNK",))])
def test_who_speaks_for_an_unknown_body_is_no_official(title, sectors):
    """What Orlobank is nobody tells, nor what its spokesman or its director is."""
    assert dict(actors_of(OF_BODY.format(title=title)))["Ana Ruiz"].sectors == sectors


@pytest.mark.parametrize(("noun", "country"), [("ally", None), ("diplomat", "KEN")])
def test_an_ally_is_of_another_country(noun, country):
    """A Kenyan diplomat is of Kenya; whom Kenya calls an ally is not."""
    told = dict(actors_of(ALLY.format(noun=noun)))
    assert told[f"A Kenyan {noun}"].country == country


def test_a_surname_is_no_capital():
    """The son of Omar Cairo is no Egyptian."""
    assert dict(actors_of(SON))["The son of Omar Cairo"].country is None


@pytest.mark.parametrize(("country", "kind"), [("US", "government"), ("Kenyan", "organisation")])
def test_a_seat_with_its_country_is_the_seat(country, kind):
    """The US White House is the government; no White House is Kenya's."""
    table = WHITE_HOUSE.format(country=country)
    assert dict(actors_of(table))[f"{country} White House"].kind.value == kind
