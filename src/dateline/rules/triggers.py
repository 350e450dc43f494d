"""Trigger rules: words that tell an event, their PLOVER type, and where its parties stand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from dateline.rules.amounts import AmountRules, load_amount_rules
from dateline.rules.inflection import InflectionRules, load_inflection_rules
from dateline.rules.ontology import load_ontology
from dateline.rules.toml import read_rule_file, rule_error

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Words = frozenset[str]

NO_TYPE: Final = "none"
ANY: Final = "*"


@dataclass(frozen=True, slots=True)
class Conditions:
    """What must stand around a trigger; an empty set asks for nothing.

    Attributes:
        object: lemmas or "<kind>" tags, one of which must be in an object phrase.
        not_object: none of these may be.
        subject: the same for the subject.
        not_subject: none of these may be in the subject phrase.
        complement: lemmas of a completing clause.
        oblique: preposition and lemmas in its phrase; one pair is enough.
        clause: lemmas, one of which must stand beneath the trigger.
        particle: particles or adverbs, one of which it must have.
        not_particle: particles or adverbs that it must not have.
        no_object: whether an object forbids it.
        near: lemmas among the modifiers of a noun.
        not_near: none of these may be.
        about: modifiers, or words in an "of" phrase.
        not_about: none of these may be.
        governor: lemmas of what the noun hangs on.
        case: prepositions that the noun must stand behind.
    """

    object: Words
    not_object: Words
    subject: Words
    not_subject: Words
    complement: Words
    oblique: tuple[tuple[str, Words], ...]
    clause: Words
    particle: Words
    not_particle: Words
    no_object: bool
    near: Words
    not_near: Words
    about: Words
    not_about: Words
    governor: Words
    case: Words


@dataclass(frozen=True, slots=True)
class Roles:
    """Where the parties of an event stand.

    Attributes:
        actor: "subject", or the preposition that leads the actor in.
        recipients: "object", "subject" or prepositions, the likeliest first.
        of: what "of" leads in behind a noun: "actor" or "recipient".
        owner: what a possessor is where no other recipient stands: "actor" or "recipient".
        reciprocal: whether those behind "with" act too.
    """

    actor: str
    recipients: tuple[str, ...]
    of: str
    owner: str
    reciprocal: bool


@dataclass(frozen=True, slots=True)
class TriggerRule:
    """One reading of some verbs or nouns as an event.

    Attributes:
        id: unique name of the rule.
        type: PLOVER type; None for an event that PLOVER does not code.
        mode: PLOVER mode; None for none.
        when: what must stand around it.
        roles: where its parties stand.
        keeps_object: the fitting object stays an event of its own.
        extends: the trigger reaches to the fitting word.
        support_only: a noun that counts only as object of a support verb.
        with_argument: a noun that counts only with an argument of its own.
        examples: sentences with the trigger in brackets, for which this rule is taken.
        counter: sentences with a word in brackets, for which it is not taken.
    """

    id: str
    type: str | None
    mode: str | None
    when: Conditions
    roles: Roles
    keeps_object: bool
    extends: bool
    support_only: bool
    with_argument: bool
    examples: tuple[str, ...]
    counter: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TriggerRules:
    """All that is known of event words in one language.

    Attributes:
        verbs: rules by lemma, in the order in which they are tried.
        adjectives: the same for adjectives that are predicates.
        nouns: rules by lemma, in the order in which they are tried.
        suffixes: ending of a noun and the rule for it.
        not_derived: nouns with such an ending that are no events.
        not_events: verbs that tell no event.
        participles: verbs that tell none where they follow a noun as participles.
        light: verbs that only carry the noun behind them.
        launching: the same, where that noun has a PLOVER type.
        support: verbs that lend their subject to the noun behind them.
        happen: verbs whose subject is the happening itself.
        occur: of these, those that say no more than that it happened.
        noun_recipients: prepositions that lead in the recipient of a noun, if he is known.
        target_cases: prepositions that lead in the recipient of a noun, known or not.
        actor_cases: prepositions that lead in the actor of a passive or a noun.
        between: prepositions that lead in all parties.
        place_cases: prepositions that say where something is.
        goal_cases: prepositions that say where it moves to or from.
        motion: verbs and nouns of moving, by which those count.
        party_cases: prepositions that say where somebody is who takes part.
        grounds: nouns whose adjective says where ("on Syrian soil").
        carried: types of event whose place may be carried on from the words round them.
        modes: for a type, modes and the words in the clause that show them.
        contexts: word -> PLOVER contexts.
        amounts: what is counted, and how numbers are told.
        known_verbs: dictionary forms of all verbs that some rule speaks of.
        known_nouns: dictionary forms of all nouns that some rule speaks of.
        inflection: endings, to recognise words whose dictionary form was misread.
    """

    verbs: Mapping[str, tuple[TriggerRule, ...]]
    adjectives: Mapping[str, tuple[TriggerRule, ...]]
    nouns: Mapping[str, tuple[TriggerRule, ...]]
    suffixes: tuple[tuple[str, TriggerRule], ...]
    not_derived: Words
    not_events: Words
    participles: Words
    light: Words
    launching: Words
    support: Words
    happen: Words
    occur: Words
    noun_recipients: tuple[str, ...]
    target_cases: tuple[str, ...]
    actor_cases: tuple[str, ...]
    between: tuple[str, ...]
    place_cases: tuple[str, ...]
    goal_cases: tuple[str, ...]
    motion: frozenset[str]
    party_cases: tuple[str, ...]
    grounds: frozenset[str]
    carried: frozenset[str]
    modes: Mapping[str, tuple[tuple[str, Words], ...]]
    contexts: Mapping[str, tuple[str, ...]]
    amounts: AmountRules
    known_verbs: Words
    known_nouns: Words
    inflection: InflectionRules

    def every_rule(self) -> tuple[TriggerRule, ...]:
        """All rules, each once, in the order of the file."""
        found: dict[str, TriggerRule] = {}
        tables = (self.verbs, self.adjectives, self.nouns)
        for rules in (rules for table in tables for rules in table.values()):
            found.update((rule.id, rule) for rule in rules)
        found.update((rule.id, rule) for _, rule in self.suffixes)
        return tuple(found.values())


@cache
def load_trigger_rules(language: str = "en") -> TriggerRules:
    """Load and check the trigger rules of one language, once per process.

    Args:
        language: ISO 639-1 code; `rules/<language>/triggers.toml` must exist.

    Raises:
        RuleError: the file is malformed; the message has file, line and rule id.

    Source: rules/en/triggers.toml
    """
    return _Loader(language).load()


class _Loader:
    """Turns one parsed rule file into `TriggerRules`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.file = f"{language}/triggers.toml"
        self.data = read_rule_file(self.file)
        self.defaults: dict[str, list[str]] = self.data["defaults"]
        self.amounts = load_amount_rules(language)
        self.seen: set[str] = set()

    def load(self) -> TriggerRules:
        """Everything in the file."""
        data = self.data
        nouns = [(row, self.rule(row, "noun_recipients")) for row in data["noun"]]
        return TriggerRules(
            verbs=_by_lemma([(row, self.rule(row, "recipients")) for row in data["verb"]]),
            adjectives=_by_lemma(
                [(row, self.rule(row, "recipients")) for row in data["adjective"]]
            ),
            nouns=_by_lemma(nouns),
            suffixes=tuple((end, rule) for row, rule in nouns for end in row.get("suffixes", ())),
            not_derived=frozenset(word for row, _ in nouns for word in row.get("not_lemmas", ())),
            not_events=frozenset(data["not_events"]["verbs"]),
            participles=frozenset(data["not_events"]["participles"]),
            light=frozenset(data["not_events"]["light"]),
            launching=frozenset(data["not_events"]["launching"]),
            support=frozenset(data["support"]["verbs"]),
            happen=frozenset(data["support"]["happen"]),
            occur=frozenset(data["support"]["occur"]),
            noun_recipients=tuple(self.defaults["noun_recipients"]),
            target_cases=tuple(self.defaults["target_cases"]),
            actor_cases=tuple(self.defaults["actor_cases"]),
            between=tuple(self.defaults["between"]),
            place_cases=tuple(data["place"]["cases"]),
            goal_cases=tuple(data["place"]["goals"]),
            motion=frozenset(data["place"]["motion"]),
            party_cases=tuple(data["place"]["parties"]),
            grounds=frozenset(data["place"]["grounds"]),
            carried=frozenset(data["place"]["carried"]),
            modes=self.modes(),
            contexts=self.contexts(),
            amounts=self.amounts,
            known_verbs=self.known_verbs(),
            known_nouns=self.known_nouns(),
            inflection=load_inflection_rules(self.language),
        )

    def known_verbs(self) -> Words:
        """Every verb in the file, in whatever place."""
        data = self.data
        lists = [*data["not_events"].values(), *data["support"].values()]
        lists.extend(row["lemmas"] for row in data["verb"])
        lists.extend(self.words(row["id"], row.get("complement", ())) for row in data["verb"])
        lists.extend(rule.verbs | rule.intransitive for rule in self.amounts.rules)
        return frozenset(word for words in lists for word in words)

    def known_nouns(self) -> Words:
        """Every noun in the file, in whatever place."""
        lists = [row.get("lemmas", ()) for row in self.data["noun"]]
        lists.extend(
            self.words(row["id"], row.get(key, ()))
            for row in (*self.data["verb"], *self.data["noun"])
            for key in ("object", "subject", "near", "about")
        )
        return frozenset(word for words in lists for word in words)

    def rule(self, row: dict[str, Any], recipients: str) -> TriggerRule:
        """One [[verb]] or [[noun]]."""
        self.check(row)
        return TriggerRule(
            id=row["id"],
            type=None if row["type"] == NO_TYPE else row["type"],
            mode=row.get("mode"),
            when=self.conditions(row),
            roles=Roles(
                actor=row.get("actor", "subject"),
                recipients=tuple(row.get("recipients", self.defaults[recipients])),
                of=row.get("of", "actor"),
                owner=row.get("owner", "actor"),
                reciprocal=row.get("reciprocal", False),
            ),
            keeps_object=row.get("keeps_object", False),
            extends=row.get("extends", False),
            support_only=row.get("support_only", False),
            with_argument=row.get("with_argument", False),
            examples=tuple(row.get("examples", ())),
            counter=tuple(row.get("counter", ())),
        )

    def check(self, row: dict[str, Any]) -> None:
        """Refuse a rule that is named twice, has no words, no example, or no known type."""
        name = str(row.get("id"))
        if name in self.seen:
            raise rule_error(self.file, name, "id given twice; give each rule its own")
        self.seen.add(name)
        if not row.get("lemmas") and not row.get("suffixes"):
            raise rule_error(self.file, name, "no lemmas and no suffixes; give some")
        if not row.get("examples"):
            raise rule_error(self.file, name, "no examples; give one sentence at least")
        self.check_type(name, row.get("type"), row.get("mode"))

    def check_type(self, name: str, kind: str | None, mode: str | None) -> None:
        """Refuse a type or mode that PLOVER does not have."""
        types = load_ontology().types
        if kind == NO_TYPE and mode is None:
            return
        if kind is None or kind not in types:
            allowed = ", ".join((*types, NO_TYPE))
            raise rule_error(self.file, name, f"type {kind!r} given; one of {allowed} is allowed")
        if mode is not None and mode not in types[kind].modes:
            allowed = ", ".join(types[kind].modes) or "no mode"
            raise rule_error(self.file, name, f"mode {mode!r} given; {kind} allows {allowed}")

    def conditions(self, row: dict[str, Any]) -> Conditions:
        """The conditions of one rule, with groups put in."""
        words = {
            key: self.words(row["id"], row.get(key, ()))
            for key in (
                "object",
                "not_object",
                "subject",
                "not_subject",
                "complement",
                "clause",
                "particle",
                "not_particle",
                "near",
                "not_near",
                "about",
                "not_about",
                "governor",
                "case",
            )
        }
        oblique = tuple(
            (case, self.words(row["id"], given)) for case, given in row.get("oblique", {}).items()
        )
        return Conditions(oblique=oblique, no_object=row.get("no_object", False), **words)

    def words(self, rule: str, given: Iterable[str]) -> Words:
        """Words with "@group" replaced by the group."""
        found: set[str] = set()
        for word in given:
            if not word.startswith("@"):
                found.add(word)
            elif word[1:] in self.data["groups"]:
                found.update(self.data["groups"][word[1:]])
            else:
                fault = f"group {word!r} given; it must stand under [groups]"
                raise rule_error(self.file, rule, fault)
        return frozenset(found)

    def modes(self) -> Mapping[str, tuple[tuple[str, Words], ...]]:
        """For each type its [[mode]] tables, in the order of the file."""
        found: dict[str, tuple[tuple[str, Words], ...]] = {}
        for row in self.data["mode"]:
            self.check_type(row["mode"], row["type"], row["mode"])
            found[row["type"]] = (
                *found.get(row["type"], ()),
                (row["mode"], frozenset(row["words"])),
            )
        return found

    def contexts(self) -> Mapping[str, tuple[str, ...]]:
        """For each word the contexts that it shows."""
        known = load_ontology().contexts
        found: dict[str, tuple[str, ...]] = {}
        for name, words in self.data["contexts"].items():
            if name not in known:
                raise rule_error(self.file, name, f"context {name!r} is none of PLOVER's")
            for word in words:
                found[word] = (*found.get(word, ()), name)
        return found


def _by_lemma(
    rules: Iterable[tuple[dict[str, Any], TriggerRule]],
) -> Mapping[str, tuple[TriggerRule, ...]]:
    found: dict[str, tuple[TriggerRule, ...]] = {}
    for row, rule in rules:
        for lemma in row.get("lemmas", ()):
            found[lemma] = (*found.get(lemma, ()), rule)
    return found
