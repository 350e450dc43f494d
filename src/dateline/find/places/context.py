"""What an article as a whole says of its places: countries and divisions it is about."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.rules.folding import fold

if TYPE_CHECKING:
    from dateline.find.places.named import Named
    from dateline.rules.gazetteer import GazetteerPlace

WIDE = ("country", "continent")
ANCHOR_VOTE = 0.5  # of a place in a division, beside 1 for the division itself


@dataclass(slots=True)
class Votes:
    """Votes for countries or divisions, kept by the name that gave them.

    A name has no say in what it means itself: its own votes are left out for it.
    """

    total: float = 0.0
    whole: defaultdict[tuple[str, str], float] = field(default_factory=lambda: defaultdict(float))
    by_name: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    own: defaultdict[tuple[str, str, str], float] = field(
        default_factory=lambda: defaultdict(float)
    )

    def add(self, name: str, country: str, division: str = "", weight: float = 1.0) -> None:
        """Count a name's vote."""
        self.total += weight
        self.whole[country, division] += weight
        self.by_name[name] += weight
        self.own[name, country, division] += weight

    def share(self, name: str, country: str, division: str = "") -> float:
        """The share that a country or division has of the votes of all other names."""
        rest = self.total - self.by_name.get(name, 0.0)
        votes = self.whole.get((country, division), 0.0)
        votes -= self.own.get((name, country, division), 0.0)
        return votes / rest if rest > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Context:
    """Votes for countries, votes for divisions, and the places chosen so far by name."""

    homes: Votes
    divisions: Votes
    anchors: tuple[tuple[str, GazetteerPlace], ...]


def build_context(
    names: tuple[Named, ...], anchors: tuple[tuple[str, GazetteerPlace], ...]
) -> Context:
    """Count what the names of an article say of where it plays.

    Args:
        names: all names of one article.
        anchors: places chosen so far, by folded name; empty in the first round.
    """
    context = Context(Votes(), Votes(), anchors)
    for name in names:
        _count_name(name, context)
    for key, place in anchors:
        if place.country:
            context.homes.add(key, place.country)
            if place.admin1:
                context.divisions.add(key, place.country, fold(place.admin1), ANCHOR_VOTE)
    return context


def _count_name(name: Named, context: Context) -> None:
    text = fold(name.words.text)
    if name.country:
        context.homes.add(text, name.country)
    if name.around:
        context.homes.add(text, name.around[0])
        context.divisions.add(text, name.around[0], fold(name.around[1]))
    if not name.candidates:
        return
    top = name.candidates[0]
    if top.country and (top.feature in WIDE or len(name.candidates) == 1):
        context.homes.add(text, top.country)
    if top.feature == "region" and top.country:
        context.divisions.add(text, top.country, fold(top.name))
        context.homes.add(text, top.country)
