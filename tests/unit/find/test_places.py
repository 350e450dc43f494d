"""Tests of finding places and the points they mean."""

from __future__ import annotations

import pytest
from tests.helpers.actor_readings import ARTICLES, article
from tests.helpers.readings import reading_from_table

from dateline.find.names import find_names
from dateline.find.nationalities import find_nationalities
from dateline.find.places import find_places
from dateline.find.places.choose import choose, distance_km
from dateline.find.places.named import Named, look_up
from dateline.model import Reason, quote
from dateline.rules.actors import load_actor_rules
from dateline.rules.gazetteer import GazetteerPlace, load_gazetteer

HERE = GazetteerPlace("Lund", 1, 55.7, 13.2, "SWE", "city", 90000, "Skåne")
THERE = GazetteerPlace("Lund", 2, 44.1, -89.0, "USA", "city", 90000, "Wisconsin")
SWEDEN = GazetteerPlace("Sweden", 3, 62.0, 15.0, "SWE", "country", 10_000_000, "")


def places(name):
    return places_of(article(name))


def places_of(reading):
    rules = load_actor_rules()
    mentions = find_names(reading, rules)
    nationalities = find_nationalities(reading, mentions, rules)
    return find_places(reading, mentions + nationalities, rules, load_gazetteer())


def by_words(name):
    return {one.words.text: one for one in places(name)[0]}


def named(text, *candidates, **told):
    return Named(quote(text, 0, len(text)), candidates, **told)


def chosen(*names):
    return choose(names, load_actor_rules().places.weights)


def test_the_words_before_a_name_tell_its_country():
    """The Uzbek city of Samarkand is in Uzbekistan."""
    samarkand = by_words("places")["Samarkand"]

    assert (samarkand.country, samarkand.geonames) == ("UZB", 1216265)
    assert "UZB" in samarkand.because


def test_the_place_behind_a_comma_tells_which_one():
    """Springfield, Illinois, is not the larger one in Missouri."""
    found = by_words("places")

    assert round(found["Springfield"].lat, 1) == 39.8
    assert "Illinois" in found["Springfield"].because
    assert found["Illinois"].feature == "region"
    assert by_words("namesake")["Paris"].country == "USA"


def test_adjectives_of_countries_have_the_country_s_point():
    """Here "Danish" is a place mention, as what it is."""
    danish = by_words("title")["Danish"]

    assert (danish.country, danish.feature) == ("DNK", "country")
    assert danish.because == "adjective of Denmark"


def test_one_name_means_one_place_throughout_and_says_why():
    """Both mentions of Lamu are the Kenyan one."""
    lamu = [one for one in places("lamu")[0] if one.words.text == "Lamu"]

    assert {one.country for one in lamu} == {"KEN"}
    assert len(lamu) == 2
    assert all(one.because for one in lamu)


def test_governments_are_places_too():
    """A capital that acts is still a place on the map."""
    assert by_words("kremlin")["Moscow"].country == "RUS"


def test_places_inside_organisations_count_where_the_article_names_them_by_themselves():
    """Lund is named alone, so it is in its council and university; Oslo is not, in its airline."""
    assert [one.words.text for one in places("council")[0]] == ["Lund", "Lund", "Lund"]


def test_unknown_places_are_kept_and_refused():
    """A place that nobody knows has no point, and a refusal says so."""
    found, refusals = places("lamu")
    unknown = [one for one in found if one.lat is None]

    assert [one.words.text for one in unknown] == ["Tana delta"]
    assert unknown[0].name == "Tana delta"
    assert [(one.reason, one.start) for one in refusals] == [
        (Reason.UNRESOLVED, unknown[0].words.start)
    ]


def test_equal_candidates_are_not_guessed():
    """Two places as likely are left, and the reason names both."""
    (choice,) = chosen(named("Lund", HERE, THERE))

    assert choice.place is None
    assert "Skåne" in choice.because
    assert "Wisconsin" in choice.because


def test_countries_that_the_article_names_decide():
    """With Sweden in the article, Lund is in Sweden."""
    choice, _ = chosen(named("Lund", HERE, THERE), named("Sweden", SWEDEN))

    assert choice.place is HERE
    assert "SWE" in choice.because


def test_the_kind_of_place_decides():
    """Here "the region of Lund" is no city."""
    region = GazetteerPlace("Lund", 4, 60.0, 30.0, "RUS", "region", 10, "")
    (choice,) = chosen(named("Lund", HERE, region, kind="region"))

    assert choice.place is region


@pytest.mark.parametrize(
    ("words", "after_joint", "name", "country"),
    [
        ("Ky.", False, "Kentucky", "USA"),
        ("OR", True, "Oregon", "USA"),
        ("eastern Kenya", False, "Kenya", "KEN"),
        ("UK", False, "United Kingdom", "GBR"),
        ("Black Sea", False, "Black Sea", None),
    ],
)
def test_look_up(words, after_joint, name, country):
    """Short forms, directions, other names and waters are found."""
    found = look_up(words, load_actor_rules(), load_gazetteer(), after_joint=after_joint)

    assert (found[0].name, found[0].country) == (name, country)


def test_codes_count_only_behind_a_comma():
    """Here "OR" alone is no state."""
    found = look_up("OR", load_actor_rules(), load_gazetteer())

    assert all(place.name != "Oregon" for place in found)


def test_distance_is_near_enough():
    """Kilometres are right within a few in a hundred, also across the date line."""
    fiji = GazetteerPlace("Suva", 5, -18.0, 179.0, "FJI", "city", 1, "")
    across = GazetteerPlace("Apia", 6, -18.0, -179.0, "WSM", "city", 1, "")

    assert distance_km(fiji, across) == pytest.approx(211.5, rel=0.02)
    assert distance_km(HERE, HERE) == 0.0


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_places_are_in_order_with_all_or_nothing(name):
    """Places are in order of the text; each has a point or none of it; each unresolved is told."""
    found, refusals = places(name)
    spans = [one.words.span for one in found]

    assert spans == sorted(spans)
    assert all((one.lat is None) == (one.lon is None) for one in found)
    assert len(refusals) == sum(one.lat is None for one in found)


def test_a_bare_name_is_the_city_and_not_its_county(reader) -> None:
    """Where a county bears the name of its city, a bare name means the city."""
    from datetime import datetime

    from dateline.model import Article
    from dateline.pipeline import find_claims, load_rules

    text = "The minister flew to Constanta on Tuesday. Doctors in Constanta treated the injured."
    article = Article(id="a", path="a.txt", text=text, published=datetime(2025, 3, 7))

    places = find_claims(article, reader.read("a", text), load_rules()).places

    assert {place.feature for place in places} == {"city"}


def test_a_facility_is_where_the_town_in_its_name_is_and_a_street_is_nowhere():
    """Lamu Air Base is at Lamu; Mombasa Street may be in any town, but is known as a facility."""
    text = "They left Lamu Air Base for Mombasa Street."
    table = """
They they PRON PRP _ 2:nsubj
left leave VERB VBD _ 0:root
Lamu Lamu PROPN NNP _ 5:compound B-LOC
Air Air PROPN NNP _ 5:compound I-LOC
Base Base PROPN NNP _ 2:obj I-LOC
for for ADP IN _ 8:case
Mombasa Mombasa PROPN NNP _ 8:compound B-LOC
Street Street PROPN NNP _ 2:obl I-LOC
. . PUNCT . _ 2:punct
"""

    base, street = places_of(reading_from_table(text, table))[0]

    assert (base.name, base.country) == ("Lamu", "KEN")
    assert base.because.startswith("the place in its name, Lamu")
    assert (street.feature, street.geonames) == ("facility", None)
