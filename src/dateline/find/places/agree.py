"""How well the candidates of an article's names agree with one another: places go together.

A report plays somewhere. Each candidate of any name is a guess at where; a guess is the likelier,
the more other names have a likely candidate near it, in its division or in its country. A
candidate gains by what the guesses say that the other names made, never by its own name's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from dateline.rules.folding import fold
from dateline.rules.gazetteer import WIDE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.rules.gazetteer import GazetteerPlace

EARTH_KM = 6371.0
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """All candidates of all names in one row, with how close each is to each.

    Attributes:
        name: for each candidate the number of its name.
        names: how many names there are.
        close: candidate by guess, from 0 for strangers to about 1 for neighbours.
    """

    name: npt.NDArray[np.intp]
    names: int
    close: Numbers

    def by_name(self, values: Numbers) -> Numbers:
        """Sums of the rows of each name's candidates."""
        sums = np.zeros((self.names, *values.shape[1:]))
        np.add.at(sums, self.name, values)
        return sums

    def shares(self, points: Numbers) -> Numbers:
        """How likely each candidate is among those of its name; adds up to 1 for each name."""
        top = np.full(self.names, -np.inf)
        np.maximum.at(top, self.name, points)
        odds = np.exp(points - top[self.name])
        shares: Numbers = odds / self.by_name(odds)[self.name]
        return shares


def agree(
    candidates: Sequence[tuple[GazetteerPlace, ...]],
    points: Sequence[Sequence[float]],
    weights: Mapping[str, float],
) -> tuple[tuple[float, ...], ...]:
    """Points that each candidate of each name gains by agreeing with the other names.

    Args:
        candidates: for each name its candidates.
        points: what each is worth by itself, in the same shape.
        weights: rules/en/places.toml, `weights`.

    Returns:
        In the same shape; 0 for a candidate that nothing else in the article speaks for.
    """
    places = [place for group in candidates for place in group]
    if not places:
        return tuple(() for _ in candidates)
    name = np.repeat(np.arange(len(candidates)), [len(group) for group in candidates])
    sheet = _Sheet(name, len(candidates), _closeness(places, weights))
    own = np.array([value for group in points for value in group])
    gains = np.zeros(len(places))
    for _ in range(round(weights["rounds"])):
        gains = _gains(sheet, sheet.shares(own + gains), weights)
    rest = iter(np.round(gains, 6).tolist())
    return tuple(tuple(next(rest) for _ in group) for group in candidates)


def _gains(sheet: _Sheet, shares: Numbers, weights: Mapping[str, float]) -> Numbers:
    """One round: names vote for guesses, and guesses speak for candidates of other names."""
    votes = np.log1p(weights["vote"] * sheet.by_name(shares[:, None] * sheet.close))
    others = (votes.sum(axis=0) - votes) / weights["cool"]
    top = np.maximum(others.max(axis=1, keepdims=True), weights["doubt"])
    odds = np.exp(others - top)
    trust = odds / (odds.sum(axis=1, keepdims=True) + np.exp(weights["doubt"] - top))
    blind = 1 / (odds.shape[1] + np.exp(weights["doubt"]))  # the trust of a guess without a vote
    earned = np.maximum(trust - blind, 0.0)
    gains: Numbers = np.log1p(weights["gain"] * (sheet.close * earned[sheet.name]).sum(axis=1))
    return gains


def _closeness(places: list[GazetteerPlace], weights: Mapping[str, float]) -> Numbers:
    """How close each place is to each guess, which are all places that are not wide."""
    radians = np.radians([(place.lat, place.lon) for place in places])
    north, east = radians[:, 0], radians[:, 1]
    points = np.stack(
        [np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)], axis=1
    )
    chords = np.sqrt(np.maximum(2.0 - 2.0 * points @ points.T, 0.0))
    km = 2 * EARTH_KM * np.arcsin(np.minimum(chords / 2, 1.0))
    country = _same([place.country or "" for place in places])
    division = _same([division_of(place) for place in places])
    wide = np.array([place.feature in WIDE for place in places])
    region = np.array([place.feature == "region" for place in places])
    close = np.exp(-km / weights["near_km"]) + weights["division"] * division
    close = np.where(_either(region), weights["in_division"] * division, close)
    close = np.where(
        _either(wide), weights["in_country"] * country, close + weights["country_too"] * country
    )
    return close if wide.all() else close[:, ~wide]


def _same(labels: list[str]) -> npt.NDArray[np.bool_]:
    """Which of some labels are equal, and not empty."""
    known: dict[str, int] = {}
    numbers = np.array([known.setdefault(label, len(known)) if label else -1 for label in labels])
    same: npt.NDArray[np.bool_] = (numbers[:, None] == numbers) & (numbers >= 0)
    return same


def _either(flags: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    return flags[:, None] | flags


def division_of(place: GazetteerPlace) -> str:
    """The first-order division that a place is or lies in, with its country; "" for none."""
    name = place.name if place.feature == "region" else place.admin1
    return f"{place.country}/{fold(name)}" if name and place.country else ""
