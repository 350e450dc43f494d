"""Words about places, as data: short forms, kinds of place, weights, places of our own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from dateline.rules.folding import fold
from dateline.rules.gazetteer import FEATURES, GazetteerPlace
from dateline.rules.toml import read_rule_file, rule_error

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Dispute:
    """A territory that more than one state claims, or that is a state to some only.

    Attributes:
        claims: ISO 3166 alpha-3 codes of those who claim it, or the name of a claimant that
            has none, in order of the alphabet.
        names: folded names of the territory and of places in it, with the codes that the
            gazetteer may have them under; a namesake elsewhere is not meant.
        divisions: folded names of the first-order divisions that lie wholly in it.
        countries: codes that the gazetteer has them under.
        states: codes of states that are claimed as a whole.
        since: from when on, None for before the reports that we read.
        until: the day from which on it is disputed no more, None for still.
    """

    claims: tuple[str, ...]
    names: frozenset[str]
    divisions: frozenset[str]
    countries: frozenset[str]
    states: frozenset[str]
    since: date | None
    until: date | None

    def covers(self, place: GazetteerPlace) -> bool:
        """Whether a place is the territory or lies in it."""
        if place.country in self.states:
            return True
        if (place.country or "") not in self.countries:
            return False
        return fold(place.name) in self.names or fold(place.admin1) in self.divisions

    def stands(self, on: date | None) -> bool:
        """Whether it is disputed on a day; where that is unknown, whether it still is."""
        if on is None:
            return self.until is None
        begun = self.since is None or self.since <= on
        return begun and (self.until is None or on < self.until)


@dataclass(frozen=True)
class PlaceRules:
    """All that is known beforehand about the words of places, in one language.

    Attributes:
        aliases: (name, ISO alpha-3 code) by short form as written ("Ky.").
        codes: the same for codes that count only after a comma ("KY").
        kinds: feature class by noun ("province" -> "region").
        before: words before a name that are not looked up, lower case.
        after: words after a name that are not looked up, lower case.
        facilities: last words of the names of facilities, lower case, longest first; True for
            those that commonly bear the name of their town.
        nowhere: folded names that are on no map by themselves ("the West").
        weights: how candidates are weighed.
        own: places that the gazetteer lacks, by folded name.
        disputes: territories that more than one state claims.
    """

    aliases: Mapping[str, tuple[str, str]]
    codes: Mapping[str, tuple[str, str]]
    kinds: Mapping[str, str]
    before: tuple[str, ...]
    after: tuple[str, ...]
    facilities: Mapping[str, bool]
    nowhere: frozenset[str]
    weights: Mapping[str, float]
    own: Mapping[str, GazetteerPlace]
    disputes: tuple[Dispute, ...]

    def facility(self, words: str) -> tuple[str, bool] | None:
        """Splits the name of a facility: the rest of it, and whether that may be a town's name.

        `facility("Lamu Air Base")` -> ("Lamu", True); None where it names no facility.
        """
        low = words.lower()
        for tail, of_town in self.facilities.items():
            if low.endswith(f" {tail}"):
                return words[: -len(tail) - 1], of_town
        return None

    def claimed_by(self, place: GazetteerPlace, on: date | None) -> tuple[str, ...]:
        """The states that claim a place on a day; empty where it is not disputed.

        `claimed_by(Sevastopol, date(2015, 1, 1))` -> ("RUS", "UKR")

        Args:
            place: the place.
            on: the day of the report; None where unknown, which counts as today's state.
        """
        return next(
            (one.claims for one in self.disputes if one.stands(on) and one.covers(place)), ()
        )


@cache
def load_place_rules(language: str = "en") -> PlaceRules:
    """Read the place rules of one language; read once, then shared.

    Args:
        language: ISO 639-1 code; "en" is the one there is.

    Raises:
        RuleError: the file is missing or malformed; names file, line and rule.

    Source: rules/<language>/places.toml
    """
    file = f"{language}/places.toml"
    table = read_rule_file(file)
    own: dict[str, GazetteerPlace] = {}
    for row in table["place"]:
        if row["feature"] not in (*FEATURES.values(), "unknown"):
            fault = f"feature {row['feature']!r}; {', '.join(FEATURES.values())} are allowed"
            raise rule_error(file, row["name"], fault)
        place = GazetteerPlace(
            name=row["name"],
            geonames=None,
            lat=row["lat"],
            lon=row["lon"],
            country=row["country"] or None,
            feature=row["feature"],
            population=0,
            admin1="",
        )
        own.update((fold(name), place) for name in (row["name"], *row["also"]))
    return PlaceRules(
        aliases={
            short: (row["name"], row["country"]) for row in table["alias"] for short in row["short"]
        },
        codes={
            short: (row["name"], row["country"]) for row in table["alias"] for short in row["after"]
        },
        kinds={word: row["feature"] for row in table["kind"] for word in row["words"]},
        before=tuple(sorted(table["around"]["before"], key=lambda word: (-len(word), word))),
        after=tuple(sorted(table["around"]["after"], key=lambda word: (-len(word), word))),
        facilities=_facilities(table["facility"]),
        nowhere=frozenset(map(fold, table["nowhere"]["names"])),
        weights={
            name: float(value)
            for name, value in table["weights"].items()
            if isinstance(value, int | float)
        },
        own=own,
        disputes=tuple(_dispute(row) for row in table["disputed"]),
    )


def _dispute(row: Mapping[str, Any]) -> Dispute:
    return Dispute(
        claims=tuple(sorted(row["claims"])),
        names=frozenset(map(fold, (row["name"], *row["also"]))),
        divisions=frozenset(map(fold, row["divisions"])),
        countries=frozenset(row["countries"]),
        states=frozenset(row["states"]),
        since=date.fromisoformat(row["since"]) if row["since"] else None,
        until=date.fromisoformat(row["until"]) if row["until"] else None,
    )


def _facilities(row: Mapping[str, Any]) -> dict[str, bool]:
    found = dict.fromkeys(row["words"], False) | dict.fromkeys(row["towns"], True)
    return dict(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))
