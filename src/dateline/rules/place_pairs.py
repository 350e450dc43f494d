"""Two places in one name without a comma: "Springfield Illinois" is a town and its state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.model import NameLabel, NameSpan
from dateline.rules.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.model import Reading
    from dateline.rules.actors import ActorRules
    from dateline.rules.gazetteer import Gazetteer

SETTLED: Final = frozenset({"city", "district"})
LONGEST: Final = 3  # words of the second name: "New South Wales"


def part_places(
    names: Iterable[NameSpan], reading: Reading, rules: ActorRules, gazetteer: Gazetteer
) -> Iterator[NameSpan]:
    """The names, one that is a town and then what it lies in made two.

    "Springfield Illinois" -> "Springfield", "Illinois"; "New Mexico" stays

    Args:
        names: as the reader found them.
        reading: the article as read.
        rules: countries, and short forms of divisions ("Ill.").
        gazetteer: places by name.
    """
    for name in names:
        middle = _middle(name, reading, rules, gazetteer)
        if middle is None:
            yield name
        else:
            tokens = reading.tokens
            yield NameSpan(name.start, tokens[middle - 1].end, name.first, middle, name.label)
            yield NameSpan(tokens[middle].start, name.end, middle, name.stop, name.label)


def _middle(
    name: NameSpan, reading: Reading, rules: ActorRules, gazetteer: Gazetteer
) -> int | None:
    """Where the second place in a name begins, None where it is one place or unknown."""
    length = name.stop - name.first
    if name.label is not NameLabel.LOCATION or length == 1:
        return None
    if gazetteer.candidates(reading.words(name.first, name.stop)):
        return None
    for middle in range(max(name.first + 1, name.stop - LONGEST), name.stop):
        around = _around(reading.words(middle, name.stop), rules, gazetteer)
        town = gazetteer.candidates(reading.words(name.first, middle))
        for place in town:
            inside = {(place.country, ""), (place.country, fold(place.admin1))}
            if place.feature in SETTLED and around & inside:
                return middle
    return None


def _around(words: str, rules: ActorRules, gazetteer: Gazetteer) -> set[tuple[str, str]]:
    """What a name may stand for around a town: country and folded division, "" for all of it."""
    short = rules.places.aliases.get(words) or rules.places.codes.get(words.upper())
    if short is not None:
        return {(short[1], fold(short[0]))}
    country = rules.names.get(fold(words))
    if country is not None and country.id:
        return {(country.id, "")}
    return {
        (place.country, fold(place.name))
        for place in gazetteer.candidates(words)
        if place.feature == "region" and place.country
    }
