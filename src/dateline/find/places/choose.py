"""Chooses among places of one name: by what stands beside it, by the article, by size."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from dateline.find.places.context import WIDE, Context, build_context
from dateline.rules.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.find.places.named import Named
    from dateline.rules.gazetteer import GazetteerPlace

KM_PER_DEGREE = 111.2
MOST_ANCHORS = 24


@dataclass(frozen=True, slots=True)
class Choice:
    """The place that a name means, None where unsure; and why."""

    place: GazetteerPlace | None
    because: str


@dataclass(frozen=True, slots=True)
class _Scored:
    place: GazetteerPlace
    points: float
    because: str


def distance_km(one: GazetteerPlace, other: GazetteerPlace) -> float:
    """Kilometres between two places, as the crow flies, near enough for weighing."""
    east = abs(one.lon - other.lon)
    east = min(east, 360.0 - east) * math.cos(math.radians((one.lat + other.lat) / 2))
    return KM_PER_DEGREE * math.hypot(one.lat - other.lat, east)


def choose(names: tuple[Named, ...], weights: Mapping[str, float]) -> tuple[Choice, ...]:
    """Choose a place for each name of an article; one name means one place throughout.

    Args:
        names: all names of one article.
        weights: points for each kind of reason.

    Returns:
        One choice for each name, in the same order.
    """
    senses = _senses(names)
    context = build_context(names, ())
    first = {key: _best(one, context, weights) for key, one in senses.items()}
    context = build_context(names, _anchors(first))
    second = {key: _best(one, context, weights) for key, one in senses.items()}
    context = build_context(names, _anchors(second))
    chosen = {key: _best(one, context, weights) for key, one in senses.items()}
    return tuple(chosen[_key(name, senses)] for name in names)


def _anchors(
    choices: Mapping[tuple[str, str], Choice],
) -> tuple[tuple[str, GazetteerPlace], ...]:
    """The first places chosen so far, by name; what is as wide as a country anchors nothing."""
    found = (
        (key[0], choice.place)
        for key, choice in choices.items()
        if choice.place is not None and choice.place.feature not in WIDE
    )
    return tuple(islice(found, MOST_ANCHORS))


def _senses(names: tuple[Named, ...]) -> dict[tuple[str, str], Named]:
    """For each name one mention that says most; a second sense where places beside it differ."""
    senses: dict[tuple[str, str], Named] = {}
    for name in names:
        text = fold(name.words.text)
        place = f"{name.around[0]}/{name.around[1]}" if name.around else ""
        if place:
            senses.setdefault((text, place), name)
    for name in names:
        text = fold(name.words.text)
        told = [key for key in senses if key[0] == text and key[1]]
        if name.around is None and not told:
            known = senses.get((text, ""))
            if known is None or _says(name) > _says(known):
                senses[text, ""] = name
    return senses


def _says(name: Named) -> int:
    return 2 * (name.country is not None) + (name.kind is not None)


def _key(name: Named, senses: dict[tuple[str, str], Named]) -> tuple[str, str]:
    text = fold(name.words.text)
    if name.around:
        return text, f"{name.around[0]}/{name.around[1]}"
    return next(key for key in senses if key[0] == text)


def _best(name: Named, context: Context, weights: Mapping[str, float]) -> Choice:
    if not name.candidates:
        return Choice(None, "no place of that name is known")
    if name.demonym:
        place = name.candidates[0]
        return Choice(place, f"adjective of {place.name}")
    scored = sorted(
        (_score(name, place, context, weights) for place in name.candidates),
        key=lambda one: (-one.points, one.place.geonames or 0),
    )
    best = _seat(name, scored, weights["apart_km"])
    rival = next(
        (one for one in scored[1:] if distance_km(one.place, best.place) > weights["apart_km"]),
        None,
    )
    if rival is not None and best.points - rival.points < weights["lead"]:
        return Choice(
            None,
            f"{_label(best.place)} or {_label(rival.place)} are as likely; "
            "a country or region beside the name would tell",
        )
    if rival is None and len(scored) == 1:
        return Choice(best.place, f"{best.because}the only place of that name")
    return Choice(best.place, best.because.rstrip("; ") or "the largest place of that name")


def _seat(name: Named, scored: list[_Scored], apart_km: float) -> _Scored:
    """The best, or the city of the same name in it: a bare name means the city, not its county."""
    best = scored[0]
    if best.place.feature != "region" or name.kind is not None:
        return best
    for one in scored[1:]:
        place = one.place
        same = place.country == best.place.country and fold(place.name) == fold(best.place.name)
        if place.feature == "city" and same and distance_km(place, best.place) <= apart_km:
            return one
    return best


def _label(place: GazetteerPlace) -> str:
    return ", ".join(part for part in (place.name, place.admin1, place.country or "") if part)


def _score(
    name: Named, place: GazetteerPlace, context: Context, weights: Mapping[str, float]
) -> _Scored:
    """Points of one candidate, with the reasons that a person would give."""
    points = _own_points(name, place, weights)
    why: list[str] = []
    if name.around is not None and _is_within(place, name.around):
        points += weights["joined"]
        why.append(f"the words after it say {name.around[1] or name.around[0]}")
    if name.country is not None and place.country == name.country:
        points += weights["joined"]
        why.append(f"the words before it say {name.country}")
    if name.kind is not None:
        fits = place.feature == name.kind
        points += weights["kind"] if fits else weights["other_kind"]
        if fits:
            why.append(f"the words call it a {name.kind}")
    text = fold(name.words.text)
    share = context.homes.share(text, place.country or "") if place.country else 0.0
    if share and place.feature not in WIDE:
        points += weights["home"] * share
        why.append(f"the article is about {place.country}")
    own = place.name if place.feature == "region" else place.admin1
    part = context.divisions.share(text, place.country or "", fold(own)) if own else 0.0
    if part:
        points += weights["division"] * part
        why.append(f"the article names places in {own}")
    points += _nearness(name, place, context, weights, why)
    return _Scored(place, points, "; ".join(why) + ("; " if why else ""))


def _own_points(name: Named, place: GazetteerPlace, weights: Mapping[str, float]) -> float:
    """Points for what a place is, whatever the article."""
    points = weights["population"] * math.log10(place.population + 10)
    if place.feature in WIDE:
        points += weights["country"]
    if fold(place.name) == fold(name.words.text):
        points += weights["same_name"]
    if place.feature == "region":
        points += weights["region"]
    if place.feature == "city" and name.capital_of and place.country == name.capital_of:
        points += weights["capital"]
    return points


def _is_within(place: GazetteerPlace, around: tuple[str, str]) -> bool:
    if place.country != around[0] or place.feature in WIDE:
        return False
    return not around[1] or not place.admin1 or fold(place.admin1) == fold(around[1])


def _nearness(
    name: Named,
    place: GazetteerPlace,
    context: Context,
    weights: Mapping[str, float],
    why: list[str],
) -> float:
    """Points for the nearest other place that the article names."""
    text = fold(name.words.text)
    near = [(distance_km(place, other), other) for key, other in context.anchors if key != text]
    if not near or place.feature in WIDE:
        return 0.0
    distance, other = min(near, key=lambda one: (one[0], one[1].geonames or 0))
    points = weights["near"] * math.exp(-distance / weights["near_km"])
    if points > weights["lead"]:
        why.append(f"near {other.name}")
    return points
