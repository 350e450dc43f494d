"""Tests of where events are: by clause, by who takes part, by what stands round them."""

from __future__ import annotations

from datetime import datetime

import pytest

from dateline.model import Article, PlaceHow
from dateline.pipeline import find_claims, load_rules


@pytest.fixture
def places_of(reader):
    """The place of each event of a text, by its trigger: words and what says so."""

    def find(text):
        article = Article(id="a", path="a.txt", text=text, published=datetime(2024, 3, 4))
        claims = find_claims(article, reader.read("a", text), load_rules())
        return {
            event.trigger.text: (claims.places[event.place].words.text, event.place_how)
            for event in claims.events
            if event.place is not None
        }

    return find


@pytest.mark.parametrize(
    ("text", "trigger", "place", "how"),
    [
        ("Syrian officials in Geneva met the envoy on Monday.", "met", "Geneva", PlaceHow.PARTY),
        ("The U.S. embassy in Nairobi was bombed.", "bombed", "Nairobi", PlaceHow.PARTY),
        ("Russian troops stormed the town of Orikhiv.", "stormed", "Orikhiv", PlaceHow.CLAUSE),
        ("Protesters marched through Paris on Friday.", "marched", "Paris", PlaceHow.CLAUSE),
        ("Demonstrators gathered outside the Kremlin.", "gathered", "Kremlin", PlaceHow.CLAUSE),
    ],
)
def test_the_clause_tells(places_of, text, trigger, place, how):
    """Where it is stands in a phrase of the event's own clause."""
    assert places_of(text)[trigger] == (place, how)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Moscow accused Kyiv of treason.", "accused"),
        ("Beijing warned Taipei against the visit.", "warned"),
        ("Madrid protested over Gibraltar.", "protested"),
        ("Serbia summoned the ambassador over the arrests in Mitrovica.", "summoned"),
        ("A bomb went off in Lima. The minister resigned.", "resigned"),
    ],
)
def test_none_is_an_answer(places_of, text, trigger):
    """A place that acts, or that the event is about, is not where it is."""
    assert trigger not in places_of(text)


def test_what_hangs_on_another_event_is_where_that_one_is(places_of):
    """The arrest is in Lagos, the kidnapping in Jos."""
    found = places_of("Police in Lagos arrested three men over the kidnapping of a priest in Jos.")

    assert found["arrested"][0] == "Lagos"
    assert found["kidnapping"][0] == "Jos"


def test_a_place_is_carried_on_to_what_happens_there(places_of):
    """The next sentences play where the last one did, until another place is told."""
    found = places_of(
        "A bomb went off in Lima on Sunday. Two guards were killed. Police arrested a man in Cuzco."
    )

    assert found["killed"] == ("Lima", PlaceHow.BEFORE)
    assert found["arrested"] == ("Cuzco", PlaceHow.CLAUSE)


def test_where_somebody_speaks_is_not_where_it_happened(places_of):
    """The president speaks in Nairobi; that places no killing."""
    found = places_of("The president said in Nairobi that gunmen had killed nine farmers.")

    assert "killed" not in found


def test_the_dateline_tells_of_its_own_country_only(places_of):
    """From Quito a killing in Ecuador is told; from Beirut one by Syrian forces, somewhere."""
    quito = places_of("QUITO, March 3 (Reuters) - Gunmen killed a judge on Friday, police said.")
    beirut = places_of("BEIRUT, March 3 (Reuters) - Syrian forces killed 20 people on Friday.")

    assert quito["killed"] == ("QUITO", PlaceHow.DATELINE)
    assert "killed" not in beirut
    assert PlaceHow.DATELINE.is_carried
    assert not PlaceHow.CLAUSE.is_carried
