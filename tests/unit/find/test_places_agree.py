"""Tests of how the places of one article go together."""

from __future__ import annotations

import pytest

from dateline.find.places import locate_spans
from dateline.find.places.agree import agree
from dateline.find.places.choose import choose
from dateline.find.places.named import Named
from dateline.model import quote
from dateline.rules.actors import load_actor_rules
from dateline.rules.gazetteer import GazetteerPlace, load_gazetteer

WEIGHTS = load_actor_rules().places.weights
SALEM_EAST = GazetteerPlace("Salem", 1, 42.5, -70.9, "USA", "city", 40_000, "Massachusetts")
SALEM_WEST = GazetteerPlace("Salem", 2, 44.9, -123.0, "USA", "city", 40_000, "Oregon")
EUGENE = GazetteerPlace("Eugene", 3, 44.1, -123.1, "USA", "city", 150_000, "Oregon")
ALBANY = GazetteerPlace("Albany", 4, 44.6, -123.1, "USA", "city", 50_000, "Oregon")
ALBANY_EAST = GazetteerPlace("Albany", 5, 42.7, -73.8, "USA", "city", 100_000, "New York")
FAR_TOWN = GazetteerPlace("Zelda", 6, 13.5, -14.9, "GMB", "city", 800, "")
FAR_CITY = GazetteerPlace("Zelda", 7, 13.5, -14.9, "GMB", "city", 800_000, "")


def named(text, *candidates, **told):
    return Named(quote(text, 0, len(text)), candidates, **told)


def gains(*groups):
    return agree(groups, [[0.0] * len(group) for group in groups], WEIGHTS)


def test_a_name_alone_gains_nothing():
    """Nothing speaks for one candidate more than for the other."""
    assert gains((SALEM_EAST, SALEM_WEST)) == ((0.0, 0.0),)


def test_neighbours_speak_for_one_another():
    """Salem is near Eugene, so it is the one in Oregon."""
    (east, west), _ = gains((SALEM_EAST, SALEM_WEST), (EUGENE,))

    assert west > east + 1


def test_two_doubtful_names_decide_one_another():
    """Two towns that may be many lie together in one place only."""
    salem, albany = choose(
        (
            named("Salem", SALEM_EAST, SALEM_WEST),
            named("Albany", ALBANY_EAST, ALBANY),
            named("Eugene", EUGENE),
        ),
        WEIGHTS,
    )[:2]

    assert (salem.place, albany.place) == (SALEM_WEST, ALBANY)
    assert "near" in salem.because


def test_nothing_comes_of_nothing():
    """No names, and names without candidates, are no fault."""
    assert agree((), (), WEIGHTS) == ()
    assert agree(((), (EUGENE,)), ((), (1.0,)), WEIGHTS)[0] == ()


def test_what_was_not_chosen_is_kept_with_its_score():
    """The likeliest rivals stand beside the choice; scores are shares."""
    (choice, _) = choose((named("Salem", SALEM_EAST, SALEM_WEST), named("Eugene", EUGENE)), WEIGHTS)

    assert [place for place, _ in choice.rivals] == [SALEM_EAST]
    assert choice.score > choice.rivals[0][1] > 0
    assert choice.score + choice.rivals[0][1] == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize(("town", "found"), [(FAR_TOWN, None), (FAR_CITY, FAR_CITY)])
def test_a_hamlet_on_another_continent_is_not_meant(town, found):
    """A small namesake far from all else is no answer; a city may be far off."""
    names = (named("Zelda", town), named("Eugene", EUGENE), named("Albany", ALBANY))

    assert choose(names, WEIGHTS)[0].place is found


def test_given_spans_are_located(reader):
    """Spans that somebody else found are resolved as our own are, peoples among them."""
    text = "Danes moved from Salem to Eugene, Oregon."
    spans = [(text.index(word), text.index(word) + len(word)) for word in ("Danes", "Salem")]
    spans.append((text.index("Eugene"), text.index("Eugene") + 6))
    spans.append((text.index("Oregon"), text.index("Oregon") + 6))
    rules = load_actor_rules()

    found = locate_spans(reader.read("a", text), spans, rules, load_gazetteer())

    assert [place.words.text for place in found] == ["Danes", "Salem", "Eugene", "Oregon"]
    assert found[0].because == "people of Denmark"
    assert round(found[1].lat, 1) == 44.9
    assert "Oregon" in found[2].because


def test_a_list_of_places_is_no_place_in_a_place(reader):
    """In "Homs, Hama, Idlib" Hama is a city, and not in Idlib."""
    text = "Shells fell on Homs, Hama, Idlib and Aleppo."
    spans = [(text.index(word), text.index(word) + len(word)) for word in ("Homs", "Hama", "Idlib")]

    found = locate_spans(reader.read("a", text), spans, load_actor_rules(), load_gazetteer())

    assert found[1].feature == "city"
    assert "Idlib" not in found[1].because
