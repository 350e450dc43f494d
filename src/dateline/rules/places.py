"""Words about places, as data: short forms, kinds of place, weights, places of our own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from dateline.rules.folding import fold
from dateline.rules.gazetteer import FEATURES, GazetteerPlace
from dateline.rules.toml import read_rule_file, rule_error

if TYPE_CHECKING:
    from collections.abc import Mapping


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
        weights: how candidates are weighed.
        own: places that the gazetteer lacks, by folded name.
    """

    aliases: Mapping[str, tuple[str, str]]
    codes: Mapping[str, tuple[str, str]]
    kinds: Mapping[str, str]
    before: tuple[str, ...]
    after: tuple[str, ...]
    facilities: Mapping[str, bool]
    weights: Mapping[str, float]
    own: Mapping[str, GazetteerPlace]

    def facility(self, words: str) -> tuple[str, bool] | None:
        """Splits the name of a facility: the rest of it, and whether that may be a town's name.

        `facility("Lamu Air Base")` -> ("Lamu", True); None where it names no facility.
        """
        low = words.lower()
        for tail, of_town in self.facilities.items():
            if low.endswith(f" {tail}"):
                return words[: -len(tail) - 1], of_town
        return None


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
        weights={
            name: float(value)
            for name, value in table["weights"].items()
            if isinstance(value, int | float)
        },
        own=own,
    )


def _facilities(row: Mapping[str, Any]) -> dict[str, bool]:
    found = dict.fromkeys(row["words"], False) | dict.fromkeys(row["towns"], True)
    return dict(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))
