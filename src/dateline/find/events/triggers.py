"""Which words of a reading tell an event, and which rule types them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.model import Reason, Refusal, Stage
from dateline.model.syntax import (
    agents_of,
    conjuncts_of,
    is_predicate,
    objects_of,
    particles_of,
    verb_group_of,
)
from dateline.rules.triggers import ANY

if TYPE_CHECKING:
    from dateline.find.events.scene import Scene
    from dateline.model import Token
    from dateline.rules.triggers import Conditions, TriggerRule

COMPLEMENTS: Final = ("xcomp", "ccomp", "advcl")
ARGUMENTS: Final = ("nmod", "nmod:poss")
PREDICATIVE: Final = frozenset({"xcomp", "acl", "conj"})
OF: Final = "of"
NOUN_MODIFIERS: Final = ("compound", "flat", "nmod:desc", "nmod:unmarked")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells an event.

    Attributes:
        token: the head word.
        rule: what types it; None for a verb that no rule knows.
        used: tokens of its arguments that the rule's conditions rest on.
        absorbed: those of them that are no events of their own.
        support: the verb that carries a noun ("held" of "held talks"); None for none.
    """

    token: Token
    rule: TriggerRule | None
    used: tuple[int, ...] = ()
    absorbed: tuple[int, ...] = ()
    support: Token | None = None

    @property
    def type(self) -> str | None:
        """PLOVER type; None for none."""
        return self.rule.type if self.rule else None


def find_triggers(scene: Scene) -> tuple[tuple[Trigger, ...], tuple[Refusal, ...]]:
    """Find every word that tells an event.

    "The envoys held talks after the town was shelled." -> "talks", "shelled"

    Args:
        scene: reading, mentions and rules; token indices count from 0 in the reading.

    Returns:
        Triggers in order of the text, one for each word; and refusals of event nouns that only
        modify another noun ("election officials").
    """
    verbs = [found for token in scene.reading.tokens if (found := _verb(scene, token))]
    spent = {index for verb in verbs for index in verb.absorbed}
    refusals: list[Refusal] = []
    nouns = [
        found
        for token in scene.reading.tokens
        if token.upos in {"NOUN", "PROPN"}
        and token.index not in spent
        and (found := _noun(scene, token, refusals))
    ]
    carried = {noun.support.index: noun for noun in nouns if noun.support is not None}
    kept = [verb for verb in verbs if not _only_carries(scene, verb, carried)]
    return tuple(sorted([*kept, *nouns], key=lambda found: found.token.index)), tuple(refusals)


def _only_carries(scene: Scene, verb: Trigger, carried: dict[int, Trigger]) -> bool:
    """Whether a verb says no more than that a noun happened: "held talks", "a blast tore …"."""
    noun = carried.get(verb.token.index)
    if noun is None or verb.type is not None:
        return False
    lemma = scene.lemmas[verb.token.index]
    if noun.token.relation == "nsubj" and lemma in scene.rules.occur:
        return True
    return lemma in scene.rules.light or (noun.type is not None and lemma in scene.rules.launching)


def _verb(scene: Scene, token: Token) -> Trigger | None:
    lemma = scene.lemmas[token.index]
    if token.deprel == "acl" and token.xpos == "VBN" and lemma in scene.rules.participles:
        return None
    if token.upos == "VERB" and is_predicate(scene.reading, token.index):
        rules = scene.rules.verbs.get(lemma, ())
    elif _is_predicate_adjective(scene, token) and lemma in scene.rules.adjectives:
        rules = scene.rules.adjectives[lemma]
    else:
        return None
    for rule in rules:
        found = _verb_fits(scene, token, rule)
        if found is not None:
            return found
    if token.upos == "ADJ" or lemma in scene.rules.not_events:
        return None
    return Trigger(token, None)


def _is_predicate_adjective(scene: Scene, token: Token) -> bool:
    """Whether an adjective says something of its subject: "was ready", "found ready"."""
    if token.upos != "ADJ":
        return False
    return token.relation in PREDICATIVE or is_predicate(scene.reading, token.index)


def _verb_fits(scene: Scene, token: Token, rule: TriggerRule) -> Trigger | None:
    """The trigger that a rule makes of a verb, or None where it does not fit."""
    when = rule.when
    if not (
        _particles_fit(scene, token, when)
        and _subject_fits(scene, token, when)
        and _complement_fits(scene, token, when)
        and _clause_fits(scene, token, when)
    ):
        return None
    objects = _object_fits(scene, token, when)
    behind = _oblique_fits(scene, token, when) if when.oblique else ()
    if objects is None or behind is None:
        return None
    used = (*objects, *behind)
    if rule.extends:
        return Trigger(token, rule, used, used)
    return Trigger(token, rule, used, () if rule.keeps_object else objects)


def _object_fits(scene: Scene, token: Token, when: Conditions) -> tuple[int, ...] | None:
    if not (when.object or when.not_object or when.no_object):
        return ()
    objects = objects_of(scene.reading, token.index)
    if when.no_object and objects:
        return None
    if when.not_object and scene.fitting(objects, when.not_object):
        return None
    return scene.fitting(objects, when.object)


def _particles_fit(scene: Scene, token: Token, when: Conditions) -> bool:
    if not (when.particle or when.not_particle):
        return True
    beside = {word.text.lower() for word in particles_of(scene.reading, token.index)}
    return not when.not_particle & beside and (not when.particle or bool(when.particle & beside))


def _subject_fits(scene: Scene, token: Token, when: Conditions) -> bool:
    if not (when.subject or when.not_subject):
        return True
    agents = agents_of(scene.reading, token.index)
    if not agents and verb_group_of(scene.reading, token.index).passive:
        agents = _behind(scene, token, scene.rules.actor_cases)
    if when.not_subject and scene.fitting(agents, when.not_subject):
        return False
    return scene.fitting(agents, when.subject) is not None


def _complement_fits(scene: Scene, token: Token, when: Conditions) -> bool:
    if not when.complement:
        return True
    for word in scene.reading.dependents(token.index, *COMPLEMENTS):
        for clause in conjuncts_of(scene.reading, word.index):
            if clause.upos == "NOUN" and clause.deprel == "xcomp":
                continue
            if scene.lemmas[clause.index] in when.complement:
                return True
            if ANY in when.complement and word.relation == "xcomp":
                return True
    return False


def _clause_fits(scene: Scene, token: Token, when: Conditions) -> bool:
    if not when.clause:
        return True
    first, stop = scene.reading.subtree(token.index)
    return not when.clause.isdisjoint(scene.lemmas[first:stop])


def _oblique_fits(scene: Scene, token: Token, when: Conditions) -> tuple[int, ...] | None:
    for case, wanted in when.oblique:
        used = scene.fitting(_behind(scene, token, (case,)), wanted)
        if used:
            return used
    return None


def _behind(scene: Scene, token: Token, cases: tuple[str, ...]) -> tuple[Token, ...]:
    """Heads of prepositional phrases on a word, or on its object or "of" phrase; with conjuncts."""
    reading = scene.reading
    hosts = [token.index]
    hosts.extend(
        word.index
        for word in reading.dependents(token.index, "obj", "nmod")
        if word.relation == "obj" or scene.case(word) == OF
    )
    return tuple(
        member
        for host in hosts
        for word in reading.dependents(host, "obl", "nmod")
        if scene.case(word) in cases
        for member in conjuncts_of(reading, word.index)
    )


def _noun(scene: Scene, token: Token, refusals: list[Refusal]) -> Trigger | None:
    lemma = scene.lemmas[token.index]
    rules = scene.rules.nouns.get(lemma)
    if rules is None:
        rules = _derived(scene, token, lemma)
    if not rules:
        return None
    if (
        token.deprel == "fixed"
        or token.index in scene.named_inside
        or token.index in scene.place_at
    ):
        return None
    if token.deprel in NOUN_MODIFIERS:
        if token.deprel == "compound":
            refusals.append(_modifies_only(scene, token))
        return None
    support = _support(scene, token)
    for rule in rules:
        used = _noun_fits(scene, token, rule, support)
        if used is not None:
            return Trigger(token, rule, used, support=support)
    return None


def _derived(scene: Scene, token: Token, lemma: str) -> tuple[TriggerRule, ...]:
    """Rules for a noun that its ending makes out of a verb."""
    if token.upos != "NOUN" or lemma in scene.rules.not_derived:
        return ()
    return tuple(rule for ending, rule in scene.rules.suffixes if lemma.endswith(ending))


def _modifies_only(scene: Scene, token: Token) -> Refusal:
    head = scene.reading.tokens[token.head]
    detail = f"{token.text!r} only modifies {head.text!r}; an event noun must head its phrase"
    return Refusal(
        Stage.EVENTS,
        Reason.NOT_AN_EVENT,
        scene.reading.article_id,
        detail,
        token.start,
        token.end,
    )


def _support(scene: Scene, token: Token) -> Token | None:
    """The verb that carries a noun: as its object, its passive subject, behind "on" or "into".

    A verb that only says that its subject happened ("a blast tore through") carries it, too.
    """
    while token.deprel == "conj":
        token = scene.reading.tokens[token.head]
    if token.relation not in {"obj", "obl", "nsubj"} or token.head < 0:
        return None
    verb = scene.reading.tokens[token.head]
    if verb.upos != "VERB":
        return None
    lemma = scene.lemmas[verb.index]
    if token.relation == "nsubj" and not verb_group_of(scene.reading, verb.index).passive:
        return verb if lemma in scene.rules.occur else None
    return verb if lemma in scene.rules.support else None


def _noun_fits(
    scene: Scene, token: Token, rule: TriggerRule, support: Token | None
) -> tuple[int, ...] | None:
    when = rule.when
    if rule.support_only and support is None and not _has_argument(scene, token):
        return None
    if rule.with_argument and not _has_argument(scene, token):
        return None
    if not _modifiers_fit(scene, token, when) or not _governor_fits(scene, token, when):
        return None
    if when.subject:
        agents = agents_of(scene.reading, support.index) if support else ()
        if scene.fitting(agents, when.subject) is None:
            return None
    return _oblique_fits(scene, token, when) if when.oblique else ()


def _has_argument(scene: Scene, token: Token) -> bool:
    return any(True for _ in scene.reading.dependents(token.index, *ARGUMENTS))


def _modifiers_fit(scene: Scene, token: Token, when: Conditions) -> bool:
    if not (when.near or when.not_near or when.about or when.not_about):
        return True
    near = set(scene.modifier_words(token))
    if when.not_near & near or (when.near and not when.near & near):
        return False
    if not (when.about or when.not_about):
        return True
    behind = _behind(scene, token, (OF,))
    about = near | {word for head in behind for word, _ in scene.phrase_words(head)}
    for word in scene.reading.dependents(token.index, "nmod:poss"):
        about.update(tag for tag, _ in scene.phrase_words(word))
    return not when.not_about & about and (not when.about or bool(when.about & about))


def _governor_fits(scene: Scene, token: Token, when: Conditions) -> bool:
    if when.case and scene.case(token) not in when.case:
        return False
    if not when.governor:
        return True
    return token.head >= 0 and scene.lemmas[token.head] in when.governor
