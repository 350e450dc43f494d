"""Finds the places that an article names, and the point on the map that each one means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.find.places.choose import choose
from dateline.find.places.named import Named, named_places
from dateline.model import PlaceMention, Reason, Refusal, Stage
from dateline.rules.folding import fold

if TYPE_CHECKING:
    from dateline.find.places.choose import Choice
    from dateline.model import Mention, Reading
    from dateline.rules.actors import ActorRules
    from dateline.rules.gazetteer import Gazetteer

__all__ = ["find_places"]


def find_places(
    reading: Reading,
    mentions: tuple[Mention, ...],
    rules: ActorRules,
    gazetteer: Gazetteer,
) -> tuple[tuple[PlaceMention, ...], tuple[Refusal, ...]]:
    """Find every place that one article names, and which one it is.

    "the Kenyan port of Mombasa"  ->  Mombasa in Kenya, "the words say: Kenya"

    Args:
        reading: the article as read; offsets are code points into `reading.text`.
        mentions: from `find_names`, with or without their actors, and `find_nationalities`.
        rules: demonyms and place words of its language.
        gazetteer: places by name.

    Returns:
        Place mentions in order of the text, unresolved ones with `geonames`, `lat` and `lon`
        None; and a refusal for each unresolved one. Both empty where no place is named.

    Source: rules/en/places.toml, rules/en/demonyms.toml, rules/gazetteer.tsv.xz
    """
    names = named_places(reading, mentions, rules, gazetteer)
    choices = choose(names, rules.places.weights)
    places: list[PlaceMention] = []
    refusals: list[Refusal] = []
    for name, choice in zip(names, choices, strict=True):
        places.append(_mention(name, choice, rules))
        if choice.place is None:
            refusals.append(_refusal(reading, name, choice))
    return tuple(places), tuple(refusals)


def _mention(name: Named, choice: Choice, rules: ActorRules) -> PlaceMention:
    place = choice.place
    if place is None:
        words = name.words.text
        feature = "facility" if rules.places.facility(words) is not None else "unknown"
        return PlaceMention(name.words, words, None, None, None, None, feature, choice.because)
    because = choice.because
    facility = rules.places.facility(name.words.text)
    if facility is not None and facility[1] and fold(facility[0]) == fold(place.name):
        because = f"the place in its name, {place.name}: {because}"
    return PlaceMention(
        name.words,
        place.name,
        place.geonames,
        place.lat,
        place.lon,
        place.country,
        place.feature,
        because,
    )


def _refusal(reading: Reading, name: Named, choice: Choice) -> Refusal:
    return Refusal(
        Stage.PLACES,
        Reason.UNRESOLVED,
        reading.article_id,
        f"{name.words.text!r}: {choice.because}",
        name.words.start,
        name.words.end,
    )
