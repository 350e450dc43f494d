"""Cues: words that say that something was said, and how what was said hangs on them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeVar

from dateline.rules.quotation_marks import QuotationMarks, load_quotation_marks
from dateline.rules.toml import read_rule_file, rule_error

if TYPE_CHECKING:
    from collections.abc import Callable

Rule = TypeVar("Rule")

KINDS: Final = frozenset({"speech", "belief", "stance", "order", "report"})
FRAMES: Final = frozenset(
    {"clause", "infinitive", "gerund", "object", "predicate", "quotation", "raising"}
)
HEARERS: Final = frozenset({"", "object", "phrase"})
CONSTRUCTIONS: Final = frozenset({"name-colon", "colon-quotation", "floating", "signed"})
PASSIVES: Final = frozenset({"hearer", "speaker", "content"})


@dataclass(frozen=True, slots=True)
class VerbCue:
    """A verb that says that something was said.

    Attributes:
        id: of the rule.
        means: the rule in words.
        kind: speech, belief, stance, order or report.
        particle: a second word that must stand by; "" for none.
        frames: how the content may hang on it.
        prepositions: what was said follows one of these.
        of_object: what is said of the object follows one of these.
        hearer: where the one who is told stands: "object", "phrase" or "".
        passive: who the subject of the passive is: "hearer", "speaker" or "content".
        carries_on: in "adding that …" the speaker of the clause before goes on.
    """

    id: str
    means: str
    kind: str
    particle: str
    frames: frozenset[str]
    prepositions: frozenset[str]
    of_object: frozenset[str]
    hearer: str
    passive: str
    carries_on: bool


@dataclass(frozen=True, slots=True)
class NounCue:
    """A noun for what was said.

    Attributes:
        id: of the rule.
        means: the rule in words.
        kind: speech, belief, stance, order or report.
        frames: "clause", "infinitive".
        prepositions: what was said follows one of these.
        by: who said it follows one of these.
    """

    id: str
    means: str
    kind: str
    frames: frozenset[str]
    prepositions: frozenset[str]
    by: frozenset[str]


@dataclass(frozen=True, slots=True)
class PhraseCue:
    """Fixed words that govern the speaker: each place holds the words allowed, in small letters."""

    id: str
    means: str
    words: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class PossessiveCue:
    """A preposition and a noun with the speaker before it: "in the captain's view"."""

    id: str
    means: str
    prepositions: frozenset[str]
    lemmas: frozenset[str]


@dataclass(frozen=True, slots=True)
class Construction:
    """A way to quote without a word that says so, and its id and meaning for the record."""

    id: str
    means: str


@dataclass(frozen=True, slots=True)
class CueRules:
    """All cues of one language, by the word that one meets first.

    Attributes:
        verbs: dictionary form -> rules, in the order of the file.
        nouns: dictionary form -> rules, in the order of the file.
        phrases: first word in small letters -> rules.
        possessives: dictionary form of the noun -> rule.
        constructions: "name-colon", "colon-quotation", "floating", "signed".
        supports: verbs whose subject is the one who makes the claim, call or promise.
        complementisers: words that begin a reported clause ("that").
        comparisons: words that throw a cue into what was said ("as he said").
        agents: prepositions before who does it in the passive.
        hearers: prepositions before who is told.
        origins: prepositions that make a place a part of a person's name ("Lind of Bergen").
        outlets: words of outlets, in small letters.
        acronyms: outlets in capitals.
        channel_cases: prepositions between a verb of speech and the outlet.
        occasions: nouns for where one speaks -> prepositions before the outlet.
        marks: quotation marks.
    """

    verbs: dict[str, tuple[VerbCue, ...]]
    nouns: dict[str, tuple[NounCue, ...]]
    phrases: dict[str, tuple[PhraseCue, ...]]
    possessives: dict[str, PossessiveCue]
    constructions: dict[str, Construction]
    supports: frozenset[str]
    complementisers: frozenset[str]
    comparisons: frozenset[str]
    agents: frozenset[str]
    hearers: frozenset[str]
    origins: frozenset[str]
    outlets: frozenset[str]
    acronyms: frozenset[str]
    channel_cases: frozenset[str]
    occasions: dict[str, frozenset[str]]
    marks: QuotationMarks


@cache
def load_cue_rules(language: str = "en") -> CueRules:
    """Read and check the cues of one language, once.

    Args:
        language: ISO 639-1 code, the folder below `rules/`.

    Returns:
        The rules, by first word.

    Raises:
        RuleError: a rule lacks a key or has a value that is not allowed; the message has file,
            line and rule id.

    Source: rules/<language>/cues.toml, rules/<language>/quotation_marks.toml
    """
    name = f"{language}/cues.toml"
    table = read_rule_file(name)
    ends = _words(table["lenient"], "ends")
    return CueRules(
        verbs=_by_lemma(name, table["verb"], ends, _read_verb),
        nouns=_by_lemma(name, table["noun"], ends, _read_noun),
        phrases=_read_phrases(table["phrase"]),
        possessives={
            lemma: _read_possessive(row) for row in table["possessive"] for lemma in row["lemmas"]
        },
        constructions=_read_constructions(name, table["construction"]),
        supports=_words(table["support"], "lemmas"),
        complementisers=_words(table["connective"], "complementisers"),
        comparisons=_words(table["connective"], "comparisons"),
        agents=_words(table["connective"], "agents"),
        hearers=_words(table["connective"], "hearers"),
        origins=_words(table["connective"], "origins"),
        outlets=_words(table["outlet"], "words"),
        acronyms=_words(table["outlet"], "acronyms"),
        channel_cases=_words(table["outlet"], "prepositions"),
        occasions={
            lemma: frozenset(row["prepositions"])
            for row in table["occasion"]
            for lemma in row["lemmas"]
        },
        marks=load_quotation_marks(language),
    )


def _words(rows: list[dict[str, Any]], key: str) -> frozenset[str]:
    return frozenset(word for row in rows for word in row[key])


def _read_constructions(name: str, rows: list[dict[str, Any]]) -> dict[str, Construction]:
    found = {row["name"]: Construction(row["id"], row["means"]) for row in rows}
    if found.keys() != CONSTRUCTIONS:
        fault = f"names are {sorted(found)}; give each of {sorted(CONSTRUCTIONS)} once"
        raise rule_error(name, str(rows[0].get("id")), fault)
    return found


def _by_lemma(
    name: str, rows: list[dict[str, Any]], ends: frozenset[str], read: Callable[..., Rule]
) -> dict[str, tuple[Rule, ...]]:
    """Rules by the first word of each lemma, and by what a reader may make of that word."""
    found: dict[str, list[Rule]] = {}
    for row in rows:
        _check(name, row)
        for lemma in row["lemmas"]:
            word, _, particle = lemma.partition(" ")
            found.setdefault(word, []).append(read(row, particle))
    for end in ends:
        for word in [word for word in found if word.endswith(end)]:
            found.setdefault(word.removesuffix(end), found[word])
        for word in [word for word in found if not word.endswith(end)]:
            found.setdefault(word + end, found[word])
    return {word: tuple(rules) for word, rules in found.items()}


def _check(name: str, row: dict[str, Any]) -> None:
    """Refuse a verb or noun rule with a key or a value that is not there to be used."""
    allowed = {
        "kind": {row.get("kind", "")} - KINDS,
        "frames": set(row.get("frames", ())) - FRAMES,
        "hearer": {row.get("hearer", "")} - HEARERS,
        "passive": {row.get("passive", "content")} - PASSIVES,
    }
    choices = {"kind": KINDS, "frames": FRAMES, "hearer": HEARERS, "passive": PASSIVES}
    for key, wrong in allowed.items():
        if wrong:
            fault = f"{key} has {sorted(wrong)}; allowed is one of {sorted(choices[key])}"
            raise rule_error(name, str(row.get("id")), fault)
    for key in ("id", "means", "lemmas", "source", "examples"):
        if not row.get(key):
            raise rule_error(name, str(row.get("id")), f"{key} is missing or empty; give one")


def _read_verb(row: dict[str, Any], particle: str) -> VerbCue:
    return VerbCue(
        id=row["id"],
        means=row["means"],
        kind=row["kind"],
        particle=particle,
        frames=frozenset(row["frames"]),
        prepositions=frozenset(row["prepositions"]),
        of_object=frozenset(row.get("of_object", ())),
        hearer=row["hearer"],
        passive=row["passive"],
        carries_on=row.get("carries_on", False),
    )


def _read_noun(row: dict[str, Any], _particle: str) -> NounCue:
    return NounCue(
        id=row["id"],
        means=row["means"],
        kind=row["kind"],
        frames=frozenset(row["frames"]),
        prepositions=frozenset(row["prepositions"]),
        by=frozenset(row["by"]),
    )


def _read_phrases(rows: list[dict[str, Any]]) -> dict[str, tuple[PhraseCue, ...]]:
    found: dict[str, list[PhraseCue]] = {}
    for row in rows:
        words = tuple(
            frozenset([place] if isinstance(place, str) else place) for place in row["words"]
        )
        rule = PhraseCue(row["id"], row["means"], words)
        for first in sorted(words[0]):
            found.setdefault(first, []).append(rule)
    return {word: tuple(rules) for word, rules in found.items()}


def _read_possessive(row: dict[str, Any]) -> PossessiveCue:
    return PossessiveCue(
        row["id"], row["means"], frozenset(row["prepositions"]), frozenset(row["lemmas"])
    )
