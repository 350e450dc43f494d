"""Status rules: words that show whether an event happened, is planned, was called off or denied."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from dateline.model import Status
from dateline.rules.inflection import InflectionRules, load_inflection_rules
from dateline.rules.toml import read_rule_file, rule_error
from dateline.rules.triggers import load_trigger_rules

if TYPE_CHECKING:
    from collections.abc import Mapping

Words = frozenset[str]

SAME: Final = "same"


@dataclass(frozen=True, slots=True)
class Grade:
    """How sure a holder is, and how far an event is a fact."""

    certainty: float
    factuality: float


@dataclass(frozen=True, slots=True)
class StatusExample:
    """A sentence with an event in it, and the status that it must get."""

    text: str
    start: int
    end: int
    status: Status


@dataclass(frozen=True, slots=True)
class StatusRule:
    """One cue of a status.

    Attributes:
        id: unique name of the rule.
        status: what the cue shows; None for a governor that hands its own status on.
        grade: certainty and factuality that go with it.
        negated: for a modal, the status with a negation.
        perfect: for a modal, the status before "have met"; None for no other.
        perfect_factuality: the factuality that goes with it.
        looks_forward: for a modal, whether it may tell what later happened.
        main: for the mark of a clause, the status of the main clause; None leaves it alone.
        denied: for a governor, the status when the governor itself did not happen.
        weak: for a governor, the status when the governor only may happen.
        takes: for a governor, how events hang on it.
        skips: pairs of lemma and link that a governor rule leaves out.
        infinitive: for a governor, whether its complement must be no finite clause.
        indefinite: for a governor, whether it leaves "the visit" alone and takes "a visit".
        not_events: for a governor, lemmas of events that it leaves alone.
        past_indefinite: lemmas of governors that leave "the visit" alone behind their past tense.
        keeps: whether a status that the event's own words show is stronger.
        particle: particles, one of which the governor must have.
        before_verb: for an adverb, whether it must stand before the event.
        examples: sentences that must get a status from this rule.
        counter: sentences that must get another.
    """

    id: str
    status: Status | None
    grade: Grade
    negated: Status
    perfect: Status | None
    perfect_factuality: float
    looks_forward: bool
    main: Status | None
    denied: Status
    weak: Status
    takes: Words
    skips: Words
    infinitive: bool
    indefinite: bool
    not_events: Words
    past_indefinite: Words
    keeps: bool
    particle: Words
    before_verb: bool
    examples: tuple[StatusExample, ...]
    counter: tuple[StatusExample, ...]


@dataclass(frozen=True, slots=True)
class StatusRules:
    """All that is known of status words in one language.

    Attributes:
        modals: rule by lemma of the auxiliary.
        marks: rule by word that opens a clause.
        adverbs: rule by adverb.
        modifiers: rule by lemma before a noun.
        governors: rules by lemma, in the order of the file.
        plain: grades where no cue stands, by name.
        future_words: words in a time that is still to come.
        narrative: adverbs that make "would" a past.
        ordinal: words that make an infinitive behind a noun a fact.
        anybody: subjects that mean everybody.
        completing_marks: words that make a verb in -ing a complement.
        appearing: verbs that tell how somebody looks; what he does meanwhile is seen.
        carried_cases: prepositions that tie a noun to the event of its clause.
        background_cases: prepositions before what gave rise to the event of a clause.
        carriers: verbs that lend their status to the noun that they carry.
        happen: verbs whose subject is the happening itself.
        inflection: endings, to recognise words whose dictionary form was misread.
    """

    modals: Mapping[str, StatusRule]
    marks: Mapping[str, StatusRule]
    adverbs: Mapping[str, StatusRule]
    modifiers: Mapping[str, StatusRule]
    governors: Mapping[str, tuple[StatusRule, ...]]
    plain: Mapping[str, Grade]
    future_words: Words
    narrative: Words
    ordinal: Words
    anybody: Words
    completing_marks: Words
    appearing: Words
    carried_cases: Words
    background_cases: Words
    carriers: Words
    happen: Words
    inflection: InflectionRules

    def every_rule(self) -> tuple[StatusRule, ...]:
        """All rules, each once."""
        single = (self.modals, self.marks, self.adverbs, self.modifiers)
        found = {rule.id: rule for table in single for rule in table.values()}
        found.update((rule.id, rule) for rules in self.governors.values() for rule in rules)
        return tuple(found.values())


@cache
def load_status_rules(language: str = "en") -> StatusRules:
    """Load and check the status rules of one language, once per process.

    Args:
        language: ISO 639-1 code; `rules/<language>/status.toml` must exist.

    Raises:
        RuleError: the file is malformed; the message has file, line and rule id.

    Source: rules/en/status.toml, and the support verbs of rules/en/triggers.toml
    """
    file = f"{language}/status.toml"
    data = read_rule_file(file)
    triggers = load_trigger_rules(language)
    governors: dict[str, tuple[StatusRule, ...]] = {}
    for row in data["governor"]:
        rule = _rule(file, row)
        for lemma in dict.fromkeys(row["lemmas"]):
            governors[lemma] = (*governors.get(lemma, ()), rule)
    return StatusRules(
        modals=_table(file, data["modal"], "lemmas"),
        marks=_table(file, data["mark"], "words"),
        adverbs=_table(file, data["adverb"], "words"),
        modifiers=_table(file, data["modifier"], "lemmas"),
        governors=governors,
        plain={
            name: Grade(row["certainty"], row["factuality"]) for name, row in data["plain"].items()
        },
        future_words=frozenset(data["future"]["words"]),
        narrative=frozenset(data["future"]["narrative"]),
        ordinal=frozenset(data["future"]["ordinal"]),
        anybody=frozenset(data["subjects"]["anybody"]),
        completing_marks=frozenset(data["links"]["completing_marks"]),
        appearing=frozenset(data["links"]["appearing"]),
        carried_cases=frozenset(data["carried"]["cases"]),
        background_cases=frozenset(data["carried"]["background"]),
        carriers=triggers.support,
        happen=triggers.happen,
        inflection=load_inflection_rules(language),
    )


def _table(file: str, rows: list[dict[str, Any]], key: str) -> Mapping[str, StatusRule]:
    """Rules by word; a word that stands in two of them is refused."""
    found: dict[str, StatusRule] = {}
    for row in rows:
        rule = _rule(file, row)
        for word in row[key]:
            if word in found:
                fault = f"{word!r} stands in {found[word].id} too; leave it in one of them"
                raise rule_error(file, rule.id, fault)
            found[word] = rule
    return found


def _rule(file: str, row: dict[str, Any]) -> StatusRule:
    name = str(row.get("id"))
    told = row.get("status")
    if told != SAME and told not in set(Status):
        allowed = ", ".join((*Status, SAME))
        raise rule_error(file, name, f"status {told!r} given; one of {allowed} is allowed")
    if not row.get("examples"):
        raise rule_error(file, name, "no examples; give one sentence at least")
    status = None if told == SAME else Status(told)
    shown = status or Status.HAPPENED
    return StatusRule(
        id=name,
        status=status,
        grade=Grade(row["certainty"], row["factuality"]),
        negated=Status(row.get("negated", Status.DENIED)),
        perfect=Status(row["perfect"]) if "perfect" in row else None,
        perfect_factuality=row.get("perfect_factuality", row["factuality"]),
        looks_forward=row.get("looks_forward", False),
        main=Status(row["main"]) if "main" in row else None,
        denied=Status(row.get("denied", Status.DENIED)),
        weak=Status(row.get("weak", Status.POSSIBLE)),
        takes=frozenset(row.get("takes", ())),
        skips=frozenset(row.get("skips", ())),
        infinitive=row.get("infinitive", False),
        indefinite=row.get("indefinite", False),
        not_events=frozenset(row.get("not_events", ())),
        past_indefinite=frozenset(row.get("past_indefinite", ())),
        keeps=row.get("keeps", False),
        particle=frozenset(row.get("particle", ())),
        before_verb=row.get("before_verb", False),
        examples=tuple(_example(file, name, text, shown) for text in row["examples"]),
        counter=tuple(_example(file, name, text, shown) for text in row.get("counter", ())),
    )


def _example(file: str, rule: str, given: str, status: Status) -> StatusExample:
    """Read "The law will [change]. => planned"; offsets count code points of the bare sentence."""
    text, _, told = given.partition(" => ")
    start, end = text.find("["), text.find("]") - 1
    if start < 0 or end <= start:
        fault = f"example {given!r} given; put brackets around the event"
        raise rule_error(file, rule, fault)
    bare = text.replace("[", "").replace("]", "")
    return StatusExample(bare, start, end, Status(told) if told else status)
