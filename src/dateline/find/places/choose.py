"""Chooses among places of one name: by what stands beside it, by the article, by size."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.find.places.agree import EARTH_KM, agree, division_of
from dateline.find.places.named import is_within
from dateline.rules.folding import fold
from dateline.rules.gazetteer import WIDE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dateline.find.places.named import Named
    from dateline.rules.gazetteer import GazetteerPlace

Sense = tuple[str, str]  # a folded name, and the place around it where the words tell one
SHOWN = 3  # places that were not chosen, kept with their score


@dataclass(frozen=True, slots=True)
class Choice:
    """The place that a name means, None where unsure; and why.

    Attributes:
        place: the place, None where unsure or unknown.
        because: the reason, for a person.
        score: how likely it is among the places of that name, 0 to 1.
        rivals: the next places, with their scores, the likeliest first.
    """

    place: GazetteerPlace | None
    because: str
    score: float = 0.0
    rivals: tuple[tuple[GazetteerPlace, float], ...] = ()


@dataclass(frozen=True, slots=True)
class _Scored:
    place: GazetteerPlace
    points: float
    gain: float
    share: float


def distance_km(one: GazetteerPlace, other: GazetteerPlace) -> float:
    """Kilometres between two places, as the crow flies."""
    north, other_north = math.radians(one.lat), math.radians(other.lat)
    east = math.radians(other.lon - one.lon)
    half = math.sin((other_north - north) / 2) ** 2
    half += math.cos(north) * math.cos(other_north) * math.sin(east / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def choose(names: tuple[Named, ...], weights: Mapping[str, float]) -> tuple[Choice, ...]:
    """Choose a place for each name of an article; one name means one place throughout.

    All names are weighed together: a report that names Salem, Portland and Eugene is in Oregon.

    Args:
        names: all names of one article.
        weights: points for each kind of reason.

    Returns:
        One choice for each name, in the same order.
    """
    senses = _senses(names)
    scored = _weigh(senses, weights)
    found = {sense: ranked[0].place for sense, ranked in scored.items() if ranked}
    chosen = {
        sense: _choice(name, scored[sense], _others(sense, found), weights)
        for sense, name in senses.items()
    }
    return tuple(chosen[_sense(name, senses)] for name in names)


def _senses(names: tuple[Named, ...]) -> dict[Sense, Named]:
    """For each name one mention that says most; a second sense where places beside it differ."""
    senses: dict[Sense, Named] = {}
    for name in names:
        if name.around is not None:
            senses.setdefault((fold(name.words.text), "/".join(name.around)), name)
    told = {text for text, _ in senses}
    for name in names:
        text = fold(name.words.text)
        if name.around is None and text not in told:
            known = senses.get((text, ""))
            if known is None or _says(name) > _says(known):
                senses[text, ""] = name
    return senses


def _says(name: Named) -> int:
    return 2 * (name.country is not None) + (name.kind is not None)


def _sense(name: Named, senses: dict[Sense, Named]) -> Sense:
    text = fold(name.words.text)
    if name.around is not None:
        return text, "/".join(name.around)
    return next(sense for sense in senses if sense[0] == text)


def _others(sense: Sense, found: Mapping[Sense, GazetteerPlace]) -> tuple[GazetteerPlace, ...]:
    return tuple(place for other, place in found.items() if other[0] != sense[0])


def _weigh(
    senses: Mapping[Sense, Named], weights: Mapping[str, float]
) -> dict[Sense, tuple[_Scored, ...]]:
    """Every candidate of every name with its points, the best first."""
    groups = [name.candidates for name in senses.values()]
    own = [
        [_own_points(name, place, weights) for place in name.candidates] for name in senses.values()
    ]
    gains = agree(groups, own, weights)
    scored: dict[Sense, tuple[_Scored, ...]] = {}
    for (sense, name), points, gained in zip(senses.items(), own, gains, strict=True):
        sums = [one + more for one, more in zip(points, gained, strict=True)]
        odds = [math.exp(one - max(sums)) for one in sums]
        rows = zip(name.candidates, sums, gained, odds, strict=True)
        ranked = sorted(
            (_Scored(place, one, more, odd / sum(odds)) for place, one, more, odd in rows),
            key=lambda one: (-one.points, one.place.geonames or 0),
        )
        scored[sense] = _seat_first(name, ranked, weights["apart_km"])
    return scored


def _seat_first(name: Named, ranked: list[_Scored], apart_km: float) -> tuple[_Scored, ...]:
    """The best first, or the city of the same name in it: a bare name means the city."""
    best = ranked[0] if ranked else None
    if best is not None and best.place.feature in ("region", "district") and name.kind is None:
        for number, one in enumerate(ranked[1:], 1):
            place = one.place
            same = place.country == best.place.country and fold(place.name) == fold(best.place.name)
            if place.feature == "city" and same and distance_km(place, best.place) <= apart_km:
                return (one, *ranked[:number], *ranked[number + 1 :])
    return tuple(ranked)


def _own_points(name: Named, place: GazetteerPlace, weights: Mapping[str, float]) -> float:
    """Points for what a place is and what stands beside its name, whatever the article."""
    people = place.population
    if not people and place.feature == "district":
        people = round(weights["unknown_people"])
    points = weights["population"] * math.log10(people + 10)
    if place.feature in WIDE:
        points += weights["country"]
    if place.feature == "region":
        points += weights["region"]
    if place.geonames is None and not people and place.feature not in WIDE:
        points += weights["well_known"]
    if fold(place.name) == fold(name.words.text):
        points += weights["same_name"]
    if place.feature == "city" and name.capital_of and place.country == name.capital_of:
        points += weights["capital"]
    if name.around is not None and is_within(place, name.around):
        points += weights["joined"]
    if name.country is not None and place.country == name.country:
        points += weights["joined"]
    if name.kind is not None:
        points += weights["kind"] if place.feature == name.kind else weights["other_kind"]
    return points


def _choice(
    name: Named,
    ranked: tuple[_Scored, ...],
    others: tuple[GazetteerPlace, ...],
    weights: Mapping[str, float],
) -> Choice:
    if not ranked:
        return Choice(None, "no place of that name is known")
    best = ranked[0]
    if name.is_demonym:
        return Choice(best.place, f"{name.use.value} of {best.place.name}", 1.0)
    if _is_stray(name, best, others, weights):
        why = f"{label(best.place)} is small, and nothing else in the article is near it"
        return Choice(None, why, 0.0, ((best.place, round(best.share, 3)),))
    rest = tuple((one.place, round(one.share, 3)) for one in ranked[1 : SHOWN + 1])
    far = (one for one in ranked[1:] if distance_km(one.place, best.place) > weights["apart_km"])
    rival = next(far, None)
    if rival is not None and best.points - rival.points < weights["lead"]:
        why = (
            f"{label(best.place)} or {label(rival.place)} are as likely; "
            "a country or region beside the name would tell"
        )
        return Choice(None, why, 0.0, ((best.place, round(best.share, 3)), *rest[: SHOWN - 1]))
    why = "; ".join(_reasons(name, best, others, weights))
    if len(ranked) == 1:
        why = "; ".join(part for part in (why, "the only place of that name") if part)
    return Choice(best.place, why or "the largest place of that name", round(best.share, 3), rest)


def _is_stray(
    name: Named,
    best: _Scored,
    others: tuple[GazetteerPlace, ...],
    weights: Mapping[str, float],
) -> bool:
    """Whether the only town of a name is too small and too far off to be meant in this article.

    The gazetteer has no quarters and few hamlets: a namesake on another continent is no answer.
    """
    place = best.place
    told = name.around is not None or name.country == place.country
    if told or place.feature != "city" or place.population >= weights["stray_people"]:
        return False
    settled = [one for one in others if one.country]
    here = any(one.country == place.country for one in settled)
    return not here and len(settled) >= weights["stray_others"]


def label(place: GazetteerPlace) -> str:
    """A place with what it lies in: "Salem, Oregon, USA"."""
    return ", ".join(part for part in (place.name, place.admin1, place.country or "") if part)


def _reasons(
    name: Named,
    best: _Scored,
    others: tuple[GazetteerPlace, ...],
    weights: Mapping[str, float],
) -> Iterable[str]:
    """What a person would say for a place."""
    place = best.place
    if name.around is not None and is_within(place, name.around):
        yield f"the words after it say {name.around[1] or name.around[0]}"
    if name.country is not None and place.country == name.country:
        yield f"the words before it say {name.country}"
    if name.kind is not None and place.feature == name.kind:
        yield f"the words call it a {name.kind}"
    if best.gain >= weights["worth_telling"] and others:
        yield from _company(place, others, weights["near_km"])


def _company(
    place: GazetteerPlace, others: tuple[GazetteerPlace, ...], near_km: float
) -> Iterable[str]:
    """The other place of the article that a place goes best with."""
    others = tuple(one for one in others if one.geonames != place.geonames)
    inside = [one for one in others if one.country == place.country and place.country]
    wide = next((one for one in inside if one.feature in WIDE), None)
    near = [one for one in others if one.feature not in WIDE and place.feature not in WIDE]
    towns = [one for one in near if one.feature in ("city", "district")]
    nearest = min(towns, key=lambda one: (distance_km(one, place), one.geonames or 0), default=None)
    division = division_of(place)
    same = next((one for one in near if division and division_of(one) == division), None)
    if nearest is not None and distance_km(nearest, place) <= near_km:
        yield f"near {nearest.name}"
    elif same is not None:
        yield f"in {place.admin1 or place.name}, as {same.name} is"
    elif wide is not None:
        yield f"the article names {wide.name} ({place.country})"
    elif inside:
        yield f"in {place.country}, as {inside[0].name} is"
