"""Values to filter by."""

from __future__ import annotations

from datetime import datetime

from dateline.web.facets import MOST_VALUES, facets_of
from dateline.web.selection import Line


def line(number, **more):
    """A line with little on it."""
    blank = {
        "headline": "",
        "type": None,
        "status": "happened",
        "earliest": None,
        "latest": datetime.max,
        "actors": (),
        "place": None,
        "country": None,
        "sources": (),
        "claims": (),
    }
    return Line(id=str(number), **{**blank, **more})


def test_no_lines_have_no_values():
    """An empty chronology offers nothing to filter by."""
    assert set(map(len, facets_of([]).values())) == {0}


def test_the_most_frequent_stand_first():
    """Values stand by their number of entries, equals by name."""
    found = facets_of([line(1, type="B"), line(2, type="A"), line(3, type="C"), line(4, type="C")])
    assert found["types"] == [["C", 2], ["A", 1], ["B", 1]]


def test_an_actor_counts_once_for_an_entry():
    """Actors are counted by id and shown by name."""
    found = facets_of(
        [line(1, actors=(("a", "Ana"),)), line(2, actors=(("a", "Ana"), ("b", "Bo")))]
    )
    assert found["actors"] == [["a", "Ana", 2], ["b", "Bo", 1]]


def test_a_menu_has_an_end():
    """A facet lists no more values than a menu can show."""
    found = facets_of([line(n, place=f"Place {n}") for n in range(MOST_VALUES + 5)])
    assert len(found["places"]) == MOST_VALUES
