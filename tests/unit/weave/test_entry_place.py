"""Where an entry is: what a clause tells goes before what is carried on."""

from __future__ import annotations

from dataclasses import replace

from tests.helpers.claims import Report

from dateline.model import PlaceHow
from dateline.weave import weave


def raid(article_id, place, how):
    """A report of one raid by one man on one day, at a place that is known in some way."""
    report = Report(article_id, f"Piet Orlo raided a depot in {place} on Monday.", "2031-05-06")
    report.event(
        "raided",
        lemma="raid",
        kind="ASSAULT",
        actors=["Piet Orlo"],
        place=place,
        time=report.time("on Monday", "2031-05-05"),
    )
    claims = report.build()
    return replace(claims, events=tuple(replace(one, place_how=how) for one in claims.events))


def places(*claims):
    """Names of the places of all entries."""
    return [entry.place.name for entry in weave(claims) if entry.place is not None]


def test_two_cities_told_are_two_raids():
    """A clause that tells another city tells another event."""
    found = places(raid("a", "Riga", PlaceHow.CLAUSE), raid("b", "Porto", PlaceHow.CLAUSE))

    assert sorted(found) == ["Porto", "Riga"]


def test_a_place_carried_on_keeps_nothing_apart_and_gives_way():
    """The sentence before speaks of Porto: the raid is the one in Riga all the same."""
    assert places(raid("a", "Porto", PlaceHow.BEFORE), raid("b", "Riga", PlaceHow.CLAUSE)) == [
        "Riga"
    ]


def test_a_place_carried_on_is_shown_where_there_is_no_other():
    """Better than none: the claim says how it is known."""
    assert places(raid("a", "Porto", PlaceHow.BEFORE)) == ["Porto"]
