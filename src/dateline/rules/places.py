"""Words about places, as data: short forms, kinds of place, weights, places of our own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

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
        weights: how candidates are weighed.
        own: places that the gazetteer lacks, by folded name.
    """

    aliases: Mapping[str, tuple[str, str]]
    codes: Mapping[str, tuple[str, str]]
    kinds: Mapping[str, str]
    before: tuple[str, ...]
    after: tuple[str, ...]
    weights: Mapping[str, float]
    own: Mapping[str, GazetteerPlace]


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
        weights={
            name: float(value)
            for name, value in table["weights"].items()
            if isinstance(value, int | float)
        },
        own=own,
    )
