"""Finds the places that an article names, and the point on the map that each one means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.find.places.choose import choose
from dateline.find.places.named import name_demonym, name_spans, named_places
from dateline.model import PlaceCandidate, PlaceMention, Reason, Refusal, Stage, quote
from dateline.rules.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from dateline.find.places.choose import Choice
    from dateline.find.places.named import Named
    from dateline.model import Mention, Reading
    from dateline.rules.actors import ActorRules
    from dateline.rules.gazetteer import Gazetteer, GazetteerPlace

__all__ = ["find_places", "locate_spans"]


def find_places(
    reading: Reading,
    mentions: tuple[Mention, ...],
    rules: ActorRules,
    gazetteer: Gazetteer,
    published: datetime | None = None,
) -> tuple[tuple[PlaceMention, ...], tuple[Refusal, ...]]:
    """Find every place that one article names, and which one it is.

    "the Kenyan port of Mombasa"  ->  Mombasa in Kenya, "the words say: Kenya"

    Args:
        reading: the article as read; offsets are code points into `reading.text`.
        mentions: from `find_names`, with or without their actors, and `find_nationalities`.
        rules: demonyms and place words of its language.
        gazetteer: places by name.
        published: when the article was published, which decides what is disputed.

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
        places.append(_mention(name, choice, rules, published))
        if choice.place is None:
            refusals.append(_refusal(reading, name, choice))
    return tuple(places), tuple(refusals)


def locate_spans(
    reading: Reading,
    spans: Iterable[tuple[int, int]],
    rules: ActorRules,
    gazetteer: Gazetteer,
) -> tuple[PlaceMention, ...]:
    """Decide which place each of some given spans means: what `find_places` does after finding.

    Args:
        reading: the article as read.
        spans: code points `[start, end)` of `reading.text` that name places.
        rules: demonyms and place words of its language.
        gazetteer: places by name.

    Returns:
        One place mention for each different span, in order of the text.
    """
    names: list[Named] = []
    others: list[tuple[int, int, int]] = []
    for start, end in sorted(set(spans)):
        words = quote(reading.text, start, end)
        demonym = name_demonym(words, rules, gazetteer)
        if demonym is not None and fold(words.text) not in rules.names:
            names.append(demonym)
        else:
            others.append((start, end, _head(reading, start, end)))
    names.extend(name_spans(reading, others, rules, gazetteer))
    names.sort(key=lambda name: name.words.span)
    choices = choose(tuple(names), rules.places.weights)
    return tuple(
        _mention(name, choice, rules, None) for name, choice in zip(names, choices, strict=True)
    )


def _head(reading: Reading, start: int, end: int) -> int:
    """The token of a span that hangs on one outside it."""
    tokens = reading.tokens_in(start, end)
    inside = {token.index for token in tokens}
    heads = (token.index for token in tokens if token.head not in inside)
    covering = reading.token_at(start)
    return next(heads, covering.index if covering is not None else 0)


def _mention(
    name: Named, choice: Choice, rules: ActorRules, published: datetime | None
) -> PlaceMention:
    place, words = choice.place, name.words.text
    facility = rules.places.facility(words)
    rivals = tuple(_candidate(*rival) for rival in choice.rivals)
    because = choice.because
    if place is None:
        feature = "facility" if facility is not None else "unknown"
        return PlaceMention(
            name.words, words, None, None, None, None, feature, because, rivals=rivals, use=name.use
        )
    if facility is not None and facility[1] and fold(facility[0]) == fold(place.name):
        because = f"the place in its name, {place.name}: {because}"
    return PlaceMention(
        words=name.words,
        name=place.name,
        geonames=place.geonames,
        lat=place.lat,
        lon=place.lon,
        country=place.country,
        feature=place.feature,
        because=because,
        score=choice.score,
        rivals=rivals,
        claimed_by=rules.places.claimed_by(place, published.date() if published else None),
        use=name.use,
    )


def _candidate(place: GazetteerPlace, score: float) -> PlaceCandidate:
    name = f"{place.name}, {place.admin1}" if place.admin1 else place.name
    return PlaceCandidate(name, place.geonames, place.country, score)


def _refusal(reading: Reading, name: Named, choice: Choice) -> Refusal:
    return Refusal(
        Stage.PLACES,
        Reason.UNRESOLVED,
        reading.article_id,
        f"{name.words.text!r}: {choice.because}",
        name.words.start,
        name.words.end,
    )
